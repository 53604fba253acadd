package ke.cp2.profile;

import java.time.LocalDate;
import ke.cp2.platform.BusinessException;

/**
 * From a day to another, or until now.
 *
 * @param to null while it goes on
 */
record Period(LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);

    /**
     * A period that began and, if it ended, ended by today.
     *
     * @throws BusinessException at {@code from} or {@code to} otherwise
     */
    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null) {
            throw BusinessException.at("from", "profile.fromMissing");
        }
        if (from.isBefore(EARLIEST)) {
            throw BusinessException.at("from", "profile.dateTooEarly");
        }
        if (from.isAfter(today)) {
            throw BusinessException.at("from", "profile.dateInFuture");
        }
        if (to != null && to.isAfter(today)) {
            throw BusinessException.at("to", "profile.endInFuture");
        }
        if (to != null && to.isBefore(from)) {
            throw BusinessException.at("to", "profile.datesOrder");
        }
        return new Period(from, to);
    }
}
