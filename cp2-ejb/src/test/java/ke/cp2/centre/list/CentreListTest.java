package ke.cp2.centre.list;

import static ke.cp2.intake.sheet.WorkbookFixture.aWorkbook;
import static ke.cp2.intake.sheet.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.Sheet;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.intake.sheet.SheetRows;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.Choice;
import ke.cp2.reference.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of centres as schools and offices send them: how they are read, and what is wrong. */
class CentreListTest {

    private static final GeoPoint POINT = new GeoPoint(-0.7171, 36.431);

    private static final String HEADER =
            "Centre code,Name,Exam,County,Sub-county,Candidates,Host centre\n";

    private static final Places PLACES =
            new Places(
                    List.of(
                            new Choice("001", "Mombasa"),
                            new Choice("021", "Murang'a"),
                            new Choice("032", "Nakuru"),
                            new Choice("047", "Nairobi")),
                    county ->
                            switch (county) {
                                case "001" -> List.of(new Choice("00101", "Changamwe"));
                                case "021" -> List.of(new Choice("02101", "Kahuro"));
                                case "032" ->
                                        List.of(
                                                new Choice("03205", "Naivasha"),
                                                new Choice("03206", "Nakuru Town East"));
                                default -> List.of(new Choice("04711", "Westlands"));
                            });

    @Test
    void whatShouldBeLookedAtIsNoFault() {
        assertThat(shown(CentreOutcome.ADDED, "03205", 29, null, "").warnings(null))
                .containsExactly(CentreWarning.HOST_MISSING);
        assertThat(shown(CentreOutcome.ADDED, "03205", 29, "32005102", "").warnings(null))
                .isEmpty();
        assertThat(shown(CentreOutcome.ADDED, "03206", 30, null, "").warnings(null))
                .containsExactly(CentreWarning.CODE_ELSEWHERE);
        assertThat(
                        shown(
                                        CentreOutcome.CHANGED,
                                        "03205",
                                        30,
                                        null,
                                        "candidates=24" + CentreListCheck.BETWEEN + "host=32005102")
                                .warnings(null))
                .containsExactly(CentreWarning.HOST_REMOVED);
        assertThat(shown(CentreOutcome.GONE, "03206", 3, null, "").warnings(null)).isEmpty();
    }

    private static CentreListRowView shown(
            CentreOutcome outcome,
            String subCounty,
            int candidates,
            String hostCode,
            String words) {
        return new CentreListRowView(
                1,
                null,
                2,
                outcome,
                "32005101",
                "Ziwa Heri",
                "032",
                subCounty,
                candidates,
                hostCode,
                AssistedCandidates.NONE,
                POINT,
                null,
                words,
                "");
    }

