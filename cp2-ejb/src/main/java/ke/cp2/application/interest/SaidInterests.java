package ke.cp2.application.interest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Finds what people declared in all their applications, withdrawn ones too. */
@Dependent
public class SaidInterests {

    @PersistenceContext private EntityManager entityManager;

    /** All that each of the people declared; who declared nothing is not there. */
    public Map<AccountId, List<SaidInterest>> of(Collection<AccountId> people) {
        Map<AccountId, List<SaidInterest>> said = new HashMap<>();
        for (IdSpan span : IdSpan.of(people.stream().map(AccountId::value).toList())) {
            said.putAll(
                    span.rows(
                                    entityManager.createQuery(
                                            "SELECT a.accountId, v.seriesId, a.vacancyId,"
                                                    + " a.reference, i.centreCode, i.kind"
                                                    + " FROM Application a JOIN a.interests i"
                                                    + " JOIN Vacancy v ON v.id = a.vacancyId"
                                                    + " WHERE "
                                                    + span.on("a.accountId"),
                                            Object[].class))
                            .collect(
                                    groupingBy(
                                            row -> AccountId.of((Long) row[0]),
                                            mapping(SaidInterests::said, toList()))));
        }
        return said;
    }

    /** The interests that a person declared for other vacancies of the same series. */
    public List<SaidInterest> beside(VacancyDetails vacancy, AccountId person) {
        return of(Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(said -> said.isBeside(vacancy))
                .toList();
    }

    /** Those who declared an interest in the centre of a vacancy for another one of its series. */
    public Set<AccountId> against(VacancyDetails vacancy) {
        return vacancy.centreCode() == null
                ? Set.of()
                : entityManager
                        .createQuery(
                                "SELECT DISTINCT a.accountId FROM Application a"
                                        + " JOIN a.interests i"
                                        + " JOIN Vacancy v ON v.id = a.vacancyId"
                                        + " WHERE i.centreCode = :centre AND v.seriesId = :series"
                                        + " AND a.vacancyId <> :vacancy",
                                Long.class)
                        .setParameter("centre", vacancy.centreCode())
                        .setParameter("series", vacancy.seriesId())
                        .setParameter("vacancy", vacancy.id())
                        .getResultStream()
                        .map(AccountId::of)
                        .collect(Collectors.toSet());
    }

    private static SaidInterest said(Object[] row) {
        return new SaidInterest(
                (Long) row[1],
                VacancyId.of((Long) row[2]),
                (String) row[3],
                (String) row[4],
                (InterestKind) row[5]);
    }
}
