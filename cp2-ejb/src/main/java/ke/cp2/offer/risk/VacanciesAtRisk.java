package ke.cp2.offer.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Lists vacancies at risk: of the own sub-county, for council officers all. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class VacanciesAtRisk {

    private static final String ROW =
            "SELECT NEW ke.cp2.offer.risk.AtRiskRow(v.number, s.examCode, s.examYear,"
                    + " v.positionCode, v.stationName, v.countyCode, v.subCountyCode, v.posts,"
                    + " r.freePosts, r.reserves) FROM VacancyAtRisk r"
                    + " JOIN Vacancy v ON v.id = r.vacancyId"
                    + " JOIN ExamSeries s ON s.id = v.seriesId";

    private static final String ORDER = "r.subCountyCode, r.vacancyId";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    /** A page of them. */
    public Page<AtRiskRow> list(PageRequest page) {
        return new Conditions()
                .and("r.subCountyCode = :subCounty", "subCounty", caller.subCountyLimit())
                .listing(
                        entityManager,
                        entityManager.createQuery(Conditions.byId(ROW, ORDER), AtRiskRow.class),
                        ORDER,
                        "VacancyAtRisk r",
                        page);
    }
}
