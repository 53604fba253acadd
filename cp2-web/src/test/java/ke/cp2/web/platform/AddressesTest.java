package ke.cp2.web.platform;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows what pages read from their address, and each link to a page that reads it. */
class AddressesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java/ke/cp2/web");

    private static final Pattern PARAM =
            Pattern.compile("@Param(?:\\((?:name = \"(\\w+)\"|[^)]*)\\))?\\s+private \\w+ (\\w+);");

    private static final Pattern BEAN = Pattern.compile("\\b([a-z]\\w*Backing)\\b");
    private static final Pattern FIELD_TYPE = Pattern.compile("@Inject private (\\w+) ");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/[^\"#]+)\"");
    private static final Pattern BOUND =
            Pattern.compile("<\\w+:viewParam name=\"(\\w+)\" value=\"([^\"]+)\"");
    private static final Pattern DECLARED = Pattern.compile("<\\w+:viewParam name=\"(\\w+)\"");

    /** An address of this portal, as pages and beans write it. */
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:\\{request\\.contextPath}|\\bpage=\"|places\\.of\\('|\\? '|: ')"
                            + "(/(?:[a-z][\\w./-]*)?)(\\?[^\"']*)?");

    private static final Pattern OUTCOME =
            Pattern.compile("\"(/[a-z][\\w/-]*)(\\?[^\"]*)\"(?!\\.equals)");
    private static final Pattern NAME = Pattern.compile("[?&](?:amp;)?([A-Za-z][\\w-]*)=");

    /** What Faces does with a redirect stands in its address, but is not sent. */
    private static final Set<String> OF_REDIRECTS = Set.of("faces-redirect", "includeViewParams");

    private static final Set<String> OF_TABLES = Set.of("first", "rows", "sort", "order");

    /** What a form that comes back need not know, or carries in a field of its own. */
    private static final Map<String, Set<String>> NOT_KEPT =
            Map.of(
                    "/login", Set.of("to", "out", "kept", "ended"),
                    "/account/code", Set.of("to"),
                    "/account/create", Set.of("to"),
                    "/account/forgot", Set.of("to"),
                    "/account/password", Set.of("to"),
                    "/simulator", Set.of("phone"),
                    "/my/messages", Set.of("page"),
                    "/staff/applications", Set.of("reference"));

    /** Addresses of programs and files beside the pages. */
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/api/.*|/d/|/simulator/api/.*|/logout|/staff/(?:imports|centres)/sample\\.csv");

    private static final Map<String, String> BEANS =
            files(CODE, ".java").stream()
                    .collect(
                            toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    AddressesTest::read,
                                    (one, same) -> one));

    /** A bean has a parameter injected, and there is no other way to it. */
    @Test
    void parametersAreReadInOneWay() {
        List<String> others = new ArrayList<>();
        for (Path file : files(CODE, "Backing.java")) {
            // What a script of the page posts is no part of its address.
            String code = read(file).replace("Faces.getRequestParameter(parameter)", "");
            if (code.matches("(?s).*(getParameter|[gG]etRequestParameter).*")) {
                others.add(file.toString());
            }
        }
        for (Path page : files(PAGES, ".xhtml")) {
            String text = read(page);
            if (text.matches("(?s).*[{ (]param(Values)?[.\\[](?!'(kind|centreCode)').*")) {
                others.add(page + ": param");
            }
            for (MatchResult bound : found(BOUND, text)) {
                // A filter is typed into a field, too: the address follows what was typed.
                if (!text.matches(
                        "(?s).*<c2:(input|select) [^>]*value=\"\\Q" + bound.group(2) + "\\E\".*")) {
                    others.add(page + ": " + bound.group());
                }
            }
        }
        assertThat(others).isEmpty();
    }

    /** A form comes back to the address of its page: what a page declares is what it reads. */
    @Test
    void pagesDeclareWhatTheyRead() {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Set<String> declared = names(DECLARED, page.getValue());
            Set<String> read = readBy(page.getValue());
            seen += read.size();
            Set<String> idle = new HashSet<>(declared);
            idle.removeAll(read);
            if (!idle.isEmpty()) {
                faults.add(page.getKey() + " reads no " + idle);
            }
            Set<String> lost = new HashSet<>(read);
            lost.removeAll(declared);
            lost.removeAll(OF_TABLES);
            lost.removeAll(NOT_KEPT.getOrDefault(page.getKey(), Set.of()));
            if (page.getValue().contains("<h:form") && !lost.isEmpty()) {
                faults.add(page.getKey() + " forgets " + lost);
            }
        }
        assertThat(seen).isGreaterThan(60);
        assertThat(faults).isEmpty();
    }

    /** A link to a page that is not there, or with a parameter that its page does not read. */
    @Test
    void everyLinkLeadsToAPageThatReadsIt() {
        Map<String, String> pages = pages();
        Map<String, List<MatchResult>> links = new TreeMap<>();
        files(PAGES, ".xhtml").forEach(f -> links.put(f.toString(), found(LINK, read(f))));
        files(CODE, ".java").forEach(f -> links.put(f.toString(), found(OUTCOME, read(f))));

        List<String> dead = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, List<MatchResult>> from : links.entrySet()) {
            for (MatchResult link : from.getValue()) {
                seen++;
                String path = link.group(1);
                if (NO_PAGE.matcher(path).matches()) {
                    continue;
                }
                String page = pages.get(path);
                Set<String> asked = new HashSet<>();
                if (link.group(2) != null) {
                    asked.addAll(names(NAME, link.group(2)));
                }
                asked.removeAll(OF_REDIRECTS);
                if (page == null || !readBy(page).containsAll(asked)) {
                    dead.add(from.getKey() + ": " + link.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(150);
        assertThat(dead).isEmpty();
    }

    /** One way to write a link, and not the dearer one. */
    @Test
    void linksAreAnchors() {
        assertThat(files(PAGES, ".xhtml").stream().filter(page -> isDear(read(page)))).isEmpty();
    }

    private static boolean isDear(String text) {
        return text.matches("(?s).*<(h:link|h:outputLink|p:link)\\b.*");
    }

    /** The pages by their addresses, each with what it includes. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        for (Path file : files(PAGES, ".xhtml")) {
            String path = '/' + PAGES.relativize(file).toString().replace('\\', '/');
            if (!path.startsWith("/WEB-INF")) {
                String address = path.replace("index.xhtml", "").replace(".xhtml", "");
                pages.put(address, withIncluded(read(file)));
            }
        }
        return pages;
    }

    private static String withIncluded(String text) {
        StringBuilder all = new StringBuilder(text);
        found(INCLUDED, text)
                .forEach(
                        src ->
                                all.append(
                                        withIncluded(
                                                read(PAGES.resolve(src.group(1).substring(1))))));
        return all.toString();
    }

    /** Names what the beans of a page have injected, themselves or through what they use. */
    private static Set<String> readBy(String page) {
        Set<String> names = new HashSet<>(names(BOUND, page));
        for (MatchResult bean : found(BEAN, page)) {
            String type = bean.group(1).substring(0, 1).toUpperCase() + bean.group(1).substring(1);
            String code = BEANS.getOrDefault(type, "");
            names.addAll(params(code));
            found(FIELD_TYPE, code)
                    .forEach(field -> names.addAll(params(BEANS.getOrDefault(field.group(1), ""))));
        }
        if (page.contains(" lazy=\"true\"")) {
            names.addAll(OF_TABLES);
        }
        return names;
    }

    private static Set<String> params(String code) {
        return found(PARAM, code).stream()
                .map(param -> param.group(param.group(1) == null ? 2 : 1))
                .collect(toSet());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return found(pattern, text).stream().map(name -> name.group(1)).collect(toSet());
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
