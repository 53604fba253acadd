package ke.cp2.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.platform.typed.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCheckTest {

    private static final Layout LAYOUT = new Layout(0, 0, List.of(1, 2), 3);

    private final ImportCheck check = new ImportCheck();
    private int line;

    @ParameterizedTest
    @CsvSource({"sw,sw", "Kiswahili,sw", "SWAHILI,sw", "en,en", "English,en", "'',", "fr,"})
    void theLanguageIsTakenFromItsColumn(String cell, String language) {
        assertThat(row("0733640001", "Achieng", "", cell).language()).isEqualTo(language);
    }

    @Test
    void theSecondRowWithANumberIsRefusedHoweverItIsWritten() {
        assertThat(row("0733640001", "One").refusal()).isNull();
        assertThat(row("+254733640001", "Two").refusal()).isEqualTo(ImportRefusal.NUMBER_TWICE);
    }

    @Test
    void aRefusedRowKeepsWhatTheFileSaidAndTakesNoNumberFromALaterOne() {
        assertThat(row("0733640001", "x".repeat(121)).refusal())
                .isEqualTo(ImportRefusal.NAME_TOO_LONG);
        assertThat(row("2.54E+11", "Achieng").number()).isEqualTo("2.54E+11");
        assertThat(row("0733640001", "Achieng Wekesa").refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Achieng</b>",
                "Achieng \uD83D\uDE00",
                "=HYPERLINK(1)",
                "-Dash Name",
                "1"
            })
    void aNameHoldsNothingButAName(String name) {
        assertThat(row("0733640001", name).refusal()).isEqualTo(ImportRefusal.NAME_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ng'ang'a wa Thiong\u2019o",
                "Ng\u2018ang\u02BCa",
                "Ng\u00B4ang\u2032a",
                "Mary \u2013 Jane",
                "Müller-Otieno, J.",
                "\u0639\u0628\u062F",
                "Dr. Otieno; PhD",
                "\u2018Aisha (Mrs) 2",
                ""
            })
    void namesAreTakenAsTheyAre(String name) {
        assertThat(row("0733640001", name).refusal()).isNull();
        assertThat(row("0733640002", name).name()).isEqualTo(name);
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertThat(row("\u202A+254 733 640 001\u202C", "Achieng \u202EWekesa\u200B\u0007").name())
                .isEqualTo("Achieng Wekesa");
        assertThat(row("0733\u200B640\u2011002", "Ali").refusal()).isNull();
    }

    @Test
    void severalColumnsAndTheirBlanksMakeOneName() {
        assertThat(row("0733640001", " Achieng \t ", " Wekesa ").name())
                .isEqualTo("Achieng Wekesa");
    }

    @Test
    void aRowWithAStrayQuotationMarkGetsNoPassword() {
        SheetRow broken = new SheetRow(1, false, true, List.of("0733640001", "\"Achieng"));

        assertThat(check.check(broken, LAYOUT, false).refusal())
                .isEqualTo(ImportRefusal.QUOTE_OPEN);
    }

    @Test
    void aShortenedTextDoesNotEndInHalfACharacter() {
        assertThat(TypedText.shortened("x".repeat(119) + "\uD83D\uDE00 and more", 120))
                .isEqualTo("x".repeat(119));
    }

    private ImportCheck.Judged row(String... cells) {
        return check.check(SheetRow.of(++line, cells), LAYOUT, false);
    }
}
