package ke.cp2.offer;

import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;

/**
 * Says where an offer belongs: its vacancy is locked before the offer is read.
 *
 * @param accountId of the applicant
 */
public record OfferPlace(long id, VacancyId vacancyId, AccountId accountId, String reference) {}
