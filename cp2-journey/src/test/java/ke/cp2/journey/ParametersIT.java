package ke.cp2.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** Addresses that somebody typed or cut off: a page, or "not found", and never a fault. */
class ParametersIT {

    private static final Path PAGES = Path.of("../cp2-web/src/main/webapp");
    private static final Pattern VIEW_PARAM =
            Pattern.compile("<[a-z]+:viewParam name=\"([^\"]+)\"");

    /** Parameters that backing beans read by themselves. */
    private static final Map<String, List<String>> READ_BY_BEANS =
            Map.ofEntries(
                    Map.entry("/vacancies", List.of("stationType", "sort", "page", "exam")),
                    Map.entry("/account/sent", List.of("m")),
                    Map.entry("/simulator", List.of("phone")),
                    Map.entry("/my/messages", List.of("page")),
                    Map.entry("/my/applications", List.of("page")),
                    Map.entry("/my/apply", List.of("number")),
                    Map.entry("/staff/messages", List.of("account", "number", "page")),
                    Map.entry("/staff/vacancies", List.of("state")),
                    Map.entry("/staff/application", List.of("reference")),
                    Map.entry(
                            "/staff/applications",
                            List.of("vacancy", "state", "first", "rows", "sort", "chosen")),
                    Map.entry("/staff/decide", List.of("vacancy", "reference", "chosen")),
                    Map.entry("/staff/decided", List.of("id")));

    private static final Map<String, String> PLAUSIBLE =
            Map.of("section", "WORK", "name", "CREDENTIALS", "language", "sw", "about", "account");

    private static final List<String> WRONG =
            List.of("", "x", "-1", "99999999999999999999", "PERSONAL", "'\"><");

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void whatIsLeftOutEmptyOrWrongIsNoFault() {
        Map<String, List<String>> pages = new TreeMap<>(READ_BY_BEANS);
        pages.putAll(withViewParams());
        assertThat(pages).containsKeys("/my/profile/remove", "/staff/sms/template");
        Map<DemoLogin, HttpSession> people =
                Stream.of(DemoLogin.TEACHER, DemoLogin.COUNCIL, DemoLogin.ADMINISTRATOR)
                        .collect(Collectors.toMap(login -> login, login -> login.logIn(portal)));

        List<String> faults = new ArrayList<>();
        pages.forEach(
                (page, names) ->
                        queries(names)
                                .forEach(
                                        query -> {
                                            String answer =
                                                    people.get(readerOf(page))
                                                            .refusalOf(page + query);
                                            if (!answer.matches("(?s)(200|404) .*")) {
                                                faults.add(page + query + ": " + answer);
                                            }
                                        }));

        assertThat(faults).isEmpty();
        assertThat(people.get(DemoLogin.TEACHER).refusalOf("/my/profile/remove?id=1"))
                .startsWith("404 ")
                .contains("Page not found");
        assertThat(people.get(DemoLogin.TEACHER).refusalOf("/my/profile/remove?id=1&section="))
                .startsWith("404 ");
    }

    @Test
    void nobodyDecidesOnAnApplicationOfAnotherVacancy() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        List<String> vacancies =
                found("\\?vacancy=([^\"&]+)", officer.open("/staff/applications")).stream()
                        .distinct()
                        .filter(number -> !references(officer, number).isEmpty())
                        .limit(2)
                        .toList();
        String own = references(officer, vacancies.get(0)).get(0);
        String foreign = references(officer, vacancies.get(1)).get(0);
        String page = "/staff/decide?vacancy=" + vacancies.get(0) + "&reference=";

        assertThat(officer.refusalOf(page + own)).startsWith("200 ").contains(own);
        for (String reference : List.of(foreign, "APP-2026-0000000", "x")) {
            assertThat(officer.refusalOf(page + reference)).as(reference).startsWith("404 ");
        }
    }

    private static List<String> references(HttpSession officer, String vacancy) {
        return found(
                "\\?reference=([^\"&]+)", officer.open("/staff/applications?vacancy=" + vacancy));
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Each parameter left out and wrong while the others make sense, and all left out. */
    private static List<String> queries(List<String> names) {
        List<String> queries = new ArrayList<>(List.of(""));
        for (String changed : names) {
            String others =
                    names.stream()
                            .filter(name -> !name.equals(changed))
                            .map(name -> name + "=" + PLAUSIBLE.getOrDefault(name, "1"))
                            .collect(Collectors.joining("&"));
            queries.add("?" + others);
            WRONG.forEach(
                    value ->
                            queries.add(
                                    "?"
                                            + changed
                                            + "="
                                            + URLEncoder.encode(value, UTF_8)
                                            + "&"
                                            + others));
        }
        return queries;
    }

    private static DemoLogin readerOf(String page) {
        if (page.matches("/staff/(accounts?|audit)")) {
            return DemoLogin.ADMINISTRATOR;
        }
        return page.startsWith("/staff") ? DemoLogin.COUNCIL : DemoLogin.TEACHER;
    }

    private static Map<String, List<String>> withViewParams() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.toString().contains("WEB-INF"))
                    .filter(file -> !namesIn(file).isEmpty())
                    .collect(
                            Collectors.toMap(
                                    file ->
                                            "/"
                                                    + PAGES.relativize(file)
                                                            .toString()
                                                            .replace(".xhtml", ""),
                                    ParametersIT::namesIn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(Path file) {
        try {
            return VIEW_PARAM
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
