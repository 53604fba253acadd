package ke.cp2.application.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ke.cp2.profile.ProfileFacts.Station;

/**
 * Adds up how long somebody has worked: all stations together, time at two stations counted once.
 */
public final class WorkExperience {

    private static final int DAYS_A_MONTH = 30;
    private static final int MONTHS_A_YEAR = 12;

    /** From the first day to the day after the last one. */
    private record Span(LocalDate from, LocalDate until) {

        boolean reaches(Span next) {
            return !next.from.isAfter(until);
        }

        Span joinedWith(Span next) {
            return new Span(from, next.until.isAfter(until) ? next.until : until);
        }
    }

    private final List<Span> spans;

    private WorkExperience(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * The experience up to a day; what comes later does not count. In loops: a run of alerts adds
     * it up for each person and each vacancy of a county.
     */
    public static WorkExperience of(List<Station> stations, LocalDate day) {
        List<Span> spans = new ArrayList<>(stations.size());
        for (Station station : stations) {
            LocalDate end = end(station, day);
            if (station.from().isBefore(end)) {
                spans.add(new Span(station.from(), end));
            }
        }
        return new WorkExperience(spans.size() > 1 ? joined(spans) : spans);
    }

    private static List<Span> joined(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>(spans.size());
        spans.forEach(span -> join(joined, span));
        return joined;
    }

    private static LocalDate end(Station station, LocalDate day) {
        LocalDate last = station.to();
        return last == null || !last.isBefore(day) ? day : last.plusDays(1);
    }

    private static void join(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).reaches(next)) {
            spans.set(last, spans.get(last).joinedWith(next));
        } else {
            spans.add(next);
        }
    }

    /** The full years in it, by the calendar; left-over days of several stations make months. */
    @SuppressWarnings("JavaPeriodGetDays")
    public int fullYears() {
        long months = 0;
        long days = 0;
        for (Span span : spans) {
            Period period = Period.between(span.from, span.until);
            months += period.toTotalMonths();
            days += period.getDays();
        }
        return (int) ((months + days / DAYS_A_MONTH) / MONTHS_A_YEAR);
    }
}
