package ke.cp2.campaign;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a campaign would reach and cost if it started now.
 *
 * @param english recipients who read English
 * @param kiswahili recipients who read Kiswahili
 * @param englishParts messages that the English text takes at most
 * @param kiswahiliParts messages that the Kiswahili text takes at most
 * @param cost KES, at most
 * @param budget KES, or null for no limit
 * @param threshold above that many recipients a second person approves a text without contacts
 * @param contacts numbers and addresses outside of the portal that the texts name
 * @param first the names of the first recipients
 */
public record CampaignEstimate(
        long english,
        long kiswahili,
        int englishParts,
        int kiswahiliParts,
        BigDecimal cost,
        @Nullable BigDecimal budget,
        int threshold,
        List<String> contacts,
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

    /**
     * Refuses it when its budget does not suffice.
     *
     * @throws BusinessException with cost and budget
     */
    void refuseOverBudget() {
        if (budget != null && isOverBudget()) {
            throw BusinessException.of(
                    "campaign.overBudget", cost.toPlainString(), budget.toPlainString());
        }
    }

    /**
     * To how many people at most its author may send it alone: to nobody when its texts name whom
     * to call, to write or to pay.
     */
    public int alone() {
        return contacts.isEmpty() ? threshold : 0;
    }

    /** The contacts in one line. */
    public String contactLine() {
        return String.join(", ", contacts);
    }

    /** Tells whether somebody who has not written it must approve it. */
    public boolean isSecondPersonNeeded() {
        return recipients() > alone();
    }
}
