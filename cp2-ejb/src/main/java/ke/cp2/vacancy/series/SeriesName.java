package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.time.LocalDate;

/** Names an exam series for features that keep something about it. */
public record SeriesName(
        long id, String examCode, int examYear, LocalDate startsOn, LocalDate endsOn)
        implements Serializable {

    /** The name of the series: {@code KCSE 2026}. */
    public String name() {
        return examCode + ' ' + examYear;
    }
}
