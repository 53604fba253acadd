package ke.cp2.vacancy.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/** One examination in one year, such as KCSE 2026. Its rules are kept as {@link SeriesRule}s. */
@Entity
@EntityListeners(ReaderNotice.class)
@Table(name = "EXAM_SERIES")
public class ExamSeries {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "EXAM_SERIES_SEQ")
    @SequenceGenerator(name = "EXAM_SERIES_SEQ")
    private Long id;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "EXAM_YEAR")
    private int examYear;

    @Column(name = "STARTS_ON")
    private LocalDate startsOn;

    @Column(name = "ENDS_ON")
    private LocalDate endsOn;

    @Column(name = "FORMER_STARTS_ON")
    private @Nullable LocalDate formerStartsOn;

    @Column(name = "FORMER_ENDS_ON")
    private @Nullable LocalDate formerEndsOn;

    /** When the days were moved last. */
    @Column(name = "MOVED_AT")
    private @Nullable Instant movedAt;

    @Version private int version;

    protected ExamSeries() {}

    /**
     * A new series without rules.
     *
     * @throws BusinessException when something is missing or the dates do not fit the year
     */
    public ExamSeries(String examCode, int examYear, LocalDate startsOn, LocalDate endsOn) {
        this.examYear = examYear;
        new Refusals()
                .check(() -> rename(examCode, examYear))
                .check(() -> reschedule(startsOn, endsOn))
                .raise();
    }

    /**
     * Makes it another examination or year; the use case allows that only while it has no vacancy.
     *
     * @throws BusinessException when the examination is missing or the year out of range
     */
    void rename(String examCode, int examYear) {
        new Refusals()
                .when(examCode == null, "exam", "vacancy.examMissing")
                .when(
                        !isYear(examYear),
                        "year",
                        "vacancy.yearRange",
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(LAST_YEAR))
                .raise();
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
        new Refusals()
                .when(startsOn == null, "startsOn", "vacancy.startsOnMissing")
                .when(endsOn == null, "endsOn", "vacancy.endsOnMissing")
                .raise();
        new Refusals()
                .when(
                        isYear(examYear) && Math.abs(startsOn.getYear() - examYear) > 1,
                        "startsOn",
                        "vacancy.startsOffYear",
                        String.valueOf(examYear))
                .when(endsOn.isBefore(startsOn), "endsOn", "vacancy.endsBeforeStart")
                .when(endsOn.isAfter(startsOn.plusYears(1)), "endsOn", "vacancy.endsTooLate")
                .raise();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /**
     * Moves to other dates.
     *
     * @throws BusinessException when the first day would become one of the past, or as for {@link
     *     #reschedule}
     */
    void move(LocalDate firstDay, LocalDate lastDay, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Kenya.ZONE);
        LocalDate formerFirst = startsOn;
        LocalDate formerLast = endsOn;
        new Refusals()
                .when(
                        !firstDay.equals(startsOn) && firstDay.isBefore(today),
                        "startsOn",
                        "vacancy.startsOnPast",
                        today)
                .raise();
        reschedule(firstDay, lastDay);
        formerStartsOn = formerFirst;
        formerEndsOn = formerLast;
        movedAt = now;
    }

    /** The days of before, when they were moved. */
    Optional<MovedDays> movedDays() {
        return formerStartsOn == null || formerEndsOn == null || movedAt == null
                ? Optional.empty()
                : Optional.of(new MovedDays(formerStartsOn, formerEndsOn, movedAt));
    }

    /** Tells whether it has the same first and last day as another one. */
    boolean hasDaysOf(ExamSeries other) {
        return startsOn.equals(other.startsOn) && endsOn.equals(other.endsOn);
    }

    /**
     * Keeps the rules as people read them while they apply, and until the decision.
     *
     * @param vacancies how many are published and not decided yet
     * @throws BusinessException when there is one
     */
    void requireRulesFree(long vacancies) {
        if (vacancies > 0) {
            throw BusinessException.of("vacancy.rulesStay", vacancies);
        }
    }

    /**
     * Moves no days that people have read with a vacancy without a reason: by the first day it is
     * judged who is too old.
     *
     * @param vacancies how many of it are or were published, and not cancelled
     * @throws BusinessException at the reason, when there is one of them and the reason is missing
     */
    void requireReason(long vacancies, StatedReason why) {
        if (vacancies > 0 && why.equals(StatedReason.NONE)) {
            throw BusinessException.at(
                    "moveReason", "vacancy.moveReasonMissing", StatedReason.LENGTH);
        }
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Tells whether both are the same examination in the same year. */
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
