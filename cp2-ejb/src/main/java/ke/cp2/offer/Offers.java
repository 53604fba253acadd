package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.ApplicationReference;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * The offers of the database. Whose offer it is says its application, which may go over to another
 * account of the same person.
 */
@Dependent
public class Offers {

    /** Nobody has more open offers. */
    private static final int MOST_OF_PERSON = 50;

    private static final String PLACE =
            "SELECT O.ID, O.VACANCY_ID, A.ACCOUNT_ID, A.REFERENCE FROM OFFER O"
                    + " JOIN APPLICATION A ON A.ID = O.APPLICATION_ID";

    private static final String ROW =
            "SELECT NEW ke.cp2.offer.OfferRow(o.id, a.reference,"
                    + " COALESCE(p.personal.fullName, c.fullName), o.state, o.fromReserve, o.byTwoThirds,"
                    + " o.offeredAt, o.deadline, o.endedAt, o.channel, o.reason, a.state)"
                    + " FROM Account c LEFT JOIN Profile p ON p.accountId = c.id"
                    + " JOIN Application a ON a.accountId = c.id"
                    + " JOIN Offer o ON o.applicationId = a.id";

    private static final String LATEST = "o.vacancyId, o.id DESC";

    @PersistenceContext private EntityManager entityManager;

    void add(Offer offer) {
        entityManager.persist(offer);
    }

