package ke.cp2.profile.ranking;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.ranking.RankedPerson.Training;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;

/** Reads of many people what a ranking needs to know of them. */
@Dependent
public class RankedPeople {

    /** Ends the search before those who never changed anything: H2 keeps them behind all days. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext private EntityManager entityManager;

    /** Gives what is known of those people, by account; nothing without a profile. */
    public Map<AccountId, RankedPerson> of(Collection<AccountId> accountIds) {
        Map<AccountId, RankedPerson> people = new HashMap<>();
        for (IdSpan span : IdSpan.of(accountIds.stream().map(AccountId::value).toList())) {
            Map<Long, List<Training>> trainings = trainings(span);
            span.rows(
                            entityManager.createQuery(
                                    "SELECT p.accountId, p.personal.gender,"
                                            + " p.personal.nationalIdIndex, p.nextOfKin.phone,"
                                            + " p.payment.mpesaNumber, p.rankedChangeAt, p.state"
                                            + " FROM Profile p WHERE "
                                            + span.on("p.accountId"),
                                    Object[].class))
                    .forEach(
                            row ->
                                    people.put(
                                            AccountId.of((Long) row[0]),
                                            new RankedPerson(
                                                    (Gender) row[1],
                                                    trainings.getOrDefault(
                                                            (Long) row[0], List.of()),
                                                    (String) row[2],
                                                    (String) row[3],
                                                    (String) row[4],
                                                    (Instant) row[5],
                                                    row[6] == ProfileState.VERIFIED)));
        }
        return people;
    }

    /**
     * Finds whose details that rankings look at were changed after a moment.
     *
     * @param most of them; nothing when there are more
     */
    public Optional<List<AccountId>> changedSince(Instant moment, int most) {
        List<AccountId> found =
                entityManager
                        .createQuery(
                                "SELECT p.accountId FROM Profile p WHERE p.rankedChangeAt > :moment"
                                        + " AND p.rankedChangeAt < :never"
                                        + " ORDER BY p.rankedChangeAt, p.accountId",
                                Long.class)
                        .setParameter("moment", moment)
                        .setParameter("never", NEVER)
                        .setMaxResults(most + 1)
                        .getResultStream()
                        .map(AccountId::of)
                        .toList();
        return found.size() > most ? Optional.empty() : Optional.of(found);
    }

    /** The blind index of a person's national ID number; empty where none is known. */
    public Optional<String> identityOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT p.personal.nationalIdIndex FROM Profile p"
                                + " WHERE p.accountId = :account"
                                + " AND p.personal.nationalIdIndex IS NOT NULL",
                        String.class)
                .setParameter("account", accountId.value())
                .getResultStream()
                .findFirst();
    }

    private Map<Long, List<Training>> trainings(IdSpan span) {
        Map<Long, List<Training>> trainings = new HashMap<>();
        span.rows(
                        entityManager.createQuery(
                                "SELECT t.accountId, t.examCode, t.subjectCode, t.paper, t.year"
                                        + " FROM CouncilTraining t WHERE "
                                        + span.on("t.accountId"),
                                Object[].class))
                .forEach(
                        row ->
                                trainings
                                        .computeIfAbsent((Long) row[0], any -> new ArrayList<>())
                                        .add(
                                                new Training(
                                                        (String) row[1],
                                                        (String) row[2],
                                                        (Integer) row[3],
                                                        (Integer) row[4])));
        trainings
                .values()
                .forEach(some -> some.sort(Comparator.comparing(Training::year).reversed()));
        return trainings;
    }
}
