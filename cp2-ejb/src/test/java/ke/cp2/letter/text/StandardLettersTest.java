package ke.cp2.letter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.letter.print.LetterPlaceholder;
import ke.cp2.letter.print.LetterText;
import org.junit.jupiter.api.Test;

class StandardLettersTest {

    private static final List<String> POSITIONS = List.of("CM", "SUP", "INV", "SEC", "DRV");

    @Test
    void everySeriesCanBeginWithIt() {
        for (Locale language : LetterTemplates.LANGUAGES) {
            LetterText text = StandardLetters.of(language, POSITIONS);
            text.check();
            assertThat(text.duties().keySet())
                    .containsExactlyInAnyOrder("CM", "SUP", "INV", "SEC", "DRV", "OTHERS");
            assertThat(text.duties().get("INV")).isNotEqualTo(text.duties().get("SUP"));
            assertThat(text.duties().get("DRV")).isEqualTo(text.duties().get("OTHERS"));
        }
    }

    /** A word or a pair of words that stands twice in a row. */
    private static final Pattern TWICE = Pattern.compile("(?iU)\\b(\\w+|\\w+ \\w+)\\s+\\1\\b");

    private static final Pattern POSITION =
            Pattern.compile("INTO POSITION .* VALUES \\('(\\w+)', '\\w+', '([^']+)', '([^']+)'\\)");

    @Test
    void noWordStandsTwiceInARowForAnyPosition() throws IOException {
        String reference;
        try (InputStream sql =
                StandardLettersTest.class.getResourceAsStream(
                        "/db/migration/V1_2__reference_data.sql")) {
            reference = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<MatchResult> positions = POSITION.matcher(reference).results().toList();
        assertThat(positions).hasSizeGreaterThan(10);
        assertThat(TWICE.matcher("wa mtihani wa mtihani wa").find()).isTrue();
        for (Locale language : LetterTemplates.LANGUAGES) {
            for (MatchResult position : positions) {
                LetterText text = StandardLetters.of(language, POSITIONS);
                Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
                for (LetterPlaceholder placeholder : LetterPlaceholder.values()) {
                    values.put(placeholder, placeholder.name());
                }
                values.put(
                        LetterPlaceholder.POSITION,
                        position.group(language.equals(Locale.ENGLISH) ? 2 : 3));
                values.put(LetterPlaceholder.EXAM, "KJSEA");
                values.put(LetterPlaceholder.YEAR, "2027");
                List<String> parts = new ArrayList<>(text.duties().values());
                parts.addAll(List.of(text.subject(), text.opening(), text.closing()));
                for (String part : parts) {
                    String words = LetterPlaceholder.fill(part, values);
                    assertThat(TWICE.matcher(words).find()).as(words).isFalse();
                }
            }
        }
    }

    @Test
    void nobodyHasADutyBeforeTheDayOfTheReport() {
        assertThat(StandardLetters.of(Locale.ENGLISH, POSITIONS).duties().values())
                .noneMatch(duties -> duties.contains("day before"));
        assertThat(StandardLetters.of(Locale.forLanguageTag("sw"), POSITIONS).duties().values())
                .noneMatch(duties -> duties.contains("siku moja kabla"));
    }

    /** In the one text that pages and SMS have, too. */
    @Test
    void whoCannotComeReadsWhatToDo() {
        for (Locale language : LetterTemplates.LANGUAGES) {
            assertThat(StandardLetters.of(language, POSITIONS).closing())
                    .contains(LetterPlaceholder.CANNOT_COME.written());
        }
    }

    @Test
    void theLanguagesAreNotMixedUp() {
        assertThat(StandardLetters.of(Locale.ENGLISH, POSITIONS).subject())
                .startsWith("Appointment");
        assertThat(StandardLetters.of(Locale.forLanguageTag("sw"), POSITIONS).subject())
                .startsWith("Uteuzi");
    }
}