    /** The offer with that id, which no other transaction can change meanwhile. */
    Offer locked(long id) {
        return entityManager
                .createQuery("SELECT o FROM Offer o WHERE o.id = :id", Offer.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The open offers of a vacancy, which no other transaction can change meanwhile. */
    List<Offer> lockedOpen(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Offer o WHERE o.vacancyId = :vacancyId AND o.state = :open"
                                + " ORDER BY o.id",
                        Offer.class)
                .setParameter("vacancyId", vacancyId.value())
                .setParameter("open", OfferState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Finds where the next offers belong whose deadline is over. */
    List<OfferPlace> due(Instant now, int size) {
        return places(
                NativeSql.of(
                                PLACE
                                        + " WHERE O.STATE = 'OPEN' AND O.DEADLINE <= :now"
                                        + " ORDER BY O.DEADLINE, O.ID FETCH NEXT :size ROWS ONLY")
                        .with("now", now)
                        .with("size", size));
    }

    /** Finds where the next offers belong whose applicants are to be reminded. */
    List<OfferPlace> toRemind(Instant now, int size) {
        return places(
                NativeSql.of(
                                PLACE
                                        + " WHERE O.REMIND_AT <= :now"
                                        + " ORDER BY O.REMIND_AT, O.ID FETCH NEXT :size ROWS ONLY")
                        .with("now", now)
                        .with("size", size));
    }

    /** Finds where the offer with that id belongs. */
    public Optional<OfferPlace> place(long id) {
        return places(NativeSql.of(PLACE + " WHERE O.ID = :id").with("id", id)).stream()
                .findFirst();
    }

    /** Finds where the offer belongs whose link has that token. */
    public Optional<OfferPlace> withTokenHash(String hash) {
        return places(NativeSql.of(PLACE + " WHERE O.TOKEN_HASH = :hash").with("hash", hash))
                .stream()
                .findFirst();
    }

    /** Tells whether the text of an offer went to the number with that hash. */
    public boolean isSentTo(long id, String numberHash) {
        return !entityManager
                .createQuery(
                        "SELECT o.id FROM Offer o WHERE o.id = :id AND o.sentTo = :hash",
                        Long.class)
                .setParameter("id", id)
                .setParameter("hash", numberHash)
                .getResultList()
                .isEmpty();
    }

    /** Finds where the latest offer of an application belongs. */
    public Optional<OfferPlace> latestOf(ApplicationReference reference) {
        return places(
                        NativeSql.of(
                                        PLACE
                                                + " WHERE A.REFERENCE = :reference ORDER BY O.ID DESC"
                                                + " FETCH FIRST 1 ROW ONLY")
                                .with("reference", reference.toString()))
                .stream()
                .findFirst();
    }

    private List<OfferPlace> places(NativeSql sql) {
        return sql.rows(entityManager).stream()
                .map(
                        row ->
                                new OfferPlace(
                                        row.number(0),
                                        VacancyId.of(row.number(1)),
                                        AccountId.of(row.number(2)),
                                        row.text(3)))
                .toList();
    }

    /** Reads an offer as it is now. */
    public OfferRow row(long id) {
        return entityManager
                .createQuery(ROW + " WHERE o.id = :id", OfferRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The offers of an application, the latest first. */
    public List<OfferRow> ofApplication(ApplicationReference reference) {
        return entityManager
                .createQuery(
                        ROW + " WHERE a.reference = :reference ORDER BY o.id DESC", OfferRow.class)
                .setParameter("reference", reference.toString())
                .setMaxResults(MOST_OF_PERSON)
                .getResultList();
    }

    /** A page of the offers of a vacancy, the latest first. */
    Page<OfferRow> ofVacancy(VacancyId vacancyId, PageRequest page) {
        return new Conditions()
                .and("o.vacancyId = :vacancy", "vacancy", vacancyId.value())
                .listing(
                        entityManager,
                        entityManager.createQuery(Conditions.byId(ROW, LATEST), OfferRow.class),
                        LATEST,
                        "Offer o",
                        page);
    }

    /** The next offers of a vacancy before that id, the latest first; null for the first ones. */
    List<OfferRow> next(VacancyId vacancyId, @Nullable Long before) {
        Conditions conditions =
                new Conditions()
                        .and("o.vacancyId = :vacancy", "vacancy", vacancyId.value())
                        .and("o.id < :before", "before", before);
        return conditions
                .query(
                        entityManager,
                        OfferRow.class,
                        ROW + conditions.where() + " ORDER BY " + LATEST)
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultList();
    }

    /**
     * Counts the open offers of a series that end within that time, its end not included; found by
     * when they end.
     */
    long countOpenFrom(long seriesId, Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(o) FROM Offer o JOIN Vacancy v ON v.id = o.vacancyId"
                                + " WHERE o.state = :open AND o.deadline >= :from"
                                + " AND o.deadline < :to AND v.seriesId = :series",
                        Long.class)
                .setParameter("open", OfferState.OPEN)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("series", seriesId)
                .getSingleResult();
    }

    /** The open offers of a person; with that code, when it is not null. */
    public List<Offer> openOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Application a JOIN Offer o ON o.applicationId = a.id"
                                + " WHERE a.accountId = :accountId AND o.state = :open"
                                + " ORDER BY o.deadline, o.id",
                        Offer.class)
                .setParameter("accountId", accountId.value())
                .setParameter("open", OfferState.OPEN)
                .setMaxResults(MOST_OF_PERSON)
                .getResultList();
    }

    /** The offers of a person that are not open any more, the latest first. */
    public List<Offer> endedOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Application a JOIN Offer o ON o.applicationId = a.id"
                                + " WHERE a.accountId = :accountId AND o.state <> :open"
                                + " ORDER BY o.endedAt DESC, o.id DESC",
                        Offer.class)
                .setParameter("accountId", accountId.value())
                .setParameter("open", OfferState.OPEN)
                .setMaxResults(MOST_OF_PERSON)
                .getResultList();
    }

    /** The codes of the open offers of each of the people. */
    Map<AccountId, Set<String>> openCodes(Collection<AccountId> people) {
        Map<AccountId, Set<String>> codes = new HashMap<>();
        if (!people.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT a.accountId, o.code FROM Application a"
                                    + " JOIN Offer o ON o.applicationId = a.id"
                                    + " WHERE a.accountId IN :people AND o.state = :open",
                            Object[].class)
                    .setParameter("people", people.stream().map(AccountId::value).toList())
                    .setParameter("open", OfferState.OPEN)
                    .getResultStream()
                    .forEach(
                            row ->
                                    codes.computeIfAbsent(
                                                    AccountId.of((Long) row[0]),
                                                    person -> new HashSet<>())
                                            .add((String) row[1]));
        }
        return codes;
    }
}
