package ke.cp2.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetStudyTest {

    @ParameterizedTest
    @CsvSource({
        "'S/No,TSC No,Teacher''s Name,Tel. No.',3,2",
        "'Mobile Phone Number,Full Names',0,1",
        "'Name,PHONE NO.',1,0",
        "'Nambari ya simu,Jina kamili',0,1",
        "'Majina,Kaunti,Simu ya mkononi',2,0",
        "'Cell phone,Name of teacher,Name of school',0,1",
        "'School name,Invigilator,WhatsApp/Phone',2,1"
    })
    void headersAreKnownInTheirUsualForms(String header, int number, int name) {
        String row = header.replaceAll("[^,]+", "x");
        String[] cells = row.split(",");
        cells[number] = "0733640001";
        cells[name] = "Achieng Otieno";
        Layout layout = layout(header + "\n" + String.join(",", cells) + "\n");

        assertThat(layout.header()).isEqualTo(1);
        assertThat(layout.number()).isEqualTo(number);
        assertThat(layout.names()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'First Name,Last Name,Phone',0 1",
        "'Surname,First Name,Phone',1 0",
        "'Surname,Other names,Phone',1 0",
        "'Jina la kwanza,Jina la ukoo,Simu',0 1"
    })
    void severalColumnsMakeOneName(String header, String names) {
        Layout layout = layout(header + "\nAchieng,Otieno,0733640001\n");

        assertThat(layout.names()).extracting(String::valueOf).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIST OF INVIGILATORS 2026,,\n,,\nS/No,Name,Phone No\n1,Achieng Otieno,0733640001\n",
                "MINISTRY,,\nNames and phones of teachers,,\nNo.,Name,Phone\n1,Achieng Otieno,0733640001\n"
            })
    void theHeaderIsFoundBelowTitles(String text) {
        assertThat(layout(text)).isEqualTo(new Layout(3, 2, java.util.List.of(1), -1));
    }

    @Test
    void titlesWithoutAHeaderAreNobody() {
        assertThat(layout("TEACHERS OF KIAMBU,,\n1,Achieng Otieno,0733640001\n").header())
                .isEqualTo(1);
    }

    @Test
    void theColumnOfNumbersWinsOverTheOneThatIsCalledNumber() {
        assertThat(layout("Number,Name,Phone Number\n1,Achieng Otieno,0733640001\n").number())
                .isEqualTo(2);
        assertThat(layout("Mobile,Name,Remark\n456,Achieng Otieno,0733640001\n").number())
                .isEqualTo(2);
    }

    @Test
    void theOwnNumberWinsOverThatOfOthers() {
        String row = "0711640001,Achieng Otieno,0733640001\n";

        assertThat(layout("Phone of next of kin,Name,Phone\n" + row).number()).isEqualTo(2);
        assertThat(layout("School phone,Name,Mobile\n" + row).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789,Achieng Otieno,0733640001\n112233445,Wafula Barasa,0733640002\n",
                "ID No,Name,Contact\n712345678,Achieng Otieno,0733640001\n"
            })
    void anIdIsNeverAPhone(String text) {
        assertThat(layout(text).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789,Achieng Otieno\n112233445,Wafula Barasa\n",
                "712345678,Achieng Otieno\n722345678,Wafula Barasa\n",
                "ID Number,Name\n712345678,Achieng Otieno\n",
                "x,Achieng Otieno\n0733640001,Wafula Barasa\ny,Ali Said\nz,Juma Ali\n"
            })
    void aColumnThatIsNotOfPhonesInTheMajorityIsNotTaken(String text) {
        assertThat(layout(text).number()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "'ORODHA,\nJina,Simu\nImara Wekesa,0733640001\nFaraja Simiyu,733\n',1",
        "'Phone,Name\nnone,Ali Said\n0733640001,Juma Ali\nlost,Omar Ali\n-,Asha Ali\n',0",
        "'ID No,Name,Mobile\n712345678,Ali Said,none\n722345678,Juma Ali,0733640001\n',2"
    })
    void aHeaderThatSaysPhoneIsBelievedWhereSomeAreNumbers(String text, int number) {
        assertThat(layout(text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Whose number it is the header does not say clearly.
                "School phone,Name\nnone,Ali Said\n0733640001,Juma Ali\nnone,Asha Ali\n",
                // Mostly nine digits beside words: rather IDs.
                "Contact,Name\n0733640001,Ali Said\n112345678,Juma Ali\n123456789,Omar Ali\n"
                        + "x,Asha Ali\ny,Zawadi Ali\nz,Neema Ali\n"
            })
    void aHeaderIsNotBelievedAgainstItsColumn(String text) {
        assertThat(layout(text).number()).isEqualTo(-1);
    }

    @Test
    void numbersThatLostTheirZeroAreTakenWhereTheHeaderSaysPhone() {
        String text = "Phone,Name\n733640001,Achieng Otieno\n112640001,Wafula Barasa\n";

        assertThat(layout(text).number()).isZero();
        assertThat(study(text).bareColumns()).containsExactly(0);
    }

    @Test
    void idsThatAnOfficerChoosesAreStillNoPhones() {
        String text = "123456789,Achieng Otieno\n112233445,Wafula Barasa\n";

        assertThat(study(text).bareColumns()).isEmpty();
    }

    @Test
    void manyRowsDecideNotTheFirst() {
        String odd = "0733640001,Achieng Otieno,none\n".repeat(3);
        String usual = "n/a,Wafula Barasa,0733640002\n".repeat(40);

        assertThat(layout(odd + usual).number()).isEqualTo(2);
    }

    private static Layout layout(String text) {
        return study(text).layout();
    }

    private static SheetStudy study(String text) {
        SheetStudy study = new PeopleStudy();
        try (SheetRows rows =
                SheetFile.sheets(text.getBytes(StandardCharsets.UTF_8)).get(0).open()) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                study.add(row);
            }
            return study.finish(rows.hiddenColumns());
        }
    }
}
