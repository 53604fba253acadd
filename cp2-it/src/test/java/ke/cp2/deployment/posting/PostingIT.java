package ke.cp2.deployment.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.deployment.terms.SettingTerms;
import ke.cp2.deployment.terms.TermsForm;
import ke.cp2.letter.RatesInLetters;
import ke.cp2.offer.PostsPromised;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deployments in effect: one a person and series, one a seat, and who may read them. */
@ExtendWith(ArquillianExtension.class)
class PostingIT {

    private static final String CENTRE = "32005101";

    @Inject private DeploymentScene scene;
    @Inject private PostingMoves moves;
    @Inject private Deployments deployments;
    @Inject private DeployedApplications applications;
    @Inject private PostedPeople people;
    @Inject private MyDeployments mine;
    @Inject private LeavingCentres leaving;
    @Inject private ImportingCentres importing;
    @Inject private SettingTerms setting;
    @Inject private RatesInLetters rates;
    @Inject private UserTransaction transaction;
    @Inject private Event<PostsPromised> promised;

    private AccountId person;
    private AccountId maker;
    private AccountId approver;
    private long vacancy;
    private long application;

    @BeforeEach
    void somebodyHasAccepted() {
        scene.aSeries();
        scene.aCentre(CENTRE, "Ziwa Heri", 40);
        vacancy = scene.aVacancy("INV");
        person = scene.aProfessional();
        application = scene.anAccepted(vacancy, person);
        maker = scene.anOfficer(null);
        approver = scene.anOfficer(null);
    }

    private Posting posting(long of, AccountId to, int seat) {
        return new Posting(
                scene.series(),
                of,
                to,
                CENTRE,
                "Ziwa Heri",
                DeploymentScene.COUNTY,
                DeploymentScene.SUB_COUNTY,
                "INV",
                seat);
    }

