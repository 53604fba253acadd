package ke.cp2.deployment.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.application.deployed.AcceptedPeople.AcceptedPost;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.Seat;
import ke.cp2.deployment.Skills;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.Problems;
import ke.cp2.offer.OfferSettings;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lists who could take the seat of somebody who goes: first those who have accepted a post of the
 * position in the sub-county and have no seat, then the reserve list of the vacancy. Where the
 * candidates need a skill, all who have it come before all who do not.
 */
@Dependent
class StandbyList {

    /** So many of each kind are looked at. */
    static final int MOST = 50;

    @Inject private AcceptedPeople accepted;

    @Inject private DeployedApplications applications;

    @Inject private OfferedApplications offered;

    @Inject private OfferSettings offers;

    @Inject private VacancyCatalogue vacancies;

    @Inject private PostingMoves postings;

    @Inject private Problems problems;

    @Inject private DeploymentChanges changes;

    @Inject private SeriesNames series;

    @Inject private FirstPeople names;

    @Inject private Clock clock;

    /**
     * Lists them in their order, also those who cannot take it.
     *
     * @param freesPost whether the person who goes gives the post up by it
     * @param officers who ask and approve: they are not sent by themselves
     * @param change that is looked at, or null
     */
    List<Standby> of(
            PostedPerson leaver,
            boolean freesPost,
            Set<AccountId> officers,
            @Nullable Long change) {
        SeriesName name = series.byId(leaver.seriesId()).orElseThrow();
        VacancyDetails vacancy = vacancy(leaver);
        List<AcceptedPost> ready = ready(leaver);
        List<Candidate> reserves = offered.reserves(vacancy.vacancyId(), MOST);
        Map<Long, String> references = new HashMap<>();
        references.putAll(
                applications.references(ready.stream().map(AcceptedPost::applicationId).toList()));
        reserves.forEach(reserve -> references.put(reserve.id(), reserve.reference()));
        List<AcceptedPost> waiting = posts(reserves, leaver);
        Map<AccountId, PlacePerson> facts = new HashMap<>();
        known(name, leaver, ready, accepted.interests(name.id(), leaver.subCountyCode()), facts);
        known(name, leaver, waiting, accepted.interestsOfReserves(vacancy.vacancyId()), facts);
        Look look = look(name, leaver, officers, change, waiting, facts);
        PassedOver noOffer = noOffer(vacancy, freesPost, name);
        List<AccountId> people = new ArrayList<>();
        ready.forEach(post -> people.add(post.accountId()));
        waiting.forEach(post -> people.add(post.accountId()));
        Map<AccountId, String> known = names.named(people);
        List<Standby> all = new ArrayList<>();
        for (AcceptedPost post : ready) {
            all.add(standby(post, true, look, look.at(post.accountId()), references, known));
        }
        for (AcceptedPost post : waiting) {
            PassedOver why = look.at(post.accountId());
            all.add(standby(post, false, look, why == null ? noOffer : why, references, known));
        }
        all.sort(Comparator.comparing(standby -> !standby.lacks().isNothing()));
        return all;
    }

    /** Finds the one with that application who can take the seat; empty when that one cannot. */
    static Optional<Standby> free(List<Standby> all, long application) {
        return all.stream()
                .filter(standby -> standby.applicationId() == application && standby.isFree())
                .findFirst();
    }

    /** The vacancy that the person who goes had applied for. */
    VacancyDetails vacancy(PostedPerson leaver) {
        VacancyId id = applications.vacancies(List.of(postings.applicationOf(leaver.id()))).get(0);
        return vacancies.byId(id).orElseThrow();
    }

    /** Until when a reserve could answer an offer that is made now. */
    Optional<Instant> deadline(VacancyDetails vacancy, SeriesName name) {
        return offers.deadlineOnTheDay(vacancy.examStartsOn(), name.endsOn(), clock.instant());
    }

