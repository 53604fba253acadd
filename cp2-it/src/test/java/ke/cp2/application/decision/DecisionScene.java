package ke.cp2.application.decision;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.application.ApplicationForm;
import ke.cp2.application.Applying;
import ke.cp2.application.Cancelling;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.byhand.ApprovingByHand;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyId;

/** A vacancy whose officers decide, for container tests. */
@Dependent
public class DecisionScene {

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private Applying applying;

    @Inject private Deciding deciding;

    @Inject private ApprovingByHand approving;

    @Inject private EndingVacancies endings;

    @Inject private Cancelling cancelling;

    @Inject private SettlingDecisions settling;

    @Inject private TellingOutcomes outcomes;

    @Resource private UserTransaction transaction;

    private String vacancy;
    private AccountId officer;

    /** A vacancy with so many posts, and an officer of its sub-county. */
    public void begin(int posts) {
        clock.stopAt(RecruitmentScene.DURING);
        vacancy = scene.aVacancy(posts, 3);
        officer = scene.anOfficer(scene.subCounty());
    }

    public String vacancy() {
        return vacancy;
    }

    public void vacancy(String number) {
        vacancy = number;
    }

    public VacancyId vacancyId() {
        return VacancyId.of(
                ((Number) scene.ask("SELECT ID FROM VACANCY WHERE VACANCY_NUMBER = ?", vacancy))
                        .longValue());
    }

    public AccountId officer() {
        return officer;
    }

    public void officer(AccountId id) {
        officer = id;
    }

    /** Somebody applies while the window is open. */
    public String anApplication() {
        return anApplication(scene.aProfessional());
    }

    public String anApplication(AccountId person) {
        clock.stopAt(RecruitmentScene.DURING);
        ApplicationForm form = new ApplicationForm();
        form.setVacancyNumber(vacancy);
        return As.account(person, Role.PROFESSIONAL, () -> applying.submit(form));
    }

    /**
     * Somebody declared a relative at the centre of the vacancy for another one of its series, and
     * withdrew that application.
     */
    public String declaredElsewhere(AccountId person) {
        String other = scene.aVacancy(1, 3);
        long application = scene.next("APPLICATION_SEQ");
        String reference = "ELSE-" + application;
        scene.change(
                "UPDATE VACANCY SET CENTRE_CODE = '01113199', SERIES_ID = (SELECT SERIES_ID"
                        + " FROM VACANCY WHERE VACANCY_NUMBER = ?) WHERE VACANCY_NUMBER = ?",
                vacancy,
                other);
        scene.change(
                "INSERT INTO APPLICATION (ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE,"
                        + " SUBMITTED_AT, STATE_AT) SELECT ?, ?, ID, ?, 'WITHDRAWN', ?, ?"
                        + " FROM VACANCY WHERE VACANCY_NUMBER = ?",
                application,
                reference,
                person.value(),
                RecruitmentScene.utc(RecruitmentScene.DURING),
                RecruitmentScene.utc(RecruitmentScene.DURING),
                other);
        scene.change(
                "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                        + " VALUES (?, ?, 'RELATIVE')",
                application,
                RecruitmentScene.CENTRE);
        return reference;
    }

    /** So many people have applied, written at once. */
    public void applications(int count) throws Exception {
        VacancyId id = vacancyId();
        transaction.begin();
        for (int place = 0; place < count; place++) {
            long account = scene.next("ACCOUNT_SEQ");
            long application = scene.next("APPLICATION_SEQ");
            scene.change(
                    "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, CREATED_AT)"
                            + " VALUES (?, ?, ?, 'PROFESSIONAL', 'ACTIVE', ?)",
                    account,
                    "2541" + String.format("%08d", account % 100_000_000),
                    "Zuhura Many " + place,
                    RecruitmentScene.utc(RecruitmentScene.DURING));
            scene.change(
                    "INSERT INTO APPLICATION (ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE,"
                            + " SUBMITTED_AT, STATE_AT, APPLICANT_SEARCH)"
                            + " VALUES (?, ?, ?, ?, 'SUBMITTED', ?, ?, ?)",
                    application,
                    "MANY-" + account,
                    id.value(),
                    account,
                    RecruitmentScene.utc(RecruitmentScene.DURING),
                    RecruitmentScene.utc(RecruitmentScene.DURING),
                    "zuhura many " + place);
            for (String word : List.of("zuhura", "many")) {
                scene.change(
                        "INSERT INTO APPLICANT_WORD (VACANCY_ID, WORD, APPLICATION_ID)"
                                + " VALUES (?, ?, ?)",
                        id.value(),
                        word,
                        application);
            }
        }
        recount();
        transaction.commit();
    }

