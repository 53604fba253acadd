package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.TransferredApplications;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.Centre;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.CentresChanged;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.change.AbsenceCause;
import ke.cp2.deployment.change.ChangeMoves;
import ke.cp2.deployment.plan.FirstPlans;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.ToldPeople;
import ke.cp2.deployment.terms.DailyRate;
import ke.cp2.deployment.terms.SeriesTerms;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.Offers;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.reference.ReferenceData;
import ke.cp2.reference.StationType;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.Vacancy;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.VacancyTerms;
import ke.cp2.vacancy.Window;
import ke.cp2.vacancy.series.ExamCalendar;
import ke.cp2.vacancy.series.ExamSeries;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/**
 * KJSEA is so far that people are sent to centres: in one sub-county two officers have decided who
 * goes where, and two people cannot come; in another one a plan waits for the second officer, and
 * so does the second pass over a county.
 */
@Dependent
class DemoDeployments {

    private static final String EXAM = "KJSEA";
    private static final List<String> NAMES = List.of("Nuru", "Heshima", "Ufanisi");
    private static final List<Integer> CANDIDATES = List.of(62, 38, 27);
    private static final AssistedCandidates ASSISTED = new AssistedCandidates(1, 0);
    private static final int SHILLINGS = 650;
    private static final int SUPERVISOR_SHILLINGS = 900;
    private static final int TOLD_DAYS_BEFORE = 14;

    private static final int FIRST_CODE = 51;

    private static final int RESERVES = 2;

    /** As many have accepted there: two more than its centre needs. */
    private static final int NEIGHBOURS = 4;

    @PersistenceContext private EntityManager entityManager;
    @Inject private ReferenceData reference;
    @Inject private SeriesNames names;
    @Inject private ExamCalendar calendar;
    @Inject private ProfileDirectory profiles;
    @Inject private VacancyCatalogue vacancies;
    @Inject private TransferredApplications applications;
    @Inject private OfferedApplications candidates;
    @Inject private DemoOffers offers;
    @Inject private OfferMoves moves;
    @Inject private Offers made;
    @Inject private FirstPlans plans;
    @Inject private ChangeMoves changes;
    @Inject private ToldPeople told;
    @Inject private Event<CentresChanged> changed;
    @Inject private Clock clock;

    private List<ProfileFacts> people = List.of();

    /** Adds them, with two officers. */
    void add(AccountId officer, AccountId second) {
        SeriesName name =
                names.latest().stream()
                        .filter(one -> one.examCode().equals(EXAM))
                        .findFirst()
                        .orElseThrow();
        ExamSeries series = calendar.byId(name.id()).orElseThrow();
        people = submitted();
        DemoPlace decided = DemoPlace.ALL.get(10);
        DemoPlace proposed = DemoPlace.ALL.get(4);
        addCentres(series.id(), proposed, ASSISTED);
        accept(series, proposed, "INV", 0, 6, officer);
        accept(series, proposed, "SUP", 6, 2, officer);
        addCentres(series.id(), decided, AssistedCandidates.NONE);
        List<Candidate> invigilators = offer(series, decided, "INV", 0, 7, RESERVES, officer);
        invigilators.subList(0, 6).forEach(this::accept);
        accept(series, decided, "SUP", 9, 2, officer);
        entityManager.persist(
                new SeriesTerms(
                        series.id(),
                        DeploymentTerms.USUAL,
                        series.startsOn().minusDays(TOLD_DAYS_BEFORE)));
        promise(new DailyRate(series.id(), "INV", SHILLINGS));
        promise(new DailyRate(series.id(), "SUP", SUPERVISOR_SHILLINGS));
        entityManager.flush();
        changed.fire(new CentresChanged(series.id()));
        plans.approve(
                plans.propose(series.id(), decided.subCountyCode(), "DEMO-SEED", officer), second);
        plans.propose(series.id(), proposed.subCountyCode(), "DEMO-SEED", officer);
        accept(invigilators.get(6));
        change(series.id(), invigilators.get(6), officer, second);
        secondPass(series, officer, second);
    }

    /**
     * Beside the sub-county whose places are not all filled lies one that has more people than it
     * needs: the second pass over their county waits for the second officer.
     */
    private void secondPass(ExamSeries series, AccountId officer, AccountId second) {
        DemoPlace near = DemoPlace.ALL.get(11);
        addCentre(series.id(), near, NAMES.size() - 1, AssistedCandidates.NONE);
        accept(series, near, "INV", 0, NEIGHBOURS, officer);
        changed.fire(new CentresChanged(series.id()));
        plans.approve(
                plans.propose(series.id(), near.subCountyCode(), "DEMO-SEED", officer), second);
        plans.proposeSecondPass(series.id(), near.countyCode(), "DEMO-SEED", officer);
    }

    /**
     * Two people cannot come: one is replaced by somebody who accepted later, for the other one an
     * officer has asked for the first of the reserve list.
     */
    private void change(long seriesId, Candidate late, AccountId officer, AccountId second) {
        List<PostedPerson> last = last(seriesId);
        PostedPerson ill = last.get(0);
        changes.approve(
                changes.propose(
                        ill,
                        AbsenceCause.ILL,
                        StatedReason.of("Broke a leg on the way home."),
                        late.id(),
                        StatedReason.NONE,
                        officer),
                ill,
                second);
        PostedPerson called = last.get(1);
        changes.propose(
                called,
                AbsenceCause.OTHER_DUTY,
                StatedReason.of("The school needs her in these weeks, as its head writes."),
                candidates
                        .next(vacancyOf(called), ApplicationState.RESERVE, officer, 1)
                        .get(0)
                        .id(),
                StatedReason.NONE,
                officer);
    }

