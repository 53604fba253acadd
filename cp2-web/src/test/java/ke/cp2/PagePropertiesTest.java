package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

/**
 * Follows what pages read, from a bean through its rows and what includes are given, and finds the
 * property that a class does not have: otherwise only whoever opens that page with such a row does.
 * What has no type of its own (texts, maps, attributes of composites) is not followed.
 */
class PagePropertiesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{((?:[^{}']|'[^']*')*)}");
    private static final Pattern WORDS = Pattern.compile("'[^']*'");
    private static final Pattern FIRST = Pattern.compile("(?<![\\w.\\])$])\\s*([a-zA-Z_]\\w*)");
    private static final Pattern STEP = Pattern.compile("\\G\\s*\\.\\s*([a-zA-Z_]\\w*)\\s*(\\()?");

    private final Set<String> missing = new TreeSet<>();
    private int followed;

    @Test
    void pagesReadPropertiesThatExist() throws Exception {
        Map<String, Type> beans = beans();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path page : all.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                if (!page.startsWith(PAGES.resolve("WEB-INF"))
                        && !page.startsWith(PAGES.resolve("resources"))) {
                    look(page, beans);
                }
            }
        }
        assertThat(followed).isGreaterThan(1_500);
        assertThat(missing).isEmpty();
    }

    private static Map<String, Type> beans() {
        Map<String, Type> beans = new HashMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("ke.cp2.web")) {
            if (type.isAnnotatedWith(Named.class)) {
                String given = type.getAnnotationOfType(Named.class).value();
                String name = type.getSimpleName();
                beans.put(
                        given.isEmpty()
                                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                                : given,
                        type.reflect());
            }
        }
        return beans;
    }

    private void look(Path page, Map<String, Type> known) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        String text = Files.readString(page).replaceFirst("<!DOCTYPE[^>]*>", "");
        look(
                parser.parse(new InputSource(new StringReader(text))).getDocumentElement(),
                new HashMap<>(known),
                page);
    }

    private void look(Element element, Map<String, Type> known, Path page) throws Exception {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            check(attribute.getValue(), known, page);
        }
        Map<String, Type> inside = known;
        if (element.hasAttribute("var") && element.hasAttribute("value")) {
            inside = new HashMap<>(known);
            Type value = typeOf(element.getAttribute("value"), known);
            inside.put(
                    element.getAttribute("var"),
                    element.getTagName().equals("c:set") ? value : elementOf(value));
            inside.put(element.getAttribute("varStatus"), null);
        }
        if (element.getTagName().equals("c:set")) {
            known.putAll(inside);
        }
        if (element.getTagName().equals("ui:param")) {
            known.put(element.getAttribute("name"), typeOf(element.getAttribute("value"), known));
        }
        Map<String, Type> children = new HashMap<>(inside);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                boolean sets = Set.of("c:set", "ui:param").contains(inner.getTagName());
                look(inner, sets ? children : new HashMap<>(children), page);
            } else if (child instanceof Text words) {
                check(words.getData(), children, page);
            }
        }
        String source = element.getAttribute("src");
        if (element.getTagName().equals("ui:include")
                && source.startsWith("/")
                && !source.contains("#{")) {
            look(PAGES.resolve(source.substring(1)), children);
        }
    }

    private void check(String text, Map<String, Type> known, Path page) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            String words = WORDS.matcher(expression.group(1)).replaceAll("''");
            Matcher first = FIRST.matcher(words);
            while (first.find()) {
                Type type = known.get(first.group(1));
                if (type != null) {
                    follow(type, words, first.end(), page + " " + expression.group());
                }
            }
        }
    }

    /** The type of an expression that is one path, or null. */
    private Type typeOf(String text, Map<String, Type> known) {
        Matcher expression = EXPRESSION.matcher(text);
        if (!expression.matches()) {
            return null;
        }
        String words = WORDS.matcher(expression.group(1)).replaceAll("''").strip();
        Matcher first = FIRST.matcher(words);
        if (!first.lookingAt() || known.get(first.group(1)) == null) {
            return null;
        }
        Found found = follow(known.get(first.group(1)), words, first.end(), null);
        return found.end() == words.length() ? found.type() : null;
    }

    private record Found(Type type, int end) {}

    private Found follow(Type from, String words, int start, String where) {
        Type type = from;
        int at = start;
        Matcher step = STEP.matcher(words);
        while (type != null && at < words.length() && step.find(at)) {
            at = step.end();
            String name = step.group(1);
            boolean call = step.group(2) != null;
            int values = -1;
            if (call) {
                int open = at;
                at = closing(words, at);
                values = values(words.substring(open, Math.max(open, at - 1)));
            }
            Class<?> raw = raw(type);
            if (raw == null || Map.class.isAssignableFrom(raw) || raw == Object.class) {
                return new Found(null, at);
            }
            List<Method> readers = readers(raw, call ? name::equals : reads(name));
            if (where != null) {
                followed++;
                if (readers.isEmpty() && !(call && writes(raw, name))) {
                    missing.add(where + ": " + raw.getSimpleName() + " has no " + name);
                } else if (call && !takes(raw, name, values)) {
                    missing.add(
                            where
                                    + ": no "
                                    + name
                                    + " of "
                                    + raw.getSimpleName()
                                    + " takes "
                                    + values);
                }
            }
            type = returned(type, raw, readers);
        }
        return new Found(at < words.length() && words.charAt(at) == '[' ? null : type, at);
    }

    private static int closing(String words, int from) {
        int open = 1;
        int at = from;
        while (at < words.length() && open > 0) {
            open += words.charAt(at) == '(' ? 1 : words.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return at;
    }

    /** How many values a call is given. */
    private static int values(String given) {
        int values = given.isBlank() ? 0 : 1;
        int open = 0;
        for (char at : given.toCharArray()) {
            open += at == '(' || at == '[' ? 1 : at == ')' || at == ']' ? -1 : 0;
            values += at == ',' && open == 0 ? 1 : 0;
        }
        return values;
    }

    private static boolean takes(Class<?> type, String name, int values) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> method.isVarArgs() || method.getParameterCount() == values);
    }

    private static Predicate<String> reads(String name) {
        String big = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return method ->
                method.equals("get" + big) || method.equals("is" + big) || method.equals(name);
    }

    private static boolean writes(Class<?> type, String name) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
    }

    private static List<Method> readers(Class<?> type, Predicate<String> name) {
        List<Method> readers = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods()).forEach(readers::add);
        }
        readers.addAll(Arrays.asList(type.getMethods()));
        return readers.stream()
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> name.test(method.getName()))
                .toList();
    }

    private static Type returned(Type of, Class<?> raw, List<Method> readers) {
        List<Type> types = readers.stream().map(Method::getGenericReturnType).distinct().toList();
        if (types.size() != 1) {
            return null;
        }
        Type type = types.get(0);
        if (type instanceof TypeVariable<?> variable) {
            return Optional.of(of)
                    .filter(ParameterizedType.class::isInstance)
                    .map(ParameterizedType.class::cast)
                    .map(
                            given -> {
                                int index =
                                        Arrays.asList(raw.getTypeParameters()).indexOf(variable);
                                return index < 0 ? null : given.getActualTypeArguments()[index];
                            })
                    .orElse(null);
        }
        return type;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType given ? (Class<?>) given.getRawType() : null;
    }

    /** What a list or a table goes through. */
    private static Type elementOf(Type list) {
        Type type = list;
        while (type != null) {
            if (type instanceof ParameterizedType given) {
                Type[] arguments = given.getActualTypeArguments();
                return arguments.length == 1 ? arguments[0] : null;
            }
            if (!(type instanceof Class<?> plain) || plain.isInterface()) {
                return null;
            }
            if (plain.isArray()) {
                return plain.getComponentType();
            }
            type = plain.getGenericSuperclass();
        }
        return null;
    }
}