    /** Counts anew what was written past the use cases. */
    void recount() {
        long id = vacancyId().value();
        scene.change("DELETE FROM APPLICATION_COUNT WHERE VACANCY_ID = ?", id);
        scene.change(
                "INSERT INTO APPLICATION_COUNT (ID, VACANCY_ID, STATE, APPLICATIONS, UNMET, ID_SUM)"
                        + " SELECT APPLICATION_COUNT_SEQ.NEXTVAL, C.* FROM (SELECT VACANCY_ID, STATE,"
                        + " COUNT(*), SUM(UNMET), SUM(ID) FROM APPLICATION WHERE VACANCY_ID = ?"
                        + " GROUP BY VACANCY_ID, STATE) C",
                id);
    }

    public void windowOver() {
        clock.stopAt(RecruitmentScene.CLOSES);
    }

    /** A second officer approves what waits for one, as no list decides here. */
    public void approved() {
        AccountId second = scene.anOfficer(null);
        for (String act :
                scene.texts(
                        "SELECT D.ID FROM DECISION_ACT D JOIN VACANCY V ON V.ID = D.WAITING_OF"
                                + " WHERE D.WAITING_OF = ? AND V.STATE <> 'CANCELLED' ORDER BY D.ID",
                        vacancyId().value())) {
            approve(second, Long.parseLong(act));
        }
    }

    /** An officer of the council approves a decision as the page shows it. */
    void approve(AccountId officer, long act) {
        As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> approving.approve(act, approving.of(act).orElseThrow().count()));
    }

    /**
     * What waited for a second officer is approved, and the time in which decisions can be taken
     * back is over.
     */
    public void undoOver() {
        approved();
        settled();
    }

    /** The time in which the decision of just now can be taken back is over. */
    void settled() {
        clock.stopAt(clock.instant().plus(java.time.Duration.ofMinutes(30)));
        settleDue();
    }

    /** What is due now settles, as by its job. */
    void settleDue() {
        while (settling.settle() > 0) {
            // the next page
        }
    }

    /** Reads, confirms and decides as the officer. */
    public long decide(Decision decision, String... references) {
        ApplicantFilter filter = ApplicantFilter.of(vacancy, List.of(references));
        DecisionForm form = form(decision);
        return asOfficer(() -> deciding.decide(filter, form, deciding.check(filter, form)));
    }

    /** Decides on all that a filter lets through. */
    public void decideAll(Decision decision) {
        ApplicantFilter filter = ApplicantFilter.of(vacancy);
        DecisionForm form = form(decision);
        asOfficer(() -> deciding.decide(filter, form, deciding.check(filter, form)));
    }

    /** One officer of the council asks to cancel the vacancy, and another one agrees. */
    public void cancelled(String reason) {
        long request =
                As.account(
                        scene.anOfficer(null),
                        Role.COUNCIL_OFFICER,
                        () ->
                                endings.askCancelling(
                                        vacancy, reason, cancelling.preview(vacancy).count()));
        As.account(
                scene.anOfficer(null),
                Role.COUNCIL_OFFICER,
                () -> endings.approve(request, cancelling.preview(vacancy).count()));
    }

    /** All applicants are told what was decided. */
    public void tellAll() throws Exception {
        transaction.begin();
        outcomes.tell(UntoldOutcomes.of(vacancyId()), AccountId.of(0), 500, "test");
        transaction.commit();
    }

    public <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }

    public void asOfficer(Runnable useCase) {
        As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }

    static DecisionForm form(Decision decision) {
        DecisionForm form = new DecisionForm();
        form.setDecision(decision);
        form.setReason("As discussed");
        return form;
    }

    int texts(String template, String reference) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE = ? AND BUSINESS_KEY LIKE ?",
                template,
                "application:" + reference + ":%");
    }

    public Object state(String reference) {
        return scene.ask("SELECT STATE FROM APPLICATION WHERE REFERENCE = ?", reference);
    }

    public Object vacancyState() {
        return scene.ask("SELECT STATE FROM VACANCY WHERE VACANCY_NUMBER = ?", vacancy);
    }

    int inState(String state) {
        return scene.count(
                "SELECT COUNT(*) FROM APPLICATION WHERE VACANCY_ID = ? AND STATE = ?",
                vacancyId().value(),
                state);
    }
}