    private void apply(Posting posting) throws Exception {
        transaction.begin();
        try {
            moves.apply(List.of(posting), null, maker, approver);
            transaction.commit();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    private long deploymentOf(long of) {
        return scene.tables().id("SELECT MAX(ID) FROM DEPLOYMENT WHERE APPLICATION_ID = ?", of);
    }

    private void tell(long of) throws Exception {
        transaction.begin();
        deployments.locked(deploymentOf(of)).orElseThrow().tell(java.time.Instant.EPOCH);
        applications.deploy(List.of(of), approver, java.time.Instant.EPOCH);
        transaction.commit();
    }

    @Test
    void aLetterFindsAllThatItNeedsWhenItsReaderMaySeeIt() throws Exception {
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                                + " VALUES (?, ?, 'INV', 650)",
                        scene.tables().next("DEPLOYMENT_RATE_SEQ"),
                        scene.series());
        apply(posting(application, person, 1));
        long id = deploymentOf(application);

        assertThat(asPerson(() -> mine.list())).as("before the day").isEmpty();
        assertThat(asPerson(() -> mine.byId(id))).isEmpty();
        tell(application);

        PostedPerson shown = asPerson(() -> mine.byId(id)).orElseThrow();
        assertThat(shown.fullName()).isEqualTo("Wanjiru Otieno " + person);
        assertThat(shown.centreName()).isEqualTo("Ziwa Heri");
        assertThat(shown.shillings()).isEqualTo(650);
        assertThat(shown.startsOn()).isEqualTo("2026-11-02");
        assertThat(shown.state()).isEqualTo(DeploymentState.TOLD);
        assertThat(asPerson(() -> mine.list())).containsExactly(shown);
        assertThat(As.account(scene.aProfessional(), Role.PROFESSIONAL, () -> mine.byId(id)))
                .isEmpty();

        assertThat(asOfficer(DeploymentScene.SUB_COUNTY, () -> people.byId(id))).contains(shown);
        assertThat(asOfficer(DeploymentScene.OTHER_SUB_COUNTY, () -> people.byId(id))).isEmpty();
        assertThat(
                        asOfficer(
                                DeploymentScene.OTHER_SUB_COUNTY,
                                () -> people.atCentre(scene.series(), CENTRE)))
                .isEmpty();
        assertThat(asOfficer(DeploymentScene.OTHER_SUB_COUNTY, () -> people.withIds(List.of(id))))
                .isEmpty();
        assertThat(asOfficer(null, () -> people.atCentre(scene.series(), CENTRE)))
                .containsExactly(shown);
        assertThat(asOfficer(DeploymentScene.SUB_COUNTY, () -> people.withIds(List.of(id))))
                .containsExactly(shown);
    }

    @Test
    void aCentreWithPeopleDoesNotLeaveItsSeries() throws Exception {
        apply(posting(application, person, 1));
        long list =
                asCouncil(
                        () ->
                                importing.preview(
                                        scene.series(),
                                        "centres.csv",
                                        ("Centre code,Name,Exam,County,Sub-county,Candidates\n"
                                                        + "32005109,Nuru,KCSE,Nakuru,Naivasha,90\n")
                                                .getBytes(StandardCharsets.UTF_8),
                                        true));

        assertThat(asCouncil(() -> leaving.of(list)))
                .containsExactly(
                        new LeavingCentre(
                                scene.series(),
                                CENTRE,
                                "Ziwa Heri",
                                1,
                                List.of("Wanjiru Otieno " + person)));
        assertRefused("deployment.centresStay", () -> asCouncil(() -> importing.confirm(list, 0)));
        transaction.begin();
        moves.revoke(
                deployments.locked(deploymentOf(application)).orElseThrow(),
                maker,
                StatedReason.of("The school is closed"));
        transaction.commit();
        assertThat(asCouncil(() -> leaving.of(list))).isEmpty();
    }

    @Test
    void theRateOfAnAcceptedPostStaysAsSoonAsItIsSet() {
        long series = scene.series();
        asCouncil(() -> set(series, "INV", 650));
        assertRefused("deployment.rateStays", () -> asCouncil(() -> set(series, "INV", 600)));
        assertThat(asCouncil(() -> setting.positionsWithFixedRate(series))).containsExactly("INV");
    }

    @Test
    void theRateOfAnOfferedPostStays() throws Exception {
        long series = scene.series();
        asCouncil(() -> set(series, "SUP", 900));
        asCouncil(() -> set(series, "SUP", 950));
        assertThat(asCouncil(() -> setting.positionsWithFixedRate(series))).isEmpty();
        transaction.begin();
        promised.fire(new PostsPromised(series, "SUP"));
        transaction.commit();
        assertRefused("deployment.rateStays", () -> asCouncil(() -> set(series, "SUP", 900)));
        assertThat(asCouncil(() -> setting.positionsWithFixedRate(series))).containsExactly("SUP");
    }

    @Test
    void savingTermsKeepsTheRatesOfPositionsThatNoRatioNames() throws Exception {
        long series = scene.series();
        scene.aVacancy("TML");
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                                + " VALUES (?, ?, 'EXR', 1500)",
                        scene.tables().next("DEPLOYMENT_RATE_SEQ"),
                        series);
        asCouncil(() -> set(series, "SUP", 900));
        assertThat(rates.shillings(series, "EXR")).as("what its vacancies read").isEqualTo(1500);
        asCouncil(() -> set(series, "TML", 1200));
        assertThat(rates.shillings(series, "TML")).as("one with a vacancy").isEqualTo(1200);
    }

