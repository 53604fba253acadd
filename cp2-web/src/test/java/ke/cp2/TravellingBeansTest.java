package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ke.cp2.web.platform.LazyRows;
import org.junit.jupiter.api.Test;

/**
 * Sessions travel between nodes: whatever lives in one, and all that it holds or may hold by the
 * types of its fields, is serialised. What is injected are proxies of the container's, which are.
 */
class TravellingBeansTest {

    private static final Set<Class<? extends Annotation>> PROXIED =
            Set.of(
                    ApplicationScoped.class,
                    RequestScoped.class,
                    SessionScoped.class,
                    ViewScoped.class,
                    Stateless.class,
                    Singleton.class);

    /** Produced in such a scope. */
    private static final Set<Class<?>> PRODUCED = Set.of(FacesContext.class, Clock.class);

    private static final Set<Class<?>> BEANS = beans();

    private final Set<String> stuck = new TreeSet<>();
    private final Set<Type> seen = new HashSet<>();

    @Test
    void whatABeanOfASessionMayHoldIsSerialisable() {
        assertThat(BEANS).hasSizeGreaterThan(35);
        BEANS.forEach(bean -> follow(bean, bean.getSimpleName()));
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(stuck).isEmpty();
    }

    @Test
    void aBeanTravels() throws Exception {
        for (Class<?> bean : BEANS) {
            Constructor<?> maker = bean.getDeclaredConstructor();
            maker.setAccessible(true);
            if (hasRows(bean)) {
                // Rows ask the request for their place when they are made.
                continue;
            }
            assertThat(travelled(maker.newInstance())).isInstanceOf(bean);
        }
    }

    @Test
    void whatCannotTravelIsFound() {
        follow(Unfit.class, "Unfit");
        assertThat(stuck)
                .containsExactly(
                        "Unfit.held[]: java.util.Optional", "Unfit.thread: java.lang.Thread");
    }

    private static Set<Class<?>> beans() {
        Set<Class<?>> beans = new HashSet<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("ke.cp2.web")) {
            if (type.isAnnotatedWith(SessionScoped.class)
                    || type.isAnnotatedWith(ViewScoped.class)) {
                beans.add(type.reflect());
            }
        }
        return beans;
    }

    private static boolean hasRows(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredFields())
                .anyMatch(field -> field.getType().equals(LazyRows.class));
    }

    private static Object travelled(Object bean) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bean);
        } catch (NotSerializableException e) {
            throw new AssertionError(bean.getClass() + " holds a " + e.getMessage(), e);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private void follow(Type type, String way) {
        if (type instanceof ParameterizedType generic) {
            follow(generic.getRawType(), way);
            for (Type argument : generic.getActualTypeArguments()) {
                follow(argument, way + "[]");
            }
        } else if (type instanceof WildcardType wild) {
            follow(wild.getUpperBounds()[0], way);
        } else if (type instanceof Class<?> one && one.isArray()) {
            follow(one.getComponentType(), way + "[]");
        } else if (type instanceof Class<?> one && seen.add(one)) {
            followClass(one, way);
        }
    }

    private void followClass(Class<?> type, String way) {
        if (type.isPrimitive() || type.isEnum() || isHolder(type)) {
            return;
        }
        if (!Serializable.class.isAssignableFrom(type)) {
            stuck.add(way + ": " + type.getName());
        } else if (type.getName().startsWith("ke.cp2.")) {
            followFields(type, way);
            if (type.getSuperclass() != null
                    && type.getSuperclass().getName().startsWith("ke.cp2.")) {
                follow(type.getSuperclass(), way);
            }
            if (type.isSealed()) {
                Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> follow(sub, way));
            }
        }
    }

    private void followFields(Class<?> type, String way) {
        for (Field field : type.getDeclaredFields()) {
            boolean left =
                    Modifier.isStatic(field.getModifiers())
                            || Modifier.isTransient(field.getModifiers())
                            || (field.isAnnotationPresent(Inject.class)
                                    && isProxied(field.getType()));
            if (!left) {
                follow(field.getGenericType(), way + '.' + field.getName());
            }
        }
    }

    /** What holds others is a list, set or map of the JDK's; these are serialisable. */
    private static boolean isHolder(Class<?> type) {
        return type == Object.class
                || (type.isInterface()
                        && (Collection.class.isAssignableFrom(type)
                                || Map.class.isAssignableFrom(type)));
    }

    /** Tells whether the container injects a proxy, which finds the bean of the node it is on. */
    private static boolean isProxied(Class<?> type) {
        return PRODUCED.contains(type) || PROXIED.stream().anyMatch(type::isAnnotationPresent);
    }

    private static final class Unfit implements Serializable {
        private static final long serialVersionUID = 1L;

        List<Optional<String>> held = List.of();
        Thread thread = new Thread();
        transient Thread left = new Thread();
    }
}
