package ke.cp2.offer.answer;

import java.io.Serializable;
import ke.cp2.offer.OfferRow;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its applicant reads it.
 *
 * @param answerable whether it can be answered now
 * @param firstName of whom it is for, or null when it is not known
 * @param lastDigits the last three of the number of whom it is for
 */
public record OfferedPost(
        OfferRow offer,
        VacancyDetails vacancy,
        boolean answerable,
        @Nullable String firstName,
        String lastDigits)
        implements Serializable {}
