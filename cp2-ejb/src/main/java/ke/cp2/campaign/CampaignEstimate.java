package ke.cp2.campaign;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Estimates what a campaign would reach and cost if it started now.
 *
 * @param english recipients who read English
 * @param kiswahili recipients who read Kiswahili
 * @param englishParts messages that the English text takes at most
 * @param kiswahiliParts messages that the Kiswahili text takes at most
 * @param cost KES, at most
 * @param budget KES, or null for no limit
 * @param threshold above that many recipients a second person approves
 * @param first the names of the first recipients
 */
public record CampaignEstimate(
        long english,
        long kiswahili,
        int englishParts,
        int kiswahiliParts,
        BigDecimal cost,
        BigDecimal budget,
        int threshold,
        List<String> first)
        implements Serializable {

    /** Everybody whom it reaches. */
    public long recipients() {
        return english + kiswahili;
    }

    /** Tells whether its budget does not suffice. */
    public boolean isOverBudget() {
        return budget != null && cost.compareTo(budget) > 0;
    }

    /** Tells whether somebody who has not written it must approve it. */
    public boolean isSecondPersonNeeded() {
        return recipients() > threshold;
    }
}
