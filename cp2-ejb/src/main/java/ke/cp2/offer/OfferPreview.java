package ke.cp2.offer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Shows what offering would do, before it is confirmed.
 *
 * @param successful how many successful applicants get an offer
 * @param reserves how many of the reserve list get one
 * @param first the names of the first of them
 * @param english what they read, with a sample of code and link
 * @param cost of the messages, KES
 * @param confirmed what the officer confirms: another answer means that something has changed
 */
public record OfferPreview(
        VacancyDetails vacancy,
        Instant deadline,
        long successful,
        long reserves,
        List<String> first,
        String english,
        String kiswahili,
        BigDecimal cost,
        String confirmed)
        implements Serializable {

    /** Tells how many get an offer. */
    public long total() {
        return successful + reserves;
    }
}
