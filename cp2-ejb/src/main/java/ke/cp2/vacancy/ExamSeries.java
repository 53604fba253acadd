package ke.cp2.vacancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import ke.cp2.platform.BusinessException;

/** One examination in one year, such as KCSE 2026. Its rules are kept as {@link SeriesRule}s. */
@Entity
@Table(name = "EXAM_SERIES")
public class ExamSeries {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "EXAM_SERIES_SEQ")
    @SequenceGenerator(
            name = "EXAM_SERIES_SEQ",
            sequenceName = "EXAM_SERIES_SEQ",
            allocationSize = 50)
    private Long id;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "EXAM_YEAR")
    private int examYear;

    @Column(name = "STARTS_ON")
    private LocalDate startsOn;

    @Column(name = "ENDS_ON")
    private LocalDate endsOn;

    @Version private int version;

    protected ExamSeries() {}

    /**
     * A new series without rules.
     *
     * @throws BusinessException when something is missing or the dates do not fit the year
     */
    public ExamSeries(String examCode, int examYear, LocalDate startsOn, LocalDate endsOn) {
        rename(examCode, examYear);
        reschedule(startsOn, endsOn);
    }

    /**
     * Makes it another examination or year; the use case allows that only while it has no vacancy.
     *
     * @throws BusinessException when the examination is missing or the year out of range
     */
    void rename(String examCode, int examYear) {
        if (examCode == null) {
            throw BusinessException.at("exam", "vacancy.examMissing");
        }
        if (examYear < FIRST_YEAR || examYear > LAST_YEAR) {
            throw BusinessException.at(
                    "year",
                    "vacancy.yearRange",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR));
        }
        this.examCode = examCode;
        this.examYear = examYear;
    }

    /**
     * Takes other dates. An examination may begin in the year before or after the one that it is
     * named after, as it did in 2021.
     *
     * @throws BusinessException when a date is missing, in the wrong order or too far off the year
     */
    void reschedule(LocalDate startsOn, LocalDate endsOn) {
        if (startsOn == null) {
            throw BusinessException.at("startsOn", "vacancy.startsOnMissing");
        }
        if (endsOn == null) {
            throw BusinessException.at("endsOn", "vacancy.endsOnMissing");
        }
        if (Math.abs(startsOn.getYear() - examYear) > 1) {
            throw BusinessException.at(
                    "startsOn", "vacancy.startsOffYear", String.valueOf(examYear));
        }
        if (endsOn.isBefore(startsOn)) {
            throw BusinessException.at("endsOn", "vacancy.endsBeforeStart");
        }
        if (endsOn.isAfter(startsOn.plusYears(1))) {
            throw BusinessException.at("endsOn", "vacancy.endsTooLate");
        }
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /** Whether both are the same examination in the same year. */
    boolean isSameExamAs(ExamSeries other) {
        return examCode.equals(other.examCode) && examYear == other.examYear;
    }

    public Long id() {
        return id;
    }

    public String examCode() {
        return examCode;
    }

    public int examYear() {
        return examYear;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public int version() {
        return version;
    }
}
