package ke.cp2.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.Deciding;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionChoices;
import ke.cp2.application.decision.DecisionForm;
import ke.cp2.application.decision.DecisionOrders;
import ke.cp2.application.decision.DecisionPart;
import ke.cp2.application.decision.DecisionResult;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.application.decision.SkippedApplications;
import ke.cp2.application.decision.TakingBack;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.application.standing.HandDecision;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.home.Asked;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.ReadingAnswers;
import ke.cp2.home.RefusedRow;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.home.own.TakingOwnData;
import ke.cp2.job.Job;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.offer.OfferForm;
import ke.cp2.offer.OfferPreview;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.OfferStanding;
import ke.cp2.offer.Offering;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.offer.answer.AnsweringOffers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.likeness.LikenessSign;
import ke.cp2.profile.review.AgreedReturn;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.selection.draw.DrawingLots;
import ke.cp2.selection.draw.FreezeForm;
import ke.cp2.selection.draw.FreezePreview;
import ke.cp2.selection.draw.ValueForm;
import ke.cp2.selection.list.GenderMix;
import ke.cp2.selection.list.OwnRank;
import ke.cp2.selection.list.OwnRankView;
import ke.cp2.selection.list.RankedListView;
import ke.cp2.selection.list.RankedLists;
import ke.cp2.selection.list.RankedRow;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.selection.list.SetAsidePerson;
import ke.cp2.selection.proposal.CarryingOutProposals;
import ke.cp2.selection.proposal.DepartureForm;
import ke.cp2.selection.proposal.ProposalForm;
import ke.cp2.selection.proposal.ProposalPreview;
import ke.cp2.selection.proposal.ProposalState;
import ke.cp2.selection.proposal.ProposalTransactions;
import ke.cp2.selection.proposal.ProposalView;
import ke.cp2.selection.proposal.ProposalView.Outcome;
import ke.cp2.selection.proposal.ProposingSelection;
import ke.cp2.selection.returned.ReturnedDetails;
import ke.cp2.selection.returned.ReturnedRow;
import ke.cp2.selection.returned.TouchedApplication;
import ke.cp2.selection.score.ApprovingScoreSheets;
import ke.cp2.selection.score.Criterion;
import ke.cp2.selection.score.SettingScoreSheets;
import ke.cp2.selection.score.SheetChange;
import ke.cp2.selection.score.SheetForm;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyForm;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applicants are ranked with reasons, one officer proposes, and a second one agrees. */
@ExtendWith(ArquillianExtension.class)
class RankingIT {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private SettingScoreSheets sheets;
    @Inject private ApprovingScoreSheets sheetChanges;
    @Inject private RankingApplicants ranking;
    @Inject private ProposingSelection proposing;
    @Inject private ProposalTransactions transactions;
    @Inject private CarryingOutProposals job;
    @Inject private OwnRank ownRank;
    @Inject private TakingOwnData taking;
    @Inject private OfferedApplications offered;
    @Inject private TakingBack takingBack;
    @Inject private EditingWorkExperience work;
    @Inject private EditingProfile profile;
    @Inject private VerifyingProfiles verifying;
    @Inject private ReturnedDetails returned;
    @Inject private DrawingLots drawing;
    @Inject private Deciding deciding;
    @Inject private DecisionOrders orders;
    @Inject private ReopeningDecisions reopening;
    @Inject private Offering offering;
    @Inject private VacancyOffers vacancyOffers;
    @Inject private AnsweringOffers answering;
    @Inject private DecisionResults results;
    @Inject private CountingTasks tasks;
    @Inject private SecondOfficerTasks secondTasks;
    @Inject private ReadingAnswers answers;
    @Inject private PlanningVacancies planning;
    @Resource private UserTransaction transaction;

    private final List<AccountId> people = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private AccountId second;

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    /** People with so many years of work each, in the order in which they apply. */
    private void applied(int posts, int... years) {
        desk.begin(posts);
        second = scene.anOfficer(scene.subCounty());
        setSheet();
        for (int had : years) {
            AccountId person = scene.aProfessional();
            scene.change(
                    "UPDATE WORK_STATION SET FROM_DATE = ? WHERE ACCOUNT_ID = ?",
                    java.sql.Date.valueOf((2026 - had) + "-01-05"),
                    person.value());
            people.add(person);
            references.add(desk.anApplication(person));
        }
        desk.windowOver();
    }

    /** Years give 40 points at most, the distance 30; nobody has a level of study. */
    private void setSheet() {
        long series =
                scene.id("SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?", desk.vacancy());
        As.account(
                scene.anOfficer(null),
                Role.COUNCIL_OFFICER,
                () -> {
                    SheetForm form = sheets.form(series, "INV").orElseThrow();
                    form.getRows().stream()
                            .filter(row -> row.getCriterion() == Criterion.YEARS_AT_WORK)
                            .forEach(row -> row.setReach("20"));
                    sheets.set(series, "INV", form);
                });
    }

    private RankedListView view() {
        return desk.asOfficer(() -> ranking.view(desk.vacancy()).orElseThrow());
    }

    private void ranked() throws Exception {
        desk.asOfficer(() -> ranking.make(desk.vacancy()));
        Eventually.isEqual(true, Duration.ofSeconds(60), () -> isReady());
    }

    private boolean isReady() {
        RankedListView view = view();
        return !view.working() && view.list() != null && view.list().isReady();
    }

    private List<RankedRow> rows(Locale locale) {
        return desk.asOfficer(
                () -> ranking.rows(desk.vacancy(), locale, PageRequest.of(0, 500)).rows());
    }

    private static ProposalForm form() {
        ProposalForm form = new ProposalForm();
        form.setReason("By the points of the score sheet");
        return form;
    }

    private static DepartureForm departure(Integer place, Decision outcome, String reason) {
        DepartureForm departure = new DepartureForm();
        departure.setPlace(place);
        departure.setOutcome(outcome);
        departure.setReason(reason);
        return departure;
    }

    private void propose(ProposalForm form) {
        desk.asOfficer(
                () ->
                        proposing.propose(
                                desk.vacancy(),
                                form,
                                proposing.preview(desk.vacancy(), form).stamp()));
    }

    private ProposalView latest(AccountId officer) {
        return as(officer, () -> proposing.latest(desk.vacancy()).orElseThrow());
    }

