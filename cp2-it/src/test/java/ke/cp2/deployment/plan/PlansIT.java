package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.deployed.RankSources;
import ke.cp2.centre.list.CentreChange;
import ke.cp2.centre.list.CentreChanges;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.centre.staffing.RatioForm;
import ke.cp2.centre.staffing.SettingRatios;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.deployment.Obstacle;
import ke.cp2.deployment.SeedOrigin;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.deployment.posting.TellingDeployments;
import ke.cp2.deployment.standing.Standing;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the order of a plan to the people who are told, with two officers. */
@ExtendWith(ArquillianExtension.class)
class PlansIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BIG = "32005101";
    private static final String SMALL = "32005102";
    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Inject private DeploymentScene scene;
    @Inject private OrderingPlans ordering;
    @Inject private DecidingPlans deciding;
    @Inject private PlanCatalogue catalogue;
    @Inject private PlanReasons reasons;
    @Inject private FirstPlans first;
    @Inject private PlanRules rules;
    @Inject private ImportingCentres importing;
    @Inject private SettingRatios ratios;
    @Inject private StandingPeople standing;
    @Inject private FixingPeople fixing;
    @Inject private TellingDeployments telling;
    @Inject private MyDeployments mine;
    @Inject private RunningJobs jobs;
    @Inject private UserTransaction transaction;
    @Inject private TestClock clock;

    private final List<AccountId> people = new ArrayList<>();
    private final List<Long> applications = new ArrayList<>();
    private AccountId maker;
    private AccountId approver;
    private long vacancy;

    /** The centres need nine people, four of them invigilators; three have accepted as such. */
    @BeforeEach
    void twoCentresAndThreePeople() throws Exception {
        scene.aSeries();
        scene.aCentre(BIG, "Ziwa Heri", 60);
        scene.aCentre(SMALL, "Mwangaza", 20);
        scene.counted();
        vacancy = scene.aVacancy("INV");
        for (int i = 0; i < 3; i++) {
            people.add(scene.aProfessional());
            applications.add(scene.anAccepted(vacancy, people.get(i)));
        }
        maker = scene.anOfficer(null);
        approver = scene.anOfficer(DeploymentScene.SUB_COUNTY);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    private long planned() throws Exception {
        return planned("SEED-1");
    }

    private long planned(String seed) throws Exception {
        transaction.begin();
        long plan = first.propose(scene.series(), DeploymentScene.SUB_COUNTY, seed, maker);
        transaction.commit();
        return plan;
    }

    private long plannedByTheJob(String seed) {
        OrderForm form = new OrderForm();
        form.setSubCounty(DeploymentScene.SUB_COUNTY);
        form.setSeed(seed);
        long run =
                asMaker(
                        () -> {
                            OrderPreview shown =
                                    ordering.preview(scene.series(), form).orElseThrow();
                            assertThat(shown.places()).containsExactly(DeploymentScene.SUB_COUNTY);
                            return ordering.order(scene.series(), form, shown.count());
                        });
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asMaker(() -> jobs.find(run).orElseThrow().run().state()));
        return scene.tables()
                .id("SELECT MAX(ID) FROM DEPLOYMENT_PLAN WHERE SERIES_ID = ?", scene.series());
    }

    private PlanView view(long plan) {
        return asMaker(() -> catalogue.view(plan)).orElseThrow();
    }

    private void approve(long plan) {
        asApprover(
                () -> {
                    deciding.approve(plan, 3);
                    return null;
                });
    }

    private int live() {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM DEPLOYMENT WHERE SERIES_ID = ?"
                                + " AND STATE IN ('APPLIED', 'TOLD')",
                        scene.series());
    }

    private long uploaded(String row) {
        String list = "Code,Name,Candidates,Latitude,Longitude\n" + row + '\n';
        return asMaker(
                () ->
                        importing.preview(
                                scene.series(),
                                "centres.csv",
                                list.getBytes(StandardCharsets.UTF_8),
                                false));
    }

    private void take(long list) {
        long run = asMaker(() -> importing.confirm(list, 0));
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asMaker(() -> jobs.find(run).orElseThrow().run().state()));
    }

    private PlanView.Centres centres(long plan) {
        return asMaker(() -> catalogue.centres(plan)).orElseThrow();
    }

    /** What one officer moves by a list is read by the other one who approves. */
    @Test
    void aPlanNamesTheCentresThatListsHaveChangedSinceTheLastApprovedOne() throws Exception {
        take(uploaded(BIG + ",Ziwa Heri,62,,"));
        long refused = planned();
        assertThat(centres(refused).first()).isTrue();
        assertThat(centres(refused).changes())
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.parts())
                                        .containsExactly(
                                                new CentreChange.Part("candidates", "60", "62")));
        asApprover(
                () -> {
                    deciding.refuse(refused, "The candidates are not those of the school");
                    return null;
                });

        long second = planned("SEED-2");
        assertThat(centres(second).count()).as("a refused plan hides nothing").isEqualTo(1);
        approve(second);
        long third = planned("SEED-3");
        assertThat(centres(third).first()).isFalse();
        assertThat(centres(third).count()).isZero();

        long moving = uploaded(BIG + ",Ziwa Heri,62,-0.7171,36.431");
        assertThat(asMaker(() -> catalogue.touched(importing.find(moving).orElseThrow())))
                .containsExactly(
                        new PlanView.Touched(
                                second,
                                DeploymentScene.COUNTY,
                                DeploymentScene.SUB_COUNTY,
                                new CentreChanges.Effect(1, 1, 0, 0)));
        take(moving);
        long fourth = planned("SEED-4");
        assertThat(centres(fourth).changes()).singleElement().matches(CentreChange::isMoved);
    }

    @Test
    void aPlanSaysWhetherItsSeedWasTypedOrDrawn() {
        long typed = plannedByTheJob("SEED-1");
        assertThat(asMaker(() -> catalogue.officers(typed)).orElseThrow().seedOrigin())
                .isEqualTo(SeedOrigin.TYPED);
        long drawn = plannedByTheJob(null);
        assertThat(asMaker(() -> catalogue.officers(drawn)).orElseThrow().seedOrigin())
                .isEqualTo(SeedOrigin.DRAWN);
    }

    /** Other ratios make other places: the second officer reads who wanted them, and why. */
    @Test
    void aPlanNamesWhoHasChangedTheRatiosSinceTheLastApprovedOne() throws Exception {
        setInvigilators(15, "Rooms of fifteen");
        long refused = planned();
        asApprover(
                () -> {
                    deciding.refuse(refused, "Not these rooms");
                    return null;
                });
        long plan = planned("SEED-2");
        assertThat(asMaker(() -> catalogue.weights(plan)).orElseThrow().ratios())
                .extracting(row -> row.detail(), row -> row.reason())
                .containsExactly("INV perCandidates: 20 -> 15", "Rooms of fifteen");
        approve(plan);
        long next = planned("SEED-3");
        assertThat(asMaker(() -> catalogue.weights(next)).orElseThrow().ratios()).isNull();
    }

    private void setInvigilators(int candidates, String why) {
        RatioForm form = asMaker(() -> ratios.form(scene.series())).orElseThrow();
        form.getRows().get(2).setPerCandidates(candidates);
        form.setReason(why);
        asMaker(
                () -> {
                    ratios.set(scene.series(), form);
                    return null;
                });
    }

    @Test
    void aPlanIsExplainedAndSendsPeopleWhenAnotherOfficerApprovesIt() throws Exception {
        long plan = plannedByTheJob("SEED-1");
        PlanView shown = view(plan);
        assertThat(shown.seed()).isEqualTo("SEED-1");
        assertThat(shown.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(shown.figures().seats()).isEqualTo(10);
        assertThat(shown.figures().filled()).isEqualTo(3);
        assertThat(shown.figures().people()).isEqualTo(3);
        assertThat(shown.figures().breaks()).isZero();
        assertThat(shown.figures().proven()).isTrue();
        assertThat(live()).as("a plan changes nothing").isZero();

        List<FreeSeat> free = asMaker(() -> reasons.rest(plan)).orElseThrow().free();
        assertThat(free).hasSize(7);
        FreeSeat invigilator =
                free.stream().filter(seat -> seat.positionCode().equals("INV")).findFirst().get();
        assertThat(invigilator.seats()).isEqualTo(4);
        assertThat(invigilator.people()).isEqualTo(3);
        FreeSeat supervisor =
                free.stream().filter(seat -> seat.positionCode().equals("SUP")).findFirst().get();
        assertThat(supervisor.people()).isZero();
        assertThat(supervisor.others()).containsEntry(Obstacle.OTHER_POSITION, 3L);

        PersonReasons person = asMaker(() -> reasons.person(plan, people.get(0))).orElseThrow();
        assertThat(person.current()).isTrue();
        assertThat(person.seat()).isNotNull();
        assertThat(person.alternatives())
                .as("the other centre costs something or nothing, and is named")
                .hasSize(1)
                .allSatisfy(other -> assertThat(other.extraPoints()).isNotNull());
        CentreReasons centre = asMaker(() -> reasons.centre(plan, BIG)).orElseThrow();
        assertThat(centre.rows()).hasSize(6);

        assertRefused(
                "deployment.secondOfficer",
                () ->
                        asMaker(
                                () -> {
                                    deciding.approve(plan, 3);
                                    return null;
                                }));
        assertRefused(
                "deployment.planChanged",
                () ->
                        asApprover(
                                () -> {
                                    deciding.approve(plan, 2);
                                    return null;
                                }));
        approve(plan);
        assertThat(live()).isEqualTo(3);
        assertThat(view(plan).state()).isEqualTo(PlanState.APPLIED);
        assertRefused("deployment.planOver.APPLIED", () -> approve(plan));
        assertThat(asMaker(() -> reasons.person(plan, people.get(0))).orElseThrow().current())
                .as("still explained when it is in effect")
                .isTrue();
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION ="
                                                + " 'deployment.approved' AND SUBJECT_ID = ?"
                                                + " AND ACTOR_ID = ?",
                                        String.valueOf(scene.series()),
                                        approver.value()))
                .isOne();

        long next = planned("SEED-2");
        assertThat(view(next).figures().taken()).as("who is deployed stays").isEqualTo(3);
        assertThat(view(next).figures().seats()).isEqualTo(7);
        assertThat(view(next).figures().people()).isZero();
        assertThat(asMaker(() -> catalogue.comparison(next)))
                .as("who is deployed keeps the place")
                .contains(new PlanComparison(3, 0, 0, 0));
        OrderForm form = new OrderForm();
        form.setSubCounty(DeploymentScene.SUB_COUNTY);
        assertThat(asMaker(() -> ordering.preview(scene.series(), form)).orElseThrow().inEffect())
                .isOne();
    }

    @Test
    void peopleAreInTheOrderOfTheRankedListWhereThereIsOne() throws Exception {
        long before = planned();
        assertThat(asMaker(() -> reasons.person(before, people.get(2))).orElseThrow().rank())
                .as("by their applications")
                .isEqualTo(3);
        assertThat(asMaker(() -> catalogue.rankSources(before)).orElseThrow())
                .isEqualTo(new RankSources(List.of(), List.of("INV"), 0));
        for (int i = 0; i < 2; i++) {
            scene.tables()
                    .change(
                            "UPDATE APPLICATION SET LIST_PLACE = ? WHERE ID = ?",
                            8 - i,
                            applications.get(i + 1));
        }
        long plan = planned();
        assertThat(
                        people.stream()
                                .map(
                                        person ->
                                                asMaker(() -> reasons.person(plan, person))
                                                        .orElseThrow()
                                                        .rank()))
                .as("whom no list has comes last")
                .containsExactly(3, 2, 1);
        assertThat(asMaker(() -> catalogue.rankSources(plan)).orElseThrow())
                .isEqualTo(new RankSources(List.of("INV"), List.of("INV"), 0));
        scene.tables()
                .change(
                        "UPDATE PROFILE SET GENDER = NULL WHERE ACCOUNT_ID = ?",
                        people.get(0).value());
        assertThat(asMaker(() -> catalogue.rankSources(plan)).orElseThrow().withoutGender())
                .isOne();
    }

    @Test
    void theSameSeedGivesTheSamePlanAndANewerPlanTakesThePlaceOfAnOlderOne() throws Exception {
        long older = planned();
        long second = planned();
        assertThat(view(older).state()).isEqualTo(PlanState.REPLACED);
        assertThat(asMaker(() -> catalogue.turn(older))).contains(new PlanView.Turn(1, List.of()));
        PlanView.Turn turn = asMaker(() -> catalogue.turn(second)).orElseThrow();
        assertThat(turn.number()).as("so many were looked at").isEqualTo(2);
        assertThat(turn.earlier()).extracting(PlanView.Earlier::id).containsExactly(older);
        assertThat(turn.earlier().get(0).by()).isNotBlank();
        assertThat(turn.earlier().get(0).seed()).isEqualTo(view(older).seed());
        assertThat(asMaker(() -> catalogue.comparison(second)))
                .contains(new PlanComparison(3, 0, 0, 0));
        assertRefused("deployment.planOver.REPLACED", () -> approve(older));
        asApprover(
                () -> {
                    deciding.refuse(second, "Too far for the first one");
                    return null;
                });
        assertThat(view(second).reason()).isEqualTo("Too far for the first one");
        assertRefused("deployment.planOver.REFUSED", () -> approve(second));
    }

    @Test
    void anOfficerOfAnotherSubCountySeesNothing() throws Exception {
        long plan = planned();
        AccountId stranger = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        Callable<Boolean> sees =
                () ->
                        catalogue.view(plan).isPresent()
                                || !catalogue.rows(plan, null, ALL).rows().isEmpty()
                                || !catalogue.page(scene.series(), null, null, ALL).rows().isEmpty()
                                || reasons.person(plan, people.get(0)).isPresent()
                                || reasons.centre(plan, BIG).isPresent()
                                || reasons.rest(plan).isPresent()
                                || catalogue.comparison(plan).isPresent();
        assertThat(As.account(stranger, Role.SUBCOUNTY_OFFICER, sees)).isFalse();
        assertThat(As.account(approver, Role.SUBCOUNTY_OFFICER, sees)).isTrue();
        assertRefused(
                "deployment.noPlan",
                () ->
                        As.account(
                                stranger, Role.SUBCOUNTY_OFFICER, () -> deciding.approve(plan, 3)));
        OrderForm form = new OrderForm();
        form.setSubCounty(DeploymentScene.SUB_COUNTY);
        assertRefused(
                "deployment.nothingToPlan",
                () ->
                        As.account(
                                stranger,
                                Role.SUBCOUNTY_OFFICER,
                                () -> ordering.preview(scene.series(), form)));
    }

    @Test
    void ofOfficersWhoApproveAtOnceOneIsHeard() throws Exception {
        long plan = planned();
        int officers = 4;
        CyclicBarrier start = new CyclicBarrier(officers);
        ExecutorService pool = Executors.newFixedThreadPool(officers);
        List<String> refusals = new ArrayList<>();
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                AccountId officer = scene.anOfficer(null);
                all.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return refusal(
                                            () ->
                                                    As.account(
                                                            officer,
                                                            Role.COUNCIL_OFFICER,
                                                            () -> deciding.approve(plan, 3)));
                                }));
            }
            for (Future<String> one : all) {
                refusals.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(refusals)
                .containsOnlyOnce("")
                .allMatch(key -> key.isEmpty() || key.equals("deployment.planOver.APPLIED"));
        assertThat(live()).isEqualTo(3);
    }

    @Test
    void whoWithdrawsWhileAnOfficerApprovesRefusesThePlan() throws Exception {
        long plan = planned();
        CountDownLatch withdrawn = new CountDownLatch(1);
        CountDownLatch approving = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> applicant =
                    pool.submit(
                            () -> {
                                transaction.begin();
                                scene.tables()
                                        .change(
                                                "UPDATE APPLICATION SET STATE = 'DECLINED'"
                                                        + " WHERE ID = ?",
                                                applications.get(1));
                                withdrawn.countDown();
                                approving.await();
                                Thread.sleep(300);
                                transaction.commit();
                                return null;
                            });
            Future<String> officer =
                    pool.submit(
                            () -> {
                                withdrawn.await();
                                approving.countDown();
                                return refusal(() -> approve(plan));
                            });
            applicant.get();
            assertThat(officer.get()).isEqualTo("deployment.changedMeanwhile");
        } finally {
            pool.shutdownNow();
        }
        assertThat(live()).isZero();
        assertThat(view(plan).state()).isEqualTo(PlanState.PROPOSED);
        assertThat(asMaker(() -> reasons.person(plan, people.get(0))).orElseThrow().current())
                .isFalse();
    }

    @Test
    void aCentreThatChangesRefusesThePlanUntilANewOneIsMade() throws Exception {
        long plan = planned();
        scene.tables()
                .change(
                        "UPDATE CENTRE SET CANDIDATES = 0 WHERE SERIES_ID = ? AND CODE = ?",
                        scene.series(),
                        BIG);
        scene.counted();
        assertRefused("deployment.changedMeanwhile", () -> approve(plan));
        assertThat(live()).isZero();
        long next = planned("SEED-2");
        assertThat(view(next).figures().filled()).isOne();
        assertThat(asMaker(() -> reasons.rest(next)).orElseThrow().leftOver()).hasSize(2);
    }

    @Test
    void aHandMovesTheOthersAroundItAndNeverBreaksARule() throws Exception {
        scene.tables()
                .change(
                        "INSERT INTO PAST_DEPLOYMENT (ID, ACCOUNT_ID, EXAM_CODE, EXAM_YEAR,"
                                + " POSITION_CODE, CENTRE_CODE) VALUES (?, ?, 'KCSE', ?, 'INV', ?)",
                        scene.tables().next("PAST_DEPLOYMENT_SEQ"),
                        people.get(0).value(),
                        scene.year() - 1,
                        SMALL);
        scene.tables()
                .change(
                        "INSERT INTO SERIES_RULE (ID, SERIES_ID, POSITION_CODE, RULE_NAME,"
                                + " RULE_VALUE) VALUES (?, ?, 'INV', 'NOT_SAME_CENTRE', '2')",
                        scene.tables().next("SERIES_RULE_SEQ"),
                        scene.series());
        long plan = planned();
        SeatRow small =
                asMaker(() -> catalogue.rows(plan, SMALL, ALL)).rows().stream()
                        .filter(row -> row.positionCode().equals("INV"))
                        .findFirst()
                        .orElseThrow();
        SeatOfPlan seat = new SeatOfPlan(plan, small.id());

        FixPreview barred = asMaker(() -> fixing.preview(seat, people.get(0)));
        assertThat(barred.obstacle()).isEqualTo(Obstacle.SENT_BEFORE);
        assertRefused(
                "deployment.ruleForbids",
                () ->
                        asMaker(
                                () -> {
                                    fixing.fix(seat, people.get(0), "Because", barred.mark());
                                    return null;
                                }));

        AccountId other =
                people.stream()
                        .skip(1)
                        .filter(person -> !Long.valueOf(person.value()).equals(small.accountId()))
                        .findFirst()
                        .orElseThrow();
        FixPreview shown = asMaker(() -> fixing.preview(seat, other));
        assertThat(shown.obstacle()).isNull();
        assertThat(shown.moves()).isNotEmpty();
        assertThat(shown.freeAfter()).isEqualTo(shown.freeBefore());
        assertRefused(
                "deployment.planChanged",
                () ->
                        asMaker(
                                () -> {
                                    fixing.fix(seat, other, "Knows it", "old");
                                    return null;
                                }));
        asApprover(
                () -> {
                    fixing.fix(seat, other, "Knows it", shown.mark());
                    return null;
                });
        SeatRow fixed = asMaker(() -> fixing.seat(seat)).orElseThrow();
        assertThat(fixed.accountId()).isEqualTo(other.value());
        assertThat(fixed.reason()).isEqualTo("Knows it");
        assertThat(view(plan).figures().filled()).isEqualTo(3);
        assertThat(view(plan).figures().breaks()).isZero();
        assertThat(asMaker(() -> reasons.person(plan, other)).orElseThrow().fixed()).isTrue();
        assertRefused("deployment.secondOfficer", () -> approve(plan));
        PlanOfficers officers = asMaker(() -> catalogue.officers(plan)).orElseThrow();
        assertThat(officers.byHand()).isOne();
        assertThat(officers.byVacancy()).isZero();
        assertThat(officers.changedBy()).isNotNull();
        assertThat(officers.decidedBy()).isNull();
        assertRefused("deployment.referenceMissing", () -> asMaker(() -> fixing.person(plan, " ")));

        long next = planned("SEED-3");
        assertThat(asMaker(() -> fixing.seat(seat)))
                .as("nobody changes a plan that another one has replaced")
                .isEmpty();
        assertThat(
                        asMaker(() -> catalogue.rows(next, SMALL, ALL)).rows().stream()
                                .filter(SeatRow::isFixed)
                                .map(SeatRow::accountId))
                .as("the pin stays")
                .containsExactly(other.value());
        asMaker(
                () -> {
                    fixing.release(
                            new SeatOfPlan(
                                    next,
                                    catalogue.rows(next, SMALL, ALL).rows().stream()
                                            .filter(SeatRow::isFixed)
                                            .findFirst()
                                            .orElseThrow()
                                            .id()),
                            "No longer needed");
                    return null;
                });
        assertThat(asMaker(() -> catalogue.rows(next, null, ALL)).rows())
                .noneMatch(SeatRow::isFixed);
    }

    @Test
    void candidatesWhoReadBrailleGetSomebodyWhoReadsIt() throws Exception {
        // As many as there are places: with fewer, chance says which place stays free.
        AccountId fourth = scene.aProfessional();
        scene.anAccepted(vacancy, fourth);
        scene.tables()
                .change(
                        "UPDATE CENTRE SET BRAILLE = 1 WHERE SERIES_ID = ? AND CODE = ?",
                        scene.series(),
                        SMALL);
        long nobody = planned();
        assertThat(asMaker(() -> reasons.centre(nobody, SMALL)).orElseThrow().free())
                .filteredOn(free -> free.positionCode().equals("INV"))
                .singleElement()
                .satisfies(free -> assertThat(free.others()).containsKey(Obstacle.NO_BRAILLE));

        scene.tables()
                .change(
                        "UPDATE PROFILE SET BRAILLE = 1 WHERE ACCOUNT_ID = ?",
                        people.get(1).value());
        long plan = planned("SEED-2");
        assertThat(asMaker(() -> catalogue.rows(plan, SMALL, ALL)).rows())
                .filteredOn(row -> row.positionCode().equals("INV"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.accountId()).isEqualTo(people.get(1).value());
                            assertThat(row.skill()).isEqualTo("BRAILLE");
                        });
        assertThat(view(plan).figures().breaks()).isZero();

        scene.tables()
                .change(
                        "UPDATE PROFILE SET BRAILLE = 0 WHERE ACCOUNT_ID = ?",
                        people.get(1).value());
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), Map.of()))
                .as("does not read it any more")
                .isOne();
    }

    private void leftOn(AccountId person, LocalDate day) {
        scene.tables()
                .change(
                        "UPDATE WORK_STATION SET FROM_DATE = DATE '2010-01-04', TO_DATE = ?"
                                + " WHERE ACCOUNT_ID = ?",
                        day == null ? null : java.sql.Date.valueOf(day),
                        person.value());
    }

    @Test
    void theWayToACentreIsThatToItsOwnPoint() throws Exception {
        long before = planned();
        assertThat(asMaker(() -> catalogue.rows(before, BIG, ALL)).rows())
                .filteredOn(SeatRow::isFilled)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.metres()).as("home at the same point").isZero());
        // A degree of latitude is 111.2 km on a sphere of this radius.
        scene.tables()
                .change(
                        "UPDATE CENTRE SET (LATITUDE, LONGITUDE) = (SELECT LATITUDE + 1, LONGITUDE"
                                + " FROM SUB_COUNTY_POINT P"
                                + " WHERE P.SUB_COUNTY_CODE = CENTRE.SUB_COUNTY_CODE)"
                                + " WHERE SERIES_ID = ? AND CODE = ?",
                        scene.series(),
                        BIG);
        long plan = planned("SEED-2");
        assertThat(asMaker(() -> catalogue.rows(plan, SMALL, ALL)).rows())
                .filteredOn(SeatRow::isFilled)
                .as("who can goes to the centre that is near")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.metres()).isZero());
        assertThat(asMaker(() -> catalogue.rows(plan, BIG, ALL)).rows())
                .filteredOn(SeatRow::isFilled)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.metres()).isBetween(111_100, 111_300));
    }

    /** Who stands there without reading braille does not hide that the centre lacks a reader. */
    @Test
    void aCentreWhoseReaderIsMissingIsNamedUntilSomebodyReadsThere() throws Exception {
        approve(planned());
        scene.tables().change("UPDATE CENTRE SET BRAILLE = 1 WHERE SERIES_ID = ?", scene.series());
        List<Standing> lacking = lacking();
        assertThat(lacking)
                .as("one centre is full of people who do not read it")
                .singleElement()
                .satisfies(
                        place -> {
                            assertThat(place.lacks().name()).isEqualTo("BRAILLE");
                            assertThat(place.person()).isNotNull();
                        });
        AccountId reader = scene.aProfessional();
        scene.tables()
                .change("UPDATE PROFILE SET BRAILLE = 1 WHERE ACCOUNT_ID = ?", reader.value());
        scene.anAccepted(vacancy, reader);
        long next = planned("SEED-2");
        assertThat(asMaker(() -> catalogue.rows(next, null, ALL)).rows())
                .filteredOn(row -> row.positionCode().equals("INV"))
                .as("the free place of the other centre gets somebody who does")
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.centreCode()).isNotEqualTo(lacking.get(0).centreCode());
                            assertThat(row.skill()).isEqualTo("BRAILLE");
                            assertThat(row.accountId()).isEqualTo(reader.value());
                        });
        assertThat(view(next).figures().breaks()).isZero();
        assertThat(lacking()).as("until somebody is replaced").hasSize(1);
        assertThat(
                        As.account(
                                scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY),
                                Role.SUBCOUNTY_OFFICER,
                                this::lackingAsTheCaller))
                .as("officers of another sub-county")
                .isEmpty();
        scene.tables()
                .change(
                        "UPDATE PROFILE SET BRAILLE = 1 WHERE ACCOUNT_ID = ?",
                        lacking.get(0).person().accountId());
        assertThat(lacking()).isEmpty();
    }

    private List<Standing> lacking() {
        return asMaker(this::lackingAsTheCaller);
    }

    private List<Standing> lackingAsTheCaller() {
        return standing.lacking(scene.series(), List.of(DeploymentScene.SUB_COUNTY));
    }

    @Test
    void aRuleThatIsBrokenIsCountedByTheTablesAlone() throws Exception {
        long plan = planned();
        int year = scene.year();
        Map<String, Integer> barred = Map.of("INV", year - 2);
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred)).isZero();
        String centre =
                (String)
                        scene.tables()
                                .ask(
                                        "SELECT CENTRE_CODE FROM DEPLOYMENT_SEAT"
                                                + " WHERE PLAN_ID = ? AND ACCOUNT_ID = ?",
                                        plan,
                                        people.get(0).value());
        scene.tables()
                .change(
                        "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                                + " VALUES (?, ?, 'RELATIVE')",
                        applications.get(0),
                        centre);
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("declared interest")
                .isOne();
        scene.tables()
                .change(
                        "UPDATE WORK_STATION SET CENTRE_CODE = ? WHERE ACCOUNT_ID = ?",
                        centre,
                        people.get(0).value());
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("own station")
                .isEqualTo(2);
        leftOn(people.get(0), LocalDate.of(2025, 11, 2));
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("left within a year")
                .isEqualTo(2);
        leftOn(people.get(0), LocalDate.of(2025, 11, 1));
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred)).as("left before").isOne();
        leftOn(people.get(0), null);
        scene.tables()
                .change(
                        "UPDATE WORK_STATION SET CENTRE_CODE = NULL, MATCHED_CENTRE_CODE = ?"
                                + " WHERE ACCOUNT_ID = ?",
                        centre,
                        people.get(0).value());
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("by its name")
                .isEqualTo(2);
        scene.tables()
                .change(
                        "INSERT INTO PAST_DEPLOYMENT (ID, ACCOUNT_ID, EXAM_CODE, EXAM_YEAR,"
                                + " POSITION_CODE, CENTRE_CODE) VALUES (?, ?, 'KCSE', ?, 'INV', ?)",
                        scene.tables().next("PAST_DEPLOYMENT_SEQ"),
                        people.get(0).value(),
                        year - 2,
                        centre);
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("sent before")
                .isEqualTo(3);
        scene.tables()
                .change(
                        "UPDATE APPLICATION SET STATE = 'DECLINED' WHERE ID = ?",
                        applications.get(0));
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("has withdrawn")
                .isEqualTo(4);
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT_SEAT SET ACCOUNT_ID = ?, APPLICATION_ID = ?"
                                + " WHERE PLAN_ID = ? AND ACCOUNT_ID = ?",
                        people.get(2).value(),
                        applications.get(2),
                        plan,
                        people.get(1).value());
        assertThat(rules.count(plan, LocalDate.of(2025, 11, 2), barred))
                .as("sent twice")
                .isEqualTo(5);

        long next = planned("SEED-2");
        assertThat(view(next).figures().breaks()).isZero();
        assertThat(view(next).figures().people()).isEqualTo(2);
    }

    @Test
    void peopleAreToldOnTheDayThatTheSeriesNamesAndNotBefore() throws Exception {
        clock.stopAt(Instant.parse("2026-10-20T08:00:00Z"));
        approve(planned());
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_TERMS (SERIES_ID, TELL_ON, BAND_KM, RANK_STEP,"
                                + " POINTS_PER_KM, POINTS_PER_RANK, GENDER_POINTS)"
                                + " VALUES (?, ?, 5, 20, 10, 1, 1000)",
                        scene.series(),
                        java.sql.Date.valueOf(Kenya.today(clock).plusDays(1)));
        tell();
        assertThat(texts()).isZero();
        assertThat(deployments()).isEmpty();

        clock.stopAt(Instant.parse("2026-10-20T21:30:00Z"));
        tell();
        tell();
        assertThat(texts()).as("each is told once").isEqualTo(3);
        assertThat(deployments()).containsExactly(DeploymentState.TOLD);
        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT DISTINCT STATE FROM APPLICATION WHERE VACANCY_ID = ?",
                                        vacancy))
                .containsExactly("DEPLOYED");
    }

    private void tell() throws Exception {
        String after = null;
        do {
            transaction.begin();
            after =
                    telling.next(
                                    new RunWork(
                                            0,
                                            Job.DEPLOYMENT_NOTICE,
                                            RunSubject.all(),
                                            null,
                                            clock.instant(),
                                            after))
                            .map(progress -> progress.resumeAfter())
                            .orElse(null);
            transaction.commit();
        } while (after != null);
    }

    private int texts() {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM SMS_MESSAGE M JOIN APPLICATION A"
                                + " ON A.ACCOUNT_ID = M.ACCOUNT_ID"
                                + " WHERE A.VACANCY_ID = ? AND M.TEMPLATE = 'DEPLOYED'",
                        vacancy);
    }

    private List<DeploymentState> deployments() {
        return As.account(people.get(0), Role.PROFESSIONAL, () -> mine.list()).stream()
                .map(own -> own.state())
                .toList();
    }

    private <T> T asMaker(Callable<T> useCase) {
        return As.account(maker, Role.COUNCIL_OFFICER, useCase);
    }

    private <T> T asApprover(Callable<T> useCase) {
        return As.account(approver, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private static String refusal(Runnable useCase) {
        try {
            useCase.run();
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
