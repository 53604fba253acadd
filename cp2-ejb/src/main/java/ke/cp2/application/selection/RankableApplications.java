package ke.cp2.application.selection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Gives rankings the applications of a vacancy that wait for a decision. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RankableApplications {

    /** Tells why an application is ranked behind all others, and gets no post. */
    public enum Bar {
        /** A rule of the series was not met. */
        RULE,
        /** The account is closed. */
        CLOSED,
        /** Details that count were changed after the closing, and nobody has checked them since. */
        CHANGED,
        /** An interest in the very centre was declared in another application of the series. */
        INTEREST,
        /** Two officers returned details after the closing, and nobody has checked them since. */
        RETURNED,
        /** By the days to which the series was moved, the person is too old. */
        AGE
    }

    /**
     * An application that waits for a decision.
     *
     * @param bar null when it may get a post
     */
    public record Rankable(
            long id,
            String reference,
            AccountId accountId,
            Declaration declaration,
            @Nullable Bar bar) {}

    /**
     * The next applications.
     *
     * @param lastId goes on behind that one
     */
    public record RankablePage(List<Rankable> rows, long lastId) {}

    private static final Set<ApplicationState> SERVED =
            Set.of(ApplicationState.DEPLOYED, ApplicationState.COMPLETED);

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private SaidInterests said;

    @Inject private VacancyCatalogue vacancies;

    /** Lets one transaction at a time decide on a vacancy. */
    public void lockSelection(VacancyId vacancyId) {
        applications.lockSelection(vacancyId);
    }

    /** Counts those that wait for a decision. */
    public long waiting(VacancyId vacancyId) {
        return applications.count(vacancyId, ApplicationState.undecided());
    }

    /** Tells whether somebody has applied for a vacancy of a series for a position. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasApplicants(long seriesId, String positionCode) {
        return !entityManager
                .createQuery(
                        "SELECT v.id FROM Vacancy v WHERE v.seriesId = :series"
                                + " AND v.positionCode = :position AND v.publishedAt IS NOT NULL"
                                + " AND v.state <> ke.cp2.vacancy.VacancyState.CANCELLED"
                                + " AND EXISTS (SELECT c.vacancyId FROM ApplicationCount c"
                                + " WHERE c.vacancyId = v.id AND c.applications > 0)",
                        Long.class)
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Tells whether that person has applied for a vacancy of a series for a position. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasApplied(AccountId person, long seriesId, String positionCode) {
        return !entityManager
                .createQuery(
                        "SELECT a.id FROM Application a JOIN Vacancy v ON v.id = a.vacancyId"
                                + " WHERE a.accountId = :person AND v.seriesId = :series"
                                + " AND v.positionCode = :position",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Counts those that hold a post. */
    public long holding(VacancyId vacancyId) {
        return applications.count(vacancyId, ApplicationState.holdingPost());
    }

    /** Counts those on the reserve list. */
    public long onReserve(VacancyId vacancyId) {
        return applications.count(vacancyId, Set.of(ApplicationState.RESERVE));
    }

    /**
     * Writes down which applications wait, how many posts are held, and from when the examination
     * is once its days were moved: the same text as long as all are the same.
     */
    public String standing(VacancyId vacancyId) {
        return entityManager
                        .createQuery(
                                "SELECT c.state, SUM(c.applications), SUM(c.idSum)"
                                        + " FROM ApplicationCount c"
                                        + " WHERE c.vacancyId = :vacancyId AND c.state IN :states"
                                        + " GROUP BY c.state ORDER BY c.state",
                                Object[].class)
                        .setParameter("vacancyId", vacancyId.value())
                        .setParameter("states", ApplicationState.undecided())
                        .getResultStream()
                        .filter(row -> ((Number) row[1]).longValue() > 0)
                        .map(row -> row[0] + ":" + row[1] + ':' + row[2])
                        .collect(Collectors.joining(" "))
                + " held:"
                + holding(vacancyId)
                + movedTo(vacancyId);
    }

    /** People are ranked by the first day; one that was moved is no longer that of the list. */
    private String movedTo(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT s.startsOn FROM Vacancy v JOIN ExamSeries s ON s.id = v.seriesId"
                                + " WHERE v.id = :vacancyId AND s.movedAt IS NOT NULL",
                        LocalDate.class)
                .setParameter("vacancyId", vacancyId.value())
                .getResultStream()
                .map(day -> " from:" + day)
                .findFirst()
                .orElse("");
    }

    /** The applications of a vacancy behind one, at most so many; empty when there are none. */
    public Optional<RankablePage> after(VacancyId vacancyId, long afterId, int size) {
        OptionalLong last = lists.lastOfNext(vacancyId, afterId, size);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Application> waiting =
                entityManager
                        .createQuery(
                                "SELECT a FROM Application a WHERE a.vacancyId = :vacancyId"
                                        + " AND a.id > :after AND a.id <= :last"
                                        + " AND a.state IN :states ORDER BY a.id",
                                Application.class)
                        .setParameter("vacancyId", vacancyId.value())
                        .setParameter("after", afterId)
                        .setParameter("last", last.getAsLong())
                        .setParameter("states", ApplicationState.undecided())
                        .getResultList();
        Collection<AccountId> people = waiting.stream().map(Application::accountId).toList();
        Set<AccountId> closed = people.isEmpty() ? Set.of() : applications.closedAmong(people);
        Set<AccountId> elsewhere =
                people.isEmpty()
                        ? Set.of()
                        : vacancies.byId(vacancyId).map(said::against).orElseThrow();
        return Optional.of(
                new RankablePage(
                        waiting.stream().map(one -> rankable(one, closed, elsewhere)).toList(),
                        last.getAsLong()));
    }

    /** The years for which people were sent to a centre by the portal, and stayed. */
    public Map<AccountId, Set<Integer>> yearsDeployed(Collection<AccountId> people) {
        Map<AccountId, Set<Integer>> years = new HashMap<>();
        for (IdSpan span : IdSpan.of(people.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager
                                    .createQuery(
                                            "SELECT DISTINCT a.accountId, s.examYear"
                                                    + " FROM Application a"
                                                    + " JOIN Vacancy v ON v.id = a.vacancyId"
                                                    + " JOIN ExamSeries s ON s.id = v.seriesId"
                                                    + " WHERE a.state IN :served AND "
                                                    + span.on("a.accountId"),
                                            Object[].class)
                                    .setParameter("served", SERVED))
                    .forEach(
                            row ->
                                    years.computeIfAbsent(
                                                    AccountId.of((Long) row[0]),
                                                    any -> new HashSet<>())
                                            .add((Integer) row[1]));
        }
        return years;
    }

    private static @Nullable Bar bar(
            Application application, Set<AccountId> closed, Set<AccountId> elsewhere) {
        if (closed.contains(application.accountId())) {
            return Bar.CLOSED;
        }
        if (!application.metRules()) {
            return Bar.RULE;
        }
        return elsewhere.contains(application.accountId()) ? Bar.INTEREST : null;
    }

    private static Rankable rankable(
            Application application, Set<AccountId> closed, Set<AccountId> elsewhere) {
        return new Rankable(
                application.id(),
                application.reference(),
                application.accountId(),
                application.declaration(),
                bar(application, closed, elsewhere));
    }
}