    private List<AcceptedPost> ready(PostedPerson leaver) {
        List<AcceptedPost> posts =
                accepted.posts(leaver.seriesId(), leaver.subCountyCode()).stream()
                        .filter(post -> post.positionCode().equals(leaver.positionCode()))
                        .filter(post -> post.accountId().value() != leaver.accountId())
                        .toList();
        Set<AccountId> sent =
                postings.deployed(
                        leaver.seriesId(), posts.stream().map(AcceptedPost::accountId).toList());
        return posts.stream().filter(post -> !sent.contains(post.accountId())).limit(MOST).toList();
    }

    private static List<AcceptedPost> posts(List<Candidate> reserves, PostedPerson leaver) {
        List<AcceptedPost> posts = new ArrayList<>();
        for (Candidate reserve : reserves) {
            posts.add(
                    new AcceptedPost(
                            reserve.id(),
                            reserve.accountId(),
                            leaver.positionCode(),
                            null,
                            posts.size() + 1));
        }
        return posts;
    }

    private void known(
            SeriesName name,
            PostedPerson leaver,
            List<AcceptedPost> posts,
            Map<AccountId, Set<String>> interests,
            Map<AccountId, PlacePerson> facts) {
        problems.people(name, leaver.subCountyCode(), posts, interests)
                .forEach(person -> facts.put(person.accountId(), person));
    }

    private Look look(
            SeriesName name,
            PostedPerson leaver,
            Set<AccountId> officers,
            @Nullable Long change,
            List<AcceptedPost> reserves,
            Map<AccountId, PlacePerson> facts) {
        return new Look(
                problems.seat(name, leaver.subCountyCode(), postings.seatOf(leaver.id())),
                officers,
                postings.deployed(
                        leaver.seriesId(),
                        new HashSet<>(reserves.stream().map(AcceptedPost::accountId).toList())),
                changes.waitingPeople(leaver.seriesId(), change),
                postings.replacedAt(leaver.seriesId(), leaver.centreCode()),
                facts);
    }

    /** The reason why no reserve can get an offer at all, or null. */
    private @Nullable PassedOver noOffer(
            VacancyDetails vacancy, boolean freesPost, SeriesName name) {
        long held = offered.count(vacancy.vacancyId(), ApplicationState.holdingPost());
        if (vacancy.posts() - held + (freesPost ? 1 : 0) <= 0) {
            return PassedOver.NO_POST;
        }
        return deadline(vacancy, name).isPresent() ? null : PassedOver.TOO_LATE;
    }

    private static Standby standby(
            AcceptedPost post,
            boolean isAccepted,
            Look look,
            @Nullable PassedOver why,
            Map<Long, String> references,
            Map<AccountId, String> names) {
        return new Standby(
                post.applicationId(),
                post.accountId().value(),
                references.getOrDefault(post.applicationId(), ""),
                names.get(post.accountId()),
                post.place(),
                isAccepted,
                look.lackOf(post.accountId()),
                why);
    }

    /** Says of each of them why the seat is not for that person. */
    private record Look(
            Seat seat,
            Set<AccountId> officers,
            Set<AccountId> sent,
            Set<AccountId> inOtherChanges,
            Set<AccountId> replaced,
            Map<AccountId, PlacePerson> facts) {

        @Nullable PassedOver at(AccountId person) {
            if (officers.contains(person)) {
                return PassedOver.OFFICER;
            }
            if (sent.contains(person)) {
                return PassedOver.SENT_ELSEWHERE;
            }
            if (inOtherChanges.contains(person)) {
                return PassedOver.OTHER_CHANGE;
            }
            if (replaced.contains(person)) {
                return PassedOver.REPLACED_HERE;
            }
            PlacePerson known = facts.get(person);
            return known == null ? PassedOver.NO_GENDER : obstacle(known);
        }

        Skills lackOf(AccountId person) {
            PlacePerson known = facts.get(person);
            return known == null
                    ? Skills.NONE
                    : seat.skills()
                            .without(
                                    new Skills(
                                            known.deployable().braille(),
                                            known.deployable().signLanguage()));
        }

        private @Nullable PassedOver obstacle(PlacePerson person) {
            return DeploymentPlan.obstacle(seat.forAnybody(), person.deployable())
                    .map(PassedOver::of)
                    .orElse(null);
        }
    }
}
