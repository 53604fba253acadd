package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is shown a link may follow it. */
class OpenLinksIT {

    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*\\bhref=\"(/(?:staff|my|account)\\b[^\"#]*)");

    private final PortalProcess portal = PortalProcess.shared();

    /**
     * Walks from the home page along all links behind the login; of those that differ in values
     * only, one.
     */
    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, /staff, 9",
        "COUNCIL, /staff, 15",
        "SUB_COUNTY, /staff, 6",
        "TEACHER, /my, 6"
    })
    void everyLinkIsOpenToWhoeverSeesIt(DemoLogin login, String home, int least) {
        HttpSession reader = login.logIn(portal);
        Deque<String> ahead = new ArrayDeque<>(List.of(home));
        Set<String> kinds = new TreeSet<>();
        List<String> closed = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            String answer = reader.refusalOf(address);
            if (!answer.startsWith("200 ") || answer.contains("This page is not open to you")) {
                closed.add(address + ": " + answer.substring(0, Math.min(90, answer.length())));
                continue;
            }
            for (MatchResult link : LINK.matcher(reader.page()).results().toList()) {
                String to = link.group(1).replace("&amp;", "&");
                if (kinds.add(kind(to))) {
                    ahead.add(to);
                }
            }
        }
        assertThat(closed).as("closed to %s", login).isEmpty();
        assertThat(kinds).as("walked by %s", login).hasSizeGreaterThan(least);
    }

    /** Path, without what is a number in it, and names of the parameters. */
    private static String kind(String address) {
        URI uri = URI.create(address);
        String path = uri.getPath().replaceAll("[^/]*[0-9][^/]*", "*");
        return uri.getQuery() == null
                ? path
                : path
                        + Arrays.stream(uri.getQuery().split("&"))
                                .map(pair -> pair.replaceFirst("=.*", ""))
                                .sorted()
                                .toList();
    }
}
