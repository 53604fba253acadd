package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.application.Application;
import ke.cp2.application.TransferredApplications;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.ProposedDecisions;
import ke.cp2.application.ending.EndingRequest;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.VacancyState;
import ke.cp2.vacancy.series.RuleSetting;

/**
 * Applications for the vacancies that are over, so that officers find something to decide. One of
 * them was decided by hand and waits for a second officer. One vacancy has a shortlist and a
 * reserve list that nobody has been told of; the posts of a second one can be offered, and those of
 * a third one have been. Lots of one more were drawn, another draw waits for the value of its
 * event, and a third one for its event.
 */
@Dependent
class DemoApplications {

    /** Every so many-th professional of those who have submitted applies for a vacancy. */
    private static final int APPLIES_EVERY = 9;

    /** The places of those two among the vacancies that are over. */
    private static final int TO_OFFER = 7;

    private static final int OFFERED = 10;

    /** The place of one where a post was given by hand. */
    private static final int BY_HAND = 2;

    /** The places of those with a draw of lots. */
    private static final int DRAWN = 9;

    private static final int EVENT_OVER = 11;

    private static final int TO_DRAW = 8;

    /** The places of those with a ranked list: to propose by, to approve, and decided by it. */
    private static final int RANKED = 3;

    private static final int PROPOSED = 4;

    private static final int BY_LIST = 5;

    @PersistenceContext private EntityManager entityManager;
    @Inject private DemoOffers offers;
    @Inject private DemoDraws draws;
    @Inject private DemoRankings rankings;
    @Inject private ProfileDirectory profiles;
    @Inject private VacancyCatalogue vacancies;
    @Inject private TransferredApplications applications;
    @Inject private ProposedDecisions handed;
    @Inject private Clock clock;

    /** Adds them, with the decisions of that officer and draws of both. */
    long add(AccountId officer, AccountId other) {
        List<ProfileFacts> people = submitted();
        List<VacancyDetails> over = over();
        VacancyDetails decided = over.get(over.size() / 2);
        long taken = 0;
        int turn = 0;
        for (VacancyDetails vacancy : over) {
            List<RuleSetting> rules = vacancies.rulesOf(vacancy.vacancyId());
            List<Application> added = new ArrayList<>();
            for (int index = turn++ % APPLIES_EVERY;
                    index < people.size();
                    index += APPLIES_EVERY) {
                added.add(
                        applications.add(
                                people.get(index),
                                vacancy,
                                rules,
                                null,
                                vacancy.opensAt().plus(1L + index, ChronoUnit.HOURS)));
            }
            taken += added.size();
            rankings.sheetFor(vacancy, officer);
            if (vacancy.equals(decided)) {
                decide(added, vacancy, officer);
            }
            if (vacancy.equals(over.get(BY_HAND))) {
                byHand(added, vacancy, officer);
            }
            if (vacancy.equals(over.get(TO_OFFER))) {
                offers.decide(added, vacancy, officer, 2);
            }
            if (vacancy.equals(over.get(DRAWN))) {
                draws.drawn(vacancy, officer, other);
            }
            if (vacancy.equals(over.get(EVENT_OVER))) {
                draws.eventOver(vacancy, officer);
            }
            if (vacancy.equals(over.get(TO_DRAW))) {
                draws.waiting(vacancy, officer);
            }
            if (vacancy.equals(over.get(RANKED))) {
                added.stream()
                        .filter(Application::metRules)
                        .limit(1)
                        .forEach(one -> rankings.changedAfterClosing(one, vacancy));
                rankings.rank(vacancy, officer);
            }
            if (vacancy.equals(over.get(PROPOSED))) {
                draws.drawn(vacancy, officer, other);
                rankings.propose(vacancy, officer);
            }
            if (vacancy.equals(over.get(BY_LIST))) {
                draws.drawn(vacancy, officer, other);
                rankings.decide(vacancy, officer, other);
                added.forEach(Application::settle);
                applications.told(added);
            }
            if (vacancy.equals(over.get(OFFERED))) {
                offers.decide(added, vacancy, officer, 3);
                offers.offer(vacancy, officer);
            }
            DemoData.write(entityManager);
        }
        asksToClose(officer);
        return taken;
    }

    /** Somebody wants to close a vacancy earlier than announced: the other officer has to agree. */
    private void asksToClose(AccountId officer) {
        VacancyDetails open = vacancies.newest(1).get(0);
        entityManager.persist(
                EndingRequest.close(
                        open.vacancyId(),
                        open.closesAt().minus(3, ChronoUnit.DAYS),
                        open.closesAt(),
                        StatedReason.of("There are fewer candidates than expected."),
                        officer,
                        clock.instant().minus(2, ChronoUnit.HOURS)));
    }

    private void decide(List<Application> added, VacancyDetails vacancy, AccountId officer) {
        Instant at = vacancy.closesAt();
        applications.decide(
                added.get(0), Decision.SHORTLIST, officer, "Long experience in the county.", at);
        applications.decide(
                added.get(1), Decision.RESERVE, officer, "Lives further away than others.", at);
    }

    /** Somebody gets a post without a list: the other officer has to approve it. */
    private void byHand(List<Application> added, VacancyDetails vacancy, AccountId officer) {
        handed.byHand(
                vacancy.vacancyId(),
                Decision.SUCCESSFUL,
                officer,
                "Knows the centre from the last examination.",
                List.of(added.get(added.size() - 1).id()));
    }

    private List<ProfileFacts> submitted() {
        List<AccountId> ids =
                entityManager
                        .createQuery(
                                "SELECT p.accountId FROM Profile p ORDER BY p.accountId",
                                Long.class)
                        .setMaxResults(DemoPeople.PROFESSIONALS)
                        .getResultStream()
                        .map(AccountId::of)
                        .toList();
        return ids.stream()
                .map(profiles.factsOf(ids)::get)
                .filter(ProfileFacts::submitted)
                .toList();
    }

    private List<VacancyDetails> over() {
        return entityManager
                .createQuery("SELECT v.id FROM Vacancy v ORDER BY v.id", Long.class)
                .setMaxResults(DemoVacancies.VACANCIES)
                .getResultStream()
                .map(id -> vacancies.byId(VacancyId.of(id)).orElseThrow())
                .filter(vacancy -> vacancy.state() != VacancyState.DRAFT)
                .filter(vacancy -> vacancy.closesAt().isBefore(clock.instant()))
                .toList();
    }
}
