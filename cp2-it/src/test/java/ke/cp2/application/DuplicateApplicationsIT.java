package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.application.DuplicateApplications.Brought;
import ke.cp2.application.decision.Deciding;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionPreview;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.application.decision.SkippedApplications;
import ke.cp2.application.selection.ApplicantFile;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.move.MoveDocument;
import ke.cp2.move.MoveForm;
import ke.cp2.move.MovingAccounts;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the applications of a duplicate account when support closes it. */
@ExtendWith(ArquillianExtension.class)
class DuplicateApplicationsIT {

    @Inject private RecruitmentScene scene;

    @Inject private DecisionScene desk;

    @Inject private TestClock clock;

    @Inject private MovingAccounts moving;

    @Inject private Selecting selecting;

    @Inject private Deciding deciding;

    @Inject private DecisionResults results;

    @Inject private MyApplications mine;

    private AccountId kept;
    private AccountId duplicate;

    @BeforeEach
    void aPersonWithTwoAccounts() {
        desk.begin(2);
        kept = scene.aProfessional();
        duplicate = scene.aProfessional();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void theyGoToTheAccountThatStaysWithTheirHistoryAndTheirOutcome() {
        String reference = desk.anApplication(duplicate);
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, reference);
        String number = numberOf(duplicate);

        assertThat(move()).isEqualTo(new Brought(1, 0));

        ApplicantFile file =
                desk.asOfficer(
                        () -> selecting.file(ApplicationReference.of(reference)).orElseThrow());
        assertThat(file.accountId()).isEqualTo(kept.value());
        assertThat(file.closed()).isFalse();
        assertThat(file.history())
                .extracting(HistoryLine::kind)
                .containsExactly(null, null, HistoryKind.BROUGHT_OVER);
        assertThat(file.history().get(0).byApplicant()).as("by the old account").isTrue();
        assertThat(known(reference).state())
                .as("not told yet")
                .isEqualTo(ApplicationState.SUBMITTED);
        assertThat(known(reference).history())
                .extracting(HistoryLine::state)
                .containsOnly(ApplicationState.SUBMITTED);
        desk.undoOver();
        assertThat(known(reference).state()).isEqualTo(ApplicationState.SUCCESSFUL);
        assertThat(
                        scene.ask(
                                "SELECT RECIPIENT || ' ' || ACCOUNT_ID FROM SMS_MESSAGE"
                                        + " WHERE TEMPLATE = 'APPLICATION_SUCCESSFUL'"
                                        + " AND BUSINESS_KEY LIKE ?",
                                "application:" + reference + ":%"))
                .isEqualTo(number + ' ' + kept);
        assertThat(
                        scene.ask(
                                "SELECT DETAIL FROM AUDIT_ENTRY"
                                        + " WHERE ACTION = 'application.broughtOver'"
                                        + " AND SUBJECT_ID = ?",
                                reference))
                .isEqualTo("account " + duplicate + " > " + kept);
    }

    @Test
    void whereBothHaveAppliedTheOneOfTheClosedAccountGetsNoPost() {
        String stays = desk.anApplication(kept);
        String closed = desk.anApplication(duplicate);
        desk.windowOver();

        assertThat(move()).isEqualTo(new Brought(0, 1));

        desk.asOfficer(
                () -> {
                    assertThat(
                                    selecting
                                            .list(
                                                    ApplicantFilter.of(desk.vacancy()),
                                                    PageRequest.of(0, 10))
                                            .page()
                                            .rows())
                            .filteredOn(ApplicantRow::isClosed)
                            .extracting(ApplicantRow::reference)
                            .containsExactly(closed);
                    ApplicantFile file =
                            selecting.file(ApplicationReference.of(closed)).orElseThrow();
                    assertThat(file.closed()).isTrue();
                    assertThat(file.possible()).containsExactly(Decision.UNSUCCESSFUL);
                });
        assertThatThrownBy(() -> desk.decide(Decision.SUCCESSFUL, closed))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("application.accountClosed"));
        ApplicantFilter both = ApplicantFilter.of(desk.vacancy());
        SkippedApplications one = new SkippedApplications("application.accountClosed", 1);
        DecisionPreview preview = desk.asOfficer(() -> deciding.preview(both, Decision.SUCCESSFUL));
        assertThat(preview.decidable()).isOne();
        assertThat(preview.skipped()).containsExactly(one);
        long act = desk.decide(Decision.SUCCESSFUL, stays, closed);
        assertThat(desk.asOfficer(() -> results.of(act).orElseThrow()).skipped())
                .containsExactly(one);
        assertThat(desk.state(stays)).isEqualTo("SUCCESSFUL");
        assertThat(desk.state(closed)).isEqualTo("SUBMITTED");
        desk.decide(Decision.UNSUCCESSFUL, closed);
        assertThat(desk.vacancyState()).as("the selection can end").isEqualTo("DECIDED");
    }

    /** One officer asks, another one approves. */
    private Brought move() {
        MoveForm form = new MoveForm();
        form.setNewNumber(numberOf(duplicate));
        form.setConfirmNewNumber(numberOf(duplicate));
        form.setDocuments(List.of(MoveDocument.NATIONAL_ID));
        form.setReason("Two accounts");
        form.setSeenDuplicateId(duplicate.value());
        form.setDuplicateConfirmed(true);
        As.account(scene.anOfficer(null), Role.COUNCIL_OFFICER, () -> moving.request(kept, form));
        long move =
                ((Number)
                                scene.ask(
                                        "SELECT ID FROM ACCOUNT_MOVE WHERE OPEN_ACCOUNT_ID = ?",
                                        kept.value()))
                        .longValue();
        return As.account(scene.anOfficer(null), Role.COUNCIL_OFFICER, () -> moving.approve(move));
    }

    private String numberOf(AccountId account) {
        return (String)
                scene.ask("SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", account.value());
    }

    private MyApplication known(String reference) {
        return As.account(
                kept,
                Role.PROFESSIONAL,
                () -> mine.byReference(ApplicationReference.of(reference)).orElseThrow());
    }
}
