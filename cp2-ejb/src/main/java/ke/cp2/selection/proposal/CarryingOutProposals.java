package ke.cp2.selection.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.ProposedDecisions;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.selection.list.RankedList;
import ke.cp2.selection.list.RankedLists;
import ke.cp2.selection.list.RankedLists.Place;
import ke.cp2.selection.returned.ReturnedPlaces;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyCatalogue;

/**
 * Decides on the applications of a vacancy as two officers have agreed, in the order of their
 * places. An application that has changed meanwhile is left alone and counted.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class CarryingOutProposals implements JobWork {

    private static final int PAGE = 100;

    private static final List<Decision> OUTCOMES =
            List.of(Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL);

    @Inject private Proposals proposals;

    @Inject private RankedLists lists;

    @Inject private RankableApplications applications;

    @Inject private ProposedDecisions decisions;

    @Inject private ReturnedPlaces returned;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    @Override
    public Job job() {
        return Job.PROPOSAL;
    }

    @Override
    public long candidates(RunWork work) {
        return proposals
                .vacancyOf(work.subject().id())
                .flatMap(lists::of)
                .map(RankedList::ranked)
                .orElse(0);
    }

    /** In the progress, queued are those that were decided on. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long id = work.subject().id();
        applications.lockSelection(proposals.vacancyOf(id).orElseThrow());
        Proposal proposal = proposals.locked(id).orElseThrow();
        if (proposal.state() != ProposalState.APPROVED) {
            return Optional.empty();
        }
        RankedList list = lists.of(proposal.vacancyId()).orElseThrow();
        int after = work.resumeAfter() == null ? 0 : Integer.parseInt(work.resumeAfter());
        List<Place> places = lists.between(list.id(), after + 1, after + PAGE);
        if (places.isEmpty()) {
            OUTCOMES.forEach(outcome -> decisions.finish(proposal.actOf(outcome)));
            proposal.done();
            return Optional.empty();
        }
        int decided = decide(proposal, list, places);
        return Optional.of(
                new RunProgress(
                        places.size(), places.size(), decided, String.valueOf(after + PAGE)));
    }

    private int decide(Proposal proposal, RankedList list, List<Place> places) {
        ProposedOutcomes outcomes = proposal.outcomes(list.ranked() - list.barred());
        Set<Integer> held =
                returned.on(list, vacancies.byId(proposal.vacancyId()).orElseThrow()).held();
        Map<Integer, String> reasons =
                proposal.departures().stream()
                        .collect(Collectors.toMap(Departure::place, Departure::reason));
        Map<AccountId, Locale> languages = languages(places);
        int decided = 0;
        Map<Decision, Map<String, Map<Long, Integer>>> byOrder = new HashMap<>();
        for (Place place : places) {
            if (held.contains(place.place())) {
                continue;
            }
            String reason = reasons.get(place.place());
            Decision outcome = outcomes.at(place.place());
            if (reason == null) {
                byOrder.computeIfAbsent(outcome, any -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                AsideReason.of(
                                        place.bar(),
                                        languages.get(place.accountId()),
                                        proposal.reason()),
                                any -> new HashMap<>())
                        .put(place.applicationId(), place.place());
            } else {
                decided +=
                        decisions.decide(
                                proposal.actOf(outcome),
                                Map.of(place.applicationId(), place.place()),
                                reason);
            }
        }
        for (Decision outcome : OUTCOMES) {
            for (Map.Entry<String, Map<Long, Integer>> alike :
                    byOrder.getOrDefault(outcome, Map.of()).entrySet()) {
                decided +=
                        decisions.decide(proposal.actOf(outcome), alike.getValue(), alike.getKey());
            }
        }
        return decided;
    }

    /** The languages of those who read that they were set aside. */
    private Map<AccountId, Locale> languages(List<Place> places) {
        List<AccountId> aside =
                places.stream()
                        .filter(place -> AsideReason.isTold(place.bar()))
                        .map(Place::accountId)
                        .toList();
        return aside.isEmpty()
                ? Map.of()
                : people.ofAccounts(aside).stream()
                        .collect(Collectors.toMap(Recipient::accountId, Recipient::language));
    }
}
