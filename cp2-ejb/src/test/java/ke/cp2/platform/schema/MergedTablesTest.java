package ke.cp2.platform.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever names a person goes over when a duplicate account is closed, or says why it stays. */
class MergedTablesTest {

    private static final String APPLICATION = "goes over with the application that it is about";
    private static final String OWN = "the kept account has its own, which the person looks after";
    private static final String ENDS =
            "ends with the duplicate or by itself: it opens nothing more";
    private static final String TRACE = "a trace of what was done with that account or number";
    private static final String STAFF = "of staff, who are nobody's duplicate";

    private static final Map<String, String> DECIDED =
            Map.ofEntries(
                    entry("ACCOUNT", "is closed, and gives its number away: AccountNumbers"),
                    entry("ACCOUNT_MOVE", TRACE),
                    entry("ACCOUNT_WORD", OWN),
                    entry("APPLICANT_WORD", APPLICATION),
                    entry("APPLICATION", "goes over: DuplicateApplications"),
                    entry("APPLICATION_EVENT", APPLICATION),
                    entry("AUDIT_ENTRY", TRACE),
                    entry("COUNCIL_TRAINING", OWN),
                    entry("DECLARED_INTEREST", APPLICATION),
                    entry("DEPLOYMENT", APPLICATION),
                    entry("DEPLOYMENT_CHANGE", APPLICATION),
                    entry("DEPLOYMENT_SEAT", "a plan; what took effect is a deployment"),
                    entry(
                            "IDENTITY_CLAIM",
                            "tells which accounts gave one number, closed ones too"),
                    entry("IMPORT_FILE", TRACE),
                    entry("IMPORT_LINE", TRACE),
                    entry("IMPORT_ROW", TRACE),
                    entry("JUDGED_RULE", APPLICATION),
                    entry("KEPT_FORM", ENDS),
                    entry("LETTER", APPLICATION),
                    entry("LETTER_BUNDLE_FILE", ENDS),
                    entry("LOGIN_FAILURE", ENDS),
                    entry("NUMBER_CHANGE", TRACE),
                    entry("OFFER", APPLICATION),
                    entry("OFFER_TRIES", ENDS),
                    entry("ONE_TIME_SECRET", ENDS),
                    entry("PAST_DEPLOYMENT", "goes over: PastDeployments"),
                    entry("PROFILE", OWN),
                    entry("PROFILE_DOCUMENT", OWN),
                    entry("PROFILE_REVIEW", OWN),
                    entry("PROPOSAL_DEPARTURE", APPLICATION),
                    entry("QUALIFICATION", OWN),
                    entry("RANKED_APPLICATION", APPLICATION),
                    entry("RANKED_CHANGE", OWN),
                    entry("RANKED_SCORE", APPLICATION),
                    entry("RECOVERY_CODE", STAFF),
                    entry("REOPENING", APPLICATION),
                    entry("SECOND_FACTOR", STAFF),
                    entry("SEEN_ANSWER", STAFF),
                    entry("SIMULATOR_MESSAGE", ENDS),
                    entry("SMS_INBOUND", TRACE),
                    entry("SMS_INBOUND_PART", ENDS),
                    entry("SMS_MESSAGE", TRACE),
                    entry("SMS_OPT_OUT", "is about the number, which goes over itself"),
                    entry("SMS_RECEIPT", ENDS),
                    entry("SMS_REQUEST", ENDS),
                    entry("SMS_TOLD", TRACE),
                    entry("STAFF_PROPOSAL", STAFF),
                    entry("TIE_DRAW", "is about a vacancy; its lots are those of applications"),
                    entry("VACANCY_NOTICE", OWN),
                    entry("WORK_STATION", OWN),
                    entry("WORK_STATION_SUBJECT", OWN),
                    entry("WRONG_CODES", STAFF));

    @Test
    void eachTableThatNamesAPersonGoesOverOrSaysWhyNot() {
        assertThat(new TreeSet<>(DECIDED.keySet())).isEqualTo(PersonalTablesTest.personal());
    }
}