    private static <T> T as(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private long approve(AccountId officer) {
        ProposalView read = latest(officer);
        return as(officer, () -> proposing.approve(read.id(), read.preview().stamp()));
    }

    private void carriedOut() throws Exception {
        Eventually.isEqual(
                ProposalState.DONE, Duration.ofSeconds(60), () -> latest(second).state());
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private List<Object> states() {
        return references.stream().map(desk::state).toList();
    }

    @Test
    void aListIsMadeWithReasonsAndDecidedOnByTwoOfficers() throws Exception {
        applied(2, 5, 15, 8, 12, 10);
        assertRefused(
                "selection.noList",
                () -> desk.asOfficer(() -> proposing.preview(desk.vacancy(), form())));
        ranked();
        List<RankedRow> rows = rows(Locale.ENGLISH);
        assertThat(rows)
                .extracting(RankedRow::reference, RankedRow::place, RankedRow::points)
                .containsExactly(
                        tuple(references.get(1), 1, 60),
                        tuple(references.get(3), 2, 54),
                        tuple(references.get(4), 3, 50),
                        tuple(references.get(2), 4, 46),
                        tuple(references.get(0), 5, 40));
        assertThat(rows.get(0).lines())
                .extracting(RankedRow.Line::points, RankedRow.Line::most, RankedRow.Line::reason)
                .containsExactly(
                        tuple(30, 40, "Full years of work: 15. Up to 20 count."),
                        tuple(
                                0,
                                30,
                                "No finished level of study is in the profile."
                                        + " All points from this level on: bachelor’s degree."),
                        tuple(30, 30, "The home is in the sub-county of the duty station."));
        assertThat(rows(KISWAHILI).get(0).lines().get(0).reason())
                .isEqualTo("Miaka kamili ya kazi: 15. Huhesabiwa hadi 20.");
        assertThat(view().list().posts()).isEqualTo(2);
        assertThat(view().list().reserves()).as("a quarter of two posts").isEqualTo(1);

        ProposalForm form = form();
        form.getDepartures().add(departure(2, Decision.UNSUCCESSFUL, "Forged certificate"));
        ProposalPreview shown = desk.asOfficer(() -> proposing.preview(desk.vacancy(), form));
        assertThat(List.of(shown.successful(), shown.reserve(), shown.unsuccessful()))
                .containsExactly(2, 1, 2);
        assertThat(shown.differing())
                .extracting(one -> one.person().place(), one -> one.outcome(), one -> one.reason())
                .containsExactly(
                        tuple(2, Decision.UNSUCCESSFUL, "Forged certificate"),
                        tuple(3, Decision.SUCCESSFUL, null),
                        tuple(4, Decision.RESERVE, null));
        assertThat(shown.differing().get(1).person().name())
                .isEqualTo("Wanjiru Otieno " + people.get(4));
        assertThat(shown.firstUnsuccessful())
                .extracting(ProposalPreview.Person::place)
                .containsExactly(2, 5);
        assertThat(desk.asOfficer(() -> proposing.isOpen(desk.vacancy()))).isTrue();
        propose(form);
        assertThat(desk.asOfficer(() -> proposing.isOpen(desk.vacancy())))
                .as("nobody departs beside a proposal")
                .isFalse();
        assertThat(
                        scene.ask(
                                "SELECT DETAIL || '|' || REASON FROM AUDIT_ENTRY"
                                        + " WHERE ACTION = 'proposal.departure' AND SUBJECT_ID = ?",
                                references.get(3)))
                .isEqualTo("2 UNSUCCESSFUL|Forged certificate");
        assertThat(latest(second).toldFrom()).isAfter(clock.instant());
        assertThat(latest(second).stale()).isFalse();
        assertThat(latest(second).preview().mix()).isEqualTo(new GenderMix(0, 0, 2));
        assertRefused("selection.proposedAlready", () -> propose(form()));
        for (Decision decision : Decision.values()) {
            assertRefused(
                    "selection.otherDecision.PROPOSED",
                    () -> desk.decide(decision, references.get(0)));
        }
        assertRefused(
                "selection.listInUse", () -> desk.asOfficer(() -> ranking.make(desk.vacancy())));
        assertRefused("selection.ownProposal", () -> approve(desk.officer()));
        AccountId elsewhere = scene.anOfficer(scene.otherSubCounty());
        long id = latest(second).id();
        assertRefused(
                "application.notFound", () -> as(elsewhere, () -> proposing.approve(id, "any")));
        assertThat(as(elsewhere, () -> proposing.latest(desk.vacancy()))).isEmpty();
        assertThat(states()).containsOnly("SUBMITTED");

        approve(second);
        carriedOut();
        assertThat(states())
                .containsExactly(
                        "UNSUCCESSFUL", "SUCCESSFUL", "RESERVE", "UNSUCCESSFUL", "SUCCESSFUL");
        assertThat(latest(second).effect())
                .satisfies(
                        effect -> {
                            assertThat(effect.outcomes())
                                    .extracting(Outcome::proposed, Outcome::stands)
                                    .containsExactly(tuple(2, 2L), tuple(1, 1L), tuple(2, 2L));
                            assertThat(effect.departures())
                                    .extracting(
                                            one -> one.person().reference(),
                                            one -> one.outcome(),
                                            one -> one.reason())
                                    .containsExactly(
                                            tuple(
                                                    references.get(3),
                                                    Decision.UNSUCCESSFUL,
                                                    "Forged certificate"));
                        });
        assertThat(
                        scene.texts(
                                "SELECT R.PLACE || ' ' || A.STATE_REASON FROM APPLICATION A"
                                        + " JOIN RANKED_APPLICATION R ON R.APPLICATION_ID = A.ID"
                                        + " WHERE A.LIST_PLACE = R.PLACE AND A.VACANCY_ID = ?"
                                        + " ORDER BY R.PLACE",
                                desk.vacancyId().value()))
                .containsExactly(
                        "1 By the points of the score sheet",
                        "2 Forged certificate",
                        "3 By the points of the score sheet",
                        "4 By the points of the score sheet",
                        "5 By the points of the score sheet");
        assertThat(desk.vacancyState()).isEqualTo("DECIDED");
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM DECISION_ACT WHERE VACANCY_ID = ?"
                                        + " AND OFFICER_ID = ? AND FROM_LIST = 1"
                                        + " AND FINISHED_AT IS NOT NULL",
                                desk.vacancyId().value(),
                                second.value()))
                .isEqualTo(3);
        theApplicantReadsTheOwnPointsOnceTold();
    }

