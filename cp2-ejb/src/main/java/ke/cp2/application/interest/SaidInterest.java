package ke.cp2.application.interest;

import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Holds what somebody declared in an application: it is so whatever vacancy of the series the
 * person applies for, and whether that application was withdrawn.
 *
 * @param seriesId of the vacancy that it was declared for
 * @param reference of the application in which it was declared
 */
public record SaidInterest(
        long seriesId,
        VacancyId vacancyId,
        String reference,
        String centreCode,
        InterestKind kind) {

    /** Tells whether it was said for another vacancy of the same series. */
    public boolean isBeside(VacancyDetails vacancy) {
        return seriesId == vacancy.seriesId() && !vacancyId.equals(vacancy.vacancyId());
    }

    /** Tells whether it is about the centre of another vacancy of the same series. */
    public boolean isAgainst(VacancyDetails vacancy) {
        return isBeside(vacancy) && centreCode.equals(vacancy.centreCode());
    }
}
