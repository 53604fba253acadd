package ke.cp2.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.chain.ChainFault;
import ke.cp2.web.platform.language.PageTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit trail writes in codes, its readers find in words. */
class AuditWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void everyActionAndEverySubjectHasWordsInBothLanguages(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(AuditAction.values())
                .allMatch(action -> PageTexts.has("audit", locale, "action." + action.code()));
        assertThat(AuditKind.values())
                .allMatch(kind -> PageTexts.has("audit", locale, "subject." + kind.code()));
        assertThat(ChainFault.Kind.values())
                .allMatch(kind -> PageTexts.has("audit", locale, "Fault." + kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | account.locked | account | ACTIVE > LOCKED | Active → Locked",
                "sw | account.locked | account | ACTIVE > LOCKED | Inatumika → Imefungwa",
                "en | application.decided | application | SUBMITTED -> RESERVE | Submitted → Reserve list",
                "en | vacancy.changed | vacancy | VAC-2026-1001: posts: 10 -> 12; centreCode: null -> 01234567"
                        + " | VAC-2026-1001: Posts: 10 → 12; Centre code: nothing → 01234567",
                "en | vacancy.changed | vacancy | V-1: description: number > posts | V-1: description: number → posts",
                "en | campaign.paused | campaign | DAILY_BUDGET | All campaigns together have used up the budget of the day. Continue tomorrow, or ask an administrator for a larger budget.",
                "en | campaign.startRefused | campaign | campaign.nobody | Nobody would have got it.",
                "en | campaign.failed | campaign | IllegalStateException | The job that queues its messages was interrupted. Continue the campaign; nobody gets the same message twice.",
                "en | campaign.approved | campaign | 1 recipients | 1 recipient",
                "en | import.read | import | 1 rows | 1 row",
                "en | profile.returned | profile | NAME, TSC_NUMBER | The name differs from the ID card, The TSC number is wrong",
                "en | application.cancelled | vacancy | 45 applications | 45 applications",
                "en | job.started | job-run | import-reading import:12 | ''",
                "en | profile.entryAdded | profile | WORK: 57 | Work Experience",
                "en | profile.changed | profile | PERSONAL: fullName, kraPin | Personal Information: Full name, KRA PIN",
                "en | import.read | import | 120 rows | 120 rows",
                "sw | import.read | import | 120 rows | safu 120",
                "en | audit.checked | audit | MISSING | records were removed",
                "sw | audit.checked | audit | CUT | mwisho ulikatwa",
                "en | audit.begun | audit | 3 entries, 0a1b | 3 earlier records, 0a1b",
                "en | account.other | account | SOME_NEW_CODE, newField | some new code, new field",
                "en | account.renamed | account | Otieno ACTIVE > Otieno | Otieno ACTIVE > Otieno",
            })
    void detailsAreReadInWords(
            String language, String action, String type, String detail, String words) {
        assertThat(new AuditTexts(Locale.forLanguageTag(language)).detail(action, type, detail))
                .isEqualTo(words);
    }

    @Test
    void whatNobodyHasWordsForIsNoCode() {
        AuditTexts texts = new AuditTexts(Locale.ENGLISH);
        assertThat(texts.action("account.notKnownYet")).isEqualTo("Another change");
        assertThat(texts.subject("thing")).isEqualTo("Something else");
        assertThat(texts.name("job-run", "sms-credentials"))
                .isEqualTo("Accounts and login details");
        assertThat(texts.name("job-run", "campaign campaign:1 Check your name"))
                .isEqualTo("Campaign: Check your name");
        assertThat(texts.name("job-run", "reminder closing:3 3"))
                .isEqualTo("Reminders: Vacancies that close within 3 days");
        assertThat(texts.name("smsTemplate", "CREDENTIALS sw")).endsWith(" (SW)");
    }
}
