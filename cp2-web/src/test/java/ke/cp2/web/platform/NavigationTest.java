package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern ENTRY = Pattern.compile("<c2:menuItem page=\"([^\"]+)\"");

    /** Who opens any of them sees in the menu where in the portal that is. */
    @Test
    void eachPageOfPeopleWhoHaveLoggedInBelongsToAnEntryOfTheMenu() throws IOException {
        Set<String> entries =
                ENTRY.matcher(Files.readString(PAGES.resolve("WEB-INF/templates/header.xhtml")))
                        .results()
                        .map(MatchResult.class::cast)
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.map(PAGES::relativize).map(NavigationTest::address))
                    .filteredOn(address -> address.matches("/(?:staff|my|account)(?:/.*)?"))
                    .hasSizeGreaterThan(80)
                    .allMatch(address -> entries.contains(Navigation.entryOf(address)));
        }
    }

    private static String address(Path page) {
        String path = "/" + page.toString().replace('\\', '/');
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : "";
    }

    @ParameterizedTest
    @CsvSource({
        "/staff, /staff",
        "/staff/vacancy/edit, /staff/vacancies",
        "/staff/deployments/plan, /staff/staffing",
        "/staff/sms/templates, /staff/sms",
        "/my, /my",
        "/my/profile/work, /my/profile",
        "/vacancies/draws, /vacancies",
        "/account/create, /account/create"
    })
    void aPageBelongsToTheEntryThatLeadsToIt(String page, String entry) {
        assertThat(Navigation.entryOf(page)).isEqualTo(entry);
    }
}
