package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.time.LocalDate;

/** An exam series in a list. */
public final class SeriesRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String examCode;
    private final int examYear;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final long vacancies;
    private final long rules;

    /** Made by the list's query. */
    public SeriesRow(
            Long id,
            String examCode,
            int examYear,
            LocalDate startsOn,
            LocalDate endsOn,
            long vacancies,
            long rules) {
        this.id = id;
        this.examCode = examCode;
        this.examYear = examYear;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.vacancies = vacancies;
        this.rules = rules;
    }

    public long getId() {
        return id;
    }

    public String getExamCode() {
        return examCode;
    }

    public int getExamYear() {
        return examYear;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    /** Tells how many vacancies it has, in any state. */
    public long getVacancies() {
        return vacancies;
    }

    /** Tells how many rules are switched on, over all positions. */
    public long getRules() {
        return rules;
    }
}
