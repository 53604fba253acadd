package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** An exam series as an officer fills it in; the version is the one that the officer saw. */
public class SeriesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String exam;
    private @Nullable Integer year;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private int version;
    private long shownPeople;
    private @Nullable String moveReason;

    /** An empty form. */
    public SeriesForm() {}

    SeriesForm(ExamSeries series) {
        exam = series.examCode();
        year = series.examYear();
        startsOn = series.startsOn();
        endsOn = series.endsOn();
        version = series.version();
    }

    ExamSeries newSeries() {
        return new ExamSeries(
                Refusals.judged(exam),
                year == null ? 0 : year,
                Refusals.judged(startsOn),
                Refusals.judged(endsOn));
    }

    public @Nullable String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = TypedText.line(exam);
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    /**
     * The reason for other days.
     *
     * @throws ke.cp2.platform.BusinessException at the field when it says nothing in words
     */
    StatedReason why() {
        return moveReason == null
                ? StatedReason.NONE
                : StatedReason.typed("moveReason", "vacancy.reasonMissing", moveReason);
    }

    /** Tells of how many people who know other days the officer has read. */
    public long getShownPeople() {
        return shownPeople;
    }

    public void setShownPeople(long shownPeople) {
        this.shownPeople = shownPeople;
    }

    /** Why the days change; asked for once a vacancy of it is published. */
    public @Nullable String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(@Nullable String moveReason) {
        this.moveReason = TypedText.lines(moveReason);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
