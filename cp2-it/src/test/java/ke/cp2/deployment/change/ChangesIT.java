package ke.cp2.deployment.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.interest.InterestsDeclared;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.deployment.plan.DecidingPlans;
import ke.cp2.deployment.plan.FirstPlans;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.Posting;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.solution.PlaceProblem;
import ke.cp2.deployment.solution.Problems;
import ke.cp2.deployment.standing.Standing;
import ke.cp2.deployment.standing.StandingFilter;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.home.own.AwaitedCentres;
import ke.cp2.letter.LettersOfDeployments;
import ke.cp2.letter.MyLetters;
import ke.cp2.offer.answer.AnsweringOffers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;
import ke.cp2.support.As;
import ke.cp2.support.PersonTrail;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.SeriesNames;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who cannot come is replaced by two officers, with all that belongs to it. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {

    private static final String CENTRE = "32005101";
    private static final String NAME = "Ziwa Heri";

    @Inject private PersonTrail trail;
    @Inject private DeploymentScene scene;
    @Inject private ProposingChanges proposing;
    @Inject private DecidingChanges deciding;
    @Inject private ChangeCatalogue catalogue;
    @Inject private SecondOfficerTasks tasks;
    @Inject private Problems problems;
    @Inject private SeriesNames names;
    @Inject private PostingMoves moves;
    @Inject private FirstPlans plans;
    @Inject private DecidingPlans decidingPlans;
    @Inject private MyDeployments deployments;
    @Inject private OwnCauses causes;

    @Inject private AwaitedCentres awaited;
    @Inject private PostedPeople posted;
    @Inject private EditingWorkExperience work;
    @Inject private CountingTasks counting;
    @Inject private Event<InterestsDeclared> declared;
    @Inject private StandingPeople standing;
    @Inject private MyLetters letters;
    @Inject private LettersOfDeployments reading;
    @Inject private AnsweringOffers answering;
    @Inject private OfferedApplications offered;
    @Inject @Any private Instance<KeywordHandler> handlers;
    @Inject private RecipientDirectory recipients;
    @Inject private UserTransaction transaction;
    @Inject private TestClock clock;

    private AccountId maker;
    private AccountId approver;
    private AccountId goes;
    private long vacancy;
    private long application;
    private long deployment;

    /** Somebody is sent to the first of six seats; the day on which people are told has come. */
    @BeforeEach
    void somebodyIsSent() throws Exception {
        clock.stopAt(Instant.parse("2026-10-20T08:00:00Z"));
        scene.aSeries();
        scene.aCentre(CENTRE, NAME, 60);
        scene.counted();
        vacancy = scene.aVacancy("INV");
        maker = scene.anOfficer(null);
        approver = scene.anOfficer(DeploymentScene.SUB_COUNTY);
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                                + " VALUES (?, ?, 'INV', 650)",
                        scene.tables().next("DEPLOYMENT_RATE_SEQ"),
                        scene.series());
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_TERMS (SERIES_ID, TELL_ON, BAND_KM, RANK_STEP,"
                                + " POINTS_PER_KM, POINTS_PER_RANK, GENDER_POINTS)"
                                + " VALUES (?, ?, 5, 20, 10, 1, 1000)",
                        scene.series(),
                        java.sql.Date.valueOf("2026-10-20"));
        goes = scene.aProfessional();
        application = scene.anAccepted(vacancy, goes);
        deployment = sent(goes, application, 1);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    private long sent(AccountId person, long of, int seat) throws Exception {
        transaction.begin();
        moves.apply(
                List.of(
                        new Posting(
                                scene.series(),
                                of,
                                person,
                                CENTRE,
                                NAME,
                                DeploymentScene.COUNTY,
                                DeploymentScene.SUB_COUNTY,
                                "INV",
                                seat)),
                null,
                maker,
                approver);
        transaction.commit();
        return scene.tables().id("SELECT MAX(ID) FROM DEPLOYMENT WHERE APPLICATION_ID = ?", of);
    }

    private void told() {
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT SET STATE = 'TOLD', TOLD_AT = APPLIED_AT WHERE ID = ?",
                        deployment);
        scene.tables()
                .change("UPDATE APPLICATION SET STATE = 'DEPLOYED' WHERE ID = ?", application);
    }

    private static ChangeForm form(AbsenceCause cause, String replacement) {
        ChangeForm form = new ChangeForm();
        form.setCause(cause);
        form.setWords("Broke a leg");
        form.setReplacement(replacement);
        return form;
    }

    private static ChangeForm form(long replacement) {
        return form(AbsenceCause.ILL, String.valueOf(replacement));
    }

    private long proposed(long replacement) {
        return asMaker(() -> proposing.propose(deployment, form(replacement)));
    }

    private void approve(long change) {
        asApprover(
                () -> {
                    deciding.approve(change);
                    return null;
                });
    }

    private String state(long change) {
        return scene.tables()
                .texts("SELECT STATE FROM DEPLOYMENT_CHANGE WHERE ID = ?", change)
                .get(0);
    }

    private String stateOf(long of) {
        return scene.tables().texts("SELECT STATE FROM APPLICATION WHERE ID = ?", of).get(0);
    }

    private int live(long of) {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM DEPLOYMENT WHERE APPLICATION_ID = ?"
                                + " AND LIVE_SEAT IS NOT NULL",
                        of);
    }

    private List<String> sms(AccountId person) {
        return scene.tables()
                .texts(
                        "SELECT TEMPLATE FROM SMS_MESSAGE WHERE ACCOUNT_ID = ? ORDER BY ID",
                        person.value());
    }

    private void status(AccountId person) throws Exception {
        transaction.begin();
        handlers.stream()
                .filter(handler -> handler.keyword().equals("status"))
                .forEach(
                        handler ->
                                handler.handle(
                                        new InboundWord(
                                                person.value(),
                                                MobileNumber.of(
                                                        recipients
                                                                .ofAccount(person)
                                                                .orElseThrow()
                                                                .mobileNumber()),
                                                "STATUS",
                                                null,
                                                true)));
        transaction.commit();
    }

    private int audited(String action, String subject) {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = ? AND SUBJECT_ID = ?",
                        action,
                        subject);
    }

    @Test
    void whoHasAcceptedTakesTheSeatAndAllThatBelongsToItFollows() throws Exception {
        told();
        AccountId own = scene.aProfessional();
        long barred = scene.anAccepted(vacancy, own);
        scene.tables()
                .change(
                        "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                                + " VALUES (?, ?, 'RELATIVE')",
                        barred,
                        CENTRE);
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        long reserve = scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        As.account(goes, Role.PROFESSIONAL, () -> letters.print(deployment, Locale.ENGLISH));

        ChangePreview shown = asMaker(() -> proposing.preview(deployment, form(ready)));
        assertThat(shown.first()).isTrue();
        assertThat(shown.passedOver())
                .extracting(Standby::applicationId, Standby::passedOver)
                .containsExactly(tuple(barred, PassedOver.DECLARED_INTEREST));
        assertThat(shown.leaverText()).contains("you no longer go to Ziwa Heri", "KCSE 1");
        assertThat(shown.comingText()).contains("you go to Ziwa Heri", "KCSE 1", "Invigilator");
        assertThat(shown.leaver().shillings()).isEqualTo(650);
        assertThat(asMaker(() -> proposing.standbys(deployment, null)))
                .extracting(Standby::applicationId)
                .containsExactly(barred, ready, reserve);
        assertRefused(
                "deployment.change.standbyGone",
                () -> asMaker(() -> proposing.preview(deployment, form(barred))));
        assertRefused(
                "deployment.change.choiceMissing",
                () -> asMaker(() -> proposing.preview(deployment, form(reserve))));

        long change = proposed(ready);
        assertThat(live(application)).as("nothing has changed yet").isOne();
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> causes.ofDeployments()))
                .as("nobody has approved it yet")
                .isEmpty();
        assertRefused(
                "deployment.secondOfficer",
                () ->
                        asMaker(
                                () -> {
                                    deciding.approve(change);
                                    return null;
                                }));
        assertThat(asMaker(() -> proposing.preview(change))).as("read by the asker").isPresent();
        assertThat(asApprover(() -> proposing.preview(change))).isPresent();
        approve(change);

        assertThat(state(change)).isEqualTo("DONE");
        assertThat(stateOf(application)).isEqualTo("REPLACED");
        assertThat(stateOf(ready)).isEqualTo("DEPLOYED");
        assertThat(live(application)).isZero();
        assertThat(live(ready)).isOne();
        assertThat(sms(goes)).endsWith("DEPLOYMENT_POST_LOST");
        assertThat(sms(comes)).endsWith("DEPLOYED");
        assertThat(asMaker(() -> reading.list(deployment)).get(0).state().name())
                .isEqualTo("REVOKED");
        PostedPerson ended = As.account(goes, Role.PROFESSIONAL, () -> deployments.list()).get(0);
        assertThat(ended.state().name()).isEqualTo("REPLACED");
        assertThat(ended.reason()).isEqualTo("Broke a leg");
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> causes.ofDeployments()))
                .containsExactly(Map.entry(ended.id(), AbsenceCause.ILL));
        assertThat(As.account(comes, Role.PROFESSIONAL, () -> causes.ofDeployments())).isEmpty();
        PostedPerson begun = As.account(comes, Role.PROFESSIONAL, () -> deployments.list()).get(0);
        assertThat(
                        As.account(
                                        comes,
                                        Role.PROFESSIONAL,
                                        () -> letters.print(begun.id(), Locale.ENGLISH))
                                .content())
                .isNotEmpty();
        status(comes);
        assertThat(sms(comes)).as("asked where to go").endsWith("DEPLOYED", "DEPLOYED");
        assertThat(audited("deployment.replaced", "DEPL-" + application)).isOne();
        assertThat(audited("deployment.takenOver", "DEPL-" + ready)).isOne();
        assertThat(asMaker(() -> catalogue.history(scene.series(), CENTRE, "")))
                .extracting(row -> row.action())
                .containsExactly("change.approved", "change.asked");
        assertThat(asMaker(() -> catalogue.atCentre(scene.series(), CENTRE)))
                .extracting(ChangeRow::id)
                .containsExactly(change);
        assertRefused("deployment.change.over.DONE", () -> approve(change));
        assertRefused("deployment.ended.REPLACED", () -> proposed(reserve));
        assertThat(trail.of(goes))
                .as("all that concerns who goes")
                .contains(
                        "letter.issued",
                        "letter.revoked",
                        "change.asked",
                        "change.approved",
                        "deployment.replaced");
        assertThat(trail.of(comes))
                .as("all that concerns who comes")
                .contains(
                        "letter.issued", "change.asked", "change.approved", "deployment.takenOver");
        assertThat(trail.of(own)).as("of others nothing").isEmpty();
    }

    @Test
    void aReserveIsAskedFirstAndHasTheSeatByAccepting() throws Exception {
        told();
        AccountId comes = scene.aProfessional();
        long reserve = scene.anApplicant(vacancy, comes, "RESERVE");
        ApplicationReference named = named(reserve);
        ChangePreview shown = asMaker(() -> proposing.preview(deployment, form(reserve)));
        assertThat(shown.deadline()).isEqualTo("2026-10-23T14:00:00Z");
        assertThat(shown.comingText()).contains("ACCEPT 4711");
        long change = proposed(reserve);
        approve(change);
        assertThat(state(change)).isEqualTo("OFFERED");
        assertThat(stateOf(reserve)).isEqualTo("OFFERED");
        assertThat(live(application)).isZero();
        assertThat(live(reserve)).as("has accepted nothing yet").isZero();
        assertThat(sms(comes)).endsWith("POST_OFFERED");
        status(comes);
        assertThat(sms(comes)).as("asked what waits").endsWith("OFFER_REMINDER");
        Standing waits = firstPlace();
        assertThat(waits.isTaken() || waits.isFillable()).as("neither taken nor free").isFalse();
        assertThat(waits.awaited())
                .isEqualTo(
                        new AwaitedPlace(
                                change,
                                shown.coming().name(),
                                Instant.parse("2026-10-23T14:00:00Z")));
        assertThat(asMaker(() -> proposing.freePlace(deployment))).isEmpty();

        As.account(comes, Role.PROFESSIONAL, () -> answering.accept(named));
        assertThat(state(change)).isEqualTo("DONE");
        assertThat(live(reserve)).isOne();
        assertThat(stateOf(reserve)).isEqualTo("DEPLOYED");
        assertThat(sms(comes)).contains("OFFER_ACCEPTED", "DEPLOYED");
        assertThat(firstPlace().awaited()).isNull();
    }

    private Standing firstPlace() {
        StandingFilter all =
                new StandingFilter(scene.series(), DeploymentScene.SUB_COUNTY, CENTRE, "INV");
        return asMaker(() -> standing.page(all, PageRequest.of(0, 1))).rows().get(0);
    }

    @Test
    void whoIsToTakeAPlaceIsNotCalledUpForAnotherMeanwhile() throws Exception {
        long first = scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        long second = scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        assertThat(callable()).containsExactlyInAnyOrder(first, second);
        long change = proposed(first);
        assertThat(callable()).containsExactly(second);
        assertThat(asMaker(() -> proposing.standbys(deployment, null)))
                .extracting(Standby::applicationId, Standby::passedOver)
                .contains(tuple(first, PassedOver.OTHER_CHANGE));
        assertThat(asApprover(() -> proposing.preview(change))).isPresent();

        scene.tables().change("UPDATE APPLICATION SET STATE = 'OFFERED' WHERE ID = ?", first);
        assertThat(asMaker(() -> catalogue.byId(change)).orElseThrow().isOfferedElsewhere())
                .as("an offer that came first is said to the asker")
                .isTrue();
        assertThat(asApprover(() -> proposing.preview(change))).isEmpty();
        assertRefused("deployment.change.standbyOffered", () -> approve(change));
        scene.tables().change("UPDATE APPLICATION SET STATE = 'RESERVE' WHERE ID = ?", first);
        asMaker(
                () -> {
                    proposing.withdraw(change, "She comes after all");
                    return null;
                });
        assertThat(callable()).containsExactlyInAnyOrder(first, second);
    }

    /** Called up in the same moment: the change would wait for somebody who is not to come. */
    @Test
    void whoAsksForAReserveWaitsForTheOfferThatIsOnItsWay() throws Exception {
        long reserve = scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<String> asked;
            transaction.begin();
            try {
                offered.lockSelection(VacancyId.of(vacancy));
                scene.tables()
                        .change("UPDATE APPLICATION SET STATE = 'OFFERED' WHERE ID = ?", reserve);
                asked = pool.submit(() -> refusal(reserve));
                assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            } finally {
                transaction.commit();
            }
            assertThat(asked.get()).isEqualTo("deployment.change.standbyGone");
        } finally {
            pool.shutdownNow();
        }
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM DEPLOYMENT_CHANGE WHERE REPLACEMENT_ID = ?",
                                        reserve))
                .as("nothing is left to approve")
                .isZero();
    }

    private String refusal(long replacement) {
        try {
            proposed(replacement);
            return "";
        } catch (BusinessException refused) {
            return refused.key();
        }
    }

    private List<Long> callable() throws Exception {
        transaction.begin();
        List<Long> ids =
                offered.next(VacancyId.of(vacancy), ApplicationState.RESERVE, null, 10).stream()
                        .map(OfferedApplications.Candidate::id)
                        .toList();
        assertThat(
                        offered.countCandidates(
                                        VacancyId.of(vacancy), ApplicationState.RESERVE, null)
                                .count())
                .isEqualTo(ids.size());
        transaction.rollback();
        return ids;
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndNobodyHasStayedAwayBeforeTheStart() {
        scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        ChangeForm empty = new ChangeForm();
        empty.setReplacement(ChangeForm.NOBODY);
        assertThatThrownBy(() -> asMaker(() -> proposing.preview(deployment, empty)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e ->
                                assertThat(e.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("cause", "words", "choice"));
        PostedPerson leaver = asMaker(() -> posted.byId(deployment)).orElseThrow();
        assertThat(asMaker(() -> proposing.causes(leaver)))
                .contains(AbsenceCause.ILL)
                .doesNotContain(AbsenceCause.NEVER_CAME, AbsenceCause.FREE_PLACE);
        assertRefused(
                "deployment.change.neverCameEarly",
                () ->
                        asMaker(
                                () ->
                                        proposing.preview(
                                                deployment,
                                                form(AbsenceCause.NEVER_CAME, "nobody"))));
    }

    @Test
    void aReserveWhoDeclinesLeavesTheSeatFree() {
        AccountId comes = scene.aProfessional();
        long reserve = scene.anApplicant(vacancy, comes, "RESERVE");
        ApplicationReference named = named(reserve);
        long change = proposed(reserve);
        approve(change);
        As.account(comes, Role.PROFESSIONAL, () -> answering.decline(named, "Too far"));
        assertThat(state(change)).isEqualTo("LEFT_FREE");
        assertThat(stateOf(reserve)).isEqualTo("DECLINED");
        assertThat(audited("change.leftFree", scene.series() + ":" + CENTRE)).isOne();
    }

    @Test
    void beforeTheDayNobodyLearnsTheCentre() {
        clock.stopAt(Instant.parse("2026-10-20T04:59:00Z"));
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        ChangePreview shown = asMaker(() -> proposing.preview(deployment, form(ready)));
        assertThat(shown.telling()).as("one minute before 8 o'clock").isFalse();
        assertThat(shown.leaverText() + shown.comingText()).doesNotContain(NAME, CENTRE);
        assertThat(shown.leaver().toldAt()).as("what the page says of the one who goes").isNull();
        approve(proposed(ready));
        assertThat(sms(goes)).endsWith("DEPLOYMENT_STOOD_DOWN");
        assertThat(sms(comes)).endsWith("DEPLOYMENT_COMING");
        assertThat(As.account(comes, Role.PROFESSIONAL, () -> awaited.count()))
                .as("the page that the message leads to says that a centre comes")
                .isOne();
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> awaited.count())).isZero();
        assertThat(live(ready)).isOne();
        assertThat(As.account(comes, Role.PROFESSIONAL, () -> deployments.list())).isEmpty();
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> deployments.list())).isEmpty();
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> deployments.stoodDown()))
                .as("the one who goes reads that the post is gone, and not which centre")
                .singleElement()
                .satisfies(
                        own -> {
                            assertThat(own.postLost()).isTrue();
                            assertThat(own.toString()).doesNotContain(NAME, CENTRE);
                        });
        assertThat(As.account(comes, Role.PROFESSIONAL, () -> deployments.stoodDown())).isEmpty();
    }

    /** The person has the centre as a place of work from now on, or another one. */
    private void worksAt(String centre, int year) {
        Tables tables = scene.tables();
        tables.change("UPDATE PROFILE SET STATE = 'RETURNED' WHERE ACCOUNT_ID = ?", goes.value());
        tables.change(
                "UPDATE WORK_STATION SET CENTRE_CODE = ? WHERE ACCOUNT_ID = ?",
                centre,
                goes.value());
        long station = tables.id("SELECT ID FROM WORK_STATION WHERE ACCOUNT_ID = ?", goes.value());
        As.account(
                goes,
                Role.PROFESSIONAL,
                () -> {
                    WorkForm form = work.form(station);
                    form.setFrom(LocalDate.of(year, 1, 5));
                    work.save(form);
                });
    }

    private long atOwnCentre() {
        return asApprover(() -> counting.now()).of(Task.OWN_CENTRES);
    }

    @Test
    void whoAddsTheCentreAsAPlaceOfWorkIsSeenByOfficersUntilReplaced() {
        told();
        long before = atOwnCentre();
        worksAt(CENTRE, 2014);
        assertThat(atOwnCentre()).isEqualTo(before + 1);
        assertThat(asApprover(() -> posted.atOwnCentre()))
                .extracting(PostedPerson::id)
                .contains(deployment);
        assertThat(As.account(goes, Role.PROFESSIONAL, () -> deployments.list()).get(0))
                .extracting(PostedPerson::ownCentreAt)
                .isNotNull();
        assertThat(audited("deployment.ownCentre", "DEPL-" + application)).isOne();
        worksAt("32005199", 2013);
        assertThat(atOwnCentre()).as("corrected").isEqualTo(before);
        worksAt(CENTRE, 2012);
        approve(proposed(scene.anAccepted(vacancy, scene.aProfessional())));
        assertThat(atOwnCentre()).as("replaced").isEqualTo(before);
    }

    /** As when the person declares it in an application for another vacancy of the series. */
    @Test
    void whoDeclaresAnInterestInTheCentreIsSeenByOfficers() throws Exception {
        told();
        long before = atOwnCentre();
        scene.tables()
                .change(
                        "INSERT INTO DECLARED_INTEREST (APPLICATION_ID, CENTRE_CODE, KIND)"
                                + " VALUES (?, ?, 'RELATIVE')",
                        application,
                        CENTRE);
        transaction.begin();
        declared.fire(new InterestsDeclared(goes));
        transaction.commit();
        assertThat(atOwnCentre()).isEqualTo(before + 1);
        worksAt("32005199", 2013);
        assertThat(atOwnCentre()).as("declared all the same").isEqualTo(before + 1);
    }

    @Test
    void whoStandsWhereNowIsReadPlaceByPlaceAndByOfficersOfThePlaceOnly() {
        StandingFilter all =
                new StandingFilter(scene.series(), DeploymentScene.SUB_COUNTY, null, "INV");
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        approve(proposed(ready));
        StandingPeople.Summary summary = asMaker(() -> standing.summary(all)).orElseThrow();
        assertThat(summary.places()).isEqualTo(3);
        assertThat(summary.free()).isEqualTo(2);
        assertThat(summary.centres()).containsEntry(CENTRE, NAME);
        List<Standing> places = asApprover(() -> standing.page(all, PageRequest.of(0, 25))).rows();
        assertThat(places).extracting(Standing::seatNumber).containsExactly(1, 2, 3);
        assertThat(places.get(0).person()).isNotNull();
        assertThat(places.get(0).person().accountId())
                .as("who came, not who went")
                .isEqualTo(comes.value());
        assertThat(places.get(0).endedId()).isEqualTo(deployment);
        assertThat(places.get(1).isTaken()).isFalse();
        assertThat(asMaker(() -> standing.page(all, PageRequest.of(1, 1))).rows())
                .containsExactly(places.get(1));
        StandingFilter elsewhere =
                new StandingFilter(scene.series(), DeploymentScene.SUB_COUNTY, "32005199", null);
        assertThat(asMaker(() -> standing.page(elsewhere, PageRequest.of(0, 25))).rows()).isEmpty();
        AccountId stranger = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        assertThat(As.account(stranger, Role.SUBCOUNTY_OFFICER, () -> standing.summary(all)))
                .isEmpty();
        assertThat(
                        As.account(
                                        stranger,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> standing.page(all, PageRequest.of(0, 25)))
                                .rows())
                .isEmpty();
        PostedPerson gone = asMaker(() -> posted.byId(deployment)).orElseThrow();
        assertThat(gone.standing()).as("somebody came").isEqualTo("REPLACED");
        assertThat(asMaker(() -> posted.atSeats(List.of(key(1), key(2))))).containsOnlyKeys(key(1));
    }

    @Test
    void aPlaceThatSomebodyHasLeftIsFilledByHandWithTwoOfficers() throws Exception {
        assertThat(asMaker(() -> proposing.freePlace(deployment))).as("not free yet").isEmpty();
        approve(
                asMaker(
                        () ->
                                proposing.propose(
                                        deployment, form(AbsenceCause.ILL, ChangeForm.NOBODY))));
        assertThat(asMaker(() -> proposing.freePlace(deployment))).isPresent();
        assertThat(firstPlace().isFillable()).isTrue();
        AccountId stranger = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        assertThat(
                        As.account(
                                stranger,
                                Role.SUBCOUNTY_OFFICER,
                                () -> proposing.freePlace(deployment)))
                .isEmpty();
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        AccountId other = scene.aProfessional();
        long second = scene.anAccepted(vacancy, other);
        ChangeForm nobody = form(AbsenceCause.FREE_PLACE, ChangeForm.NOBODY);
        assertRefused(
                "deployment.change.replacementMissing",
                () -> asMaker(() -> proposing.preview(deployment, nobody)));
        ChangeForm fill = form(AbsenceCause.FREE_PLACE, String.valueOf(ready));
        ChangePreview shown = asMaker(() -> proposing.preview(deployment, fill));
        assertThat(shown.leaverText()).isEmpty();
        assertThat(shown.comingText()).isNotNull();
        long change = asMaker(() -> proposing.propose(deployment, fill));
        assertThat(live(ready)).as("a second officer approves it first").isZero();
        assertThat(firstPlace().isFillable()).as("somebody is to come").isFalse();
        assertThat(firstPlace().awaited().isOffered()).isFalse();
        assertRefused(
                "deployment.change.notFree",
                () -> asMaker(() -> proposing.propose(deployment, fill)));
        assertRefused(
                "deployment.secondOfficer",
                () ->
                        asMaker(
                                () -> {
                                    deciding.approve(change);
                                    return null;
                                }));
        assertThat(asApprover(() -> proposing.preview(change))).isPresent();
        approve(change);
        assertThat(live(ready)).isOne();
        assertThat(sms(comes)).endsWith("DEPLOYED");
        assertThat(asMaker(() -> posted.byId(deployment)).orElseThrow().nextId()).isNotNull();
        assertThat(asMaker(() -> proposing.freePlace(deployment))).isEmpty();
        assertRefused(
                "deployment.change.notFree",
                () ->
                        asMaker(
                                () ->
                                        proposing.propose(
                                                deployment,
                                                form(
                                                        AbsenceCause.FREE_PLACE,
                                                        String.valueOf(second)))));
    }

    @Test
    void aPlaceThatIsTakenMeanwhileIsNotFilledTwice() throws Exception {
        approve(
                asMaker(
                        () ->
                                proposing.propose(
                                        deployment, form(AbsenceCause.ILL, ChangeForm.NOBODY))));
        long ready = scene.anAccepted(vacancy, scene.aProfessional());
        long change =
                asMaker(
                        () ->
                                proposing.propose(
                                        deployment,
                                        form(AbsenceCause.FREE_PLACE, String.valueOf(ready))));
        AccountId other = scene.aProfessional();
        sent(other, scene.anAccepted(vacancy, other), 1);
        assertThat(asApprover(() -> proposing.preview(change))).as("cannot be approved").isEmpty();
        assertRefused("deployment.change.notFree", () -> approve(change));
        assertThat(live(ready)).isZero();
        assertThat(state(change)).isEqualTo("PROPOSED");
    }

    private String key(int seat) {
        return Posting.seatKey(scene.series(), CENTRE, "INV", seat);
    }

    @Test
    void aSeatCanStayFreeAndItsVacancyIsAtRiskThen() {
        scene.tables().change("UPDATE VACANCY SET POSTS = 1 WHERE ID = ?", vacancy);
        long change =
                asMaker(
                        () ->
                                proposing.propose(
                                        deployment, form(AbsenceCause.ILL, ChangeForm.NOBODY)));
        approve(change);
        assertThat(state(change)).isEqualTo("DONE");
        assertThat(stateOf(application)).isEqualTo("REPLACED");
        assertThat(asMaker(() -> posted.byId(deployment)).orElseThrow().standing())
                .as("nobody came")
                .isEqualTo("LEFT");
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT FREE_POSTS FROM VACANCY_AT_RISK WHERE VACANCY_ID = ?",
                                        vacancy))
                .isOne();
    }

    @Test
    void whoMustNotBeAtThisCentreKeepsThePostSoThatNoReserveIsAsked() throws Exception {
        scene.tables().change("UPDATE VACANCY SET POSTS = 1 WHERE ID = ?", vacancy);
        long reserve = scene.anApplicant(vacancy, scene.aProfessional(), "RESERVE");
        assertThat(asMaker(() -> proposing.standbys(deployment, AbsenceCause.INTEREST)))
                .extracting(Standby::passedOver)
                .containsExactly(PassedOver.NO_POST);
        assertThat(asMaker(() -> proposing.standbys(deployment, AbsenceCause.ILL)).get(0).isFree())
                .isTrue();
        approve(
                asMaker(
                        () ->
                                proposing.propose(
                                        deployment,
                                        form(AbsenceCause.INTEREST, ChangeForm.NOBODY))));
        assertThat(stateOf(application)).isEqualTo("ACCEPTED");
        assertThat(stateOf(reserve)).isEqualTo("RESERVE");
        transaction.begin();
        PlaceProblem next =
                problems.read(
                        names.byId(scene.series()).orElseThrow(),
                        List.of(DeploymentScene.SUB_COUNTY),
                        null);
        transaction.rollback();
        assertThat(next.people())
                .filteredOn(person -> person.accountId().equals(goes))
                .as("the next plan sends nobody back there")
                .singleElement()
                .satisfies(
                        person ->
                                assertThat(person.deployable().interests())
                                        .containsExactly(CENTRE));
    }

    @Test
    void whoSignsComesFirstWhereCandidatesDo() {
        scene.anAccepted(vacancy, scene.aProfessional());
        AccountId signer = scene.aProfessional();
        long reserve = scene.anApplicant(vacancy, signer, "RESERVE");
        assertThat(asMaker(() -> proposing.standbys(deployment, AbsenceCause.ILL)))
                .extracting(Standby::accepted, standby -> standby.lacks().name())
                .containsExactly(tuple(true, ""), tuple(false, ""));
        scene.tables()
                .change(
                        "UPDATE CENTRE SET SIGN_LANGUAGE = CANDIDATES"
                                + " WHERE SERIES_ID = ? AND CODE = ?",
                        scene.series(),
                        CENTRE);
        assertThat(asMaker(() -> proposing.standbys(deployment, AbsenceCause.ILL)))
                .extracting(Standby::passedOver, standby -> standby.lacks().name())
                .as("can come, with a warning")
                .containsExactly(tuple(null, "SIGN_LANGUAGE"), tuple(null, "SIGN_LANGUAGE"));
        scene.tables()
                .change(
                        "UPDATE PROFILE SET SIGN_LANGUAGE = 1 WHERE ACCOUNT_ID = ?",
                        signer.value());
        assertThat(asMaker(() -> proposing.standbys(deployment, AbsenceCause.ILL)))
                .extracting(Standby::applicationId, standby -> standby.lacks().name())
                .startsWith(tuple(reserve, ""));
    }

    private List<String> waitingOnTheHomePage() {
        return tasks.changes(PageRequest.of(0, 200)).rows().stream()
                .map(SecondOfficerRow::key)
                .toList();
    }

    @Test
    void onlyOfficersOfThePlaceWhoAreNotInItTakePart() {
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        long change = proposed(ready);
        assertThat(As.account(approver, Role.COUNCIL_OFFICER, this::waitingOnTheHomePage))
                .contains(String.valueOf(change));
        AccountId stranger = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        assertThat(
                        As.account(
                                stranger,
                                Role.SUBCOUNTY_OFFICER,
                                () ->
                                        proposing.posting(scene.series(), goes).isPresent()
                                                || catalogue.byId(change).isPresent()
                                                || proposing.preview(change).isPresent()
                                                || !proposing.standbys(deployment, null).isEmpty()
                                                || !catalogue.waiting(scene.series()).isEmpty()
                                                || !waitingOnTheHomePage().isEmpty()
                                                || !catalogue
                                                        .atCentre(scene.series(), CENTRE)
                                                        .isEmpty()))
                .isFalse();
        assertRefused(
                "deployment.change.none",
                () ->
                        As.account(
                                stranger,
                                Role.SUBCOUNTY_OFFICER,
                                () -> {
                                    deciding.approve(change);
                                    return null;
                                }));
        assertRefused(
                "deployment.change.none",
                () ->
                        As.account(
                                stranger,
                                Role.SUBCOUNTY_OFFICER,
                                () -> proposing.propose(deployment, form(ready))));
        assertRefused(
                "deployment.change.concerned",
                () ->
                        As.account(
                                goes,
                                Role.COUNCIL_OFFICER,
                                () -> {
                                    deciding.approve(change);
                                    return null;
                                }));
        assertRefused(
                "deployment.change.standbyGone",
                () ->
                        As.account(
                                comes,
                                Role.COUNCIL_OFFICER,
                                () -> {
                                    deciding.approve(change);
                                    return null;
                                }));
        assertThat(asApprover(() -> catalogue.waiting(scene.series()))).hasSize(1);
        asMaker(
                () -> {
                    proposing.withdraw(change, "She comes after all");
                    return null;
                });
        assertThat(state(change)).isEqualTo("WITHDRAWN");
        assertRefused("deployment.change.over.WITHDRAWN", () -> approve(change));
        long next = proposed(ready);
        asApprover(
                () -> {
                    deciding.refuse(next, "She has come");
                    return null;
                });
        assertThat(state(next)).isEqualTo("REFUSED");
        assertThat(live(application)).isOne();
    }

    @Test
    void ofOfficersWhoApproveOrAskAtOnceOneIsHeard() throws Exception {
        long ready = scene.anAccepted(vacancy, scene.aProfessional());
        assertThat(
                        atOnce(
                                4,
                                officer ->
                                        As.account(
                                                officer,
                                                Role.COUNCIL_OFFICER,
                                                () -> proposing.propose(deployment, form(ready)))))
                .containsOnlyOnce("")
                .allMatch(
                        key ->
                                key.isEmpty()
                                        || key.equals("deployment.change.waits")
                                        || key.equals("deployment.change.standbyGone")
                                        || key.equals("deployment.change.personWaits"));
        long change =
                scene.tables()
                        .id(
                                "SELECT MAX(ID) FROM DEPLOYMENT_CHANGE WHERE DEPLOYMENT_ID = ?",
                                deployment);
        assertThat(
                        atOnce(
                                4,
                                officer ->
                                        As.account(
                                                officer,
                                                Role.COUNCIL_OFFICER,
                                                () -> {
                                                    deciding.approve(change);
                                                    return null;
                                                })))
                .containsOnlyOnce("")
                .allMatch(key -> key.isEmpty() || key.equals("deployment.change.over.DONE"));
        assertThat(live(ready)).isOne();
    }

    @Test
    void thePersonWhoComesIsAskedForByOneChangeAtATime() throws Exception {
        AccountId other = scene.aProfessional();
        long second = sent(other, scene.anAccepted(vacancy, other), 2);
        long ready = scene.anAccepted(vacancy, scene.aProfessional());
        List<Long> both = List.of(deployment, second);
        List<Integer> turns = new ArrayList<>(List.of(0, 1));
        assertThat(
                        atOnce(
                                2,
                                officer -> {
                                    int turn;
                                    synchronized (turns) {
                                        turn = turns.remove(0);
                                    }
                                    As.account(
                                            officer,
                                            Role.COUNCIL_OFFICER,
                                            () -> proposing.propose(both.get(turn), form(ready)));
                                }))
                .containsOnlyOnce("")
                .allMatch(
                        key ->
                                key.isEmpty()
                                        || key.equals("deployment.change.standbyGone")
                                        || key.equals("deployment.change.personWaits"));
    }

    @Test
    void aPlanThatIsApprovedAtTheSameMomentDoesNotSendThePersonTwice() throws Exception {
        AccountId comes = scene.aProfessional();
        long ready = scene.anAccepted(vacancy, comes);
        transaction.begin();
        long plan = plans.propose(scene.series(), DeploymentScene.SUB_COUNTY, "SEED-1", maker);
        transaction.commit();
        long change = proposed(ready);
        List<Runnable> steps =
                new ArrayList<>(
                        List.of(
                                () ->
                                        asApprover(
                                                () -> {
                                                    decidingPlans.approve(plan, 1);
                                                    return null;
                                                }),
                                () -> approve(change)));
        List<String> refusals =
                atOnce(
                        2,
                        officer -> {
                            Runnable step;
                            synchronized (steps) {
                                step = steps.remove(0);
                            }
                            step.run();
                        });
        assertThat(refusals).containsOnlyOnce("");
        assertThat(live(ready)).isOne();
        assertThat(live(application))
                .as("who was to go stays when the other one was sent elsewhere")
                .isEqualTo(state(change).equals("DONE") ? 0 : 1);
    }

    private interface Act {
        void by(AccountId officer) throws Exception;
    }

    private List<String> atOnce(int officers, Act act) throws Exception {
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
                                    try {
                                        act.by(officer);
                                        return "";
                                    } catch (BusinessException e) {
                                        return e.key();
                                    }
                                }));
            }
            for (Future<String> one : all) {
                refusals.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        return refusals;
    }

    private ApplicationReference named(long of) {
        ApplicationReference reference = ApplicationReference.random();
        scene.tables()
                .change(
                        "UPDATE APPLICATION SET REFERENCE = ? WHERE ID = ?",
                        reference.toString(),
                        of);
        return reference;
    }

    private <T> T asMaker(Callable<T> useCase) {
        return As.account(maker, Role.COUNCIL_OFFICER, useCase);
    }

    private <T> T asApprover(Callable<T> useCase) {
        return As.account(approver, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
