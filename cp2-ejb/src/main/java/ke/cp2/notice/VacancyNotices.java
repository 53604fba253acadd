package ke.cp2.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Keeps who was told of which vacancy. Runs take turns (see {@link VacancyRounds#next}); the
 * primary key lets nobody be told twice whatever else writes: that run fails, and goes on when it
 * is taken up again. Written as JDBC batches, because a run may write millions (docs/adr/0010).
 */
@Dependent
class VacancyNotices {

    private static final String TOLD =
            "SELECT ACCOUNT_ID, OCCASION, VACANCY_ID FROM VACANCY_NOTICE"
                    + " WHERE ACCOUNT_ID BETWEEN :first AND :last";

    private static final String INSERT =
            "INSERT INTO VACANCY_NOTICE (ACCOUNT_ID, OCCASION, VACANCY_ID) VALUES (?, ?, ?)";

    /** All of the key is selected and ordered by: only so H2 stops at the last one. */
    private static final String LAST_OF_NEXT =
            "SELECT MAX(ACCOUNT_ID) FROM (SELECT ACCOUNT_ID, OCCASION, VACANCY_ID"
                    + " FROM VACANCY_NOTICE WHERE ACCOUNT_ID > :after"
                    + " ORDER BY ACCOUNT_ID, OCCASION, VACANCY_ID FETCH FIRST :size ROWS ONLY)";

    /** Vacancy by vacancy they would need an index as large as the table. */
    private static final String FORGET =
            "DELETE FROM VACANCY_NOTICE N WHERE N.ACCOUNT_ID > :after AND N.ACCOUNT_ID <= :last"
                    + " AND EXISTS (SELECT 1 FROM VACANCY V WHERE V.ID = N.VACANCY_ID"
                    + " AND V.CLOSES_AT < :before)";

    @PersistenceContext private EntityManager entityManager;

    /** Tells what the people between two accounts, both included, were told. */
    Map<AccountId, Set<String>> told(AccountId first, AccountId last) {
        Map<AccountId, Set<String>> told = new HashMap<>();
        NativeSql.of(TOLD)
                .with("first", first.value())
                .with("last", last.value())
                .rows(entityManager)
                .forEach(
                        row ->
                                told.computeIfAbsent(
                                                AccountId.of(row.number(0)),
                                                account -> new HashSet<>())
                                        .add(key(row.text(1), VacancyId.of(row.number(2)))));
        return told;
    }

    /** The account that so many notices after an account end with; empty when there are none. */
    Optional<AccountId> lastOfNext(AccountId after, int size) {
        return Optional.ofNullable(
                        NativeSql.of(LAST_OF_NEXT)
                                .with("after", after.value())
                                .with("size", size)
                                .row(entityManager)
                                .numberOrNull(0))
                .map(AccountId::of);
    }

    /** Forgets those of some people about vacancies that closed before. */
    int forget(Instant closedBefore, AccountId after, AccountId last) {
        return NativeSql.of(FORGET)
                .with("before", closedBefore)
                .with("after", after.value())
                .with("last", last.value())
                .change(entityManager);
    }

    static String key(String occasion, VacancyId vacancyId) {
        return occasion + vacancyId.value();
    }

    /** Notes what people are told, in the transaction of their messages. */
    void add(VacancyOccasion occasion, Collection<AlertPage.Notice> told) {
        entityManager.flush();
        try (PreparedStatement insert =
                entityManager.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (AlertPage.Notice notice : told) {
                for (VacancyDetails vacancy : notice.vacancies()) {
                    insert.setLong(1, notice.person().accountId().value());
                    insert.setString(2, occasion.of(vacancy));
                    insert.setLong(3, vacancy.id());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