    private void theApplicantReadsTheOwnPointsOnceTold() {
        ApplicationReference first = ApplicationReference.of(references.get(1));
        assertThat(own(people.get(1), first, Locale.ENGLISH)).as("not told yet").isEmpty();
        assertThat(taken(people.get(1), "ranking", Locale.ENGLISH)).isEmpty();
        assertThat(taken(people.get(3), "departures", Locale.ENGLISH)).isEmpty();
        assertThat(taken(people.get(1), "applications", Locale.ENGLISH))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(ApplicationState.SUCCESSFUL));
        desk.undoOver();
        assertThat(own(people.get(1), first, Locale.ENGLISH))
                .hasValueSatisfying(
                        own -> {
                            assertThat(own.of()).isEqualTo(5);
                            assertThat(own.reserveTo()).as("behind a departure").isEqualTo(4);
                            assertThat(own.row().place()).isOne();
                            assertThat(own.row().lines()).hasSize(3);
                        });
        assertThat(own(people.get(1), first, KISWAHILI).orElseThrow().row().lines().get(2).reason())
                .isEqualTo("Nyumbani ni katika kaunti ndogo ya kituo cha kazi.");
        assertThat(own(people.get(0), first, Locale.ENGLISH)).as("somebody else's").isEmpty();
        assertThat(taken(people.get(1), "ranking", KISWAHILI))
                .as("what the person takes away")
                .singleElement()
                .satisfies(row -> assertThat(row).contains(references.get(1), 1, 5));
        assertThat(taken(people.get(1), "points", KISWAHILI))
                .hasSize(3)
                .last()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains(
                                                "Nyumbani ni katika kaunti ndogo ya kituo cha"
                                                        + " kazi."));
        assertThat(taken(people.get(3), "departures", Locale.ENGLISH))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains("Forged certificate", Decision.UNSUCCESSFUL));
    }

    /** The records of a kind that a person takes away. */
    private List<List<Object>> taken(AccountId person, String kind, Locale locale) {
        return As.account(person, Role.PROFESSIONAL, () -> taking.records(locale)).stream()
                .filter(records -> records.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private Optional<OwnRankView> own(
            AccountId person, ApplicationReference reference, Locale locale) {
        return As.account(person, Role.PROFESSIONAL, () -> ownRank.of(reference, locale));
    }

    @Test
    void theReserveListIsCalledUpByItsPlaces() throws Exception {
        applied(4, 19, 18, 17, 16, 5, 9, 7);
        scene.change(
                "UPDATE SCORE_SHEET SET RESERVE_PERCENT = 75 WHERE SERIES_ID ="
                        + " (SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?)",
                desk.vacancy());
        ranked();
        propose(form());
        approve(second);
        carriedOut();
        desk.undoOver();
        transaction.begin();
        List<String> next =
                offered.next(desk.vacancyId(), ApplicationState.RESERVE, null, 10).stream()
                        .map(OfferedApplications.Candidate::reference)
                        .toList();
        transaction.commit();
        assertThat(next)
                .as("not in the order in which they applied")
                .containsExactly(references.get(5), references.get(6), references.get(4));
    }

    /** Three men and women have a post by the list, and three wait on the reserve list. */
    private void twoThirdsDecided() throws Exception {
        applied(3, 19, 18, 5, 12, 11, 4);
        for (int i = 0; i < people.size(); i++) {
            scene.change(
                    "UPDATE PROFILE SET GENDER = ? WHERE ACCOUNT_ID = ?",
                    i == 2 || i == 5 ? "FEMALE" : "MALE",
                    people.get(i).value());
        }
        scene.change(
                "UPDATE SCORE_SHEET SET RESERVE_PERCENT = 100 WHERE SERIES_ID ="
                        + " (SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?)",
                desk.vacancy());
        ranked();
        propose(form());
        approve(second);
        carriedOut();
        desk.undoOver();
        desk.tellAll();
        assertThat(states())
                .containsExactly(
                        "SUCCESSFUL", "SUCCESSFUL", "SUCCESSFUL", "RESERVE", "RESERVE", "RESERVE");
    }

    @Test
    void allReservesThatGetAnOfferAtOnceKeepTwoThirds() throws Exception {
        twoThirdsDecided();
        scene.change(
                "UPDATE VACANCY SET POSTS = POSTS + 2 WHERE VACANCY_NUMBER = ?", desk.vacancy());
        OfferForm until = new OfferForm();
        until.setDeadline(Kenya.wallClock(clock.instant().plus(Duration.ofDays(4))));
        until.setReserves(true);
        OfferPreview shown = desk.asOfficer(() -> offering.preview(desk.vacancy(), until));
        assertThat(shown.first())
                .filteredOn(OfferPreview.Person::fromReserve)
                .extracting(OfferPreview.Person::reference, OfferPreview.Person::byTwoThirds)
                .as("the last free post is needed for a woman")
                .containsExactly(tuple(references.get(3), false), tuple(references.get(5), true));
        assertThat(shown.twoThirdsBroken()).isFalse();
        assertThat(desk.asOfficer(() -> offering.offer(desk.vacancy(), until, shown))).isEqualTo(5);
        assertThat(states().subList(3, 6)).containsExactly("OFFERED", "RESERVE", "OFFERED");
        assertThat(offers())
                .filteredOn(OfferRow::byTwoThirds)
                .extracting(OfferRow::reference)
                .containsExactly(references.get(5));
    }

    @Test
    void whoDeclinesMakesRoomForTheGenderThatKeepsTwoThirds() throws Exception {
        twoThirdsDecided();
        OfferForm until = new OfferForm();
        until.setDeadline(Kenya.wallClock(clock.instant().plus(Duration.ofDays(4))));
        desk.asOfficer(
                () ->
                        offering.offer(
                                desk.vacancy(), until, offering.preview(desk.vacancy(), until)));
        declines(2);
        assertThat(states().get(5)).as("the only woman left").isEqualTo("OFFERED");
        assertThat(states().get(3)).as("with an earlier place").isEqualTo("RESERVE");
        assertThat(offers())
                .filteredOn(OfferRow::byTwoThirds)
                .extracting(OfferRow::reference)
                .containsExactly(references.get(5));
        declines(5);
        assertThat(states().get(3)).as("no woman is left").isEqualTo("OFFERED");
        OfferStanding standing =
                desk.asOfficer(() -> vacancyOffers.standing(desk.vacancy()).orElseThrow());
        assertThat(List.of(standing.women(), standing.men())).containsExactly(0, 3);
        assertThat(standing.twoThirdsBroken()).isTrue();
    }

    private void declines(int person) {
        As.account(
                people.get(person),
                Role.PROFESSIONAL,
                () ->
                        answering.decline(
                                ApplicationReference.of(references.get(person)), "Too far"));
    }

    private List<OfferRow> offers() {
        return desk.asOfficer(
                () -> vacancyOffers.list(desk.vacancy(), PageRequest.of(0, 50)).rows());
    }

    @Test
    void noMoreThanTwoThirdsGoToOneGender() throws Exception {
        applied(3, 19, 18, 17, 16, 5);
        for (int i = 0; i < people.size(); i++) {
            scene.change(
                    "UPDATE PROFILE SET GENDER = ? WHERE ACCOUNT_ID = ?",
                    i < 4 ? "MALE" : "FEMALE",
                    people.get(i).value());
        }
        ranked();
        List<RankedRow> rows = rows(Locale.ENGLISH);
        assertThat(rows)
                .extracting(RankedRow::reference, RankedRow::place, RankedRow::byPoints)
                .containsExactly(
                        tuple(references.get(0), 1, 1),
                        tuple(references.get(1), 2, 2),
                        tuple(references.get(4), 3, 5),
                        tuple(references.get(2), 4, 3),
                        tuple(references.get(3), 5, 4));
        assertThat(rows.get(2).isMovedUp()).isTrue();
        assertThat(view().list().moved()).isEqualTo(3);
        ProposalPreview byOrder = desk.asOfficer(() -> proposing.preview(desk.vacancy(), form()));
        assertThat(byOrder.mix()).isEqualTo(new GenderMix(1, 2, 0));
        assertThat(byOrder.twoThirdsBroken()).isFalse();
        ProposalForm without = form();
        without.getDepartures().add(departure(3, Decision.UNSUCCESSFUL, "Forged certificate"));
        ProposalPreview broken = desk.asOfficer(() -> proposing.preview(desk.vacancy(), without));
        assertThat(broken.mix()).isEqualTo(new GenderMix(0, 3, 0));
        assertThat(broken.twoThirdsBroken()).isTrue();
        ProposalForm needless = form();
        needless.getDepartures().add(departure(1, Decision.SUCCESSFUL, "Very good"));
        assertRefused(
                "selection.departureNeedless",
                () -> desk.asOfficer(() -> proposing.check(desk.vacancy(), needless)));
    }

    /** The person changes since when the only work station is; nobody has checked it before. */
    private void worksSince(AccountId person, int year) {
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        scene.change("UPDATE PROFILE SET STATE = 'RETURNED' WHERE ACCOUNT_ID = ?", person.value());
        long station = scene.id("SELECT ID FROM WORK_STATION WHERE ACCOUNT_ID = ?", person.value());
        As.account(
                person,
                Role.PROFESSIONAL,
                () -> {
                    WorkForm form = work.form(station);
                    form.setFrom(LocalDate.of(year, 1, 5));
                    work.save(form);
                });
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
    }

    private void verified(AccountId person) {
        scene.change("UPDATE PROFILE SET STATE = 'VERIFIED' WHERE ACCOUNT_ID = ?", person.value());
    }

    private Optional<Instant> unchecked(int person) {
        return waiting(person).map(OwnRank.Waiting::changedAt);
    }

    private Optional<OwnRank.Waiting> waiting(int person) {
        return As.account(
                people.get(person),
                Role.PROFESSIONAL,
                () -> ownRank.waiting(ApplicationReference.of(references.get(person))));
    }

    /** A later closing would make what was changed since look as if it had come in time. */
    @Test
    void nobodyIsLetInAgainOnceAListIsMade() throws Exception {
        applied(1, 5, 15);
        AccountId council = scene.anOfficer(null);
        VacancyForm form =
                As.account(council, Role.COUNCIL_OFFICER, () -> planning.form(desk.vacancy()))
                        .orElseThrow();
        form.setClosesAt(form.getClosesAt().plusDays(5));
        ranked();
        assertRefused(
                "selection.windowStays",
                () ->
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> planning.edit(desk.vacancy(), form)));
    }

    /** Days that were others for some minutes let nobody in who is too old by those of now. */
    @Test
    void whoIsTooOldByMovedDaysStandsBehindAllOthers() throws Exception {
        applied(1, 5, 15, 8);
        long series =
                scene.id("SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?", desk.vacancy());
        LocalDate first = LocalDate.ofInstant(clock.instant(), Kenya.ZONE).plusMonths(2);
        for (AccountId person : people) {
            int age = person.equals(people.get(1)) ? 51 : 50;
            scene.change(
                    "UPDATE PROFILE SET BIRTH_DATE = ? WHERE ACCOUNT_ID = ?",
                    java.sql.Date.valueOf(first.minusYears(age)),
                    person.value());
        }
        scene.change(
                "INSERT INTO SERIES_RULE (ID, SERIES_ID, POSITION_CODE, RULE_NAME, RULE_VALUE,"
                        + " VERSION) VALUES (NEXT VALUE FOR SERIES_RULE_SEQ, ?, 'INV',"
                        + " 'MAXIMUM_AGE', '50', 0)",
                series);
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .as("days that never moved are those that everybody was judged by")
                .extracting(RankedRow::bar)
                .containsOnlyNulls();
        scene.change(
                "UPDATE EXAM_SERIES SET FORMER_STARTS_ON = STARTS_ON, FORMER_ENDS_ON = ENDS_ON,"
                        + " STARTS_ON = ?, ENDS_ON = ?, MOVED_AT = CURRENT_TIMESTAMP,"
                        + " VERSION = VERSION + 1 WHERE ID = ?",
                java.sql.Date.valueOf(first),
                java.sql.Date.valueOf(first.plusDays(20)),
                series);
        assertThat(view().list().current()).as("a list by other days is made anew").isFalse();
        ranked();
        assertThat(view().list().current()).isTrue();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference, RankedRow::bar)
                .containsExactly(
                        tuple(references.get(2), null),
                        tuple(references.get(0), null),
                        tuple(references.get(1), Bar.AGE));
    }

    @Test
    void nobodyIsRankedForACentreThatTheyDeclaredInAnotherApplication() throws Exception {
        applied(1, 5, 15, 8);
        desk.declaredElsewhere(people.get(1));
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference, RankedRow::bar)
                .containsExactly(
                        tuple(references.get(2), null),
                        tuple(references.get(0), null),
                        tuple(references.get(1), Bar.INTEREST));
    }

    @Test
    void whoChangesDetailsAfterTheClosingGainsNothingBeforeAnOfficerHasChecked() throws Exception {
        applied(1, 5, 15, 8);
        assertThat(unchecked(0)).isEmpty();
        worksSince(people.get(0), 1999);
        assertThat(unchecked(0)).isPresent();
        assertThat(unchecked(1)).isEmpty();
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference, RankedRow::bar)
                .containsExactly(
                        tuple(references.get(1), null),
                        tuple(references.get(2), null),
                        tuple(references.get(0), Bar.CHANGED));
        assertThat(view().list().setAside()).isEqualTo(new RankedLists.SetAside(1, 0));
        assertThat(view().list().changedSince()).as("set aside anyway").isZero();
        assertThat(view().list().firstAside())
                .extracting(SetAsidePerson::reference, SetAsidePerson::name)
                .containsExactly(tuple(references.get(0), "Wanjiru Otieno " + people.get(0)));
        assertThat(view().list().unfilled()).isZero();

        verified(people.get(0));
        assertThat(unchecked(0)).isEmpty();
        assertThat(view().list().setAside()).isEqualTo(new RankedLists.SetAside(1, 1));
        assertThat(rows(Locale.ENGLISH).get(2).checked()).isTrue();
        ranked();
        assertThat(rows(Locale.ENGLISH).get(0).reference()).isEqualTo(references.get(0));
        assertThat(view().list().setAside()).isEqualTo(new RankedLists.SetAside(0, 0));

        worksSince(people.get(0), 2024);
        assertThat(rows(Locale.ENGLISH).get(0).changed()).isTrue();
        assertThat(view().list().changedSince()).isOne();
        assertRefused("selection.detailsChanged", () -> propose(form()));
        ProposalForm without = form();
        without.getDepartures().add(departure(1, Decision.UNSUCCESSFUL, "Changed the details"));
        propose(without);
        assertThat(latest(second).isApprovable()).isTrue();
        assertThat(latest(second).preview().changed()).isEmpty();
    }

    @Test
    void whatPeopleChangeWhileAProposalWaitsIsNotApprovedUnlessTheyGetNothing() throws Exception {
        applied(1, 5, 15, 8);
        ranked();
        propose(form());
        worksSince(people.get(0), 1999);
        assertThat(latest(second).isApprovable()).as("the last one gets nothing").isTrue();
        worksSince(people.get(2), 1999);
        ProposalView read = latest(second);
        assertThat(read.preview().changed())
                .extracting(ProposalPreview.Person::reference)
                .containsExactly(references.get(2));
        assertThat(read.isApprovable()).isFalse();
        assertThat(read.isAnswerable()).isTrue();
        assertRefused("selection.proposalDetailsChanged", () -> approve(second));
        verified(people.get(2));
        assertRefused("selection.proposalDetailsChanged", () -> approve(second));
        as(second, () -> refused(read.id(), "Somebody has changed details"));
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference)
                .containsExactly(references.get(2), references.get(1), references.get(0));
        propose(form());
        assertThat(latest(second).setAside()).isOne();
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "RESERVE", "SUCCESSFUL");
        assertThat(reasonOf(0))
                .startsWith("You were set aside on the ranked list")
                .endsWith(form().getReason());
        assertThat(reasonOf(1)).isEqualTo(form().getReason());
    }

    private String reasonOf(int person) {
        return (String)
                scene.ask(
                        "SELECT STATE_REASON FROM APPLICATION WHERE REFERENCE = ?",
                        references.get(person));
    }

    /** Somebody moves home after the closing, and that officer verifies it. */
    private void movesHome(AccountId person, AccountId verifier) {
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        // Nearer to the duty station than any other: the points of the distance are all there are.
        scene.change(
                "UPDATE PROFILE SET SUBMITTED_AT = CURRENT_TIMESTAMP, STATE = 'RETURNED', HOME_COUNTY_CODE = '001',"
                        + " HOME_SUB_COUNTY_CODE = ? WHERE ACCOUNT_ID = ?",
                scene.otherSubCounty(),
                person.value());
        As.account(
                person,
                Role.PROFESSIONAL,
                () -> {
                    PersonalForm form = profile.personalForm();
                    form.setFullName("Wanjiru Otieno");
                    form.setHomeCounty(
                            String.valueOf(
                                    scene.ask(
                                            "SELECT COUNTY_CODE FROM SUB_COUNTY WHERE CODE = ?",
                                            scene.subCounty())));
                    form.setHomeSubCounty(scene.subCounty());
                    profile.savePersonal(form, null);
                });
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        scene.change("UPDATE PROFILE SET STATE = 'SUBMITTED' WHERE ACCOUNT_ID = ?", person.value());
        as(verifier, () -> verifies(person));
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
    }

    private Void verifies(AccountId person) {
        verifying.verify(
                verifying.profileForStaff(person),
                SeenInstead.ORIGINALS,
                "ID card and certificate");
        return null;
    }

    private AccountId aCouncilOfficerReturns(int person) {
        AccountId council = scene.anOfficer(null);
        As.account(
                council,
                Role.COUNCIL_OFFICER,
                () ->
                        verifying.giveBack(
                                verifying.profileForStaff(people.get(person)),
                                List.of(ReturnReason.NAME),
                                "Another name than on the ID card"));
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        return council;
    }

    private void verifiesAgain(AccountId officer, int person) {
        scene.change(
                "UPDATE PROFILE SET STATE = 'SUBMITTED' WHERE ACCOUNT_ID = ?",
                people.get(person).value());
        as(officer, () -> verifies(people.get(person)));
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
    }

    private List<ReturnedRow> returned() {
        return as(second, () -> returned.of(desk.vacancy()));
    }

    @Test
    void whomOneOfficerReturnsAfterTheClosingKeepsThePlaceAndIsNotRefused() throws Exception {
        applied(1, 5, 15, 8);
        movesHome(people.get(1), second);
        ranked();
        assertThat(as(second, () -> returned.touched(people.get(1))))
                .extracting(
                        TouchedApplication::reference,
                        one -> one.vacancy().number(),
                        TouchedApplication::place)
                .containsExactly(tuple(references.get(1), desk.vacancy(), 1));
        assertThat(returned()).isEmpty();
        AccountId council = aCouncilOfficerReturns(1);
        ranked();
        assertThat(rows(Locale.ENGLISH).get(0))
                .extracting(RankedRow::reference, RankedRow::bar)
                .containsExactly(references.get(1), null);
        assertThat(returned())
                .extracting(
                        ReturnedRow::place,
                        ReturnedRow::reference,
                        ReturnedRow::by,
                        ReturnedRow::reason,
                        ReturnedRow::held)
                .containsExactly(
                        tuple(
                                1,
                                references.get(1),
                                scene.ask(
                                        "SELECT FULL_NAME FROM ACCOUNT WHERE ID = ?",
                                        council.value()),
                                "Another name than on the ID card",
                                true));
        ProposalForm about = form();
        about.getDepartures().add(departure(1, Decision.UNSUCCESSFUL, "Details returned"));
        assertRefused(
                "selection.placeHeld",
                () -> desk.asOfficer(() -> proposing.check(desk.vacancy(), about)));
        propose(form());
        ProposalPreview read = latest(second).preview();
        assertThat(List.of(read.held(), read.successful(), read.reserve(), read.unsuccessful()))
                .containsExactly(1, 0, 1, 1);
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUBMITTED", "RESERVE");

        verifiesAgain(second, 1);
        assertThat(returned())
                .extracting(ReturnedRow::held, one -> one.verifiedAt() != null)
                .containsExactly(tuple(false, true));
        ranked();
        propose(form());
        approve(scene.anOfficer(scene.subCounty()));
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "RESERVE");
    }

    /** Who changed details unchecked, too, keeps the place, and is not told to be set aside. */
    @Test
    void aPersonIsToldThatThePlaceIsKeptUntilASecondOfficerAgrees() throws Exception {
        applied(1, 5, 15, 8);
        assertThat(waiting(1)).isEmpty();
        movesHome(people.get(1), second);
        ranked();
        aCouncilOfficerReturns(1);
        assertThat(waiting(1))
                .contains(new OwnRank.Waiting(true, null, new ReturnTerm(null, null, null)));
        ranked();
        assertThat(waiting(1)).hasValueSatisfying(one -> assertThat(one.kept()).isTrue());
        as(
                second,
                () -> {
                    verifying.agree(verifying.profileForStaff(people.get(1)));
                    return null;
                });
        Instant answerBy = ReturnTerm.answerBy(clock.instant());
        assertThat(waiting(1))
                .hasValueSatisfying(
                        one -> {
                            assertThat(one.kept()).isTrue();
                            assertThat(one.term().answerBy()).isEqualTo(answerBy);
                        });
        clock.stopAt(answerBy.plusSeconds(60));
        assertThat(waiting(1)).hasValueSatisfying(one -> assertThat(one.kept()).isFalse());
        verifiesAgain(second, 1);
        assertThat(waiting(1)).isEmpty();
    }

    @Test
    void aReturnAfterTheClosingIsATaskOfEveryOfficerWhoMayAgree() throws Exception {
        applied(1, 5, 15, 8);
        movesHome(people.get(1), second);
        assertThat(as(second, () -> returnsToAgree())).isEmpty();
        AccountId council = aCouncilOfficerReturns(1);
        assertThat(as(second, () -> returnsToAgree())).containsExactly(references.get(1));
        assertThat(as(second, () -> tasks.now().of(Task.RETURNS))).isOne();
        assertThat(As.account(scene.anOfficer(null), Role.COUNCIL_OFFICER, () -> returnsToAgree()))
                .contains(references.get(1));
        assertThat(As.account(council, Role.COUNCIL_OFFICER, () -> returnsToAgree()))
                .as("the own return")
                .doesNotContain(references.get(1));
        as(
                second,
                () -> {
                    verifying.agree(verifying.profileForStaff(people.get(1)));
                    return null;
                });
        assertThat(as(second, () -> returnsToAgree())).isEmpty();
        assertThat(as(second, () -> tasks.now().of(Task.RETURNS))).isZero();
    }

    private List<String> returnsToAgree() {
        return secondTasks.returns(PageRequest.of(0, 500)).rows().stream()
                .map(SecondOfficerRow::number)
                .toList();
    }

    @Test
    void aPlaceOnTheReserveListIsKeptForWhomOneOfficerReturned() throws Exception {
        applied(1, 5, 15, 8);
        aCouncilOfficerReturns(2);
        ranked();
        propose(form());
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "SUBMITTED");
        verifiesAgain(second, 2);
        ranked();
        propose(form());
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "RESERVE");
    }

    /** An officer alone returns who is first, and has another take the only post. */
    @Test
    void aKeptPlaceKeepsItsPostAgainstADeparture() throws Exception {
        applied(1, 5, 15, 8);
        aCouncilOfficerReturns(1);
        ranked();
        ProposalForm form = form();
        form.getDepartures().add(departure(3, Decision.SUCCESSFUL, "Speaks the language"));
        assertRefused("selection.keptTaken", () -> propose(form));
        propose(form());
        approve(second);
        carriedOut();
        assertThat(states().get(1)).isEqualTo("SUBMITTED");
        verifiesAgain(second, 1);
    }

    /**
     * Whoever returned a person after the closing does not agree to a proposal without that one.
     */
    @Test
    void whoReturnedSomebodyDoesNotApproveWhatLeavesThatOneOut() throws Exception {
        applied(1, 5, 15, 8);
        ranked();
        propose(form());
        AccountId council = aCouncilOfficerReturns(1);
        assertRefused(
                "selection.returnerApproves",
                () ->
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> {
                                    ProposalView read =
                                            proposing.latest(desk.vacancy()).orElseThrow();
                                    return proposing.approve(read.id(), read.preview().stamp());
                                }));
        assertThat(latest(second).state()).isEqualTo(ProposalState.PROPOSED);
        verifiesAgain(second, 1);
    }

    /** Most returns come before a closing: they count at once, and wait for nobody. */
    @Test
    void aReturnBeforeTheClosingAsksNoSecondOfficer() throws Exception {
        applied(1, 5, 15, 8);
        scene.change(
                "UPDATE VACANCY SET CLOSES_AT = ? WHERE VACANCY_NUMBER = ?",
                Timestamp.from(clock.instant().plus(Duration.ofDays(2))),
                desk.vacancy());
        aCouncilOfficerReturns(1);
        assertThat(as(second, () -> verifying.mayAgree(people.get(1)))).isFalse();
        assertThat(as(second, this::returnsToAgree)).doesNotContain(references.get(1));
    }

    @Test
    void aReturnCountsOnceASecondOfficerHasAgreed() throws Exception {
        applied(1, 5, 15, 8);
        ranked();
        AccountId council = aCouncilOfficerReturns(1);
        assertRefused(
                "profile.ownReturn",
                () ->
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> {
                                    verifying.agree(verifying.profileForStaff(people.get(1)));
                                    return null;
                                }));
        assertThat(as(second, () -> verifying.mayAgree(people.get(1)))).isTrue();
        AgreedReturn shown = as(second, () -> verifying.agreement(people.get(1)));
        assertThat(shown.answerBy()).isEqualTo(ReturnTerm.answerBy(clock.instant()));
        assertThat(shown.sms())
                .startsWith("CP2: two officers returned your details. Correct and submit them by ")
                .contains(KenyanFormat.dateTime(shown.answerBy(), Locale.ENGLISH));
        as(
                second,
                () -> {
                    verifying.agree(verifying.profileForStaff(people.get(1)));
                    return null;
                });
        Instant answerBy = ReturnTerm.answerBy(clock.instant());
        assertThat(
                        scene.ask(
                                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?"
                                        + " AND TEMPLATE = 'PROFILE_RETURN_AGREED'",
                                people.get(1).value()))
                .hasToString("1");
        ranked();
        assertThat(returned())
                .as("as long as the person can answer")
                .extracting(ReturnedRow::place, ReturnedRow::held, ReturnedRow::over)
                .containsExactly(tuple(1, true, false));
        propose(form());
        assertThat(latest(second).preview().held()).isOne();
        assertThat(latest(second).stale()).isFalse();
        clock.stopAt(answerBy.plusSeconds(60));
        assertThat(returned()).extracting(ReturnedRow::over).containsExactly(true);
        ProposalView late = latest(second);
        assertThat(late.stale()).isTrue();
        assertRefused("selection.proposalStale", () -> approve(second));
        as(second, () -> refused(late.id(), "The time to answer has passed"));
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference, RankedRow::bar)
                .containsExactly(
                        tuple(references.get(2), null),
                        tuple(references.get(0), null),
                        tuple(references.get(1), Bar.RETURNED));
        propose(form());
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("RESERVE", "UNSUCCESSFUL", "SUCCESSFUL");
        assertThat(reasonOf(1))
                .startsWith("You were set aside on the ranked list: two officers had agreed");
    }

    /** A decision leaves the place alone, and the vacancy is decided to its end afterwards. */
    @Test
    void whoAnswersTwoOfficersInTimeKeepsThePlaceUntilAnOfficerHasChecked() throws Exception {
        applied(1, 5, 15, 8);
        ranked();
        aCouncilOfficerReturns(1);
        as(
                second,
                () -> {
                    verifying.agree(verifying.profileForStaff(people.get(1)));
                    return null;
                });
        propose(form());
        approve(second);
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUBMITTED", "RESERVE");
        ProposalView.Effect effect = latest(second).effect();
        assertThat(effect.kept()).isOne();
        assertThat(effect.outcomes())
                .extracting(ProposalView.Outcome::decision, ProposalView.Outcome::proposed)
                .containsExactly(
                        tuple(Decision.SUCCESSFUL, 0),
                        tuple(Decision.RESERVE, 1),
                        tuple(Decision.UNSUCCESSFUL, 1));
        scene.change(
                "UPDATE PROFILE_REVIEW SET ANSWERED_AT = AGREED_AT WHERE ACCOUNT_ID = ?",
                people.get(1).value());
        clock.stopAt(ReturnTerm.answerBy(clock.instant()).plusSeconds(60));
        ranked();
        assertThat(returned())
                .extracting(ReturnedRow::held, ReturnedRow::over)
                .containsExactly(tuple(true, false));
        verifiesAgain(second, 1);
        ranked();
        propose(form());
        approve(scene.anOfficer(scene.subCounty()));
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "RESERVE");
    }

    @Test
    void whoMovesAfterTheClosingIsMarkedAndNotApprovedByWhoHasVerifiedIt() throws Exception {
        applied(1, 5, 15, 8);
        movesHome(people.get(1), second);
        ranked();
        assertThat(view().list().late()).isOne();
        RankedRow first = rows(Locale.ENGLISH).get(0);
        assertThat(first.reference()).isEqualTo(references.get(1));
        assertThat(first.late()).isTrue();
        assertThat(first.lateLines())
                .filteredOn(line -> "homeSubCounty".equals(line.change().field()))
                .extracting(line -> line.change().before(), line -> line.change().after())
                .containsExactly(tuple(scene.otherSubCounty(), scene.subCounty()));
        assertThat(first.lateLines())
                .allSatisfy(
                        line -> {
                            assertThat(line.verifiedBy()).startsWith("Person ");
                            assertThat(line.verifiedAt()).isNotNull();
                        });
        assertThat(rows(Locale.ENGLISH).get(1).late()).isFalse();
        propose(form());
        ProposalView own = latest(second);
        assertThat(own.preview().late()).isOne();
        assertThat(own.preview().firstLate())
                .extracting(one -> one.person().reference(), one -> one.outcome())
                .containsExactly(tuple(references.get(1), Decision.SUCCESSFUL));
        assertThat(own.verified()).containsExactly(1);
        assertThat(own.isApprovable()).isFalse();
        assertRefused("selection.verifierApproves", () -> approve(second));
        assertThat(states()).containsOnly("SUBMITTED");
        AccountId third = scene.anOfficer(scene.subCounty());
        assertThat(latest(third).isApprovable()).isTrue();
        assertThat(latest(third).preview().late()).isOne();
        approve(third);
    }

    @Test
    void whatWasOrderedBeforeAProposalDoesNotGoOnBesideIt() throws Exception {
        applied(1, 5, 15, 8);
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        DecisionForm shortlist = new DecisionForm();
        shortlist.setDecision(Decision.SHORTLIST);
        shortlist.setReason("All of them");
        long act =
                desk.asOfficer(
                        () -> deciding.order(all, shortlist, deciding.check(all, shortlist)));
        ranked();
        as(second, () -> proposed(proposing.preview(desk.vacancy(), form()).stamp()));
        transaction.begin();
        DecisionOrders.Done done = orders.next(act, 0, 100).orElseThrow();
        transaction.commit();
        assertThat(List.of(done.looked(), done.decided())).containsExactly(3, 0);
        assertThat(states()).containsOnly("SUBMITTED");
        assertThat(desk.asOfficer(() -> results.of(act)).orElseThrow().skipped())
                .containsExactly(new SkippedApplications("selection.otherDecision.PROPOSED", 3));
    }

    @Test
    void whatTwoOfficersDecidedIsTakenBackInPartsThatNameEachOther() throws Exception {
        applied(1, 5, 15, 8);
        ranked();
        propose(form());
        approve(second);
        carriedOut();
        long reserve =
                scene.id(
                        "SELECT RESERVE_ACT FROM SELECTION_PROPOSAL WHERE VACANCY_ID = ?",
                        desk.vacancyId().value());
        assertThat(as(second, () -> takingBack.act(reserve, "Not yet"))).isOne();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "SUBMITTED");
        DecisionResult back = as(second, () -> results.of(reserve)).orElseThrow();
        assertThat(back.takenBack()).isOne();
        assertThat(back.undone())
                .extracting(UndoneDecision::reference, UndoneDecision::decided, UndoneDecision::now)
                .containsExactly(
                        tuple(
                                references.get(2),
                                ApplicationState.RESERVE,
                                ApplicationState.SUBMITTED));
        ProposalView now = latest(second);
        assertThat(now.effect().outcomes())
                .as("as it is now, not only as it was")
                .extracting(Outcome::proposed, Outcome::takenBack, Outcome::stands)
                .containsExactly(tuple(1, 0L, 1L), tuple(1, 1L, 0L), tuple(1, 0L, 1L));
        assertThat(now.undone())
                .extracting(UndoneDecision::name, UndoneDecision::reason)
                .containsExactly(tuple("Person " + people.get(2), "Not yet"));
        assertThat(back.parts())
                .extracting(DecisionPart::decision, DecisionPart::stands, DecisionPart::takenBack)
                .containsExactly(
                        tuple(Decision.SUCCESSFUL, 1L, 0L), tuple(Decision.UNSUCCESSFUL, 1L, 0L));
        assertThat(refusals())
                .as("who proposed it reads so")
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(tuple(Asked.TAKEN_BACK, String.valueOf(reserve), "Not yet"));
        assertThat(as(second, () -> answers.count())).as("who took it back").isZero();
        desk.asOfficer(() -> answers.seen(Asked.TAKEN_BACK, reserve));
        assertThat(refusals()).isEmpty();
        assertRefused(
                "application.takeBackOther",
                () -> desk.asOfficer(() -> takingBack.act(back.parts().get(0).id(), "Mine")));
    }

    @Test
    void whatWaitsForASecondOfficerIsCountedForOthersOfTheSamePlace() throws Exception {
        applied(1, 5, 15, 8);
        long before = waiting(second, Role.SUBCOUNTY_OFFICER);
        AccountId council = scene.anOfficer(null);
        long all = waiting(council, Role.COUNCIL_OFFICER);
        ranked();
        propose(form());
        assertThat(waiting(second, Role.SUBCOUNTY_OFFICER)).isEqualTo(before + 1);
        assertThat(waiting(council, Role.COUNCIL_OFFICER)).isEqualTo(all + 1);
        assertThat(waiting(desk.officer(), Role.SUBCOUNTY_OFFICER))
                .as("not for who made it")
                .isEqualTo(before);
        AccountId elsewhere = scene.anOfficer(scene.otherSubCounty());
        assertThat(numbers(elsewhere)).doesNotContain(desk.vacancy());
        assertThat(numbers(second)).contains(desk.vacancy());
        assertThat(numbers(desk.officer())).doesNotContain(desk.vacancy());
        as(second, () -> refused(latest(second).id(), "Not now"));
        assertThat(waiting(second, Role.SUBCOUNTY_OFFICER)).isEqualTo(before);
        whoAskedReadsWhyItWasRefused();
    }

    private void whoAskedReadsWhyItWasRefused() {
        assertThat(as(second, () -> answers.count())).as("who refused it").isZero();
        assertThat(refusals())
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(tuple(Asked.PROPOSAL, desk.vacancy(), "Not now"));
        assertThat(desk.asOfficer(() -> tasks.now().of(Task.REFUSED))).isOne();
        long id = refusals().get(0).id();
        desk.asOfficer(() -> answers.seen(Asked.PROPOSAL, id));
        desk.asOfficer(() -> answers.seen(Asked.PROPOSAL, id));
        assertThat(refusals()).as("read").isEmpty();
        assertThat(desk.asOfficer(() -> tasks.now().of(Task.REFUSED))).isZero();
    }

    private List<RefusedRow> refusals() {
        return desk.asOfficer(() -> answers.refused(PageRequest.of(0, 50)).rows());
    }

    private long waiting(AccountId officer, Role role) {
        return As.account(officer, role, () -> tasks.now().of(Task.PROPOSALS));
    }

    private List<String> numbers(AccountId officer) {
        return as(
                officer,
                () ->
                        secondTasks.proposals(PageRequest.of(0, 500)).rows().stream()
                                .map(SecondOfficerRow::key)
                                .toList());
    }

    @Test
    void aListIsMadeAnewByTheSheetOfItsDrawOnly() throws Exception {
        applied(1, 9, 9, 9);
        ranked();
        assertThat(view().list().sheet().fixed()).isFalse();
        FreezeForm event = new FreezeForm();
        event.setEvent("State lottery");
        event.setValueKind(ValueForm.Kind.NUMBERS);
        event.setValueCount(3);
        event.setValueForm("The smallest first");
        event.setEventAt(Kenya.wallClock(clock.instant().plus(Duration.ofDays(2))));
        FreezePreview frozen = desk.asOfficer(() -> drawing.preview(desk.vacancy(), event));
        assertThat(frozen.sheetEdition()).isOne();
        desk.asOfficer(() -> drawing.freeze(desk.vacancy(), frozen));
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        changeSheet();
        assertThat(view().sheetEdition()).isEqualTo(2);
        ranked();
        assertThat(view().list().sheet().edition()).as("that of the draw").isOne();
        assertThat(view().list().sheet().fixed()).isTrue();
        assertThat(view().list().sheet().afterClosing()).isFalse();
        desk.asOfficer(() -> drawing.makeVoid(desk.vacancy(), "Called off"));
        ranked();
        assertThat(view().list().sheet().edition()).isEqualTo(2);
        assertThat(view().list().sheet().afterClosing()).isTrue();
        assertThat(view().list().sheet().setBy()).startsWith("Person ");
    }

    /** One officer of the council changes it, and another one approves. */
    private void changeSheet() {
        change(scene.anOfficer(null), 50);
        AccountId approver = scene.anOfficer(null);
        asCouncil(approver, () -> sheetChanges.approve(change(approver).orElseThrow().id()));
    }

    private boolean change(AccountId officer, int reservePercent) {
        return As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> {
                    SheetForm form = sheets.form(series(), "INV").orElseThrow();
                    form.setReservePercent(reservePercent);
                    form.setReason("More people decline than expected");
                    return sheets.set(series(), "INV", form);
                });
    }

    private Object unexplained(AccountId officer, @Nullable String reason) {
        return As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> {
                    SheetForm form = sheets.form(series(), "INV").orElseThrow();
                    form.setReservePercent(50);
                    form.setReason(reason);
                    return sheets.set(series(), "INV", form);
                });
    }

    private Optional<SheetChange> change(AccountId reader) {
        return As.account(
                reader, Role.COUNCIL_OFFICER, () -> sheetChanges.waiting(series(), "INV"));
    }

    private long series() {
        return scene.id("SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?", desk.vacancy());
    }

    private static void asCouncil(AccountId officer, Runnable useCase) {
        As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    /** Whoever knows who applied sets no points alone; lists are made by the edition in force. */
    @Test
    void oneOfficerAloneChangesNoPointsOnceItIsKnownWhoApplies() throws Exception {
        applied(1, 5, 15, 8);
        AccountId setter = scene.anOfficer(null);
        AccountId approver = scene.anOfficer(null);
        long before = sheetTasks(approver);
        long own = sheetTasks(setter);
        assertRefused("selection.sheetReason", () -> unexplained(setter, null));
        assertRefused("platform.reasonWithoutWords", () -> unexplained(setter, "--"));
        assertThat(change(setter, 50)).as("in force").isFalse();
        assertThat(change(approver).orElseThrow().reason())
                .isEqualTo("More people decline than expected");
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTOR_ID = ?"
                                        + " AND ACTION = 'series.scoresAsked'"
                                        + " AND REASON = 'More people decline than expected'",
                                setter.value()))
                .isOne();
        assertThat(sheetTasks(approver)).isEqualTo(before + 1);
        assertThat(sheetTasks(setter)).isEqualTo(own);
        assertThat(
                        As.account(
                                        approver,
                                        Role.COUNCIL_OFFICER,
                                        () -> secondTasks.sheets(PageRequest.of(0, 500)))
                                .rows())
                .filteredOn(row -> row.key().equals(String.valueOf(series())))
                .extracting(SecondOfficerRow::positionCode, SecondOfficerRow::countyCode)
                .containsExactly(tuple("INV", null));
        ranked();
        assertThat(view().sheetEdition()).isOne();
        assertThat(view().list().sheet().edition()).isOne();
        assertRefused("selection.sheetWaits", () -> change(approver, 60));
        long id = change(setter).orElseThrow().id();
        assertThat(change(setter).orElseThrow().own()).isTrue();
        assertRefused(
                "selection.sheetOwn", () -> asCouncil(setter, () -> sheetChanges.approve(id)));
        assertRefused(
                "selection.sheetApplicant",
                () -> asCouncil(people.get(0), () -> sheetChanges.approve(id)));
        asCouncil(approver, () -> sheetChanges.refuse(id, "Why now?"));
        assertThat(
                        As.account(
                                        setter,
                                        Role.COUNCIL_OFFICER,
                                        () -> answers.refused(PageRequest.of(0, 10)))
                                .rows())
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(tuple(Asked.SHEET, String.valueOf(series()), "Why now?"));
        assertThat(view().sheetEdition()).isOne();

        change(setter, 75);
        long again = change(approver).orElseThrow().id();
        asCouncil(setter, () -> sheetChanges.withdraw(again));
        assertThat(change(approver)).isEmpty();
        change(setter, 75);
        long last = change(approver).orElseThrow().id();
        AccountId third = scene.anOfficer(null);
        Map<AccountId, Boolean> went =
                atOnce(
                        Map.of(
                                approver,
                                () -> councilDone(approver, () -> sheetChanges.approve(last)),
                                third,
                                () ->
                                        councilDone(
                                                third,
                                                () -> sheetChanges.refuse(last, "Not now"))));
        assertThat(went.values()).as("one of them").containsExactlyInAnyOrder(true, false);
        assertThat(view().sheetEdition()).isEqualTo(went.get(approver) ? 4 : 1);
    }

    /** It is known who applies from the first application on, long before the closing. */
    @Test
    void theFirstApplicationEndsTheTimeOfOneOfficer() {
        desk.begin(1);
        AccountId setter = scene.anOfficer(null);
        desk.anApplication();
        assertThat(change(setter, 50)).as("a first sheet in force").isFalse();
        assertThat(view().sheetEdition()).isZero();
        AccountId approver = scene.anOfficer(null);
        asCouncil(approver, () -> sheetChanges.approve(change(approver).orElseThrow().id()));
        assertThat(view().sheetEdition()).isOne();
        assertThat(change(setter, 60)).as("a change in force").isFalse();
    }

    private static Object councilDone(AccountId officer, Runnable step) {
        asCouncil(officer, step);
        return true;
    }

    private long sheetTasks(AccountId officer) {
        return As.account(officer, Role.COUNCIL_OFFICER, () -> tasks.now().of(Task.SHEETS));
    }

    @Test
    void equalPointsThatMatterWaitForADraw() throws Exception {
        applied(1, 9, 9, 9);
        ranked();
        assertThat(view().list().tied()).isEqualTo(3);
        assertThat(view().list().tiedAtBorder()).isEqualTo(3);
        assertThat(view().isProposable()).isFalse();
        assertRefused("selection.lotsNeeded", () -> propose(form()));
        assertRefused(
                "selection.noLots", () -> desk.asOfficer(() -> ranking.placeAnew(desk.vacancy())));
    }

    @Test
    void nobodyProposesOrApprovesWhoHasToDoWithAnApplicant() throws Exception {
        applied(1, 5, 15, 8);
        Object number =
                scene.ask("SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", desk.officer().value());
        scene.change(
                "UPDATE PROFILE SET MPESA_NUMBER = ? WHERE ACCOUNT_ID = ?",
                number,
                people.get(2).value());
        ranked();
        assertThat(view().hidden()).isOne();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference)
                .containsExactly(references.get(1), references.get(0));
        assertRefused("selection.tiedOfficer", () -> propose(form()));

        AccountId tied = desk.officer();
        AccountId third = scene.anOfficer(scene.subCounty());
        desk.officer(third);
        assertThat(view().hidden()).isZero();
        propose(form());
        assertThat(latest(tied).preview()).as("not shown").isNull();
        long id = latest(second).id();
        String stamp = latest(second).preview().stamp();
        assertRefused("selection.tiedOfficer", () -> as(tied, () -> proposing.approve(id, stamp)));
        assertThat(states()).containsOnly("SUBMITTED");
        // As when the officer has applied with the own account before becoming one.
        scene.change(
                "UPDATE APPLICATION SET ACCOUNT_ID = ? WHERE REFERENCE = ?",
                second.value(),
                references.get(0));
        assertRefused(
                "selection.tiedOfficer", () -> as(second, () -> proposing.approve(id, stamp)));
    }

    @Test
    void whoMayHaveAppliedWithTwoAccountsIsNamedOnListAndProposal() throws Exception {
        applied(1, 5, 15, 8);
        for (int i = 0; i < 2; i++) {
            scene.change(
                    "UPDATE PROFILE SET MPESA_NUMBER = ? WHERE ACCOUNT_ID = ?",
                    "254%09d".formatted(people.get(0).value()),
                    people.get(i).value());
        }
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .filteredOn(row -> !row.likely().isEmpty())
                .extracting(RankedRow::reference)
                .containsExactly(references.get(1), references.get(0));
        propose(form());
        ProposalPreview preview = latest(second).preview();
        assertThat(preview.firstAlike().get(0).person().reference()).isEqualTo(references.get(1));
        assertThat(preview.firstAlike().get(0).likely())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.reference()).isEqualTo(references.get(0));
                            assertThat(one.account().signs())
                                    .containsExactly(LikenessSign.MPESA_NUMBER);
                        });
        assertThat(preview.alike()).isEqualTo(preview.firstAlike().size());
    }

    @Test
    void whatHasChangedMeanwhileIsNotApproved() throws Exception {
        applied(1, 5, 15, 8);
        desk.decide(Decision.UNSUCCESSFUL, references.get(0));
        desk.undoOver();
        ranked();
        for (Decision outcome :
                List.of(Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL)) {
            assertRefused("selection.listDecides", () -> desk.decide(outcome, references.get(1)));
        }
        assertThat(desk.asOfficer(() -> deciding.choices(desk.vacancy())))
                .as("what is refused is not offered")
                .isEqualTo(
                        new DecisionChoices(List.of(Decision.SHORTLIST), "selection.listDecides"));
        propose(form());
        ProposalView read = latest(second);
        assertThat(read.byHand()).as("decided without the list").isOne();
        assertThat(desk.asOfficer(() -> ranking.countByHand(desk.vacancy()))).isOne();
        assertThat(desk.asOfficer(() -> ranking.madeAt(desk.vacancy()))).isPresent();
        assertThat(read.firstByHand())
                .extracting(HandDecision::reference, HandDecision::name, HandDecision::state)
                .containsExactly(
                        tuple(
                                references.get(0),
                                "Person " + people.get(0),
                                ApplicationState.UNSUCCESSFUL));
        assertThat(desk.asOfficer(() -> deciding.choices(desk.vacancy())))
                .isEqualTo(new DecisionChoices(List.of(), "selection.otherDecision.PROPOSED"));
        assertThat(read.isApprovable()).isTrue();
        scene.change(
                "UPDATE VACANCY SET POSTS = POSTS + 2 WHERE VACANCY_NUMBER = ?", desk.vacancy());
        assertThat(latest(second).stale()).as("there are other posts now").isTrue();
        scene.change(
                "UPDATE VACANCY SET POSTS_AT_CLOSING = POSTS - 2, POSTS_CHANGED_BY = ?,"
                        + " POSTS_CHANGED_AT = CLOSES_AT WHERE VACANCY_NUMBER = ?",
                desk.officer().value(),
                desk.vacancy());
        assertThat(Objects.requireNonNull(latest(second).sheet()).posts())
                .satisfies(
                        posts -> {
                            assertThat(posts.now()).isEqualTo(posts.before() + 2);
                            assertThat(posts.by()).isEqualTo("Person " + desk.officer());
                        });
        assertRefused(
                "selection.proposalStale",
                () -> as(second, () -> proposing.approve(read.id(), read.preview().stamp())));
        scene.change(
                "UPDATE VACANCY SET POSTS = POSTS - 2 WHERE VACANCY_NUMBER = ?", desk.vacancy());
        assertThat(latest(second).stale()).isFalse();
        ApplicationReference wrong = ApplicationReference.of(references.get(0));
        asCouncil(() -> reopening.request(wrong, "Wrong person"));
        asCouncil(() -> reopening.approve(wrong));
        assertThat(view().list().current()).isFalse();
        assertThat(latest(second).stale()).isTrue();
        assertThat(latest(second).isApprovable()).isFalse();
        assertThat(latest(second).isAnswerable()).isTrue();
        assertRefused(
                "selection.proposalStale",
                () -> as(second, () -> proposing.approve(read.id(), read.preview().stamp())));
        assertThat(latest(second).state()).isEqualTo(ProposalState.PROPOSED);
        assertRefused("selection.answerReason", () -> as(second, () -> refused(read.id(), " ")));
        as(second, () -> refused(read.id(), "Somebody waits again"));
        assertRefused(
                "selection.answered.REFUSED",
                () -> as(second, () -> refused(read.id(), "Once more")));
        assertRefused("selection.changedMeanwhile", () -> propose(form()));
        ranked();
        propose(form());
    }

    /** Who refuses a rival by hand, or orders it of a job, gets no list without the rival. */
    @Test
    void oneOfficerAloneTakesNobodyOutOfTheOrder() throws Exception {
        applied(1, 5, 15, 8);
        long act = desk.decide(Decision.UNSUCCESSFUL, references.get(1));
        assertRefused(
                "selection.handWaits", () -> desk.asOfficer(() -> ranking.make(desk.vacancy())));
        assertThat(view().handWaits()).isTrue();
        assertThat(view().isMakable()).isFalse();
        as(second, () -> refused(act));
        assertThat(view().isMakable()).isTrue();

        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        DecisionForm form = new DecisionForm();
        form.setDecision(Decision.UNSUCCESSFUL);
        form.setReason("All of them");
        long ordered = desk.asOfficer(() -> deciding.order(all, form, deciding.check(all, form)));
        assertRefused(
                "selection.handWaits", () -> desk.asOfficer(() -> ranking.make(desk.vacancy())));
        transaction.begin();
        orders.next(ordered, 0, 2);
        transaction.commit();
        desk.asOfficer(() -> takingBack.act(ordered, "Not all of them"));
        ranked();
        assertThat(rows(Locale.ENGLISH))
                .extracting(RankedRow::reference)
                .containsExactly(references.get(1), references.get(2), references.get(0));
    }

    private Void refused(long act) {
        takingBack.refuse(act, "Why this person?");
        return null;
    }

    private void asCouncil(Runnable useCase) {
        As.account(scene.anOfficer(null), Role.COUNCIL_OFFICER, useCase);
    }

    private Void refused(long id, String reason) {
        proposing.refuse(id, reason);
        return null;
    }

    @Test
    void anApplicationThatIsWithdrawnAfterTheApprovalIsLeftAlone() throws Exception {
        applied(2, 5, 15, 8);
        ranked();
        propose(form());
        ProposalView read = latest(second);
        as(second, () -> transactions.approve(read.id(), read.preview().stamp()));
        scene.change(
                "UPDATE APPLICATION SET STATE = 'WITHDRAWN' WHERE REFERENCE = ?",
                references.get(1));
        String after = null;
        for (Optional<RunProgress> done = page(read.id(), after);
                done.isPresent();
                done = page(read.id(), after)) {
            after = done.get().resumeAfter();
        }
        assertThat(states()).containsExactly("RESERVE", "WITHDRAWN", "SUCCESSFUL");
        assertThat(latest(second).state()).isEqualTo(ProposalState.DONE);
        assertThat(
                        scene.ask(
                                "SELECT K.REASON_KEY FROM DECISION_SKIP K JOIN DECISION_ACT T"
                                        + " ON T.ID = K.ACT_ID WHERE T.VACANCY_ID = ?",
                                desk.vacancyId().value()))
                .isEqualTo("application.stateRefused.WITHDRAWN");
    }

    private Optional<RunProgress> page(long id, String after) throws Exception {
        transaction.begin();
        try {
            return job.next(
                    new RunWork(
                            0,
                            Job.PROPOSAL,
                            RunSubject.proposal(id, desk.vacancy()),
                            null,
                            clock.instant(),
                            after));
        } finally {
            transaction.commit();
        }
    }

    @Test
    void ofTwoOfficersWhoApproveAtOnceOneDoes() throws Exception {
        applied(2, 5, 15, 8, 12);
        ranked();
        propose(form());
        AccountId third = scene.anOfficer(scene.subCounty());
        ProposalView read = latest(second);
        String stamp = read.preview().stamp();
        Map<AccountId, Boolean> went =
                atOnce(
                        Map.of(
                                second,
                                () -> as(second, () -> proposing.approve(read.id(), stamp)),
                                third,
                                () -> as(third, () -> proposing.approve(read.id(), stamp)),
                                desk.officer(),
                                () ->
                                        desk.asOfficer(
                                                () -> proposing.withdraw(read.id(), "Wrong"))));
        assertThat(went.values()).containsOnlyOnce(true);
        if (went.get(desk.officer())) {
            assertThat(states()).containsOnly("SUBMITTED");
            return;
        }
        carriedOut();
        assertThat(states()).containsExactly("UNSUCCESSFUL", "SUCCESSFUL", "RESERVE", "SUCCESSFUL");
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM APPLICATION_EVENT E JOIN APPLICATION A"
                                        + " ON A.ID = E.APPLICATION_ID WHERE A.VACANCY_ID = ?"
                                        + " AND E.ACTOR_ID IN (?, ?)",
                                desk.vacancyId().value(),
                                second.value(),
                                third.value()))
                .isEqualTo(4);
    }

    @Test
    void whoIsDecidedOnAtTheSameMomentIsDecidedOnOnce() throws Exception {
        applied(2, 5, 15, 8);
        ranked();
        propose(form());
        ProposalView read = latest(second);
        Map<AccountId, Boolean> went =
                atOnce(
                        Map.of(
                                second,
                                () ->
                                        as(
                                                second,
                                                () ->
                                                        proposing.approve(
                                                                read.id(), read.preview().stamp())),
                                desk.officer(),
                                () -> desk.decide(Decision.UNSUCCESSFUL, references.get(1))));
        assertThat(went)
                .as("one officer does not go round the second one")
                .isEqualTo(Map.of(second, true, desk.officer(), false));
        carriedOut();
        assertThat(states()).containsExactly("RESERVE", "SUCCESSFUL", "SUCCESSFUL");
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM APPLICATION_EVENT E JOIN APPLICATION A"
                                        + " ON A.ID = E.APPLICATION_ID WHERE A.REFERENCE = ?"
                                        + " AND E.STATE <> 'SUBMITTED'",
                                references.get(1)))
                .isOne();
    }

    @Test
    void ofAProposalAndADecisionAtOnceOneIsRefused() throws Exception {
        applied(2, 5, 15, 8);
        ranked();
        String stamp = as(second, () -> proposing.preview(desk.vacancy(), form()).stamp());
        Map<AccountId, Boolean> went =
                atOnce(
                        Map.of(
                                second,
                                () -> as(second, () -> proposed(stamp)),
                                desk.officer(),
                                () -> desk.decide(Decision.SHORTLIST, references.get(1))));
        assertThat(went.values()).containsOnlyOnce(true);
        assertThat(states().get(1)).isEqualTo(went.get(second) ? "SUBMITTED" : "SHORTLISTED");
    }

    private Void proposed(String stamp) {
        proposing.propose(desk.vacancy(), form(), stamp);
        return null;
    }

    /** Runs them at the same moment; tells whose went well. */
    private static Map<AccountId, Boolean> atOnce(Map<AccountId, Runnable> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            Map<AccountId, Future<Boolean>> calls = new HashMap<>();
            all.forEach(
                    (officer, one) ->
                            calls.put(
                                    officer,
                                    threads.submit(
                                            () -> {
                                                start.await();
                                                try {
                                                    one.run();
                                                    return true;
                                                } catch (BusinessException refused) {
                                                    return false;
                                                }
                                            })));
            Map<AccountId, Boolean> went = new HashMap<>();
            for (Map.Entry<AccountId, Future<Boolean>> call : calls.entrySet()) {
                went.put(call.getKey(), call.getValue().get());
            }
            return went;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLongListIsMadeInSeveralPages() throws Exception {
        desk.begin(3);
        setSheet();
        desk.applications(250);
        desk.windowOver();
        ranked();
        assertThat(view().list().ranked()).isEqualTo(250);
        assertThat(
                        scene.count(
                                "SELECT COUNT(DISTINCT PLACE) FROM RANKED_APPLICATION WHERE LIST_ID ="
                                        + " (SELECT ID FROM RANKED_LIST WHERE VACANCY_ID = ?)",
                                desk.vacancyId().value()))
                .isEqualTo(250);
        ranked();
        assertThat(view().list().ranked()).as("made anew").isEqualTo(250);
    }
}
