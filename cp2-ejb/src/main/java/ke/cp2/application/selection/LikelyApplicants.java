package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.profile.likeness.LikelyAccounts;
import ke.cp2.profile.likeness.LikelySame;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Finds applicants of a series with accounts that may be those of one person. */
@Dependent
public class LikelyApplicants {

    /** The application of an account, and where it is for. */
    private record Applied(String reference, @Nullable String subCountyCode) {}

    /** People of one statement. */
    private static final int CHUNK = 500;

    @PersistenceContext private EntityManager entityManager;

    @Inject private LikelyAccounts accounts;

    @Inject private Caller caller;

    /** All accounts that may be those of an applicant, whether they have applied or not. */
    List<LikelyApplicant> ofOne(AccountId applicant, VacancyDetails vacancy) {
        Map<AccountId, Applied> applied = new HashMap<>();
        return rows(
                        accounts.of(
                                Set.of(applicant),
                                others -> {
                                    applied.putAll(applied(others, vacancy.seriesId()));
                                    return others;
                                }),
                        applied)
                .getOrDefault(applicant, List.of());
    }

    /**
     * The accounts that have applied in the same series, for applicants of a vacancy that the
     * caller may see. Whose number another account gave is not named for it.
     */
    public Map<AccountId, List<LikelyApplicant>> inSeries(
            Collection<AccountId> applicants, VacancyDetails vacancy) {
        Map<AccountId, Applied> applied = new HashMap<>();
        Map<AccountId, List<LikelySame>> suspect = new HashMap<>();
        accounts.of(
                        applicants,
                        others -> {
                            applied.putAll(applied(others, vacancy.seriesId()));
                            return applied.keySet();
                        })
                .forEach(
                        (person, same) -> {
                            List<LikelySame> own =
                                    same.stream().filter(LikelySame::isSuspect).toList();
                            if (!own.isEmpty()) {
                                suspect.put(person, own);
                            }
                        });
        return rows(suspect, applied);
    }

    private Map<AccountId, List<LikelyApplicant>> rows(
            Map<AccountId, List<LikelySame>> likely, Map<AccountId, Applied> applied) {
        Map<AccountId, List<LikelyApplicant>> rows = new HashMap<>();
        likely.forEach(
                (person, same) ->
                        rows.put(person, same.stream().map(one -> row(one, applied)).toList()));
        return rows;
    }

    private LikelyApplicant row(LikelySame same, Map<AccountId, Applied> applied) {
        Applied application = applied.get(AccountId.of(same.accountId()));
        String limit = caller.subCountyLimit();
        return application == null
                ? new LikelyApplicant(same, null, false)
                : new LikelyApplicant(
                        same,
                        application.reference(),
                        limit == null || limit.equals(application.subCountyCode()));
    }

    private Map<AccountId, Applied> applied(Set<AccountId> people, long seriesId) {
        Map<AccountId, Applied> found = new HashMap<>();
        List<Long> ids = people.stream().map(AccountId::value).sorted().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            applied(some, seriesId, found);
        }
        return found;
    }

    private void applied(List<Long> people, long seriesId, Map<AccountId, Applied> found) {
        entityManager
                .createQuery(
                        "SELECT a.accountId, a.reference, v.subCountyCode FROM Application a"
                                + " JOIN Vacancy v ON v.id = a.vacancyId"
                                + " WHERE a.accountId IN :people AND v.seriesId = :series"
                                + " AND a.state <> :withdrawn ORDER BY a.id",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("series", seriesId)
                .setParameter("withdrawn", ApplicationState.WITHDRAWN)
                .getResultStream()
                .forEach(
                        row ->
                                found.putIfAbsent(
                                        AccountId.of((Long) row[0]),
                                        new Applied((String) row[1], (String) row[2])));
    }
}
