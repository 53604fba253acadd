package ke.cp2.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.RecordChanges;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Holds the text of a campaign, its audience, its times and its budget.
 *
 * @param name what staff call it
 * @param english the text for who reads English
 * @param kiswahili the text for who reads Kiswahili
 * @param scheduledAt when it starts by itself, or null when somebody starts it
 * @param budget KES, or null for no limit of its own
 */
public record CampaignTerms(
        String name,
        String english,
        String kiswahili,
        Audience audience,
        @Nullable Instant scheduledAt,
        @Nullable BigDecimal budget) {

    private static final int NAME_LENGTH = 120;
    private static final BigDecimal LARGEST_BUDGET = new BigDecimal("99999999.99");

    /**
     * @throws BusinessException when something is missing, too long or out of range
     */
    public CampaignTerms {
        name = TypedText.line(name);
        String typedEnglish = english;
        String typedKiswahili = kiswahili;
        BigDecimal typedBudget = budget;
        Refusals refusals =
                new Refusals()
                        .when(name == null, "name", "campaign.nameMissing")
                        .when(
                                name != null && name.length() > NAME_LENGTH,
                                "name",
                                "campaign.nameTooLong",
                                NAME_LENGTH);
        english = refusals.value(() -> CampaignText.typed("english", typedEnglish).toString());
        kiswahili =
                refusals.value(() -> CampaignText.typed("kiswahili", typedKiswahili).toString());
        budget = refusals.value(() -> checked(typedBudget));
        refusals.raise();
    }

    /**
     * A budget that can be kept.
     *
     * @throws BusinessException at {@code budget} when it is out of range
     */
    static @Nullable BigDecimal checked(@Nullable BigDecimal budget) {
        if (budget == null) {
            return null;
        }
        if (budget.signum() <= 0 || budget.compareTo(LARGEST_BUDGET) > 0 || budget.scale() > 2) {
            throw BusinessException.at("budget", "campaign.budgetRange");
        }
        return budget.setScale(2);
    }

    /** Lists what differs from the others, for the audit trail. */
    String differenceFrom(CampaignTerms others) {
        return RecordChanges.between(others, this).stream()
                .map(RecordChanges.Change::name)
                .collect(Collectors.joining(", "));
    }
}
