package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.application.eligibility.Eligibility;
import ke.cp2.application.eligibility.Nearness;
import ke.cp2.application.eligibility.VacancyForMe;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.DeclaredCentre;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.SqlStatementCount;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ApplyingIT {

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private Applying applying;

    @Inject private SaidInterests said;

    @Inject private MyApplications mine;

    @Inject private Eligibility eligibility;

    @Inject private ProfileDirectory profiles;

    @Inject private VacancyCatalogue catalogue;

    @BeforeEach
    void insideTheWindow() {
        clock.stopAt(RecruitmentScene.DURING);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void anApplicationIsKeptWithHistoryAuditAndText() {
        String vacancy = scene.aVacancy(1, 3);
        AccountId person = scene.aProfessional();
        String reference = apply(person, form(vacancy));
        MyApplication application =
                As.account(
                        person,
                        Role.PROFESSIONAL,
                        () -> mine.byReference(ApplicationReference.of(reference)).orElseThrow());
        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(application.withdrawable()).isTrue();
        assertThat(application.history())
                .singleElement()
                .satisfies(line -> assertThat(line.byApplicant()).isTrue());
        assertThat(
                        scene.ask(
                                "SELECT DETAIL FROM AUDIT_ENTRY WHERE SUBJECT_ID = ? AND ACTOR_ID = ?",
                                reference,
                                person.value()))
                .isEqualTo(
                        "MINIMUM_YEARS(3): met; NOT_OWN_STATION: met; NO_RELATIVE_AT_STATION: met");
        assertThat(texts(reference, "APPLICATION_RECEIVED")).isOne();
    }

    @Test
    void whoChangesDetailsReadsWhichRuleTheyDoNotMeetAnyMore() {
        String vacancy = scene.aVacancy(1, 3);
        AccountId person = scene.aProfessional();
        String reference = apply(person, form(vacancy));
        assertThat(unmetNow(person, reference)).isEmpty();
        scene.change(
                "UPDATE WORK_STATION SET FROM_DATE = ? WHERE ACCOUNT_ID = ?",
                java.sql.Date.valueOf("2026-01-05"),
                person.value());
        assertThat(unmetNow(person, reference)).containsExactly("MINIMUM_YEARS");
        scene.change("UPDATE APPLICATION SET STATE = 'SUCCESSFUL' WHERE REFERENCE = ?", reference);
        assertThat(unmetNow(person, reference)).as("decided").isEmpty();
    }

    /** The lists say it in a line, and the page that saves a school at once. */
    @Test
    void anApplicationForWhatHasBecomeTheOwnSchoolIsNamed() {
        AccountId person = scene.aProfessional();
        String reference = apply(person, form(scene.aVacancy(1, 3)));
        assertThat(atOwnSchool(person)).isEmpty();
        scene.change(
                "UPDATE WORK_STATION SET CENTRE_CODE = ? WHERE ACCOUNT_ID = ?",
                RecruitmentScene.CENTRE,
                person.value());
        assertThat(atOwnSchool(person)).containsExactly(reference);
        withdraw(person, ApplicationReference.of(reference));
        assertThat(atOwnSchool(person)).as("withdrawn").isEmpty();
    }

    private List<String> atOwnSchool(AccountId person) {
        return As.account(person, Role.PROFESSIONAL, () -> mine.atOwnSchool()).stream()
                .map(MyApplicationRow::reference)
                .toList();
    }

    private List<String> unmetNow(AccountId person, String reference) {
        return As.account(
                person,
                Role.PROFESSIONAL,
                () ->
                        mine
                                .byReference(ApplicationReference.of(reference))
                                .map(mine::unmetNow)
                                .orElseThrow()
                                .stream()
                                .map(Verdict::name)
                                .toList());
    }

    @Test
    void whoseDetailsCameBackReadsThatAndNotThatTheyWereNeverSubmitted() {
        String vacancy = scene.aVacancy(1, 3);
        AccountId person = scene.aProfessional();
        for (String state : List.of("INCOMPLETE", "RETURNED")) {
            scene.change(
                    "UPDATE PROFILE SET STATE = ? WHERE ACCOUNT_ID = ?", state, person.value());
            Assessment assessment =
                    As.account(
                            person,
                            Role.PROFESSIONAL,
                            () -> eligibility.mine(vacancy).orElseThrow());
            assertThat(assessment.unmetPreconditions())
                    .extracting(verdict -> verdict.reason().key())
                    .containsExactly(
                            state.equals("RETURNED")
                                    ? "application.profileSubmitted.returned"
                                    : "application.profileSubmitted.notMet");
        }
    }

    @Test
    void aSecondSubmitShowsTheFirstApplication() {
        String vacancy = scene.aVacancy(1, 3);
        AccountId person = scene.aProfessional();
        assertThat(apply(person, form(vacancy))).isEqualTo(apply(person, form(vacancy)));
        assertThat(applications(person)).isOne();
    }

    @Test
    void aDoubleClickMakesOneApplication() throws Exception {
        String vacancy = scene.aVacancy(1, 3);
        AccountId person = scene.aProfessional();
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            Callable<String> click = () -> apply(person, form(vacancy));
            Set<String> references = new java.util.HashSet<>();
            for (Future<String> answer : clicks.invokeAll(List.of(click, click, click, click))) {
                references.add(answer.get(30, TimeUnit.SECONDS));
            }
            assertThat(references).hasSize(1);
            assertThat(applications(person)).isOne();
            assertThat(texts(references.iterator().next(), "APPLICATION_RECEIVED")).isOne();
        } finally {
            clicks.shutdownNow();
        }
    }

    @Test
    void aRuleThatIsNotMetRefusesAndSaysWhich() {
        String vacancy = scene.aVacancy(1, 40);
        AccountId person = scene.aProfessional();
        Assessment assessment =
                As.account(
                        person, Role.PROFESSIONAL, () -> eligibility.mine(vacancy).orElseThrow());
        assertThat(assessment.isEligible()).isFalse();
        assertThat(assessment.rules())
                .filteredOn(verdict -> !verdict.met())
                .extracting(Verdict::name)
                .containsExactly("MINIMUM_YEARS");
        assertThatThrownBy(() -> apply(person, form(vacancy)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("application.refused"));
        assertThat(applications(person)).isZero();
    }

    @Test
    void aDeclaredRelativeAtTheCentreRefuses() {
        ApplicationForm form = form(scene.aVacancy(1, 3));
        form.getInterests().get(0).setCentreCode(RecruitmentScene.CENTRE);
        form.getInterests().get(0).setKind(InterestKind.RELATIVE);
        AccountId person = scene.aProfessional();
        assertThatThrownBy(() -> apply(person, form))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("centreCode0"));
        assertThat(applications(person)).isZero();
    }

    @Test
    void theWindowCountsFromItsFirstInstantToBeforeItsLast() {
        String vacancy = scene.aVacancy(1, 3);
        clock.stopAt(RecruitmentScene.OPENS.minusMillis(1));
        assertThatThrownBy(() -> apply(scene.aProfessional(), form(vacancy)))
                .isInstanceOf(BusinessException.class);
        clock.stopAt(RecruitmentScene.OPENS);
        assertThat(apply(scene.aProfessional(), form(vacancy))).startsWith("APP-");
        clock.stopAt(RecruitmentScene.CLOSES.minusMillis(1));
        assertThat(apply(scene.aProfessional(), form(vacancy))).startsWith("APP-");
        clock.stopAt(RecruitmentScene.CLOSES);
        assertThatThrownBy(() -> apply(scene.aProfessional(), form(vacancy)))
                .isInstanceOf(BusinessException.class);
    }

    /** What counts is when somebody pressed the button, not how many stood before them. */
    @Test
    void whoPressesTheButtonBeforeTheClosingSecondAppliesAndNobodyAfterIt() throws Exception {
        record Press(Instant at, boolean accepted) {}
        String vacancy = scene.aVacancy(1, 3);
        List<AccountId> people = Stream.generate(scene::aProfessional).limit(200).toList();
        clock.run();
        Instant closes = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        scene.change(
                "UPDATE VACANCY SET CLOSES_AT = ? WHERE VACANCY_NUMBER = ?",
                RecruitmentScene.utc(closes),
                vacancy);
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(people.size());
        List<Future<Press>> presses = new ArrayList<>();
        try {
            for (int i = 0; i < people.size(); i++) {
                AccountId person = people.get(i);
                Instant due = closes.minusSeconds(1).plusMillis(10L * i);
                presses.add(
                        clients.schedule(
                                () -> {
                                    Instant at = Instant.now();
                                    try {
                                        apply(person, form(vacancy));
                                        return new Press(at, true);
                                    } catch (BusinessException e) {
                                        return new Press(at, false);
                                    }
                                },
                                Duration.between(Instant.now(), due).toNanos(),
                                TimeUnit.NANOSECONDS));
            }
            int accepted = 0;
            for (Future<Press> next : presses) {
                Press press = next.get(60, TimeUnit.SECONDS);
                accepted += press.accepted() ? 1 : 0;
                assertThat(press)
                        .matches(
                                one -> !one.accepted() || one.at().isBefore(closes),
                                "not accepted after " + closes)
                        .matches(
                                one -> one.accepted() || one.at().isAfter(closes.minusMillis(300)),
                                "not refused before " + closes);
            }
            assertThat(accepted).as("some in time, some too late").isBetween(1, people.size() - 1);
            assertThat(
                            scene.count(
                                    "SELECT COUNT(*) FROM APPLICATION A JOIN VACANCY V"
                                            + " ON V.ID = A.VACANCY_ID WHERE V.VACANCY_NUMBER = ?"
                                            + " AND A.SUBMITTED_AT < V.CLOSES_AT",
                                    vacancy))
                    .isEqualTo(accepted);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void anApplicationOfSomebodyElseDoesNotExist() {
        String reference = apply(scene.aProfessional(), form(scene.aVacancy(1, 3)));
        AccountId other = scene.aProfessional();
        As.account(
                other,
                Role.PROFESSIONAL,
                () -> {
                    assertThat(mine.byReference(ApplicationReference.of(reference))).isEmpty();
                    assertThat(applying.withdraw(ApplicationReference.of(reference))).isFalse();
                    assertThat(mine.list(PageRequest.of(0, 10)).total()).isZero();
                });
    }

    @Test
    void anApplicationIsWithdrawnOnceWhileTheWindowIsOpen() {
        AccountId person = scene.aProfessional();
        String reference = apply(person, form(scene.aVacancy(1, 3)));
        for (int click = 0; click < 2; click++) {
            As.account(
                    person,
                    Role.PROFESSIONAL,
                    () -> applying.withdraw(ApplicationReference.of(reference)));
        }
        assertThat(state(reference)).isEqualTo("WITHDRAWN");
        assertThat(texts(reference, "APPLICATION_WITHDRAWN")).isOne();
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM APPLICATION_EVENT E JOIN APPLICATION A"
                                        + " ON A.ID = E.APPLICATION_ID WHERE A.REFERENCE = ?",
                                reference))
                .isEqualTo(2);
    }

    @Test
    void aWithdrawnApplicationIsSentAgainAndCountedAndToldAnew() {
        AccountId person = scene.aProfessional();
        String vacancy = scene.aVacancy(1, 3);
        String reference = apply(person, form(vacancy));
        As.account(
                person,
                Role.PROFESSIONAL,
                () -> applying.withdraw(ApplicationReference.of(reference)));
        ApplicationForm corrected = form(vacancy);
        corrected.setStatement("Corrected");

        assertThat(apply(person, corrected)).isEqualTo(reference);
        assertThat(apply(person, form(vacancy))).isEqualTo(reference);

        assertThat(state(reference)).isEqualTo("SUBMITTED");
        assertThat(applications(person)).isOne();
        assertThat(texts(reference, "APPLICATION_RECEIVED")).isEqualTo(2);
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM APPLICATION WHERE REFERENCE = ?"
                                        + " AND STATEMENT = 'Corrected'",
                                reference))
                .isOne();
        assertThat(
                        scene.count(
                                "SELECT SUM(C.APPLICATIONS) FROM APPLICATION_COUNT C"
                                        + " JOIN VACANCY V ON V.ID = C.VACANCY_ID"
                                        + " WHERE V.VACANCY_NUMBER = ? AND C.STATE = 'SUBMITTED'",
                                vacancy))
                .isOne();
    }

    /** Whoever could wipe out a relative would be sent where that relative sits. */
    @Test
    void whatWasDeclaredStaysWhenTheApplicationIsSentAgainWithoutIt() {
        AccountId person = scene.aProfessional();
        String vacancy = scene.aVacancy(1, 3);
        ApplicationReference reference = ApplicationReference.of(apply(person, form(vacancy)));
        scene.change(
                "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                        + " SELECT ID, '20401003', 'RELATIVE' FROM APPLICATION WHERE REFERENCE = ?",
                reference.toString());
        withdraw(person, reference);

        ApplicationForm again = formToApplyAgain(person, vacancy);
        assertThat(again.getStatement()).isEqualTo("I have invigilated since 2018.");
        assertThat(again.getInterests().get(0).getCentreCode()).isEqualTo("20401003");
        assertThat(again.getInterests().get(0).getKind()).isEqualTo(InterestKind.RELATIVE);

        clock.stopAt(RecruitmentScene.DURING.plusSeconds(60));
        apply(person, form(vacancy));
        DeclaredCentre kept = declared(person, reference);
        assertThat(kept.kind()).isEqualTo(InterestKind.RELATIVE);
        assertThat(kept.leftOutAt()).isEqualTo(RecruitmentScene.DURING.plusSeconds(60));
        assertThat(said.of(Set.of(person)).get(person))
                .extracting(SaidInterest::centreCode)
                .containsExactly("20401003");

        withdraw(person, reference);
        assertThat(formToApplyAgain(person, vacancy).getInterests().get(0).getCentreCode())
                .as("the form says what was sent last")
                .isNull();
    }

    private ApplicationForm formToApplyAgain(AccountId person, String vacancy) {
        return As.account(
                person,
                Role.PROFESSIONAL,
                () -> applying.form(applying.offer(vacancy).orElseThrow()));
    }

    private void withdraw(AccountId person, ApplicationReference reference) {
        As.account(
                person, Role.PROFESSIONAL, () -> assertThat(applying.withdraw(reference)).isTrue());
    }

    private DeclaredCentre declared(AccountId person, ApplicationReference reference) {
        List<DeclaredCentre> centres =
                As.account(
                        person,
                        Role.PROFESSIONAL,
                        () -> mine.byReference(reference).orElseThrow().declared().centres());
        assertThat(centres).hasSize(1);
        return centres.get(0);
    }

    @Test
    void anApplicationIsNotWithdrawnAfterTheWindow() {
        AccountId person = scene.aProfessional();
        String reference = apply(person, form(scene.aVacancy(1, 3)));
        clock.stopAt(RecruitmentScene.CLOSES);
        assertThatThrownBy(
                        () ->
                                As.account(
                                        person,
                                        Role.PROFESSIONAL,
                                        () ->
                                                applying.withdraw(
                                                        ApplicationReference.of(reference))))
                .isInstanceOf(BusinessException.class);
        assertThat(state(reference)).isEqualTo("SUBMITTED");
    }

    @Test
    void nobodyButProfessionalsApplies() {
        AccountId officer = scene.anOfficer(null);
        assertThatThrownBy(
                        () ->
                                As.account(
                                        officer,
                                        Role.COUNCIL_OFFICER,
                                        () -> applying.submit(form(scene.aVacancy(1, 3)))))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void alertsGoToWhoTheRulesAllowAndWhoHasNotApplied() {
        String vacancy = scene.aVacancy(1, 3);
        VacancyDetails details = catalogue.published(vacancy).orElseThrow();
        AccountId fresh = scene.aProfessional();
        AccountId applied = scene.aProfessional();
        apply(applied, form(vacancy));
        assertThat(
                        eligibility
                                .matching(
                                        eligibility.pool(List.of(details)),
                                        profiles.factsOf(List.of(fresh, applied)).values())
                                .keySet())
                .containsExactly(fresh);
    }

    @Test
    void theVacanciesForMeAreThoseThatICanApplyForPageByPage() {
        String fits = scene.aVacancy(1, 3);
        String tooManyYears = scene.aVacancy(1, 40);
        AccountId person = scene.aProfessional();
        apply(person, form(scene.aVacancy(1, 3)));

        List<VacancyForMe> mine = new ArrayList<>();
        long total =
                As.account(
                        person,
                        Role.PROFESSIONAL,
                        () -> {
                            Page<VacancyForMe> page;
                            do {
                                page = eligibility.forMe(PageRequest.of(mine.size(), 2)).page();
                                mine.addAll(page.rows());
                            } while (!page.rows().isEmpty());
                            return page.total();
                        });

        assertThat(mine).hasSize((int) total);
        assertThat(mine)
                .extracting(row -> row.vacancy().number())
                .contains(fits)
                .doesNotContain(tooManyYears)
                .doesNotHaveDuplicates();
        assertThat(mine)
                .filteredOn(row -> row.vacancy().number().equals(fits))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.nearness()).isEqualTo(Nearness.HOME_SUB_COUNTY);
                            assertThat(row.rules()).isNotEmpty().allMatch(Verdict::met);
                        });
    }

    @Test
    void theListCostsTwoStatementsWhateverItsLength() {
        AccountId person = scene.aProfessional();
        for (int application = 0; application < 12; application++) {
            apply(person, form(scene.aVacancy(1, 3)));
        }
        As.account(
                person,
                Role.PROFESSIONAL,
                () -> {
                    SqlStatementCount.restart();
                    assertThat(mine.list(PageRequest.of(0, 10)).rows()).hasSize(10);
                    assertThat(SqlStatementCount.current()).isEqualTo(2);
                });
    }

    private String apply(AccountId person, ApplicationForm form) {
        return As.account(person, Role.PROFESSIONAL, () -> applying.submit(form));
    }

    private static ApplicationForm form(String vacancy) {
        ApplicationForm form = new ApplicationForm();
        form.setVacancyNumber(vacancy);
        form.setStatement("I have invigilated since 2018.");
        return form;
    }

    private int applications(AccountId person) {
        return scene.count("SELECT COUNT(*) FROM APPLICATION WHERE ACCOUNT_ID = ?", person.value());
    }

    private int texts(String reference, String template) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE = ? AND BUSINESS_KEY LIKE ?",
                template,
                "application:" + reference + ":%");
    }

    private Object state(String reference) {
        return scene.ask("SELECT STATE FROM APPLICATION WHERE REFERENCE = ?", reference);
    }
}
