package ke.cp2.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.intake.reading.HeldReading;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.job.FencingToken;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a file to accounts and credentials, with the job sms-credentials of the server. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More rows than are read while an officer waits. */
    private static final int LONG = 14_000;

    private static final String FILE =
            "Mobile number,Name,Language\n"
                    + "0733500001,Achieng Wekesa,\n"
                    + "254733500002,Baraka Simiyu,sw\n"
                    + "12345,Wrong Number\n"
                    + "0733500001,Achieng Again\n";

    @Inject private ConfirmingImport confirming;

    @Inject private RecruitmentScene scene;

    @Inject private ImportingProfessionals imports;

    @Inject private RunningJobs jobs;

    @Inject private HeldReading held;

    @Inject private CountingTasks work;

    @Inject private JobRunPlanner planner;

    @Inject private RunControl control;

    @Inject private JobLauncher launcher;

    @Inject private UndecidedImports undecided;

    @Inject private Clock clock;

    private AccountId officer;

    @BeforeEach
    void anOfficer() {
        officer = scene.anOfficer(null);
    }

    @Test
    void theSameFileTwiceMakesItsAccountsOnce() {
        long first = upload(FILE);
        assertThat(accounts()).as("a preview creates nothing").isZero();
        assertThat(summary(first).ready()).isEqualTo(2);
        assertThat(asOfficer(() -> imports.refused(first, PageRequest.of(0, 10))).rows())
                .extracting(ImportRowView::sheetLine, ImportRowView::reason)
                .containsExactly(
                        tuple(4, ImportRefusal.NUMBER_WRONG), tuple(5, ImportRefusal.NUMBER_TWICE));

        JobRunProgress run = run(first);
        assertThat(run.run().queued()).isEqualTo(2);
        assertThat(run.sms().queued()).isEqualTo(2);
        assertThat(accounts()).isEqualTo(2);
        assertThat(scene.ask("SELECT LANGUAGE FROM ACCOUNT WHERE MOBILE_NUMBER = '254733500002'"))
                .isEqualTo("sw");
        assertThat(summary(first).created()).isEqualTo(2);

        long second = upload(FILE);
        assertThat(asOfficer(() -> imports.withAccount(second))).isEqualTo(2);
        JobRunProgress again = run(second);
        assertThat(again.run().queued()).isZero();
        assertThat(again.sms().queued()).isZero();
        assertThat(accounts()).isEqualTo(2);
        assertThat(summary(second).existing()).isEqualTo(2);
    }

    @Test
    void anImportIsConfirmedOnce() {
        long id = upload("0733500011,Achieng Wekesa\n");
        run(id);

        assertRefused("campaign.importDecided", () -> confirming.confirm(id, 0));
    }

    @Test
    void aDiscardedImportKeepsNoRows() {
        long waiting = asOfficer(() -> work.now().of(Task.IMPORTS));
        long id = upload("0733500021,Achieng Wekesa\n");
        assertThat(asOfficer(() -> work.now().of(Task.IMPORTS)))
                .as("on the home page")
                .isEqualTo(waiting + 1);

        As.account(officer, Role.COUNCIL_OFFICER, () -> imports.discard(id));
        assertThat(asOfficer(() -> work.now().of(Task.IMPORTS))).isEqualTo(waiting);

        assertThat(summary(id).total()).isZero();
        assertRefused("campaign.importDecided", () -> confirming.confirm(id, 0));
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertRefused("campaign.fileEmpty", () -> upload("Mobile number,Name\n\n"));
    }

    @Test
    void whoHasSeenAnotherPreviewConfirmsNothing() {
        long id = upload("0733500031,Achieng Wekesa,0733500032\n");
        readAgain(id, 0, new Layout(0, 2, List.of(1), -1));

        assertRefused("campaign.importChanged", () -> confirming.confirm(id, 0));
        assertRefused(
                "campaign.importChanged",
                () -> {
                    imports.readAgain(id, 0, false, List.of());
                    return null;
                });
        run(id);

        assertThat(account("254733500032")).as("the row that was shown last").isEqualTo(1);
        assertThat(account("254733500031")).as("the row that was shown first").isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM IMPORT_FILE WHERE IMPORT_ID = " + id))
                .as("the file is forgotten")
                .isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM IMPORT_LINE WHERE IMPORT_ID = " + id))
                .isZero();
    }

    @Test
    void aColumnOfIdsGivesNobodyAPassword() {
        long id = upload("123456789,Achieng Wekesa\n112233445,Baraka Simiyu\n");

        assertThat(summary(id).ready()).isZero();
        assertThat(summary(id).refused()).isEqualTo(2);
    }

    private void readAgain(long importId, int revision, Layout layout) {
        asOfficer(
                () -> {
                    imports.readAgain(
                            importId, revision, false, List.of(new SheetLayout(1, true, layout)));
                    return null;
                });
    }

    private int account(String number) {
        return scene.count("SELECT COUNT(*) FROM ACCOUNT WHERE MOBILE_NUMBER = '" + number + "'");
    }

    @Test
    void rowsAreWrittenInTheirThousands() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            file.append("07337%05d,Person\n".formatted(i));
        }
        assertThat(summary(upload(file.toString())).ready()).isEqualTo(2_500);
    }

    @Test
    void aLongListIsReadByAJobAndGivenUpByOne() {
        long id = upload(longList("0734"));
        // A node that loses what it has in memory begins again and passes over what is done.
        Eventually.isEqual(
                ImportState.PREVIEWED,
                PATIENCE,
                () -> {
                    held.drop();
                    return summary(id).state();
                });
        isFinished(id);
        assertThat(summary(id).ready()).isEqualTo(LONG - 1);
        assertThat(summary(id).refused()).isEqualTo(1);
        assertThat(rows(id)).isEqualTo(LONG);
        assertThat(asOfficer(() -> imports.accepted(id, PageRequest.of(LONG - 6, 5))).rows())
                .extracting(ImportRowView::mobileNumber)
                .containsExactly(
                        "254734013994",
                        "254734013995",
                        "254734013996",
                        "254734013997",
                        "254734013998");
        assertThat(asOfficer(() -> jobs.readingOf(id).orElseThrow()).job())
                .isEqualTo(Job.IMPORT_READING);

        readAgain(id, 0, new Layout(0, 1, List.of(), -1));
        becomes(id, ImportState.PREVIEWED);
        assertThat(summary(id).ready()).as("names are no numbers").isZero();
        assertThat(summary(id).refused()).isEqualTo(LONG + 1);
        assertThat(rows(id)).as("those of the first preview are gone").isEqualTo(LONG + 1);

        As.account(officer, Role.COUNCIL_OFFICER, () -> imports.discard(id));
        Eventually.isEqual(0, PATIENCE, () -> rows(id));
        assertThat(files(id)).isZero();
    }

    @Test
    void aLongFileThatIsNoListSaysSoAndIsForgotten() {
        long id = upload(longList("0735") + "0735999999," + "x".repeat(40_000) + "\n");
        becomes(id, ImportState.UNREADABLE);

        assertThat(ImportProblem.text(Locale.ENGLISH, summary(id).problem()))
                .isEqualTo(
                        "Row 14,002 has a text of more than 32,767 characters."
                                + " Remove it and upload the file again.");
        assertThat(files(id)).isZero();
        assertThat(rows(id)).isZero();
        assertRefused("campaign.importDecided", () -> confirming.confirm(id, 0));
    }

    @Test
    void oneLongListIsReadAtATime() {
        long first =
                planner.plan(Job.IMPORT_READING, RunSubject.professionalImport(-1, "people.csv"));
        List<FencingToken> ticket = new ArrayList<>();
        Eventually.isEqual(
                1,
                PATIENCE,
                () -> {
                    control.claim(first, false).ifPresent(ticket::add);
                    return ticket.size();
                });
        long id = upload(longList("0736"));
        long waiting = asOfficer(() -> jobs.readingOf(id).orElseThrow()).id();

        assertThat(control.claim(waiting, false)).isEmpty();
        assertThat(asOfficer(() -> jobs.readingOf(id).orElseThrow()).state())
                .isEqualTo(JobRunState.APPROVED);
        assertRefused("campaign.importBeingRead", () -> confirming.confirm(id, 0));

        control.end(ticket.get(0));
        launcher.launch(waiting);
        becomes(id, ImportState.PREVIEWED);
        assertThat(summary(id).ready()).isEqualTo(LONG - 1);
    }

    @Test
    void whatNobodyDecidesOnIsDeleted() {
        long late = upload("0733500041,Achieng Wekesa\n");
        long young = upload("0733500042,Achieng Wekesa\n");
        scene.change(
                "UPDATE PROFESSIONAL_IMPORT SET UPLOADED_AT = TIMESTAMP '2020-01-01 00:00:00' WHERE ID = ?",
                late);

        while (undecided.forget(clock.instant(), 1_000) > 0) {
            // The job does it page by page.
        }

        assertThat(summary(late).state()).isEqualTo(ImportState.EXPIRED);
        assertThat(rows(late)).isZero();
        assertThat(files(late)).isZero();
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = 'import.expired'"
                                        + " AND SUBJECT_ID = ?",
                                String.valueOf(late)))
                .isOne();
        assertThat(summary(young).state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(rows(young)).isOne();
    }

    /** Rows with a header, the last of them twice. */
    private static String longList(String prefix) {
        StringBuilder file = new StringBuilder("Mobile number,Name\n");
        for (int i = 0; i < LONG; i++) {
            file.append("%s%06d,Imara Wekesa\n".formatted(prefix, Math.min(i, LONG - 2)));
        }
        return file.toString();
    }

    private void becomes(long importId, ImportState state) {
        Eventually.isEqual(state, PATIENCE, () -> summary(importId).state());
        isFinished(importId);
    }

    private void isFinished(long importId) {
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.readingOf(importId).orElseThrow()).state());
    }

    private int rows(long importId) {
        return scene.count("SELECT COUNT(*) FROM IMPORT_ROW WHERE IMPORT_ID = ?", importId);
    }

    private int files(long importId) {
        return scene.count("SELECT COUNT(*) FROM IMPORT_FILE WHERE IMPORT_ID = ?", importId);
    }

    private long upload(String file) {
        return asOfficer(
                () -> imports.preview("people.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private JobRunProgress run(long importId) {
        long run = asOfficer(() -> confirming.confirm(importId, summary(importId).revision()));
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.find(run).orElseThrow().run().state()));
        return asOfficer(() -> jobs.find(run).orElseThrow());
    }

    private ImportSummary summary(long importId) {
        return asOfficer(() -> imports.find(importId).orElseThrow());
    }

    private int accounts() {
        return scene.count(
                "SELECT COUNT(*) FROM ACCOUNT WHERE MOBILE_NUMBER IN ('254733500001', '254733500002')");
    }

    private void assertRefused(String key, Callable<?> useCase) {
        assertThatThrownBy(() -> asOfficer(useCase))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
