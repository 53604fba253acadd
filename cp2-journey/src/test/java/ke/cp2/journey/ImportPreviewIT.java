package ke.cp2.journey;

import static ke.cp2.intake.sheet.WorkbookFixture.aWorkbook;
import static ke.cp2.intake.sheet.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import ke.cp2.support.Eventually;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** What an officer reads before anybody gets a password: how a list is read, and of whom. */
class ImportPreviewIT {

    private final PortalProcess portal = PortalProcess.shared();
    private final HttpSession officer = DemoLogin.COUNCIL.logIn(portal);

    @Test
    void titlesHeaderColumnsAndRefusedRowsAreNamed() {
        upload(
                "teachers.csv",
                "LIST OF INVIGILATORS 2026,,\n,,\nS/No,Teacher's Name,Tel. No.\n"
                        + "1,Imara Wekesa,0733650001\n2,Faraja Simiyu,733650002.0\n"
                        + "3,Neema Juma,2.54733E+11\n4,Zawadi Ali,73365000.1\n"
                        + "5,\"Baraka\" Said,0733650005\n6,Tumaini Omar,O733650006\n");

        assertThat(officer.text())
                .contains("Row 1 is skipped as a title: LIST OF INVIGILATORS 2026")
                .contains("Row 3 is the header: S/No \u00B7 Teacher's Name \u00B7 Tel. No.")
                .contains("Mobile number: column C \u201CTel. No.\u201D")
                .contains("Name: column B \u201CTeacher's Name\u201D")
                .contains("Can be used 2")
                .contains("4 254 733 650 001 Imara Wekesa")
                .contains("5 254 733 650 002 Faraja Simiyu")
                .contains("6 2.54733E+11 Neema Juma The spreadsheet has rounded the number")
                .contains("7 73365000.1 Zawadi Ali Not a whole mobile number")
                .contains("8 0733650005 \"Baraka\" Said A quotation mark is not closed")
                .contains("9 O733650006 Tumaini Omar The number has letters");
    }

    @Test
    void aListOfPeopleWithAccountsCreatesNothingAndSaysSo() {
        upload("known.csv", "Mobile number,Name\n0700001001,Imara Wekesa\n");

        assertThat(officer.text())
                .contains("People who have an account already")
                .contains(
                        "Everybody in this file already has an account. There is nothing to create: discard the file.")
                .contains("254 700 001 001")
                .doesNotContain("Create accounts and send login details");

        String page = officer.address().getPath() + '?' + officer.address().getQuery();
        officer.open(page + "&lang=sw");
        assertThat(officer.text())
                .contains("Watu ambao tayari wana akaunti")
                .contains(
                        "Kila mtu kwenye faili hii tayari ana akaunti. Hakuna akaunti ya kufungua: itupe faili.");
        officer.open(page + "&lang=en");
    }

    @Test
    void anIdIsNoPhoneUntilTheOfficerChoosesAColumn() {
        upload("ids.csv", "123456789,Imara Wekesa,n/a\n112233445,Faraja Simiyu,0733650012\n");

        assertThat(officer.text())
                .contains("Mobile number: no such column was found.")
                .contains("No column with mobile numbers was found.")
                .contains("Can be used 0")
                .doesNotContain("254 123 456 789");

        officer.submit("sheetsForm", "readAgain", Map.of("sheets:0:number", "2"));
        assertThat(officer.text())
                .contains("Mobile number: column C")
                .contains("Can be used 1")
                .contains("2 254 733 650 012 Faraja Simiyu")
                .contains("1 n/a Imara Wekesa Not a Kenyan mobile number");
    }

    @Test
    void sheetsAreNamedChosenAndReadTogether() {
        officer.open("/staff/imports");
        officer.upload("uploadForm", "upload", "file", "counties.xlsx", counties());

        assertThat(officer.text())
                .contains("Sheet Guide This sheet is not read.")
                .contains("Sheet Kiambu This sheet is read.")
                .contains("Sheet Nakuru This sheet is not read.")
                .contains("Hidden rows, left out 1")
                .contains("Kiambu 2 254 733 650 021 Imara Wekesa")
                .doesNotContain("254 733 650 022")
                .doesNotContain("254 733 650 023");

        officer.submit("sheetsForm", "readAll", Map.of("sheets:1:chosen", "on"));
        assertThat(officer.text())
                .contains("Sheet Nakuru This sheet is read.")
                .contains("Can be used 2")
                .contains("Nakuru 2 254 733 650 023 Neema Juma")
                .doesNotContain("254 733 650 022");

        officer.submit(
                "sheetsForm",
                "readAgain",
                Map.of("sheets:1:chosen", "on", "sheets:2:chosen", "on", "hiddenRows", "on"));
        assertThat(officer.text())
                .contains("Hidden rows, read too 1")
                .contains("Can be used 3")
                .contains("Kiambu 3 254 733 650 022 Faraja Simiyu");
    }