    @Test
    void othersReadWhoHasChangedTheTermsAndWhyAfterAVacancyIsPublished() throws Exception {
        long series = scene.series();
        TermsForm form = asCouncil(() -> setting.form(series).orElseThrow());
        form.setBandKm(7);
        assertRefused(
                "deployment.termsToConfirm",
                () ->
                        asCouncil(
                                () -> {
                                    setting.set(series, form, null);
                                    return null;
                                }));
        assertThat(asCouncil(() -> setting.preview(series, form)).paid()).isZero();
        asCouncil(() -> set(series, "INV", 700));
        assertThat(asCouncil(() -> setting.history(series)))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.detail()).isEqualTo("rates: INV null -> 700");
                            assertThat(row.reason()).isEqualTo("The council has agreed on it");
                            assertThat(row.actorNumber()).isNotNull();
                        });
    }

    private Void set(long series, String position, int shillings) {
        TermsForm form = setting.form(series).orElseThrow();
        form.getRates().stream()
                .filter(rate -> rate.getPosition().equals(position))
                .forEach(rate -> rate.setShillings(shillings));
        form.setReason("The council has agreed on it");
        setting.set(series, form, setting.preview(series, form));
        return null;
    }

    private <T> T asCouncil(Callable<T> useCase) {
        return As.account(maker, Role.COUNCIL_OFFICER, useCase);
    }

    @Test
    void aPersonHasOneSeatOfASeriesAndASeatOnePerson() throws Exception {
        AccountId other = scene.aProfessional();
        long otherApplication = scene.anAccepted(vacancy, other);
        apply(posting(application, person, 1));
        assertRefused("deployment.personTaken", () -> apply(posting(application, person, 2)));
        assertRefused("deployment.seatTaken", () -> apply(posting(otherApplication, other, 1)));
        apply(posting(otherApplication, other, 2));
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void ofFourWhoSendSomebodyAtOnceOneIsHeard() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all =
                    java.util.stream.IntStream.rangeClosed(1, 4)
                            .<Callable<Boolean>>mapToObj(
                                    seat ->
                                            () -> {
                                                start.await();
                                                try {
                                                    apply(posting(application, person, seat));
                                                    return true;
                                                } catch (BusinessException e) {
                                                    return false;
                                                }
                                            })
                            .toList();
            int heard = 0;
            for (Future<Boolean> one : pool.invokeAll(all)) {
                heard += one.get() ? 1 : 0;
            }
            assertThat(heard).isOne();
        } finally {
            pool.shutdownNow();
        }
        assertThat(live()).isOne();
    }

    @Test
    void whoIsTakenBackCanBeSentElsewhere() throws Exception {
        apply(posting(application, person, 1));
        tell(application);
        assertThat(state()).isEqualTo("DEPLOYED");
        transaction.begin();
        moves.revoke(
                deployments.locked(deploymentOf(application)).orElseThrow(),
                maker,
                StatedReason.of("The centre is flooded"));
        transaction.commit();

        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(live()).isZero();
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE SUBJECT_ID = ?"
                                                + " AND ACTION = 'deployment.revoked'"
                                                + " AND REASON = 'The centre is flooded'",
                                        "DEPL-" + application))
                .isOne();
        apply(posting(application, person, 2));
        assertThat(live()).isOne();
    }

    @Test
    void anApplicationThatEndsIsFoundUnderTheLock() throws Exception {
        scene.tables().change("UPDATE APPLICATION SET STATE = 'EXPIRED' WHERE ID = ?", application);
        transaction.begin();
        assertThat(moves.lockAndFindGone(List.of(posting(application, person, 1))))
                .containsExactly(application);
        transaction.rollback();
        scene.tables()
                .change("UPDATE APPLICATION SET STATE = 'ACCEPTED' WHERE ID = ?", application);
        transaction.begin();
        assertThat(moves.lockAndFindGone(List.of(posting(application, person, 1)))).isEmpty();
        transaction.rollback();
        scene.tables()
                .change("UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID = ?", person.value());
        transaction.begin();
        assertThat(moves.lockAndFindGone(List.of(posting(application, person, 1))))
                .containsExactly(application);
        transaction.rollback();
    }

    private Object state() {
        return scene.tables().ask("SELECT STATE FROM APPLICATION WHERE ID = ?", application);
    }

    private int live() {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM DEPLOYMENT WHERE SERIES_ID = ? AND LIVE_SEAT IS NOT NULL",
                        scene.series());
    }

    private <T> T asPerson(Callable<T> useCase) {
        return As.account(person, Role.PROFESSIONAL, useCase);
    }

    private <T> T asOfficer(String subCounty, Callable<T> useCase) {
        return As.account(
                scene.anOfficer(subCounty),
                subCounty == null ? Role.COUNCIL_OFFICER : Role.SUBCOUNTY_OFFICER,
                useCase);
    }

    private static void assertRefused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
