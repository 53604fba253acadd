package ke.cp2.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.web.platform.language.PageTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit trail writes in codes, its readers find in words. */
class AuditWordsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("../cp2-ejb/src/main/java"), Path.of("../cp2-batch/src/main/java"));
    private static final Pattern RECORDED =
            Pattern.compile(
                    "(?:\\brecord(?:By)?\\(|[cC]hanged\\(|\\bshut\\(|\\bchange\\(|action =|ACTION =)([^;]{0,400});",
                    Pattern.DOTALL);
    private static final Pattern REFUSED =
            Pattern.compile("BusinessException\\s*\\.\\w+\\([^)]*\\)", Pattern.DOTALL);
    private static final Pattern ACTION =
            Pattern.compile(
                    "\"((?:account|move|profile|application|vacancy|series|import|job|messages|campaign|sms)\\.[\\w-]+)\"");
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\brecord(?:By)?\\(\\s*(?:[\\w.]+\\(\\),\\s*)?(?:\"[\\w.-]+\"|action),\\s*\"([\\w-]+)\"");

    @Test
    void everyActionAndEverySubjectHasWordsInBothLanguages() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    TYPE.matcher(source)
                            .results()
                            .forEach(found -> keys.add("subject." + found.group(1)));
                    RECORDED.matcher(REFUSED.matcher(source).replaceAll(""))
                            .results()
                            .flatMap(call -> ACTION.matcher(call.group(1)).results())
                            .forEach(found -> keys.add("action." + found.group(1)));
                }
            }
        }
        assertThat(keys)
                .contains("action.application.decided", "action.job.ended", "subject.job-run")
                .hasSizeGreaterThan(60);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("sw"))) {
            assertThat(keys).allMatch(key -> PageTexts.has("audit", locale, key));
        }
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
                "en | campaign.paused | campaign | DAILY_BUDGET | The budget of all campaigns for the day is used up."
                        + " Let it go on tomorrow, or ask an administrator for a larger one.",
                "en | job.started | job-run | import-reading import:12 | Import 12",
                "en | profile.entryAdded | profile | WORK: 57 | Work Experience",
                "en | profile.changed | profile | PERSONAL: fullName, kraPin | Personal Information: Full name, KRA PIN",
                "en | import.read | import | 120 rows | 120 lines",
                "sw | import.read | import | 120 rows | 120 mistari",
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
        assertThat(texts.name("smsTemplate", "CREDENTIALS sw")).endsWith(" (SW)");
    }
}
