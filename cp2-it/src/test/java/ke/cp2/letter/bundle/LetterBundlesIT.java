package ke.cp2.letter.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.letter.IssuingLetters;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All letters of a sub-county come in one file, a PDF for each centre. */
@ExtendWith(ArquillianExtension.class)
class LetterBundlesIT {

    private static final String FIRST = "32005011";
    private static final String SECOND = "32005012";

    @Inject private DeploymentScene scene;
    @Inject private BundlingLetters bundling;
    @Inject private OldBundles old;
    @Inject private IssuingLetters issuing;
    @Inject private ReferenceData reference;

    private AccountId officer;
    private long vacancy;
    private int seats;

    @BeforeEach
    void aSeriesThatPays() {
        scene.aSeries();
        vacancy = scene.aVacancy("INV");
        officer = scene.anOfficer(DeploymentScene.SUB_COUNTY);
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                                + " VALUES (?, ?, 'INV', 1250)",
                        scene.tables().next("DEPLOYMENT_RATE_SEQ"),
                        scene.series());
    }

    private void told(String centre, String position) {
        AccountId person = scene.aProfessional();
        seats++;
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT (ID, SERIES_ID, APPLICATION_ID, CENTRE_CODE,"
                                + " CENTRE_NAME, COUNTY_CODE, SUB_COUNTY_CODE, POSITION_CODE,"
                                + " SEAT_NUMBER, STATE, MADE_BY, APPROVED_BY, APPLIED_AT, TOLD_AT,"
                                + " LIVE_PERSON, LIVE_SEAT) VALUES (?, ?, ?, ?, 'Mlimani School',"
                                + " ?, ?, ?, ?, 'TOLD', ?, ?, SYSTIMESTAMP, SYSTIMESTAMP, ?, ?)",
                        scene.tables().next("DEPLOYMENT_SEQ"),
                        scene.series(),
                        scene.anAccepted(vacancy, person),
                        centre,
                        DeploymentScene.COUNTY,
                        DeploymentScene.SUB_COUNTY,
                        position,
                        seats,
                        officer.value(),
                        person.value(),
                        scene.series() + ":" + person,
                        scene.series() + ":" + centre + ":" + position + ":" + seats);
    }

    private BundlePreview preview(String centre) {
        return As.account(
                officer,
                Role.SUBCOUNTY_OFFICER,
                () -> bundling.preview(scene.series(), DeploymentScene.SUB_COUNTY, centre));
    }

    private long order(BundlePreview preview) {
        return As.account(
                officer, Role.SUBCOUNTY_OFFICER, () -> bundling.order(preview, Locale.ENGLISH));
    }

    private List<BundleRow> list() {
        return As.account(
                officer,
                Role.SUBCOUNTY_OFFICER,
                () -> bundling.list(scene.series(), DeploymentScene.SUB_COUNTY));
    }

    private BundleRow printed() throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (list().get(0).isWorking() && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        return list().get(0);
    }

    private Map<String, String> read(long bundle, AccountId reader) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        As.account(
                reader,
                Role.SUBCOUNTY_OFFICER,
                () -> {
                    bundling.write(bundle, zip);
                    return null;
                });
        Map<String, String> files = new TreeMap<>();
        ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()));
        for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
            try (PDDocument pdf = Loader.loadPDF(input.readAllBytes())) {
                files.put(
                        entry.getName(),
                        pdf.getNumberOfPages() + " " + new PDFTextStripper().getText(pdf));
            }
        }
        return files;
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void theLettersOfASubCountyArePrintedCentreByCentre() throws Exception {
        assertRefused("letter.nobodyNoDay", () -> preview(null));
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_TERMS (SERIES_ID, TELL_ON, BAND_KM, RANK_STEP,"
                                + " POINTS_PER_KM, POINTS_PER_RANK, GENDER_POINTS)"
                                + " VALUES (?, DATE '2026-10-26', 5, 20, 1, 1, 1)",
                        scene.series());
        assertRefused("letter.nobodyUntil", () -> preview(null));
        assertRefused("letter.centreUnknown", () -> preview("32005O11"));
        told(FIRST, "INV");
        told(FIRST, "INV");
        told(SECOND, "INV");
        // The council has set no rate for drivers.
        told(SECOND, "DRV");
        BundlePreview before = preview(FIRST);
        assertThat(before.people()).isEqualTo(2);
        told(FIRST, "INV");
        assertRefused("letter.changedMeanwhile", () -> order(before));

        BundlePreview all = preview(null);
        assertThat(all)
                .satisfies(
                        shown -> {
                            assertThat(shown.people()).isEqualTo(5);
                            assertThat(shown.missing()).isEqualTo(4);
                            assertThat(shown.letters()).isEqualTo(4);
                            assertThat(shown.left())
                                    .extracting(Letterless::cause)
                                    .containsExactly(Letterless.Cause.UNPAID);
                            assertThat(shown.centres()).isEqualTo(2);
                            assertThat(shown.first())
                                    .containsExactly(
                                            FIRST + " Mlimani School", SECOND + " Mlimani School");
                        });
        order(all);
        BundleRow row = printed();
        assertThat(row.isReady()).as(row.toString()).isTrue();
        assertThat(row.letters()).isEqualTo(4);
        assertThat(row.files()).isEqualTo(2);
        assertThat(row.run())
                .satisfies(
                        run -> {
                            assertThat(run.candidates()).isEqualTo(5);
                            assertThat(run.examined()).isEqualTo(5);
                            assertThat(run.matched()).isEqualTo(4);
                            assertThat(run.queued()).isEqualTo(4);
                        });
        Map<String, String> files = read(row.id(), officer);
        assertThat(files.keySet()).containsExactly(FIRST + ".pdf", SECOND + ".pdf");
        assertThat(files.get(FIRST + ".pdf")).startsWith("3 ").contains("/00001", "KES 1,250.00");
        assertThat(files.get(SECOND + ".pdf")).startsWith("1 ");
        assertThat(preview(null).missing()).as("no new number for who has one").isZero();
        assertThat(row.run().subjectLabel())
                .as("a place by its name")
                .isEqualTo(reference.subCountyName(DeploymentScene.SUB_COUNTY));

        order(preview(null));
        assertThat(printed().letters()).isEqualTo(4);
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM LETTER WHERE EXAM_CODE = 'KCSE'"
                                                + " AND EXAM_YEAR = ?",
                                        scene.year()))
                .isEqualTo(4);
    }

    @Test
    void whoseLetterWasRevokedIsNamedWithTheCauseAndNotCounted() throws Exception {
        told(FIRST, "INV");
        told(FIRST, "INV");
        order(preview(null));
        printed();
        long revoked =
                scene.tables()
                        .count(
                                "SELECT MIN(ID) FROM DEPLOYMENT WHERE SERIES_ID = ?",
                                scene.series());
        AccountId council = scene.anOfficer(null);
        As.account(council, Role.COUNCIL_OFFICER, () -> issuing.revoke(revoked, "Fell ill"));
        BundlePreview shown = preview(null);
        assertThat(shown.letters()).isOne();
        assertThat(shown.missing()).isZero();
        assertThat(shown.left())
                .singleElement()
                .satisfies(
                        left -> {
                            assertThat(left.deploymentId()).isEqualTo(revoked);
                            assertThat(left.cause()).isEqualTo(Letterless.Cause.REVOKED);
                            assertThat(left.name()).startsWith("Wanjiru Otieno");
                        });
        order(shown);
        assertThat(printed().letters()).as("as the preview said").isOne();
    }

    @Test
    void onlyWhoMaySeeTheSubCountyReadsItsLettersAndThatIsKept() throws Exception {
        told(FIRST, "INV");
        order(preview(FIRST));
        BundleRow row = printed();
        assertThat(row.centreCode()).isEqualTo(FIRST);
        AccountId elsewhere = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        assertRefused(
                "letter.bundleGone",
                () -> As.account(elsewhere, Role.SUBCOUNTY_OFFICER, () -> bundling.open(row.id())));
        assertThatThrownBy(() -> read(row.id(), elsewhere)).isInstanceOf(BusinessException.class);
        assertRefused(
                "letter.notFound",
                () ->
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> bundling.list(scene.series(), DeploymentScene.SUB_COUNTY)));
        assertThat(
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> bundling.series(scene.series(), DeploymentScene.SUB_COUNTY)))
                .isEmpty();
        assertThat(As.account(officer, Role.SUBCOUNTY_OFFICER, () -> bundling.open(row.id())))
                .isEqualTo("letters-" + FIRST + "-en.zip");
        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT ACTION FROM AUDIT_ENTRY WHERE SUBJECT_ID = ?"
                                                + " AND ACTION LIKE 'letters.%' ORDER BY ID",
                                        String.valueOf(scene.series())))
                .containsExactly("letters.ordered", "letters.downloaded");

        while (old.forget(Instant.now().plus(Duration.ofDays(8))) > 0) {
            // the next bundle
        }
        assertThat(list().get(0).emptiedAt()).isNotNull();
        assertRefused(
                "letter.bundleGone",
                () -> As.account(officer, Role.SUBCOUNTY_OFFICER, () -> bundling.open(row.id())));
    }
}
