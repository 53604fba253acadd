package ke.cp2.centre.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.vacancy.CentrePosts;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** A draft that a plan writes or changes. */
@Entity
@Table(name = "VACANCY_PLAN_ROW")
public class VacancyPlanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "VACANCY_PLAN_ROW_SEQ")
    @SequenceGenerator(name = "VACANCY_PLAN_ROW_SEQ")
    private Long id;

    @Column(name = "PLAN_ID")
    private long planId;

    @Column(name = "LINE_NUMBER")
    private int lineNumber;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    private int posts;

    @Column(name = "VACANCY_ID")
    private @Nullable Long vacancyId;

    private boolean done;

    protected VacancyPlanRow() {}

    VacancyPlanRow(long planId, int lineNumber, PlanLine line) {
        this.planId = planId;
        this.lineNumber = lineNumber;
        this.countyCode = line.countyCode();
        this.subCountyCode = line.subCountyCode();
        this.positionCode = line.positionCode();
        this.posts = line.draftPosts();
        this.vacancyId = line.draftId();
    }

    /** The draft is there. */
    void writtenAs(VacancyId vacancy) {
        vacancyId = vacancy.value();
        done = true;
    }

    /** Nothing was to be done any more. */
    void leave() {
        done = true;
    }

    /** It is not to be done any more; a draft that it was to change is none of the plan. */
    void passOver() {
        vacancyId = null;
        done = true;
    }

    boolean isDone() {
        return done;
    }

    int lineNumber() {
        return lineNumber;
    }

    PlaceNeed.Key key() {
        return new PlaceNeed.Key(countyCode, subCountyCode, positionCode);
    }

    CentrePosts wanted() {
        return new CentrePosts(countyCode, subCountyCode, positionCode, posts);
    }

    int posts() {
        return posts;
    }

    /** The draft that it wrote, or is to change; null while there is none. */
    @Nullable Long vacancyId() {
        return vacancyId;
    }
}
