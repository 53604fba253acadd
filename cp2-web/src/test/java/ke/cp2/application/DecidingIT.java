package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.account.Role;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.SqlStatementCount;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DecidingIT {

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private Applying applying;

    @Inject private Deciding deciding;

    private String vacancy;
    private long officer;

    @BeforeEach
    void aVacancyWithTwoPosts() {
        clock.stopAt(RecruitmentScene.DURING);
        vacancy = scene.aVacancy(2, 3);
        officer = scene.anOfficer(scene.subCounty());
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void nothingIsDecidedWhileTheWindowIsOpen() {
        String reference = anApplication();
        clock.stopAt(RecruitmentScene.CLOSES.minusMillis(1));
        assertRefused("application.windowNotOver", () -> decide(reference, Decision.SUCCESSFUL));
        windowOver();
        decide(reference, Decision.SUCCESSFUL);
        assertThat(state(reference)).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aDecisionKeepsWhoWhenAndWhyAndTellsTheApplicant() {
        String reference = anApplication();
        String other = anApplication();
        windowOver();
        decide(reference, Decision.UNSUCCESSFUL);
        ApplicantFile file = asOfficer(() -> deciding.file(reference).orElseThrow());
        assertThat(file.history())
                .extracting(HistoryLine::state)
                .containsExactly(ApplicationState.SUBMITTED, ApplicationState.UNSUCCESSFUL);
        assertThat(file.history().get(1).reason()).isEqualTo("As discussed");
        assertThat(file.rulesAtSubmission()).allMatch(Verdict::met).hasSize(2);
        assertThat(file.rulesNow()).hasSize(2);
        assertThat(
                        scene.ask(
                                "SELECT DETAIL || '|' || REASON FROM AUDIT_ENTRY"
                                        + " WHERE SUBJECT_ID = ? AND ACTOR_ID = ?",
                                reference,
                                officer))
                .isEqualTo("SUBMITTED -> UNSUCCESSFUL|As discussed");
        assertThat(texts("APPLICATION_UNSUCCESSFUL", reference)).isOne();
        assertThat(texts("APPLICATION_UNSUCCESSFUL", other)).isZero();
        assertRefused(
                "application.stateRefused.UNSUCCESSFUL",
                () -> decide(reference, Decision.SUCCESSFUL));
    }

    @Test
    void theLastDecisionEndsTheVacancy() {
        String first = anApplication();
        String second = anApplication();
        windowOver();
        decide(first, Decision.SUCCESSFUL);
        assertThat(vacancyState()).isEqualTo("PUBLISHED");
        decide(second, Decision.SHORTLIST);
        assertThat(vacancyState()).isEqualTo("PUBLISHED");
        decide(second, Decision.RESERVE);
        assertThat(vacancyState()).isEqualTo("DECIDED");
    }

    @Test
    void moreSuccessfulOnesThanPostsAreMeant() {
        List<String> three = List.of(anApplication(), anApplication(), anApplication());
        windowOver();
        assertRefused(
                "application.moreThanPosts",
                () ->
                        asOfficer(
                                () ->
                                        deciding.decideAll(
                                                vacancy, three, form(Decision.SUCCESSFUL))));
        assertThat(state(three.get(0))).isEqualTo("SUBMITTED");
        DecisionForm meant = form(Decision.SUCCESSFUL);
        meant.setOverPosts(true);
        assertThat(asOfficer(() -> deciding.decideAll(vacancy, three, meant)).decided())
                .isEqualTo(3);
    }

    @Test
    void aBulkDecisionSkipsWhatCannotBeDecidedAndSaysWhy() {
        String decided = anApplication();
        String open = anApplication();
        String foreign;
        String own = vacancy;
        vacancy = scene.aVacancy(1, 3);
        foreign = anApplication();
        vacancy = own;
        windowOver();
        decide(decided, Decision.SUCCESSFUL);
        DecisionReport report =
                asOfficer(
                        () ->
                                deciding.decideAll(
                                        vacancy,
                                        List.of(decided, open, foreign),
                                        form(Decision.UNSUCCESSFUL)));
        assertThat(report.decided()).isOne();
        assertThat(report.skipped())
                .containsExactly(
                        new SkippedApplication(decided, "application.stateRefused.SUCCESSFUL"));
        assertThat(state(foreign)).isEqualTo("SUBMITTED");
        assertThat(texts("APPLICATION_UNSUCCESSFUL", open)).isOne();
    }

    @Test
    void aBulkDecisionOnAFilterTakesWhatTheFilterShows() {
        String shortlisted = anApplication();
        String submitted = anApplication();
        windowOver();
        decide(shortlisted, Decision.SHORTLIST);
        ApplicantFilter filter = ApplicantFilter.of(vacancy);
        filter.setState(ApplicationState.SUBMITTED);
        DecisionReport report =
                asOfficer(() -> deciding.decideAll(filter, form(Decision.UNSUCCESSFUL)));
        assertThat(report.decided()).isOne();
        assertThat(state(shortlisted)).isEqualTo("SHORTLISTED");
        assertThat(state(submitted)).isEqualTo("UNSUCCESSFUL");
    }

    @Test
    void anotherSubCountysVacancyDoesNotExist() {
        String reference = anApplication();
        windowOver();
        officer = scene.anOfficer(scene.otherSubCounty());
        asOfficer(
                () -> {
                    assertThat(deciding.selection(vacancy)).isEmpty();
                    assertThat(deciding.file(reference)).isEmpty();
                    assertThat(
                                    deciding.list(
                                                    ApplicantFilter.of(vacancy),
                                                    PageRequest.of(0, 10))
                                            .page()
                                            .total())
                            .isZero();
                    return null;
                });
        assertRefused("application.notFound", () -> decide(reference, Decision.SUCCESSFUL));
    }

    @Test
    void professionalsDecideNothing() {
        String reference = anApplication();
        windowOver();
        long person = scene.aProfessional();
        assertThatThrownBy(
                        () ->
                                As.account(
                                        person,
                                        Role.PROFESSIONAL,
                                        () ->
                                                deciding.decide(
                                                        reference, form(Decision.SUCCESSFUL))))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void theListIsFilteredSortedAndCheap() {
        List<String> references = new ArrayList<>();
        for (int applicant = 0; applicant < 12; applicant++) {
            references.add(anApplication());
        }
        ApplicantFilter one = ApplicantFilter.of(vacancy);
        one.setText(references.get(3).toLowerCase(java.util.Locale.ROOT));
        ApplicantFilter nobody = ApplicantFilter.of(vacancy);
        nobody.setText("%");
        asOfficer(
                () -> {
                    assertThat(deciding.list(one, PageRequest.of(0, 10)).page().total()).isOne();
                    assertThat(deciding.list(nobody, PageRequest.of(0, 10)).page().total())
                            .isZero();
                    for (String sort :
                            List.of("applicantName", "reference", "tscNumber", "state", "hack")) {
                        assertThat(
                                        deciding.list(
                                                        ApplicantFilter.of(vacancy),
                                                        new PageRequest(10, 10, sort, false))
                                                .page()
                                                .rows())
                                .hasSize(2);
                    }
                    SqlStatementCount.restart();
                    deciding.selection(vacancy);
                    assertThat(
                                    deciding.list(
                                                    ApplicantFilter.of(vacancy),
                                                    PageRequest.of(0, 10))
                                            .page()
                                            .rows())
                            .hasSize(10);
                    assertThat(SqlStatementCount.current()).isLessThanOrEqualTo(5);
                    assertThat(deciding.waiting(PageRequest.of(0, 500)).rows())
                            .anySatisfy(
                                    waiting -> {
                                        assertThat(waiting.number()).isEqualTo(vacancy);
                                        assertThat(waiting.undecided()).isEqualTo(12);
                                    });
                    return null;
                });
    }

    private String anApplication() {
        clock.stopAt(RecruitmentScene.DURING);
        ApplicationForm form = new ApplicationForm();
        form.setVacancyNumber(vacancy);
        return As.account(scene.aProfessional(), Role.PROFESSIONAL, () -> applying.submit(form));
    }

    private void windowOver() {
        clock.stopAt(RecruitmentScene.CLOSES);
    }

    private void decide(String reference, Decision decision) {
        asOfficer(
                () -> {
                    deciding.decide(reference, form(decision));
                    return null;
                });
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private static DecisionForm form(Decision decision) {
        DecisionForm form = new DecisionForm();
        form.setDecision(decision);
        form.setReason("As discussed");
        return form;
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private int texts(String template, String reference) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE = ? AND BUSINESS_KEY LIKE ?",
                template,
                "application:" + reference + ":%");
    }

    private Object state(String reference) {
        return scene.ask("SELECT STATE FROM APPLICATION WHERE REFERENCE = ?", reference);
    }

    private Object vacancyState() {
        return scene.ask("SELECT STATE FROM VACANCY WHERE VACANCY_NUMBER = ?", vacancy);
    }
}
