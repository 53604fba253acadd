package ke.cp2.profile.value;

import java.time.LocalDate;
import ke.cp2.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** Judges what lasted from a day to another, or lasts until now. */
public final class Period {

    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);

    private Period() {}

    /**
     * Collects what is wrong, at {@code from} and {@code to}.
     *
     * @param to null while it goes on
     * @param age nobody began it at a younger one
     * @param born null while it is not known
     */
    public static Refusals rules(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today,
            int age,
            @Nullable LocalDate born) {
        return new Refusals()
                .when(from == null, "from", "profile.fromMissing")
                .when(from != null && from.isBefore(EARLIEST), "from", "profile.dateTooEarly")
                .when(from != null && from.isAfter(today), "from", "profile.dateInFuture")
                .when(to != null && to.isAfter(today), "to", "profile.endInFuture")
                .when(from != null && to != null && to.isBefore(from), "to", "profile.datesOrder")
                .when(isBefore(age, born, from), "from", "profile.fromTooYoung", age);
    }

    /** Tells whether somebody born on that day was younger than that then. */
    public static boolean isBefore(int age, @Nullable LocalDate born, @Nullable LocalDate from) {
        return born != null && from != null && from.isBefore(born.plusYears(age));
    }
}
