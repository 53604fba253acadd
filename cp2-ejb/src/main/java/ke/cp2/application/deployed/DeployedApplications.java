package ke.cp2.application.deployed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyId;

/**
 * Moves accepted applications along with the deployments of their applicants. Who calls has asked
 * who may.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeployedApplications {

    @Inject private Applications applications;

    /**
     * Locks applications until the transaction ends, in the order of their ids.
     *
     * @return those that are accepted, or told of a deployment, with their applicants whose
     *     accounts are open
     */
    public Map<Long, AccountId> lockAccepted(Collection<Long> ids) {
        List<Long> sorted = ids.stream().sorted().toList();
        Map<Long, AccountId> accepted = new HashMap<>();
        for (int from = 0; from < sorted.size(); from += Applications.LARGEST_SET) {
            int to = Math.min(from + Applications.LARGEST_SET, sorted.size());
            applications.lockedWithIds(sorted.subList(from, to)).stream()
                    .filter(
                            found ->
                                    found.state() == ApplicationState.ACCEPTED
                                            || found.state() == ApplicationState.DEPLOYED)
                    .forEach(found -> accepted.put(found.id(), found.accountId()));
        }
        Set<AccountId> closed = closed(accepted.values());
        accepted.values().removeAll(closed);
        return accepted;
    }

    private Set<AccountId> closed(Collection<AccountId> people) {
        List<AccountId> all = new ArrayList<>(Set.copyOf(people));
        return IntStream.iterate(
                        0, from -> from < all.size(), from -> from + Applications.LARGEST_SET)
                .mapToObj(
                        from ->
                                applications.closedAmong(
                                        all.subList(
                                                from,
                                                Math.min(
                                                        from + Applications.LARGEST_SET,
                                                        all.size()))))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** The applicants are told of their deployments. */
    public void deploy(Collection<Long> ids, AccountId officer, Instant now) {
        applications.lockedWithIds(ids).stream()
                .filter(application -> application.state() == ApplicationState.ACCEPTED)
                .forEach(application -> applications.keep(application.deploy(officer, now)));
    }

    /** The deployment has ended: one that was told is accepted again. */
    public void release(long id, AccountId officer, String reason, Instant now) {
        Application application = applications.lockedWithIds(List.of(id)).get(0);
        if (application.state() == ApplicationState.DEPLOYED) {
            applications.keep(application.endDeployment(officer, reason, now));
        }
    }

    /** The applicant gives the post up: somebody else takes the seat, or nobody. */
    public void replace(long id, AccountId officer, String reason, Instant now) {
        applications.keep(
                applications.lockedWithIds(List.of(id)).get(0).replace(officer, reason, now));
    }

    /** The vacancies of applications, in the order in which they are locked. */
    public List<VacancyId> vacancies(Collection<Long> ids) {
        return applications.withIds(ids).stream()
                .map(application -> application.vacancyId().value())
                .distinct()
                .sorted()
                .map(VacancyId::of)
                .toList();
    }

    /** The references of applications. */
    public Map<Long, String> references(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : applications.withIds(ids).stream()
                        .collect(Collectors.toMap(Application::id, Application::reference));
    }

    /** The reference of an application. */
    public String reference(long id) {
        return applications.withIds(List.of(id)).get(0).reference();
    }
}
