package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.deployment.Obstacle;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a sub-county cannot fill goes to people whom the other ones of its county have left. */
@ExtendWith(ArquillianExtension.class)
class SecondPassIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PageRequest ALL = PageRequest.of(0, 100);
    private static final String HERE = DeploymentScene.SUB_COUNTY;
    private static final String THERE = DeploymentScene.OTHER_SUB_COUNTY;
    private static final String SHORT_OF_ONE = "32005101";
    private static final String FULL = "32006101";

    @Inject private DeploymentScene scene;
    @Inject private OrderingPlans ordering;
    @Inject private DecidingPlans deciding;
    @Inject private PlanCatalogue catalogue;
    @Inject private PlanReasons reasons;
    @Inject private PostedPeople posted;
    @Inject private FirstPlans first;
    @Inject private RunningJobs jobs;
    @Inject private UserTransaction transaction;

    /** Of five who have accepted there, one has the only place of the own sub-county. */
    private final List<AccountId> people = new ArrayList<>();

    private final List<Long> applications = new ArrayList<>();
    private AccountId maker;
    private AccountId approver;
    private AccountId officerHere;

    /** Here three places as invigilator and two people, there one place and five people. */
    @BeforeEach
    void twoSubCounties() throws Exception {
        scene.aSeries();
        scene.aCentre(SHORT_OF_ONE, "Ziwa Heri", 60);
        scene.in(THERE);
        scene.aCentre(FULL, "Mwangaza", 20);
        scene.counted();
        scene.in(HERE);
        long here = scene.aVacancy("INV");
        scene.anAccepted(here, scene.aProfessional());
        scene.anAccepted(here, scene.aProfessional());
        scene.in(THERE);
        long there = scene.aVacancy("INV");
        for (int i = 0; i < 5; i++) {
            people.add(scene.aProfessional());
            applications.add(scene.anAccepted(there, people.get(i)));
        }
        maker = scene.anOfficer(null);
        approver = scene.anOfficer(null);
        officerHere = scene.anOfficer(HERE);
    }

    @AfterEach
    void backHome() {
        scene.in(HERE);
    }

    private long planned(String subCounty) throws Exception {
        transaction.begin();
        long plan = first.propose(scene.series(), subCounty, "SEED-1", maker);
        transaction.commit();
        return plan;
    }

    private long approved(String subCounty) throws Exception {
        long plan = planned(subCounty);
        transaction.begin();
        first.approve(plan, approver);
        transaction.commit();
        return plan;
    }

    private OrderForm form() {
        OrderForm form = new OrderForm();
        form.setCounty(DeploymentScene.COUNTY);
        form.setSeed("PASS-1");
        form.setSecondPass(true);
        return form;
    }

    private OrderPreview preview() {
        return asMaker(() -> ordering.preview(scene.series(), form())).orElseThrow();
    }

    private long ordered() {
        long run = asMaker(() -> ordering.order(scene.series(), form(), 1));
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asMaker(() -> jobs.find(run).orElseThrow().run().state()));
        return scene.tables()
                .id(
                        "SELECT MAX(ID) FROM DEPLOYMENT_PLAN WHERE SERIES_ID = ?"
                                + " AND SUB_COUNTY_CODE IS NULL",
                        scene.series());
    }

    private PlanView view(long plan) {
        return asMaker(() -> catalogue.view(plan)).orElseThrow();
    }

    /** Leaves one of the four who have no place of their own free to go. */
    private List<AccountId> withoutPlace(long plan) {
        List<AccountId> left =
                asMaker(() -> reasons.rest(plan)).orElseThrow().leftOver().stream()
                        .map(one -> AccountId.of(one.accountId()))
                        .toList();
        assertThat(left).hasSize(4);
        worksHere(left.get(0));
        scene.tables()
                .change(
                        "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                                + " VALUES (?, ?, 'RELATIVE')",
                        applications.get(people.indexOf(left.get(1))),
                        SHORT_OF_ONE);
        scene.tables()
                .change(
                        "UPDATE PROFILE SET GENDER = NULL WHERE ACCOUNT_ID = ?",
                        left.get(2).value());
        return left;
    }

    private void worksHere(AccountId person) {
        scene.tables()
                .change(
                        "UPDATE WORK_STATION SET CENTRE_CODE = ? WHERE ACCOUNT_ID = ?",
                        SHORT_OF_ONE,
                        person.value());
    }

    @Test
    void aPlaceGoesToSomebodyOfAnotherSubCountyWhomNoRuleForbidsIt() throws Exception {
        long here = approved(HERE);
        List<AccountId> left = withoutPlace(planned(THERE));
        long there = planned(THERE);
        assertRefused("deployment.nothingToPass", this::preview);
        transaction.begin();
        first.approve(there, approver);
        transaction.commit();

        OrderPreview shown = preview();
        OrderPreview.Pass pass = shown.pass();
        assertThat(pass).isNotNull();
        assertThat(pass.over()).containsExactly(HERE, THERE);
        assertThat(pass.leftOut()).isEmpty();
        assertThat(pass.people()).as("without the one whose gender is not known").isEqualTo(3);
        assertThat(pass.names()).hasSize(3);
        assertRefused(
                "deployment.passOfCouncil",
                () -> asOfficerHere(() -> ordering.preview(scene.series(), form())));
        assertRefused(
                "deployment.passOfCouncil",
                () -> asOfficerHere(() -> ordering.order(scene.series(), form(), 1)));

        long plan = ordered();
        PlanView made = view(plan);
        assertThat(made.isOfCounty()).isTrue();
        assertThat(made.places()).containsExactly(HERE, THERE);
        assertThat(made.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(made.figures().filled()).isOne();
        assertThat(made.figures().breaks()).isZero();
        assertThat(made.figures().proven()).isTrue();
        assertThat(made.figures().taken()).as("who has a place keeps it").isEqualTo(3);
        PersonReasons sent = asMaker(() -> reasons.person(plan, left.get(3))).orElseThrow();
        assertThat(sent.current()).isTrue();
        assertThat(sent.seat()).isNotNull();
        assertThat(sent.seat().centreCode()).isEqualTo(SHORT_OF_ONE);
        assertThat(sent.seat().subCountyCode()).isEqualTo(HERE);
        assertThat(sent.seat().metres()).as("from one sub-county to the other").isPositive();
        assertThat(obstacles(plan, left.get(0))).containsExactly(Obstacle.OWN_STATION);
        assertThat(obstacles(plan, left.get(1))).containsExactly(Obstacle.DECLARED_INTEREST);
        assertThat(asMaker(() -> reasons.rest(plan)).orElseThrow().free())
                .as("nobody there has accepted a post as such")
                .isNotEmpty()
                .allSatisfy(
                        seat ->
                                assertThat(seat.others())
                                        .containsEntry(Obstacle.OTHER_POSITION, 3L));

        assertThat(asOfficerHere(() -> catalogue.view(plan))).isEmpty();
        ownPartsAreRead(plan, left);
        assertRefused("deployment.noPlan", () -> asOfficerHere(() -> approve(plan)));
        assertRefused("deployment.secondOfficer", () -> asMaker(() -> approve(plan)));
        asApprover(() -> approve(plan));

        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT D.SUB_COUNTY_CODE FROM DEPLOYMENT D JOIN"
                                                + " APPLICATION A ON A.ID = D.APPLICATION_ID"
                                                + " WHERE D.PLAN_ID = ? AND A.ACCOUNT_ID = ?",
                                        plan,
                                        left.get(3).value()))
                .containsExactly(HERE);
        assertThat(asOfficerHere(() -> posted.atCentre(scene.series(), SHORT_OF_ONE)))
                .as("the officers of the centre see all three")
                .hasSize(3);
        OrderPreview.Pass county = preview().pass();
        OrderForm whole = form();
        whole.setCounty(null);
        OrderPreview.Pass all =
                asMaker(() -> ordering.preview(scene.series(), whole)).orElseThrow().pass();
        assertThat(all.people()).as("two are barred, one is placed").isEqualTo(2);
        assertThat(all.people()).isEqualTo(county.people());
        assertThat(all.free()).isEqualTo(county.free());
        assertThat(view(here).addedToBy()).isEqualTo(plan);
        assertThat(view(plan).addedToBy()).isNull();
        for (long each : List.of(here, there, plan)) {
            assertThat(asMaker(() -> reasons.rest(each)).orElseThrow().current())
                    .as("plan %d is explained as before", each)
                    .isTrue();
        }
        assertRefused("deployment.nothingToPass", this::afterAllAreBarred);
    }

    /** Officers of a sub-county read who comes to it, what becomes of its people, and why. */
    private void ownPartsAreRead(long plan, List<AccountId> left) {
        assertThat(asOfficerHere(() -> catalogue.passes(scene.series())))
                .extracting(PlanView::id)
                .containsExactly(plan);
        assertThat(asOfficerHere(() -> catalogue.ownRows(plan, ALL)).rows())
                .as("who comes here")
                .extracting(SeatRow::centreCode, SeatRow::accountId)
                .containsExactly(tuple(SHORT_OF_ONE, left.get(3).value()));
        assertThat(asOfficerHere(() -> reasons.person(plan, left.get(3)))).isPresent();
        assertThat(asOfficerHere(() -> reasons.person(plan, left.get(0))))
                .as("somebody of the other sub-county who is sent nowhere")
                .isEmpty();
        PlanReasons.Rest here = asOfficerHere(() -> reasons.ownRest(plan)).orElseThrow();
        assertThat(here.current()).isTrue();
        assertThat(here.leftOver()).as("both have places").isEmpty();
        assertThat(here.free())
                .isNotEmpty()
                .allSatisfy(seat -> assertThat(seat.centreCode()).isEqualTo(SHORT_OF_ONE));
        assertThat(asOfficerHere(() -> catalogue.ownFree(plan))).isPositive();

        AccountId officerThere = scene.anOfficer(THERE);
        assertThat(as(officerThere, () -> catalogue.ownRows(plan, ALL)).rows())
                .as("where the own person goes")
                .extracting(SeatRow::centreCode, SeatRow::accountId)
                .containsExactly(tuple(SHORT_OF_ONE, left.get(3).value()));
        assertThat(as(officerThere, () -> reasons.person(plan, left.get(0)))).isPresent();
        PlanReasons.Rest there = as(officerThere, () -> reasons.ownRest(plan)).orElseThrow();
        assertThat(there.leftOver())
                .extracting(LeftOver::accountId)
                .containsExactlyInAnyOrder(left.get(0).value(), left.get(1).value());
        assertThat(there.free()).allSatisfy(seat -> assertThat(seat.centreCode()).isEqualTo(FULL));

        AccountId stranger = scene.anOfficer("04711");
        assertThat(as(stranger, () -> catalogue.passes(scene.series()))).isEmpty();
        assertThat(as(stranger, () -> catalogue.pass(plan))).isEmpty();
        assertThat(as(stranger, () -> catalogue.officers(plan))).isEmpty();
        assertThat(as(stranger, () -> catalogue.ownRows(plan, ALL)).rows()).isEmpty();
        assertThat(as(stranger, () -> reasons.person(plan, left.get(3)))).isEmpty();
        assertThat(as(stranger, () -> reasons.ownRest(plan))).isEmpty();
    }

    private void afterAllAreBarred() {
        people.forEach(
                person ->
                        scene.tables()
                                .change(
                                        "UPDATE PROFILE SET GENDER = NULL WHERE ACCOUNT_ID = ?",
                                        person.value()));
        preview();
    }

    private List<Obstacle> obstacles(long plan, AccountId person) {
        return asMaker(() -> reasons.person(plan, person)).orElseThrow().alternatives().stream()
                .filter(other -> other.centreCode().equals(SHORT_OF_ONE))
                .map(Alternative::obstacle)
                .toList();
    }

    @Test
    void aPlanOnItsWayKeepsItsSubCountyOutAndAnEarlierApprovalRefusesThePass() throws Exception {
        approved(HERE);
        approved(THERE);
        long pass = ordered();
        assertThat(view(pass).figures().filled()).isOne();
        scene.tables()
                .change(
                        "UPDATE CENTRE SET CANDIDATES = 100 WHERE SERIES_ID = ? AND CODE = ?",
                        scene.series(),
                        FULL);
        scene.counted();
        long next = planned(THERE);
        assertRefused("deployment.nothingToPass", this::preview);
        transaction.begin();
        first.approve(next, approver);
        transaction.commit();
        assertRefused("deployment.changedMeanwhile", () -> asApprover(() -> approve(pass)));
        assertThat(view(pass).state()).isEqualTo(PlanState.PROPOSED);
    }

    private Object approve(long plan) {
        deciding.approve(plan, 1);
        return plan;
    }

    private <T> T asMaker(Callable<T> useCase) {
        return As.account(maker, Role.COUNCIL_OFFICER, useCase);
    }

    private <T> T asApprover(Callable<T> useCase) {
        return As.account(approver, Role.COUNCIL_OFFICER, useCase);
    }

    private <T> T asOfficerHere(Callable<T> useCase) {
        return as(officerHere, useCase);
    }

    private static <T> T as(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