    @Test
    void aFileThatIsNoListIsCalledWhatItIs() {
        upload("people.csv", "%PDF-1.4\n0733650031,Imara Wekesa\n");
        assertThat(officer.text()).contains("This is a PDF, not a list.");

        officer.open("/staff/imports?lang=sw");
        officer.upload(
                "uploadForm", "upload", "file", "people.csv", "%PDF-1.4\n0733650031,Imara\n");
        assertThat(officer.text()).contains("Hii ni PDF, si orodha.");

        upload("people.csv", "ORODHA,\nJina,Simu\nImara Wekesa,0733650032\nFaraja Simiyu,733\n");
        assertThat(officer.text())
                .contains("Safu 1 imerukwa kama kichwa cha orodha: ORODHA")
                .contains("Nambari ya simu: safuwima B \u201CSimu\u201D")
                .contains("Safu zinazoweza kutumika")
                .contains("3 254 733 650 032 Imara Wekesa");
        officer.open("/staff/imports?lang=en");
    }

    @Test
    void aLongListIsReadWhileTheOfficerWaits() {
        StringBuilder list = new StringBuilder("Jina,Simu\n");
        for (int i = 0; i < 40_000; i++) {
            list.append("Imara Wekesa,0737%06d\n".formatted(i));
        }
        upload("counties.csv", list.toString());

        assertThat(officer.text())
                .containsPattern("being read: \\d+ % done|waits for its turn")
                .contains("Show how far it is now")
                .doesNotContain("Create accounts and send login details");
        Eventually.isEqual(
                true,
                Duration.ofMinutes(1),
                () -> {
                    officer.open(officer.address().getPath() + '?' + officer.address().getQuery());
                    return officer.text().contains("Can be used 40,000");
                });
        assertThat(officer.text())
                .contains("Mobile number: column B \u201CSimu\u201D")
                .contains("2 254 737 000 000 Imara Wekesa")
                .containsPattern(
                        "Decide by \\d+ \\w+ 20\\d\\d.*Otherwise the file and its rows are deleted");

        officer.submit("importForm", "discard", Map.of());
        assertThat(officer.text())
                .contains("Discard this file?")
                .contains("Rows that are deleted: 40,000. No account is created from them.")
                .doesNotContain("The file was discarded");
        officer.submit("importForm", "keep", Map.of());
        assertThat(officer.text()).contains("Can be used 40,000");
        officer.submit("importForm", "discard", Map.of());
        officer.submit("importForm", "discardNow", Map.of());
        assertThat(officer.text())
                .contains("The file was discarded")
                .contains("A file is deleted with its rows if nobody decides on it within 7 days.");
    }

    @Test
    void whoHasAnAccountAlreadyIsMarked() {
        upload("people.csv", "Name,Mobile\nImara Wekesa,0733650041\nKnown Person,0700001001\n");

        assertThat(officer.text())
                .contains("Have an account already 1", "Accounts to create 1")
                .contains("254 733 650 041 Imara Wekesa Gets one, with login details")
                .contains("254 700 001 001 Known Person Has one already: gets nothing");
    }

    @Test
    void aFileIsCalledEmptyOrTextWhateverItsName() {
        upload("people.csv", "");
        assertThat(officer.text())
                .contains("The file is empty. Save the list again and upload that file.");

        upload("people.xlsx", "Name,Mobile\nImara Wekesa,0733650042\n");
        assertThat(officer.text())
                .contains("that it is an Excel workbook (.xlsx), but it is plain text")
                .contains("254 733 650 042 Imara Wekesa");
    }

    private void upload(String name, String text) {
        officer.open("/staff/imports");
        officer.upload("uploadForm", "upload", "file", name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] counties() {
        return aWorkbook()
                .sheet(
                        "Guide",
                        "<sheetData>" + row(1, "", "Fill in the next sheets") + "</sheetData>")
                .sheet(
                        "Kiambu",
                        "<sheetData>"
                                + row(1, "", "Mobile number", "Name")
                                + row(2, "", "0733650021", "Imara Wekesa")
                                + row(3, "hidden=\"1\"", "0733650022", "Faraja Simiyu")
                                + "</sheetData>")
                .sheet(
                        "Nakuru",
                        "<sheetData>"
                                + row(1, "", "Mobile number", "Name")
                                + row(2, "", "0733650023", "Neema Juma")
                                + "</sheetData>")
                .bytes();
    }
}
