package ke.cp2.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever table names a person: how long its rows are kept is decided here (docs/adr/0069). */
class KeptTablesTest {

    /** Rows that nothing deletes: what the council answers for, or what goes with the account. */
    private static final List<String> KEPT =
            List.of(
                    // Who was chosen, sent, told and paid for, and who decided that.
                    "APPLICATION",
                    "APPLICATION_EVENT",
                    "AUDIT_ENTRY",
                    "DECLARED_INTEREST",
                    "DEPLOYMENT",
                    "DEPLOYMENT_CHANGE",
                    "DEPLOYMENT_SEAT",
                    "JUDGED_RULE",
                    "LETTER",
                    "OFFER",
                    "PAST_DEPLOYMENT",
                    "PROPOSAL_DEPARTURE",
                    "RANKED_CHANGE",
                    "REOPENING",
                    "SEEN_ANSWER",
                    "TIE_DRAW",
                    // Whom an officer made an account for, and how accounts changed hands.
                    "ACCOUNT_MOVE",
                    "STAFF_PROPOSAL",
                    "IMPORT_ROW",
                    // The account and what the person says, as long as the person has it.
                    "ACCOUNT",
                    "ACCOUNT_WORD",
                    "APPLICANT_WORD",
                    "COUNCIL_TRAINING",
                    "OFFER_TRIES",
                    "ONE_TIME_SECRET",
                    "PROFILE",
                    "PROFILE_REVIEW",
                    "QUALIFICATION",
                    "SECOND_FACTOR",
                    "SMS_OPT_OUT",
                    "SMS_TOLD",
                    "WORK_STATION",
                    "WORK_STATION_SUBJECT");

    /** Rows or texts that end, each with the class that ends them. */
    private static final Map<String, String> ENDED_BY =
            Map.ofEntries(
                    Map.entry("IDENTITY_CLAIM", "profile/identity/IdentityClaims"),
                    Map.entry("IMPORT_FILE", "intake/reading/UploadedFiles"),
                    Map.entry("IMPORT_LINE", "intake/reading/UploadedFiles"),
                    Map.entry("KEPT_FORM", "account/keptform/KeepingForms"),
                    Map.entry("LETTER_BUNDLE_FILE", "letter/bundle/LetterBundles"),
                    Map.entry("LOGIN_FAILURE", "account/AccountHousekeeping"),
                    Map.entry("NUMBER_CHANGE", "account/AccountHousekeeping"),
                    Map.entry("PROFILE_DOCUMENT", "profile/document/Documents"),
                    Map.entry("RANKED_APPLICATION", "selection/list/RankedLists"),
                    Map.entry("RANKED_SCORE", "selection/list/RankedLists"),
                    Map.entry("RECOVERY_CODE", "account/secondfactor/RecoveryCodes"),
                    Map.entry("SIMULATOR_MESSAGE", "sms/OldTexts"),
                    Map.entry("SMS_INBOUND", "sms/OldTexts"),
                    Map.entry("SMS_INBOUND_PART", "sms/inbound/InboundParts"),
                    Map.entry("SMS_MESSAGE", "sms/OldTexts"),
                    Map.entry("SMS_RECEIPT", "sms/MissingReceipts"),
                    Map.entry("SMS_REQUEST", "account/limit/SmsRequests"),
                    Map.entry("VACANCY_NOTICE", "notice/VacancyNotices"),
                    Map.entry("WRONG_CODES", "account/secondfactor/CodeChecks"));

    @Test
    void howLongEachTableThatNamesAPersonIsKeptIsDecided() {
        TreeSet<String> decided = new TreeSet<>(KEPT);
        decided.addAll(ENDED_BY.keySet());
        assertThat(decided).isEqualTo(PersonalTablesTest.personal());
        assertThat(KEPT).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ENDED_BY.keySet());
    }

    @Test
    void whatEndsIsDeletedOrWipedWhereItIsSaid() throws Exception {
        Map<String, String> silent = new HashMap<>();
        for (Map.Entry<String, String> each : ENDED_BY.entrySet()) {
            String code =
                    Files.readString(Path.of("src/main/java/ke/cp2", each.getValue() + ".java"));
            if (!code.contains("DELETE FROM")
                    && !code.contains("UPDATE ")
                    && !code.contains(".remove(")
                    && !code.contains("::remove")) {
                silent.put(each.getKey(), each.getValue());
            }
        }
        assertThat(silent).isEmpty();
    }
}
