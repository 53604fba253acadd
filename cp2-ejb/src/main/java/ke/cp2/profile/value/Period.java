package ke.cp2.profile.value;

import java.time.LocalDate;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;

/**
 * From a day to another, or until now.
 *
 * @param to null while it goes on
 */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);

    /**
     * A period that began and, if it ended, ended by today.
     *
     * @throws BusinessException at {@code from} or {@code to} otherwise
     */
    public static Period of(LocalDate from, LocalDate to, LocalDate today) {
        new Refusals()
                .when(from == null, "from", "profile.fromMissing")
                .when(from != null && from.isBefore(EARLIEST), "from", "profile.dateTooEarly")
                .when(from != null && from.isAfter(today), "from", "profile.dateInFuture")
                .when(to != null && to.isAfter(today), "to", "profile.endInFuture")
                .when(from != null && to != null && to.isBefore(from), "to", "profile.datesOrder")
                .raise();
        return new Period(from, to);
    }

    /**
     * Refuses what began when the person was younger than that.
     *
     * @param born null while it is not known
     * @throws BusinessException at {@code from} with the age
     */
    public static void refuseBefore(int age, LocalDate born, LocalDate from) {
        if (isBefore(age, born, from)) {
            throw BusinessException.at("from", "profile.fromTooYoung", age);
        }
    }

    /** Tells whether somebody born on that day was younger than that then. */
    public static boolean isBefore(int age, LocalDate born, LocalDate from) {
        return born != null && from != null && from.isBefore(born.plusYears(age));
    }
}
