package ke.cp2.platform.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever belongs to an account goes over when a duplicate is closed, or says why it stays. */
class MergedTablesTest {

    private static final String APPLICATION = "goes over with the application that it is about";
    private static final String OWN =
            "the kept account has its own, which the person has looked after";
    private static final String ENDS = "ends with the duplicate: it opens or sends nothing more";
    private static final String STAFF = "of staff, who are nobody's duplicate";
    private static final String TRACE = "a trace of what was done with that account";

    private static final Map<String, String> DECIDED =
            Map.ofEntries(
                    entry("APPLICATION", "goes over: DuplicateApplications"),
                    entry("PAST_DEPLOYMENT", "goes over: PastDeployments"),
                    entry("ACCOUNT_MOVE", TRACE),
                    entry("ACCOUNT_WORD", OWN),
                    entry("COUNCIL_TRAINING", OWN),
                    entry("DEPLOYMENT_SEAT", "a plan; what took effect " + APPLICATION),
                    entry(
                            "IDENTITY_CLAIM",
                            "tells which accounts gave one number, closed ones too"),
                    entry("KEPT_FORM", ENDS),
                    entry("NUMBER_CHANGE", TRACE),
                    entry("OFFER_TRIES", ENDS),
                    entry("ONE_TIME_SECRET", ENDS),
                    entry("PROFILE", OWN),
                    entry("PROFILE_DOCUMENT", OWN),
                    entry("PROFILE_REVIEW", OWN),
                    entry("QUALIFICATION", OWN),
                    entry("RANKED_CHANGE", OWN),
                    entry("RECOVERY_CODE", STAFF),
                    entry("SECOND_FACTOR", STAFF),
                    entry("SECRET_TRIES", ENDS),
                    entry("SEEN_ANSWER", STAFF),
                    entry("SMS_MESSAGE", TRACE),
                    entry("VACANCY_NOTICE", OWN),
                    entry("WORK_STATION", OWN),
                    entry("WRONG_CODES", STAFF));

    private static final Pattern CREATED =
            Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ADDED =
            Pattern.compile("ALTER TABLE (\\w+) ADD \\(?\\s*\\w*ACCOUNT_ID ", Pattern.DOTALL);
    private static final Pattern OF_ACCOUNT =
            Pattern.compile("^ {2}\\w*ACCOUNT_ID ", Pattern.MULTILINE);
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+)");

    @Test
    void eachTableOfAnAccountGoesOverOrSaysWhyNot() {
        assertThat(tables()).isEqualTo(new TreeSet<>(DECIDED.keySet()));
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (Migrations.Statement statement : Migrations.statements()) {
            String sql = statement.sql();
            Matcher created = CREATED.matcher(sql);
            if (created.find() && OF_ACCOUNT.matcher(created.group(2)).find()) {
                tables.add(created.group(1));
            }
            Matcher added = ADDED.matcher(sql);
            if (added.find()) {
                tables.add(added.group(1));
            }
            DROPPED.matcher(sql)
                    .results()
                    .map((MatchResult gone) -> gone.group(1))
                    .forEach(tables::remove);
        }
        return tables;
    }
}
