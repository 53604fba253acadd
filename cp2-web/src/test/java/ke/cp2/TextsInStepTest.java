package ke.cp2;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Texts: the two languages in step, every text there that is asked for, none in a page itself. */
class TextsInStepTest {

    private static final List<Path> MODULES =
            List.of(Path.of("../cp2-ejb"), Path.of("../cp2-batch"), Path.of("."));
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path WEB_TEXTS = Path.of("src/main/resources/ke/cp2/web");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern TEXT_OF_PAGE = Pattern.compile("\\b(\\w+)Text\\['([^']+)']");
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?:BusinessException\\s*\\.(?:of\\(|at\\(\\s*[\\w.\"]+,)|\\.when\\([^;]*?,\\s*\"?\\w+\"?(?: \\+ \\w+)?,)"
                            + "\\s*\"(\\w+)\\.([\\w.]*\\w)\"");
    private static final Pattern QUOTED = Pattern.compile("['\"]([\\w.]+)['\"]");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** The names of the languages read the same in every language. */
    private static final Set<String> WORDS_OF_ALL_LANGUAGES = Set.of("English", "Kiswahili");

    private static final Set<String> READ_ATTRIBUTES =
            Set.of(
                    "alt",
                    "title",
                    "label",
                    "header",
                    "placeholder",
                    "aria-label",
                    "itemLabel",
                    "emptyMessage",
                    "noSelectionLabel",
                    "help",
                    "text",
                    "message");

    private static final Set<String> TAGS_WITH_READ_VALUE =
            Set.of("h:commandButton", "h:link", "h:button", "h:outputText", "p:commandButton");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        List<String> faults = new ArrayList<>();
        for (Path english : bundles()) {
            Path kiswahili = kiswahili(english);
            if (!Files.exists(kiswahili)) {
                faults.add("no " + kiswahili);
                continue;
            }
            Properties here = read(english);
            Properties there = read(kiswahili);
            Set<String> all = new TreeSet<>(here.stringPropertyNames());
            all.addAll(there.stringPropertyNames());
            for (String key : all) {
                String first = here.getProperty(key);
                String second = there.getProperty(key);
                if (first == null || second == null) {
                    faults.add(key + " is missing in " + (first == null ? english : kiswahili));
                } else if (first.isBlank() || second.isBlank()) {
                    faults.add(key + " is blank, " + english);
                } else if (!placeholders(first).equals(placeholders(second))) {
                    faults.add(key + " has other placeholders in " + kiswahili);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Of two texts with one key {@link Properties} keeps the last, whichever was meant. */
    @Test
    void noKeyStandsTwiceInAFile() {
        List<String> twice = new ArrayList<>();
        List<Path> all =
                MODULES.stream()
                        .flatMap(module -> files(module.resolve("src"), ".properties").stream())
                        .toList();
        for (Path bundle : all) {
            try (Reader reader = Files.newBufferedReader(bundle)) {
                new Properties() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized Object put(Object key, Object value) {
                        if (containsKey(key)) {
                            twice.add(key + " in " + bundle);
                        }
                        return super.put(key, value);
                    }
                }.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        List<String> faults = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher asked = TEXT_OF_PAGE.matcher(content(page));
            while (asked.find()) {
                Path bundle = WEB_TEXTS.resolve(asked.group(1) + "/texts.properties");
                if (!Files.exists(bundle) || !read(bundle).containsKey(asked.group(2))) {
                    faults.add(page + ": " + asked.group());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A bundle that has a label for one value of an enum has one for each of them. */
    @Test
    void everyValueOfALabelledEnumHasALabel() throws ClassNotFoundException {
        Map<String, Class<?>> enums = enums();
        List<String> faults = new ArrayList<>();
        for (Path bundle : files(WEB_TEXTS, "texts.properties")) {
            Set<String> keys = read(bundle).stringPropertyNames();
            Set<String> labelled = new TreeSet<>();
            keys.forEach(key -> labelled.add(key.replaceFirst("\\..*", "")));
            labelled.retainAll(enums.keySet());
            for (String name : labelled) {
                for (Object value : enums.get(name).getEnumConstants()) {
                    String key = name + '.' + ((Enum<?>) value).name();
                    if (!keys.contains(key)) {
                        faults.add(bundle + ": " + key);
                    }
                }
            }
        }
        assertThat(enums).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static Map<String, Class<?>> enums() throws ClassNotFoundException {
        Map<String, Class<?>> enums = new TreeMap<>();
        for (Path module : MODULES) {
            Path sources = module.resolve("src/main/java");
            for (Path source : files(sources, ".java")) {
                if (content(source).contains("public enum ")) {
                    String path = sources.relativize(source).toString().replace('/', '.');
                    Class<?> type = Class.forName(path.replaceFirst("\\.java$", ""));
                    enums.put(type.getSimpleName(), type);
                }
            }
        }
        return enums;
    }

    @Test
    void everyRefusalHasAText() {
        List<String> faults = new ArrayList<>();
        for (Path module : MODULES) {
            for (Path source : files(module.resolve("src/main/java"), ".java")) {
                Matcher refusal = REFUSAL.matcher(content(source));
                while (refusal.find()) {
                    Path bundle =
                            Path.of("../cp2-ejb/src/main/resources/ke/cp2")
                                    .resolve(refusal.group(1) + "/messages.properties");
                    String key = refusal.group(1) + '.' + refusal.group(2);
                    if (!Files.exists(bundle) || !read(bundle).containsKey(key)) {
                        faults.add(source.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noTextOfThePagesIsForgotten() {
        Set<String> used = new TreeSet<>();
        Stream.concat(
                        files(PAGES, ".xhtml").stream(),
                        MODULES.stream()
                                .flatMap(m -> files(m.resolve("src/main/java"), ".java").stream()))
                .forEach(
                        file ->
                                QUOTED.matcher(content(file))
                                        .results()
                                        .map(quoted -> quoted.group(1))
                                        .forEach(used::add));
        List<String> unused = new ArrayList<>();
        for (Path bundle : files(WEB_TEXTS, "texts.properties")) {
            read(bundle).stringPropertyNames().stream()
                    .filter(key -> !isUsed(key, used))
                    .forEach(key -> unused.add(bundle.getParent().getFileName() + ": " + key));
        }
        assertThat(unused).isEmpty();
    }

    /**
     * By its whole name, or put together from its beginning or its end (audit actions); the labels
     * of enums begin with a capital.
     */
    private static boolean isUsed(String key, Set<String> used) {
        if (Character.isUpperCase(key.charAt(0)) || used.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (used.contains(key.substring(0, dot + 1)) || used.contains(key.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void pagesHaveNoTextOfTheirOwn() {
        List<String> faults = new ArrayList<>();
        files(PAGES, ".xhtml").forEach(page -> parse(page, new LiteralText(page, faults)));
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesUseKnownTagLibrariesAndNoInlineScriptOrStyle() {
        List<String> faults = new ArrayList<>();
        files(PAGES, ".xhtml").forEach(page -> parse(page, new Markup(page, faults)));
        assertThat(faults).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> bundles() {
        return MODULES.stream()
                .map(module -> module.resolve("src/main/resources/ke/cp2"))
                .filter(Files::exists)
                .flatMap(folder -> files(folder, ".properties").stream())
                .filter(file -> !file.toString().endsWith("_sw.properties"))
                .toList();
    }

    private static Path kiswahili(Path english) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_sw.properties"));
    }

    private static Properties read(Path bundle) {
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(Path page, DefaultHandler handler) {
        try (Reader reader = Files.newBufferedReader(page)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.newSAXParser().parse(new InputSource(reader), handler);
        } catch (Exception e) {
            throw new IllegalStateException(page + ": " + e.getMessage(), e);
        }
    }

    private static final class LiteralText extends DefaultHandler {

        private final Path page;
        private final List<String> faults;
        private final StringBuilder text = new StringBuilder();

        LiteralText(Path page, List<String> faults) {
            this.page = page;
            this.faults = faults;
        }

        @Override
        public void startElement(String uri, String local, String tag, Attributes attributes) {
            check();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i);
                if (READ_ATTRIBUTES.contains(name) && !isKey(tag, name)
                        || name.equals("value") && TAGS_WITH_READ_VALUE.contains(tag)) {
                    text.append(attributes.getValue(i));
                    check();
                }
            }
        }

        /** The menu's entries name a key, not a text. */
        private static boolean isKey(String tag, String attribute) {
            return tag.equals("c2:menuItem") && attribute.equals("text");
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String tag) {
            check();
        }

        private void check() {
            String literal = EXPRESSION.matcher(text).replaceAll(" ").strip();
            if (WORD.matcher(literal).find() && !WORDS_OF_ALL_LANGUAGES.contains(literal)) {
                faults.add(page + ": " + literal);
            }
            text.setLength(0);
        }
    }

    private static final class Markup extends DefaultHandler {

        private static final Set<String> NAMESPACES =
                Set.of(
                        "http://www.w3.org/1999/xhtml",
                        "http://www.w3.org/2000/svg",
                        "jakarta.faces.html",
                        "jakarta.faces.core",
                        "jakarta.faces.facelets",
                        "jakarta.faces.passthrough",
                        "jakarta.faces",
                        "jakarta.tags.core",
                        "jakarta.tags.functions",
                        "primefaces",
                        "http://omnifaces.org/ui",
                        "http://omnifaces.org/functions",
                        "urn:cp2");

        private final Path page;
        private final List<String> faults;

        Markup(Path page, List<String> faults) {
            this.page = page;
            this.faults = faults;
        }

        @Override
        public void startElement(String uri, String local, String tag, Attributes attributes) {
            if (tag.equals("style") || tag.equals("script") && attributes.getValue("src") == null) {
                faults.add(page + ": inline " + tag);
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i);
                if (name.startsWith("xmlns") && !NAMESPACES.contains(attributes.getValue(i))) {
                    faults.add(page + ": " + name + "=" + attributes.getValue(i));
                }
                if (name.equals("style") || name.matches("on[a-z]+") && !tag.contains(":")) {
                    faults.add(page + ": " + tag + " " + name);
                }
            }
        }
    }
}
