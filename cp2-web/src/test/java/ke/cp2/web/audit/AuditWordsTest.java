package ke.cp2.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.ListName;
import ke.cp2.audit.chain.ChainFault;
import ke.cp2.job.RunSubject;
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
        assertThat(ListName.values())
                .allMatch(list -> PageTexts.has("audit", locale, "list." + list.code()));
        assertThat(ChainFault.Kind.values())
                .allMatch(kind -> PageTexts.has("audit", locale, "Fault." + kind));
    }

    /** The lists of jobs and the audit trail name what a run is about. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void everySubjectOfARunHasWordsInBothLanguages(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        List<String> kinds = new ArrayList<>();
        for (Method factory : RunSubject.class.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers())
                    && factory.getReturnType() == RunSubject.class) {
                Object[] values =
                        Arrays.stream(factory.getParameterTypes())
                                .map(type -> type == long.class ? 1L : type == int.class ? 1 : "X")
                                .toArray();
                kinds.add(((RunSubject) factory.invoke(null, values)).kind());
            }
        }
        assertThat(kinds)
                .hasSizeGreaterThan(12)
                .allMatch(kind -> PageTexts.has("campaign", locale, "subject." + kind));
    }

    @Test
    void aRunOfAKindWithoutWordsIsNamedAllTheSame() {
        assertThat(new AuditTexts(Locale.ENGLISH).name("job-run", "letter-days odd:1 KCSE 2026"))
                .isEqualTo("People are told of other days: KCSE 2026");
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
                "en | vacancy.changed | vacancy | V-1: description: number > posts | V-1: Description: number → posts",
                "en | vacancy.changed | vacancy | V-1: description: Note 3 -> null | V-1: Description: Note 3 → nothing",
                "sw | vacancy.changed | vacancy | V-1: posts: 7 -> 1; description: null -> Note > 3 | V-1: Watu wanaohitajika: 7 → 1; Maelezo: bila → Note → 3",
                "en | vacancy.endingAsked | vacancy | KCSE-2027-TRN-1032: CANCEL | KCSE-2027-TRN-1032: cancel the vacancy",
                "sw | vacancy.endingRefused | vacancy | KCSE-2027-TRN-1032: CLOSE | KCSE-2027-TRN-1032: kufunga mapema",
                "en | vacancy.cancelled | vacancy | V-1: ALONE | V-1: by one officer, as nobody had applied",
                "sw | vacancy.cancelled | vacancy | V-1: ALONE | V-1: na afisa mmoja, kwa kuwa hakuna aliyekuwa ameomba",
                "en | vacancy.changed | vacancy | V-1: posts: 2 -> 1, asked by 3 | V-1: Posts: 2 → 1, approved as somebody without a name asked",
                "en | centres.read | series | 0 new, 1 changed, 7 gone, 0 wrong | 0 would be new, 1 would change, 7 would leave, 0 wrong rows",
                "sw | centres.confirmed | series | 0 new, 1 changed, 7 gone, 0 wrong | vipya vingekuwa 0, vingebadilika 1, vingeondoka 7, 0 safu zenye kosa",
                "en | centres.taken | series | 0 new, 1 changed, 7 gone, 0 wrong | 0 new, 1 changed, 7 left, 0 wrong rows",
                "en | deployment.ordered | series | 1 sub-counties, seed 12 | 1 sub-county, seed 12",
                "sw | centres.publishing | series | 1 vacancies | nafasi 1",
                "en | centres.publishing | series | 1 vacancies | 1 vacancy",
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
                "en | ranking.made | vacancy | round 2, sheet 1 | ranked list number 2, by edition 1 of the score sheet",
                "en | proposal.made | vacancy | round 1, departures 2 RESERVE, 3 SUCCESSFUL | list 1, other outcomes than the list’s: place 2: Reserve list, place 3: Successful",
                "en | proposal.approved | vacancy | 3 successful, 1 departures | 3 successful, 1 other outcome than the list’s",
                "en | account.renamed | account | Otieno ACTIVE > Otieno | Otieno ACTIVE > Otieno",
            })
    void detailsAreReadInWords(
            String language, String action, String type, String detail, String words) {
        assertThat(new AuditTexts(Locale.forLanguageTag(language)).detail(action, type, detail))
                .isEqualTo(words);
    }

    @Test
    void whoeverHasNoNameIsKnownByTheNumberAsPeopleReadIt() {
        AuditTexts texts = new AuditTexts(Locale.ENGLISH);
        assertThat(texts.name("profile", "254711770004")).isEqualTo("254 711 770 004");
        assertThat(texts.name("profile", "Amina Otieno")).isEqualTo("Amina Otieno");
        assertThat(texts.name("vacancy", "254711770004")).isEqualTo("254711770004");
    }

    @Test
    void aDetailThatOnlyRepeatsTheNameIsLeftOut() {
        AuditTexts texts = new AuditTexts(Locale.ENGLISH);
        AuditRow decided = row("vacancy.decided", "VAC-2026-1001");
        assertThat(texts.listed(decided, "VAC-2026-1001").detail()).isNull();
        assertThat(texts.listed(row("vacancy.other", "45 applications"), "VAC-2026-1001").detail())
                .isEqualTo("45 applications");
    }

    /** Two people may have one name, and names change. */
    @Test
    void theNumberStandsBesideTheName() {
        AuditRow row =
                new AuditRow(
                        1,
                        Instant.EPOCH,
                        "Officer",
                        "254722000001",
                        "vacancy.decided",
                        "vacancy",
                        "1",
                        null,
                        null);
        ListedEntry listed = new AuditTexts(Locale.ENGLISH).listed(row, null);
        assertThat(listed.who()).isEqualTo("Officer");
        assertThat(listed.number()).isEqualTo("254 722 000 001");
    }

    private static AuditRow row(String action, String detail) {
        return new AuditRow(
                1, Instant.EPOCH, "Officer", null, action, "vacancy", "1", detail, null);
    }

    @Test
    void theReferenceOfALetterStaysAsItIsPrinted() {
        String reference = "KNEC/GEN/EA/FA/SI/APP/KJSEA/INV/2027/00003";
        assertThat(
                        new AuditTexts(Locale.forLanguageTag("sw"), CODES)
                                .detail("letter.issued", "letter", reference))
                .isEqualTo(reference);
    }

    /** A position, a sub-county and a person, as the portal knows them. */
    private static final AuditCodes CODES =
            new AuditCodes() {
                @Override
                public String position(String code) {
                    return switch (code) {
                        case "INV" -> "Msimamizi wa mtihani";
                        case "EXR" -> "Mtahini";
                        default -> "";
                    };
                }

                @Override
                public String county(String code) {
                    return "022".equals(code) ? "Kiambu" : "";
                }

                @Override
                public String subCounty(String code) {
                    return "04201".equals(code) ? "Mwala" : "";
                }

                @Override
                public Map<Long, String> people(Set<Long> accounts) {
                    Map<Long, String> names = new HashMap<>(Map.of(453L, "Wanjiru Otieno"));
                    names.keySet().retainAll(accounts);
                    return names;
                }
            };

    private static final Pattern RAW =
            Pattern.compile("\\b[A-Z]{3,}\\b|_|\\b(?:plan|account|by) \\d|#|\\[|\\{|04201");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deployment.fixed | series | plan 2: account 453 > 22013051-INV-2"
                        + " | Wanjiru Otieno → kituo 22013051, Msimamizi wa mtihani 2",
                "deployment.fixed | series | plan 2: 22013051-INV-2 free"
                        + " | kituo 22013051, Msimamizi wa mtihani 2 wazi tena",
                "deployment.approved | series | plan 2 of sub-county 04201: 12 people, made by 2"
                        + " | kaunti ndogo ya Mwala: watu 12, uliotengenezwa na mtu asiye na jina",
                "deployment.approved | series | plan 2 of sub-county 04201: 1 people, made by 453"
                        + " | kaunti ndogo ya Mwala: mtu 1, uliotengenezwa na Wanjiru Otieno",
                "vacancy.cancelled | vacancy | V-1: asked by 453"
                        + " | V-1: imeidhinishwa kama Wanjiru Otieno alivyoomba",
                "deployment.refused | series | plan 7 of sub-county 04201 | kaunti ndogo ya Mwala",
                "letters.ordered | series | 04201, 4 letters | kaunti ndogo ya Mwala, barua 4",
                "letters.downloaded | series | 22013051 | kituo 22013051",
                "ranking.made | vacancy | round 2, sheet 1"
                        + " | orodha ya alama nambari 2, kwa toleo la 1 la jedwali la alama",
                "list.downloaded | list | state: PUBLISHED; county 022"
                        + " | hali: Imetangazwa; kaunti ya Kiambu",
                "list.ended | list | 120 rows | safu 120",
                "letter.text | series | sw, version 2 | Kiswahili, toleo 2",
                "offer.accepted | application | by PAGE | kwenye tovuti",
                "proposal.made | vacancy | round 2, departures 1 UNSUCCESSFUL"
                        + " | orodha 2, matokeo tofauti na ya orodha: nafasi ya 1: Halikufaulu",
                "proposal.departure | application | 2 RESERVE | nafasi ya 2: Orodha ya akiba",
                "proposal.approved | vacancy | 3 successful, 1 reserve, 2 unsuccessful, 1 departures"
                        + " | 3 waliofaulu, 1 orodha ya akiba, 2 wasiofaulu, tokeo 1 tofauti na la orodha",
            })
    void codesAndIdsAreReadAsNames(String action, String type, String detail, String words) {
        String read =
                new AuditTexts(Locale.forLanguageTag("sw"), CODES).detail(action, type, detail);
        assertThat(read).isEqualTo(words);
        assertThat(RAW.matcher(read).find()).as(read).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void theTermsOfASeriesAreReadInWords(String language) {
        AuditTexts texts = new AuditTexts(Locale.forLanguageTag(language), CODES);
        assertThat(
                        List.of(
                                texts.detail(
                                        "series.scores",
                                        "series",
                                        "EXR 2: LEVEL_OF_STUDY 30 (BACHELOR); DISTANCE 30 (50);"
                                                + " reserve 10 %; two thirds off"),
                                texts.detail(
                                        "deployment.terms",
                                        "series",
                                        "DeploymentTerms[bandKm=5, rankStep=20, pointsPerKm=1,"
                                                + " pointsPerRank=1, genderPoints=5], null, {INV=1250}"
                                                + " -> DeploymentTerms[bandKm=6, rankStep=20,"
                                                + " pointsPerKm=1, pointsPerRank=1, genderPoints=5],"
                                                + " 2026-11-01, {INV=1300}"),
                                texts.detail(
                                        "deployment.terms",
                                        "series",
                                        "tellOn: null -> 2026-11-01; rates: INV 650 -> 700;"
                                                + " bandKm: 5 -> 6")))
                .allSatisfy(
                        read ->
                                assertThat(RAW.matcher(read).results().map(MatchResult::group))
                                        .as(read)
                                        .isEmpty());
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
