package ke.cp2.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCheckTest {

    private final ImportCheck check = new ImportCheck(1);
    private int line;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "254722645678",
                "0722645678",
                "722645678",
                "+254 722 645 678",
                " 0722-645-678 "
            })
    void aNumberIsTakenAsPeopleWriteIt(String number) {
        ImportRow row = row(number, "Achieng Wekesa");

        assertThat(row.state()).isEqualTo(ImportRowState.READY);
        assertThat(row.mobileNumber()).isEqualTo("254722645678");
    }

    @ParameterizedTest
    @CsvSource({
        "'',NUMBER_MISSING",
        "12345,NUMBER_WRONG",
        "255722645678,NUMBER_WRONG",
        "<script>,NUMBER_WRONG",
        "2.54723E+11,NUMBER_ROUNDED",
        "'2,54723E+11',NUMBER_ROUNDED"
    })
    void aWrongNumberIsRefusedForItsReason(String number, ImportRefusal reason) {
        ImportRow row = row(number, "Achieng Wekesa");

        assertThat(row.state()).isEqualTo(ImportRowState.REFUSED);
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.fullName()).isEqualTo("Achieng Wekesa");
    }

    @ParameterizedTest
    @CsvSource({"sw,sw", "Kiswahili,sw", "SWAHILI,sw", "en,en", "English,en", "'',en", "fr,en"})
    void theLanguageIsTakenFromItsColumn(String cell, String language) {
        check.check(new FileRow(1, List.of("Simu", "Jina", "Lugha")));

        ImportRow row =
                check.check(new FileRow(2, List.of("0722645678", "Achieng Wekesa", cell)))
                        .orElseThrow();

        assertThat(row.language().getLanguage()).isEqualTo(language);
    }

    @Test
    void theSecondRowWithANumberIsRefusedHoweverItIsWritten() {
        assertThat(row("0722645678", "One").state()).isEqualTo(ImportRowState.READY);
        assertThat(row("+254722645678", "Two").reason()).isEqualTo(ImportRefusal.NUMBER_TWICE);
    }

    @Test
    void aRefusedRowDoesNotTakeTheNumberFromALaterOne() {
        assertThat(row("0722645678", "x".repeat(121)).reason())
                .isEqualTo(ImportRefusal.NAME_TOO_LONG);
        assertThat(row("0722645678", "Achieng Wekesa").state()).isEqualTo(ImportRowState.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Achieng</b>", "Achieng \uD83D\uDE00", "=HYPERLINK(1)", "A\u202EB"})
    void aNameHoldsNothingButAName(String name) {
        assertThat(row("0722645678", name).reason()).isEqualTo(ImportRefusal.NAME_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ng'ang'a wa Thiong\u2019o", "Müller-Otieno, J.", "O`Brien", ""})
    void namesAreTakenAsTheyAre(String name) {
        assertThat(row("0722645678", name).state()).isEqualTo(ImportRowState.READY);
    }

    @Test
    void blanksInANameAreOne() {
        assertThat(row("0722645678", " Achieng \t  Wekesa ").fullName())
                .isEqualTo("Achieng Wekesa");
    }

    @Test
    void aShortenedTextDoesNotEndInHalfACharacter() {
        ImportRow row = row("0722645678", "x".repeat(119) + "\uD83D\uDE00 and more");

        assertThat(row.fullName()).isEqualTo("x".repeat(119));
    }

    @Test
    void blankRowsAreNoRows() {
        assertThat(check.check(new FileRow(1, List.of("", " ")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mobile Number,Full name",
        "PHONE NO.,NAMES",
        "Nambari ya simu,Jina kamili",
        "simu,majina"
    })
    void aFirstRowMayNameTheColumns(String number, String name) {
        assertThat(offer(name, "Station", number)).isEmpty();

        ImportRow row = offer("Achieng Wekesa", "Kisumu", "0722645678").orElseThrow();
        assertThat(row.mobileNumber()).isEqualTo("254722645678");
        assertThat(row.fullName()).isEqualTo("Achieng Wekesa");
    }

    @Test
    void withoutNamesOfColumnsTheFirstRowIsAPerson() {
        assertThat(offer("0722645678", "Achieng Wekesa")).isPresent();
    }

    @Test
    void aWrongFirstRowIsRefusedAndNotTakenForNamesOfColumns() {
        assertThat(offer("12345", "Achieng Wekesa").orElseThrow().reason())
                .isEqualTo(ImportRefusal.NUMBER_WRONG);
    }

    private ImportRow row(String number, String name) {
        if (line == 0) {
            offer("mobile number", "name");
        }
        return offer(number, name).orElseThrow();
    }

    private Optional<ImportRow> offer(String... cells) {
        line++;
        return check.check(new FileRow(line, List.of(cells)));
    }
}
