package ke.cp2.web.platform;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads records on pages: {@code #{vacancy.number}} is the component, or the method without
 * parameters, of that name. EL 5 itself reads getters only; those that a record still has, such as
 * {@code isOpen}, are left to it.
 */
public final class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> READERS =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    return Arrays.stream(type.getDeclaredMethods())
                            .filter(RecordResolver::isReader)
                            .collect(Collectors.toMap(Method::getName, Function.identity()));
                }
            };

    @Override
    public @Nullable Object getValue(ELContext context, Object base, Object property) {
        Method reader = readerOf(base, property);
        if (reader == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return reader.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        if (readerOf(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        // Null says that it cannot be written.
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Records are never written: whoever tries hears so from the next resolver.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean read = readerOf(base, property) != null;
        if (read) {
            context.setPropertyResolved(base, property);
        }
        return read;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    /**
     * Gives back what has the type already, as nearly all that a page shows: else all the other
     * resolvers are asked, and a factory of expressions is looked for, each time.
     */
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convertToType(ELContext context, Object value, Class<T> type) {
        Class<?> wanted = type == boolean.class ? Boolean.class : type;
        if (!wanted.isInstance(value)) {
            return null;
        }
        context.setPropertyResolved(true);
        return (T) value;
    }

    private static @Nullable Method readerOf(Object base, Object property) {
        return base instanceof Record && property instanceof String name
                ? READERS.get(base.getClass()).get(name)
                : null;
    }

    private static boolean isReader(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class;
    }
}
