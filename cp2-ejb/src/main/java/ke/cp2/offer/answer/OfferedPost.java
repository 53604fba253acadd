package ke.cp2.offer.answer;

import java.io.Serializable;
import ke.cp2.offer.OfferRow;
import ke.cp2.vacancy.VacancyDetails;

/**
 * An offer as its applicant reads it.
 *
 * @param answerable whether it can be answered now
 */
public record OfferedPost(OfferRow offer, VacancyDetails vacancy, boolean answerable)
        implements Serializable {}