    /** The two invigilators who were sent somewhere last: the first ones download their letters. */
    private List<PostedPerson> last(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT d.id FROM Deployment d WHERE d.seriesId = :series"
                                + " AND d.positionCode = 'INV' ORDER BY d.id DESC",
                        Long.class)
                .setParameter("series", seriesId)
                .setMaxResults(2)
                .getResultStream()
                .map(id -> told.byId(id).orElseThrow())
                .toList();
    }

    private VacancyId vacancyOf(PostedPerson person) {
        return VacancyId.of(
                entityManager
                        .createQuery(
                                "SELECT a.vacancyId FROM Application a"
                                        + " WHERE a.reference = :reference",
                                Long.class)
                        .setParameter("reference", person.reference())
                        .getSingleResult());
    }

    private void promise(DailyRate rate) {
        rate.hold();
        entityManager.persist(rate);
    }

    private void addCentres(long seriesId, DemoPlace place, AssistedCandidates atTheFirst) {
        for (int i = 0; i < NAMES.size(); i++) {
            addCentre(seriesId, place, i, i == 0 ? atTheFirst : AssistedCandidates.NONE);
        }
    }

    private void addCentre(long seriesId, DemoPlace place, int i, AssistedCandidates assisted) {
        entityManager.persist(
                new Centre(
                        seriesId,
                        new CentreTerms(
                                place.centreCode(0).substring(0, 5) + '0' + (FIRST_CODE + i),
                                NAMES.get(i) + " Junior School",
                                place.countyCode(),
                                place.subCountyCode(),
                                CANDIDATES.get(i),
                                null,
                                assisted,
                                null)));
    }

    /** So many people of the place have accepted posts of a vacancy whose selection has ended. */
    private void accept(
            ExamSeries series,
            DemoPlace place,
            String position,
            int first,
            int posts,
            AccountId officer) {
        offer(series, place, position, first, posts, 0, officer).forEach(this::accept);
    }

    private void accept(Candidate person) {
        moves.answer(
                made.latestOf(ApplicationReference.of(person.reference())).orElseThrow(),
                true,
                OfferChannel.PAGE,
                null);
        DemoData.write(entityManager);
    }

    /** Offers posts of a vacancy whose selection has ended, with so many on the reserve list. */
    private List<Candidate> offer(
            ExamSeries series,
            DemoPlace place,
            String position,
            int first,
            int posts,
            int reserves,
            AccountId officer) {
        VacancyDetails vacancy = vacancy(series, place, position, posts);
        List<Application> added = new ArrayList<>();
        List<ProfileFacts> facts =
                people.stream()
                        .filter(
                                person ->
                                        place.subCountyCode().equals(person.home().subCountyCode()))
                        .skip(first)
                        .limit((long) posts + reserves)
                        .toList();
        for (ProfileFacts person : facts) {
            added.add(
                    applications.add(
                            person,
                            vacancy,
                            vacancies.rulesOf(vacancy.vacancyId()),
                            null,
                            vacancy.opensAt().plus(1L + added.size(), ChronoUnit.HOURS)));
        }
        offers.decide(added, vacancy, officer, posts);
        candidates.lockSelection(vacancy.vacancyId());
        List<Candidate> successful =
                candidates.next(vacancy.vacancyId(), ApplicationState.SUCCESSFUL, officer, posts);
        Instant deadline = Kenya.instant(Kenya.today(clock).plusDays(5).atTime(17, 0));
        moves.make(vacancy, successful, officer, deadline, null);
        DemoData.write(entityManager);
        return successful;
    }

    private VacancyDetails vacancy(ExamSeries series, DemoPlace place, String position, int posts) {
        LocalDate today = Kenya.today(clock);
        Window window =
                new Window(
                        Kenya.instant(today.minusDays(45).atTime(LocalTime.of(8, 0))),
                        Kenya.instant(today.minusDays(31).atTime(LocalTime.of(17, 0))));
        Vacancy vacancy =
                Vacancy.draft(
                        NativeSql.of("SELECT VACANCY_NUMBER_SEQ.NEXTVAL FROM DUAL")
                                .number(entityManager),
                        series,
                        new VacancyTerms(
                                Objects.requireNonNull(reference.activityOf(position)),
                                StationType.EXAM_CENTRE,
                                null,
                                null,
                                position,
                                place.countyCode(),
                                place.subCountyCode(),
                                null,
                                null,
                                posts,
                                window,
                                null));
        entityManager.persist(vacancy);
        vacancy.publish(null, window.opensAt());
        entityManager.flush();
        return vacancies.byId(vacancy.id()).orElseThrow();
    }

    /** The last ones first: the first ones have applied for what other parts of the demo show. */
    private List<ProfileFacts> submitted() {
        List<AccountId> ids =
                entityManager
                        .createQuery(
                                "SELECT p.accountId FROM Profile p WHERE p.submittedAt IS NOT NULL"
                                        + " ORDER BY p.accountId DESC",
                                Long.class)
                        .setMaxResults(DemoPeople.PROFESSIONALS)
                        .getResultStream()
                        .map(AccountId::of)
                        .toList();
        return List.copyOf(profiles.factsOf(ids).values());
    }
}
