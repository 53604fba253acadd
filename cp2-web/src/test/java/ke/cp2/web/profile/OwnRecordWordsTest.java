package ke.cp2.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ke.cp2.home.own.OwnKind;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read names and words of all that is kept of them, never its codes. */
class OwnRecordWordsTest {

    private final OwnRecordWords words = new OwnRecordWords();
    private String tag = "sw";

    @BeforeEach
    void namesAreKnown() throws Exception {
        Language language =
                new Language() {
                    @Override
                    public Locale locale() {
                        return Locale.forLanguageTag(tag);
                    }
                };
        ChangeWords changes = new ChangeWords();
        for (Object bean : List.of(words, changes)) {
            give(bean, "language", language);
            give(bean, "names", new Known());
        }
        give(words, "changes", changes);
    }

    private static void give(Object bean, String name, Object value) throws Exception {
        Field field = bean.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(bean, value);
    }

    @ParameterizedTest
    @CsvSource({
        "sw, WORK:7.noCentre, true, Ndiyo",
        "en, WORK:7.noCentre, true, Yes",
        "sw, WORK:7.county, 042, Kisumu",
        "sw, WORK:7.subCounty, 04201, Kisumu Central",
        "sw, PERSONAL.homeSubCounty, 04201, Kisumu Central",
        "sw, PERSONAL.gender, FEMALE, Mwanamke",
        "sw, WORK:7.subjects, KCSE:101, KCSE English",
        "sw, QUALIFICATION:7.institution, Moi University, Moi University",
        "sw, TRAINING:7., KCSE:101, KCSE English",
    })
    void whatADetailHeldIsReadAsNames(String language, String detail, String kept, String read) {
        tag = language;
        List<OwnRecordWords.Line> lines =
                lines(List.of("changedDetail", "before", "after"), detail, null, kept);
        assertThat(lines.get(lines.size() - 1).value()).isEqualTo(read);
    }

    @Test
    void theSubjectOfAnApplicationIsReadAsItsName() {
        assertThat(lines(List.of("subject"), "KCSE:101").get(0).value()).isEqualTo("KCSE English");
    }

    @Test
    void theFileHasTheSameWords() {
        OwnKind kind =
                new OwnKind(
                        "detailChanges",
                        List.of("changedDetail", "after"),
                        List.of(List.of("WORK:7.county", "042")));
        assertThat(words.file("{}", List.of(kind))).contains("\"after\": \"Kisumu\"");
    }

    @ParameterizedTest
    @CsvSource({"en, Home sub-county", "sw, Kaunti ndogo ya nyumbani"})
    void whereSomebodyLivesIsCalledTheSameOnLetterPageAndProfile(String language, String name) {
        tag = language;
        Locale locale = Locale.forLanguageTag(language);
        assertThat(PageTexts.of("profile", locale, "PERSONAL.homeSubCounty")).isEqualTo(name);
        assertThat(lines(List.of("town"), "Kisumu Central").get(0).label()).isEqualTo(name);
        assertThat(Texts.of(locale, "letter.town")).isEqualTo(name);
    }

    private List<OwnRecordWords.Line> lines(List<String> fields, @Nullable Object... values) {
        OwnKind kind = new OwnKind("detailChanges", fields, List.of(Arrays.asList(values)));
        return words.shown(List.of(kind)).get(0).rows().get(0).lines();
    }

    /** The lists of the council without their database. */
    private static final class Known extends Names {

        @Override
        public String county(String code) {
            return code.equals("042") ? "Kisumu" : code;
        }

        @Override
        public String subCounty(String code) {
            return code.equals("04201") ? "Kisumu Central" : code;
        }

        @Override
        public String subject(String examCode, String code) {
            return code.equals("101") ? "English" : code;
        }
    }
}
