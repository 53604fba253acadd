package ke.cp2.offer.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Keeps that a vacancy has more free posts than people on its reserve list, as long as it has. */
@Entity
@Table(name = "VACANCY_AT_RISK")
public class VacancyAtRisk {

    @Id
    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Column(name = "FREE_POSTS")
    private long freePosts;

    @Column(name = "RESERVES")
    private long reserves;

    @Version private int version;

    protected VacancyAtRisk() {}

    VacancyAtRisk(VacancyDetails vacancy) {
        vacancyId = vacancy.id();
        subCountyCode = vacancy.subCountyCode();
    }

    void change(long free, long reserve) {
        freePosts = free;
        reserves = reserve;
    }
}
