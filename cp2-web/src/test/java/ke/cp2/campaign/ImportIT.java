package ke.cp2.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.account.Role;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.campaign.sheet.ImportRefusal;
import ke.cp2.campaign.sheet.Layout;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a file to accounts and credentials, with the job sms-credentials of the server. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FILE =
            "Mobile number,Name,Language\n"
                    + "0733500001,Achieng Wekesa,\n"
                    + "254733500002,Baraka Simiyu,sw\n"
                    + "12345,Wrong Number\n"
                    + "0733500001,Achieng Again\n";

    @Inject private RecruitmentScene scene;

    @Inject private Imports imports;

    @Inject private Jobs jobs;

    private long officer;

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

        assertRefused("campaign.importDecided", () -> jobs.sendCredentials(id, 0));
    }

    @Test
    void aDiscardedImportKeepsNoRows() {
        long id = upload("0733500021,Achieng Wekesa\n");

        As.account(officer, Role.COUNCIL_OFFICER, () -> imports.discard(id));

        assertThat(summary(id).getTotal()).isZero();
        assertRefused("campaign.importDecided", () -> jobs.sendCredentials(id, 0));
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertRefused("campaign.fileEmpty", () -> upload("Mobile number,Name\n\n"));
    }

    @Test
    void whoHasSeenAnotherPreviewConfirmsNothing() {
        long id = upload("0733500031,Achieng Wekesa,0733500032\n");
        readAgain(id, 0, new Layout(0, 2, List.of(1), -1));

        assertRefused("campaign.importChanged", () -> jobs.sendCredentials(id, 0));
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

    private long upload(String file) {
        return asOfficer(
                () -> imports.preview("people.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private JobRunProgress run(long importId) {
        long run = asOfficer(() -> jobs.sendCredentials(importId, summary(importId).revision()));
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
