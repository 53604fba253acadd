package ke.cp2.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import ke.cp2.security.AccountId;

/** Campaigns for tests. */
final class CampaignFixture {

    static final Instant NOON = Instant.parse("2026-11-21T09:00:00Z");
    static final AccountId AUTHOR = AccountId.of(7);
    static final AccountId COLLEAGUE = AccountId.of(8);
    static final int THRESHOLD = 1000;

    private CampaignFixture() {}

    static CampaignTerms terms() {
        return terms("Hello {name}", null, null);
    }

    static CampaignTerms terms(String english, Instant scheduledAt, String budget) {
        return new CampaignTerms(
                "Briefing",
                english,
                "Habari {name}",
                Audience.EVERYBODY,
                scheduledAt,
                budget == null ? null : new BigDecimal(budget));
    }

    static Campaign aPlannedCampaign() {
        return Campaign.planned(terms(), AUTHOR, NOON);
    }

    static Campaign anApprovedCampaign() {
        Campaign campaign = aPlannedCampaign();
        campaign.approve(COLLEAGUE, THRESHOLD + 1, THRESHOLD, NOON);
        return campaign;
    }

    static Campaign aRunningCampaign() {
        Campaign campaign = anApprovedCampaign();
        campaign.start(17, NOON);
        return campaign;
    }
}
