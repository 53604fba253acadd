package ke.cp2.offer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows what offering would do, before it is confirmed.
 *
 * @param successful how many successful applicants get an offer
 * @param reserves how many of the reserve list get one
 * @param first the first of them, as they get their offers
 * @param twoThirdsBroken whether all posts are held then and the two-thirds rule is not kept,
 *     because the reserve list does not allow it
 * @param passedOver to whom none is offered, because the centre is the own one
 * @param english what they read, with a sample of code and link
 * @param cost of the messages, KES
 * @param confirmed what the officer confirms: another answer means that something has changed
 */
public record OfferPreview(
        VacancyDetails vacancy,
        Instant deadline,
        long successful,
        long reserves,
        List<Person> first,
        boolean twoThirdsBroken,
        List<PassedOverRow> passedOver,
        String english,
        String kiswahili,
        BigDecimal cost,
        String confirmed)
        implements Serializable {

    /**
     * Somebody who gets an offer.
     *
     * @param reference of the application
     * @param name null while there is none
     * @param byTwoThirds whether the two-thirds rule puts the person before an earlier place
     */
    public record Person(
            String reference, @Nullable String name, boolean fromReserve, boolean byTwoThirds)
            implements Serializable {}

    /** Tells how many get an offer. */
    public long total() {
        return successful + reserves;
    }
}
