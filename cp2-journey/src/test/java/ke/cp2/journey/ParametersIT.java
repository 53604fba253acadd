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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Pages whose parameters are read by their beans alone, for nothing comes back to them. */
    private static final Map<String, List<String>> UNDECLARED =
            Map.of(
                    "/vacancies", List.of("stationType", "sort", "page", "exam"),
                    "/check-letter", List.of("code"),
                    "/account/sent", List.of("m"),
                    "/simulator", List.of("phone"),
                    "/my/messages", List.of("page"),
                    "/my/applications", List.of("page"),
                    "/my/vacancies", List.of("page"),
                    "/my/applied", List.of("reference"),
                    "/staff/messages", List.of("account", "number", "page"));

    /** Pages that take a wrong parameter for none. */
    private static final List<String> FORGIVING =
            List.of("/vacancies", "/account/sent", "/simulator", "/check-letter");

    private static final Map<String, String> PLAUSIBLE =
            Map.of("section", "WORK", "name", "CREDENTIALS", "language", "sw", "about", "account");

    private static final List<String> WRONG =
            List.of("", "x", "-1", "99999999999999999999", "PERSONAL", "'\"><");

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void whatIsLeftOutEmptyOrWrongIsNoFault() {
        Map<String, List<String>> pages = new TreeMap<>(UNDECLARED);
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
        numbersIn(pages)
                .forEach(
                        address ->
                                assertThat(
                                                people.get(
                                                                readerOf(
                                                                        address.replaceFirst(
                                                                                "\\?.*", "")))
                                                        .refusalOf(address))
                                        .as(address)
                                        .startsWith("404 ")
                                        .contains("Page not found"));
        assertThat(people.get(DemoLogin.TEACHER).refusalOf("/my/profile/remove?id=1"))
                .startsWith("404 ")
                .contains("Page not found");
        assertThat(people.get(DemoLogin.TEACHER).refusalOf("/my/profile/remove?id=1&section="))
                .startsWith("404 ");
    }

    /** The same with something that is no number where one belongs. */
    private static List<String> numbersIn(Map<String, List<String>> pages) {
        List<String> addresses = new ArrayList<>();
        pages.forEach(
                (page, names) ->
                        names.stream()
                                .filter(List.of("id", "run", "account", "page")::contains)
                                .filter(name -> !FORGIVING.contains(page))
                                .filter(name -> !"/staff/audit".equals(page))
                                .forEach(name -> addresses.add(page + '?' + name + "=x")));
        assertThat(addresses).hasSizeGreaterThan(14);
        return addresses;
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

    /** A filter that is not understood would mean all. */
    @Test
    void nobodyDecidesOnAllByAFilterThatIsMistyped() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        String vacancy = found("\\?vacancy=([^\"&]+)", officer.open("/staff/applications")).get(0);
        String list = "/staff/decide?vacancy=" + vacancy;

        assertThat(officer.refusalOf(list)).startsWith("200 ");
        for (String filter : List.of("&rules=MET", "&state=SHORTLISTD", "&rules=true")) {
            assertThat(officer.refusalOf(list + filter)).as(filter).startsWith("404 ");
        }
    }

    /** The page knows the one, its address says the other. */
    @Test
    void aFormThatIsPostedToTheAddressOfAnotherThingDoesNothing() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        List<String> people =
                found("/staff/profile\\?account=([0-9]+)", officer.open("/staff/profiles"));
        String person = "/staff/profile?account=";
        for (String other : List.of(person + people.get(1), person + "1", "/staff/profile")) {
            officer.open(person + people.get(0));
            assertThat(officer.refusalOf("verifyForm", "verify", other)).startsWith("404 ");
        }
        assertThat(officer.open(person + people.get(0))).contains("id=\"verifyForm\"");
        assertThat(officer.refusalOf("uncoverForm", "uncover", person + people.get(0)))
                .startsWith("200 ");
    }

    /** Plans, people, places and changes of one sub-county, for the officer of another one. */
    @Test
    void nobodyFindsDeploymentsOfAnotherSubCountyNeitherByALinkNorByAForm() {
        HttpSession council = DemoLogin.COUNCIL.logIn(portal);
        Set<String> addresses = new TreeSet<>();
        String list = council.open("/staff/deployments?series=2");
        addresses.addAll(deployments(list));
        for (String plan : found("(/staff/deployments/plan\\?id=\\d+)", list)) {
            addresses.addAll(deployments(council.open(plan)));
        }
        addresses.add("/staff/deployments/people?series=2&subCounty=04201");
        addresses.add("/staff/letters?series=2&subCounty=04201");
        assertThat(addresses.stream().map(each -> each.replaceFirst("\\?.*", "")))
                .contains(
                        "/staff/deployments/plan",
                        "/staff/deployments/person",
                        "/staff/deployments/centre",
                        "/staff/deployments/place",
                        "/staff/deployments/replace",
                        "/staff/deployments/change");
        HttpSession officer = DemoLogin.SUB_COUNTY.logIn(portal);
        for (String address : oneOfEach(addresses)) {
            assertThat(officer.refusalOf(address)).as(address).startsWith("404 ");
            officer.open("/staff/deployments?series=2");
            assertThat(officer.refusalOf("choice", "look", address))
                    .as("posted to " + address)
                    .startsWith("404 ");
        }
        // Whom a change waits for nobody asks to replace.
        List<String> people =
                addresses.stream()
                        .filter(each -> each.contains("/replace?"))
                        .filter(each -> council.open(each).contains("id=\"replacing\""))
                        .limit(2)
                        .toList();
        council.open(people.get(0));
        assertThat(council.refusalOf("replacing", "look", people.get(1))).startsWith("404 ");
        council.open(people.get(0));
        assertThat(council.refusalOf("replacing", "look", "/staff/deployments/replace"))
                .startsWith("404 ");
    }

    private static List<String> deployments(String page) {
        return found("(/staff/deployments/[a-z]+\\?[^\"#]+)\"", page).stream()
                .map(address -> address.replace("&amp;", "&"))
                .filter(address -> !address.contains("/terms") && !address.contains("/people"))
                .toList();
    }

    /** The first five of each page are as good as all of them. */
    private static List<String> oneOfEach(Set<String> addresses) {
        Map<String, Integer> seen = new TreeMap<>();
        return addresses.stream()
                .filter(
                        address ->
                                seen.merge(address.replaceFirst("\\?.*", ""), 1, Integer::sum) <= 5)
                .toList();
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