    @Test
    void titlesSeparatorsAndHeadingsOfOtherFormsAreRead() {
        ReadFile file =
                read(
                        "sep=;\nLIST OF KCSE CENTRES 2026;;\n;;\n"
                                + "S/No;Name of School;Centre No.;Sub County;No. of Candidates;Hosting Centre\n"
                                + "1;Ziwa Heri;32005101;NAIVASHA SUB-COUNTY;\"1,412\";\n");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.sheets().get(0).layout())
                .isEqualTo(Layout.of(4, List.of(2, 1, -1, -1, 3, 4, 5, -1, -1, -1, -1)));
        JudgedCentre row = judge(file).get(0);
        assertThat(row.fault()).isNull();
        assertThat(row.terms())
                .isEqualTo(new CentreTerms("32005101", "Ziwa Heri", "032", "03205", 1412, null));
    }

    @Test
    void candidatesWhoReadBrailleOrSignAreRead() {
        ReadFile file =
                read(
                        "Code,Name,Candidates,Braille candidates,KSL candidates\n"
                                + "32005101,Ziwa Heri,40,3,\n"
                                + "32005102,Kwetu,40,-,41\n"
                                + "32005103,Mpya,40,two,1\n");

        assertThat(judge(file))
                .extracting(JudgedCentre::fault)
                .containsExactly(null, CentreFault.SIGN_LANGUAGE_WRONG, CentreFault.BRAILLE_WRONG);
        assertThat(judge(file).get(0).terms().assisted()).isEqualTo(new AssistedCandidates(3, 0));
        assertThat(judge(file).get(1).typed().split(CentreListCheck.BETWEEN, -1))
                .as("from the examination to the longitude")
                .hasSize(9)
                .endsWith("-", "41", "", "");
    }

    @Test
    void aListThatDoesNotSpeakOfThemLeavesThemAsTheyAre() {
        List<CentreTerms> known =
                List.of(
                        new CentreTerms("32005101", "Ziwa", "032", "03205", 41, null)
                                .with(new AssistedCandidates(3, 1), POINT),
                        new CentreTerms("32005102", "Kwetu", "032", "03205", 300, null)
                                .with(new AssistedCandidates(3, 1), POINT));
        String rows = "32005101,Ziwa,41%s\n32005102,Kwetu,2%s\n";

        List<JudgedCentre> silent =
                judge(
                        read("Code,Name,Candidates\n" + rows.formatted("", "")).rows(),
                        known,
                        false,
                        2);
        List<JudgedCentre> empty =
                judge(
                        read("Code,Name,Candidates,Braille\n" + rows.formatted(",", ",")).rows(),
                        known,
                        false,
                        2);

        assertThat(silent.get(0).outcome()).isEqualTo(CentreOutcome.UNCHANGED);
        assertThat(silent.get(1).terms().assisted()).isEqualTo(new AssistedCandidates(2, 1));
        assertThat(silent.get(1).terms().point()).isEqualTo(POINT);
        assertThat(empty.get(0).outcome()).isEqualTo(CentreOutcome.CHANGED);
        assertThat(empty.get(0).terms().assisted()).isEqualTo(new AssistedCandidates(0, 1));
        assertThat(empty.get(0).words()).isEqualTo("braille=3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-0.7171,36.4310 | -0.7171 | 36.431",
                "0.7171 S,36.431E | -0.7171 | 36.431",
                "\"-0,71714999\",\"36,431\u00b0\" | -0.71715 | 36.431",
                "3.1166N,35.6 | 3.1166 | 35.6",
                "36.4310,-0.7171 | |",
                "0,0 | |",
                "-6.1,36.4310 | |",
                "6.1,36.4310 | |",
                "-0.7171,32.9 | |",
                "-0.7171,43.1 | |",
                "0.7171 E,36.431 | |",
                "near the market,36.431 | |"
            })
    void aPointInKenyaIsRead(String cells, Double latitude, Double longitude) {
        JudgedCentre row =
                judge(
                                read(
                                        "Code,Name,Candidates,Latitude,Longitude\n32005101,Ziwa,40,"
                                                + cells
                                                + "\n"))
                        .get(0);

        assertThat(row.fault()).isEqualTo(latitude == null ? CentreFault.POINT_WRONG : null);
        assertThat(row.terms() == null ? null : row.terms().point())
                .isEqualTo(GeoPoint.orNull(latitude, longitude));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.7171,", ",36.431", "-0.7171,-"})
    void halfAPointIsNone(String cells) {
        assertThat(
                        judge(
                                        read(
                                                "Code,Name,Candidates,Latitude,Longitude\n"
                                                        + "32005101,Ziwa,40,"
                                                        + cells
                                                        + "\n"))
                                .get(0)
                                .fault())
                .isEqualTo(CentreFault.POINT_HALF);
    }

    @Test
    void aPointFarFromItsSubCountyIsAWarning() {
        CentreListRowView far = shown(CentreOutcome.ADDED, "03205", 400, null, "");

        assertThat(far.warnings(new GeoPoint(-0.7, 36.4))).isEmpty();
        assertThat(far.warnings(new GeoPoint(-1.7, 36.4))).containsExactly(CentreWarning.POINT_FAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "No host named", "Mwenyeji hajatajwa"})
    void whatTheFileOfCentresSaysWhereNoHostIsIsNoFault(String host) {
        JudgedCentre row =
                judge(read(HEADER + "32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,12," + host + "\n"))
                        .get(0);

        assertThat(row.fault()).isNull();
        assertThat(row.terms())
                .isEqualTo(new CentreTerms("32005101", "Ziwa Heri", "032", "03205", 12, null));
    }

    @Test
    void kiswahiliHeadingsAreRead() {
        ReadFile file =
                read(
                        "Nambari ya kituo|Jina la shule|Kaunti|Kaunti ndogo|Watahiniwa|Kituo mwenyeji\n"
                                + "32005101|Ziwa Heri|Nakuru|Naivasha|41|\n");

        assertThat(judge(file).get(0).terms()).isNotNull();
    }

    @Test
    void aListWithoutHeadingsHasTheUsualOrder() {
        ReadFile file = read("32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,41\n");

        assertThat(file.sheets().get(0).layout().header()).isZero();
        assertThat(judge(file).get(0).terms()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001101",
                "01001101.0",
                "\"=\"\"01001101\"\"\"",
                "01 001 101",
                "01/001/101",
                "'01001101",
                "\u200E01001101",
                "01\u2011001\u2011101"
            })
    void codesAreReadAsSpreadsheetsWriteThem(String code) {
        JudgedCentre row =
                judge(read(HEADER + code + ",Bahari,KCSE,Mombasa,Changamwe,41,\n")).get(0);

        assertThat(row.code()).isEqualTo("01001101");
        assertThat(row.fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CODE_MISSING | ,Ziwa,KCSE,Nakuru,Naivasha,41,",
                "CODE_WRONG | 320051,Ziwa,KCSE,,,41,x",
                "COUNTY_OTHER | 3200510,Ziwa,KCSE,Nakuru,Naivasha,41,",
                "CODE_WRONG | 48005101,Ziwa,KCSE,Nakuru,Naivasha,41,",
                "CODE_ROUNDED | 3.2E+07,Ziwa,KCSE,Nakuru,Naivasha,41,",
                "NAME_MISSING | 32005101,,KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,=HYPERLINK(1),KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,'=HYPERLINK(1),KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,+Ziwa,KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,-Ziwa,KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,@Ziwa,KCSE,Nakuru,Naivasha,41,",
                "NAME_UNREADABLE | 32005101,Ziwa <b>Heri</b>,KCSE,Nakuru,Naivasha,41,",
                "EXAM_OTHER | 32005101,Ziwa,KPSEA,Nakuru,Naivasha,41,",
                "COUNTY_UNKNOWN | 32005101,Ziwa,KCSE,Atlantis,Naivasha,41,",
                "COUNTY_OTHER | 32005101,Ziwa,KCSE,Mombasa,Changamwe,41,",
                "SUB_COUNTY_UNKNOWN | 32005101,Ziwa,KCSE,Nakuru,Changamwe,41,",
                "SUB_COUNTY_MISSING | 32099101,Ziwa,KCSE,Nakuru,,41,",
                "CANDIDATES_MISSING | 32005101,Ziwa,KCSE,Nakuru,Naivasha,,",
                "CANDIDATES_WRONG | 32005101,Ziwa,KCSE,Nakuru,Naivasha,41.5,",
                "CANDIDATES_WRONG | 32005101,Ziwa,KCSE,Nakuru,Naivasha,-3,",
                "CANDIDATES_WRONG | 32005101,Ziwa,KCSE,Nakuru,Naivasha,20001,",
                "HOST_WRONG | 32005101,Ziwa,KCSE,Nakuru,Naivasha,12,Longonot",
                "HOST_ITSELF | 32005101,Ziwa,KCSE,Nakuru,Naivasha,12,32005101",
                "HOST_UNKNOWN | 32005101,Ziwa,KCSE,Nakuru,Naivasha,12,32005999",
                "HOST_ELSEWHERE | 32005101,Ziwa,KCSE,Nakuru,Naivasha,12,32006001",
                "HOST_HOSTED | 32005101,Ziwa,KCSE,Nakuru,Naivasha,12,32005002",
                "QUOTE_OPEN | 32005101,\"Ziwa\" Heri,KCSE,Nakuru,Naivasha,12,"
            })
    void whatIsWrongIsNamed(CentreFault fault, String row) {
        String others =
                "32005001,Longonot,KCSE,Nakuru,Naivasha,300,\n"
                        + "32005002,Kwetu,KCSE,Nakuru,Naivasha,12,32005001\n"
                        + "32006001,Menengai,KCSE 2026,Nakuru County,Nakuru Town East,300,-\n";

        List<JudgedCentre> rows = judge(read(HEADER + others + row + "\n"));

        assertThat(rows.subList(0, 3)).allMatch(good -> good.fault() == null);
        assertThat(rows.get(3).fault()).isEqualTo(fault);
        assertThat(rows.get(3).line()).isEqualTo(5);
    }

    @Test
    void sheetsOfAWorkbookAreReadTogetherAndNoneIsLeftOutInSilence() {
        String header = row(1, "", "Centre code", "Name", "Sub-county", "Candidates");
        byte[] workbook =
                aWorkbook()
                        .sheet("Guide", "<sheetData>" + row(1, "", "Read me") + "</sheetData>")
                        .sheet(
                                "Nakuru",
                                "<sheetData>"
                                        + header
                                        + row(2, "", "32005101", "Ziwa Heri", "Naivasha", "41")
                                        + row(
                                                3,
                                                "hidden=\"1\"",
                                                "32005102",
                                                "Kwetu",
                                                "Naivasha",
                                                "42")
                                        + "</sheetData>")
                        .sheet(
                                "Mombasa",
                                "<sheetData>"
                                        + header
                                        + row(2, "", "1001101", "Bahari", "Changamwe", "43")
                                        + "</sheetData>")
                        .bytes();

        ReadFile file = ReadFile.of(workbook, false);

        assertThat(file.sheets())
                .extracting(ImportSheet::name, ImportSheet::isChosen)
                .containsExactly(
                        tuple("Guide", false), tuple("Nakuru", true), tuple("Mombasa", true));
        assertThat(judge(file))
                .extracting(JudgedCentre::code, JudgedCentre::fault)
                .containsExactly(tuple("32005101", null), tuple("01001101", null));
        assertThat(ReadFile.of(workbook, true).rows()).hasSize(3);
    }

    @Test
    void theSecondRowOfACodeIsWrong() {
        List<JudgedCentre> rows =
                judge(
                        read(
                                HEADER
                                        + "32005101,Ziwa,KCSE,Nakuru,Naivasha,41,\n"
                                        + "32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,42,\n"));

        assertThat(rows)
                .extracting(JudgedCentre::fault)
                .containsExactly(null, CentreFault.CODE_TWICE);
    }

    @Test
    void aListIsComparedWithTheSeries() {
        List<CentreTerms> known =
                List.of(
                        new CentreTerms("32005101", "Ziwa", "032", "03205", 41, null),
                        new CentreTerms("32005102", "Kwetu", "032", "03205", 300, null),
                        new CentreTerms("32005103", "Gone", "032", "03205", 30, null));
        ReadFile file =
                read(
                        HEADER
                                + "32005101,Ziwa,KCSE,Nakuru,Naivasha,41,\n"
                                + "32005102,Kwetu,KCSE,Nakuru,Naivasha,312,\n"
                                + "32005104,Mpya,KCSE,Nakuru,Naivasha,12,32005102\n");

        List<JudgedCentre> whole = judge(file.rows(), known, true, 2);

        assertThat(whole)
                .extracting(JudgedCentre::outcome)
                .containsExactly(
                        CentreOutcome.UNCHANGED,
                        CentreOutcome.CHANGED,
                        CentreOutcome.ADDED,
                        CentreOutcome.GONE);
        assertThat(whole.get(1).words()).isEqualTo("candidates=300");
        assertThat(judge(file.rows(), known, false, 2))
                .extracting(JudgedCentre::outcome)
                .doesNotContain(CentreOutcome.GONE);
    }

    @Test
    void aHostOfCentresThatTheListDoesNotHaveIsNotHosted() {
        List<CentreTerms> known =
                List.of(
                        new CentreTerms("32005101", "Ziwa", "032", "03205", 41, null),
                        new CentreTerms("32005102", "Kwetu", "032", "03205", 300, null),
                        new CentreTerms("32005103", "Ndogo", "032", "03205", 9, "32005101"));

        List<JudgedCentre> rows =
                judge(
                        read(HEADER + "32005101,Ziwa,KCSE,Nakuru,Naivasha,20,32005102\n").rows(),
                        known,
                        false,
                        1);

        assertThat(rows.get(0).fault()).isEqualTo(CentreFault.HOST_OF_OTHERS);
    }

    @Test
    void namesOfPlacesAreReadAsTheyAreWritten() {
        assertThat(PLACES.county("Murang\u2019a")).isEqualTo("021");
        assertThat(PLACES.county("MURANGA COUNTY")).isEqualTo("021");
        assertThat(PLACES.county("Nairobi City")).isEqualTo("047");
        assertThat(PLACES.county("32")).isEqualTo("032");
        assertThat(PLACES.subCounty("032", "nakuru-town east")).isEqualTo("03206");
        assertThat(PLACES.subCountyOfCode("32005101")).isEqualTo("03205");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void piecesOfAnySizeAreJudgedTheSame(int size) {
        List<CentreTerms> known =
                List.of(new CentreTerms("32005109", "Gone", "032", "03205", 30, "32005101"));
        String list =
                HEADER
                        + "32005102,Kwetu,KCSE,Nakuru,Naivasha,12,32005101\n"
                        + "32005103,Nuru,KCSE,Nakuru,Naivasha,12,32005102\n"
                        + "32005101,Ziwa,KCSE,Nakuru,Naivasha,300,\n"
                        + "32005101,Ziwa,KCSE,Nakuru,Naivasha,300,\n";

        List<JudgedCentre> rows = judge(read(list).rows(), known, true, size);

        assertThat(rows)
                .extracting(JudgedCentre::code, JudgedCentre::fault)
                .containsExactly(
                        tuple("32005102", null),
                        tuple("32005103", CentreFault.HOST_HOSTED),
                        tuple("32005101", null),
                        tuple("32005101", CentreFault.CODE_TWICE),
                        tuple("32005109", null));
    }

    @Test
    void whatIsPassedOverIsRememberedSoThatNoCodeGetsTwoRows() {
        List<ReadCentre> rows =
                read(HEADER
                                + "32005101,Ziwa,KCSE,Nakuru,Naivasha,41,\n"
                                + "32005101,Ziwa,KCSE,Nakuru,Naivasha,42,\n")
                        .rows();
        CentreListCheck check = new CentreListCheck("KCSE", PLACES, false);
        rows.forEach(check::ahead);
        check.pass(rows.get(0));

        assertThat(check.judge(rows.subList(1, 2), Map.of()))
                .extracting(JudgedCentre::fault)
                .containsExactly(CentreFault.CODE_TWICE);
    }

    /** Headings as schools, sub-county offices and the council write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S/NO,CENTRE CODE,CENTRE NAME,SUB COUNTY,CANDIDATURE | 1 2 -1 -1 3 4 -1 -1 -1 -1 -1",
                "Code,Institution,County,Sub-County,Entries,Hosted at | 0 1 -1 2 3 4 5 -1 -1 -1 -1",
                "No.,KNEC Code,School Name,Male Candidates,Female Candidates,Total Candidates"
                        + " | 1 2 -1 -1 -1 5 -1 -1 -1 -1 -1",
                "Sub County,Centre,Centre No,No. of Cand | 2 1 -1 -1 0 3 -1 -1 -1 -1 -1",
                "Index No,Name of School,Registered Candidates,Host Centre Code | 0 1 -1 -1 -1 2 3 -1 -1 -1 -1",
                "Kaunti,Kaunti Ndogo,Msimbo wa kituo,Jina la kituo,Idadi ya watahiniwa"
                        + " | 2 3 -1 0 1 4 -1 -1 -1 -1 -1",
                "Exam,Exam centre code,Exam centre name,Enrolment | 1 2 0 -1 -1 3 -1 -1 -1 -1 -1",
                "Centre code,Name,Exam,County,Sub-county,Candidates,Host centre,"
                        + "Candidates who read braille,Candidates who sign"
                        + " | 0 1 2 3 4 5 6 7 8 -1 -1",
                "GPS Lat,GPS Long,Centre No,Centre Name,Candidates"
                        + " | 2 3 -1 -1 -1 4 -1 -1 -1 0 1",
                "Blind candidates,Centre Code,School,Candidates,Deaf | 1 2 -1 -1 -1 3 -1 0 4 -1 -1",
                "Msimbo wa kituo,Jina la kituo,Watahiniwa,Wasioona,Watahiniwa viziwi"
                        + " | 0 1 -1 -1 -1 2 -1 3 4 -1 -1"
            })
    void headingsOfTheFieldAreKnown(String headings, String columns) {
        List<Integer> fields = Arrays.stream(columns.split(" ")).map(Integer::valueOf).toList();
        String[] cells = new String[headings.split(",").length];
        String[] of = {
            "32005101", "Ziwa Heri", "KCSE", "Nakuru", "Naivasha", "412", "", "", "", "-0.7", "36.4"
        };
        Arrays.fill(cells, "7");
        for (int i = 0; i < of.length; i++) {
            if (fields.get(i) >= 0) {
                cells[fields.get(i)] = of[i];
            }
        }

        ReadFile file = read(headings + "\n" + String.join(",", cells) + "\n");

        assertThat(file.sheets().get(0).layout()).isEqualTo(Layout.of(1, fields));
        assertThat(judge(file).get(0).fault()).isNull();
    }

    @Test
    void cellsSayWhatColumnsWithoutHeadingsHold() {
        ReadFile file =
                read(
                        "1,Ziwa Heri,32005101,Naivasha,412\n"
                                + "2,Kwetu,32005102,Naivasha,24\n"
                                + "3,Naivasha,32005103,Naivasha,57\n");

        assertThat(file.sheets().get(0).layout())
                .isEqualTo(Layout.of(0, List.of(2, 1, -1, -1, 3, 4, -1, -1, -1, -1, -1)));
    }

    /** A column of serial numbers is headed as a code is. */
    @Test
    void theColumnWhoseCellsAreCodesHasTheCodes() {
        ReadFile file =
                read(
                        "Code,Centre,School,Candidates\n"
                                + "1,32005101,Ziwa Heri,412\n2,32005102,Kwetu,40\n");

        assertThat(file.sheets().get(0).layout().field(CentreColumn.CODE.place())).isEqualTo(1);
        assertThat(file.sheets().get(0).layout().field(CentreColumn.NAME.place())).isEqualTo(2);
    }

    @Test
    void aHeaderThatStandsAgainIsNoCentre() {
        assertThat(
                        judge(
                                read(
                                        HEADER
                                                + "32005101,Ziwa,KCSE,Nakuru,Naivasha,41,\n"
                                                + HEADER
                                                + "32005102,Kwetu,KCSE,Nakuru,Naivasha,42,\n")))
                .extracting(JudgedCentre::fault)
                .containsExactly(null, null);
    }

    @Test
    void aFileThatIsNoListOfCentresHasNoColumnsOfOne() {
        ReadFile phones = read("Mobile number,Name\n0733500001,Achieng\n");
        assertThat(phones.sheets())
                .noneMatch(CentreStudy::isReadable)
                .allMatch(ImportSheet::isChosen);
        assertThat(judge(phones))
                .isNotEmpty()
                .allMatch(row -> row.fault() == CentreFault.CODE_MISSING);
        assertThat(read("Centre code,Name,County\n32005101,Ziwa,Nakuru\n").sheets())
                .noneMatch(CentreStudy::isReadable);
        assertThatThrownBy(() -> read("%PDF-1.4\n32005101"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("campaign.filePdf");
                            assertThat(refusal.field()).isEqualTo("file");
                        });
    }

    private static ReadFile read(String content) {
        return ReadFile.of(content.getBytes(StandardCharsets.UTF_8), false);
    }

    private static List<JudgedCentre> judge(ReadFile file) {
        return judge(file.rows(), List.of(), false, 2);
    }

    /** Judges rows in pieces of that size. */
    private static List<JudgedCentre> judge(
            List<ReadCentre> rows, List<CentreTerms> known, boolean whole, int size) {
        Map<String, CentreTerms> byCode =
                known.stream().collect(Collectors.toMap(CentreTerms::code, Function.identity()));
        CentreListCheck check = new CentreListCheck("KCSE", PLACES, whole);
        rows.forEach(check::ahead);
        known.stream()
                .filter(centre -> centre.hostCode() != null)
                .forEach(centre -> check.hosted(centre.code(), centre.hostCode()));
        List<JudgedCentre> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += size) {
            judged.addAll(check.judge(rows.subList(i, Math.min(rows.size(), i + size)), byCode));
        }
        if (whole) {
            judged.addAll(check.gone(known));
        }
        return judged;
    }

    /** A file, read as the job reads it, without a database. */
    private record ReadFile(List<ImportSheet> sheets, List<ReadCentre> rows) {

        static ReadFile of(byte[] content, boolean withHidden) {
            List<Sheet> found = SheetFile.sheets(content);
            List<ImportSheet> sheets = new ArrayList<>();
            for (Sheet sheet : found) {
                CentreStudy study = new CentreStudy(PLACES);
                try (SheetRows rows = sheet.open()) {
                    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                        study.add(row);
                    }
                    sheets.add(
                            new ImportSheet(
                                    1,
                                    sheets.size() + 1,
                                    sheet,
                                    study.finish(rows.hiddenColumns())));
                }
            }
            List<?> choice = new CentreListKind().choice(sheets);
            sheets.forEach(sheet -> sheet.choose(choice.contains(sheet)));
            List<ReadCentre> read = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).isChosen()) {
                    read.addAll(rows(found.get(i), sheets.get(i), withHidden));
                }
            }
            return new ReadFile(sheets, read);
        }

        private static List<ReadCentre> rows(Sheet sheet, ImportSheet how, boolean withHidden) {
            List<ReadCentre> read = new ArrayList<>();
            try (SheetRows rows = sheet.open()) {
                for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                    ReadCentre centre = CentreRows.read(how, row);
                    if (row.line() > how.layout().header()
                            && (withHidden || !row.hidden())
                            && !CentreRows.isHeader(centre, row)) {
                        read.add(centre);
                    }
                }
            }
            return read;
        }
    }
}
