package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import ke.cp2.campaign.Audience;
import ke.cp2.campaign.Campaign;
import ke.cp2.campaign.CampaignTerms;
import ke.cp2.campaign.CampaignTransactions;
import ke.cp2.security.AccountId;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.simulator.Simulator;

/**
 * Two campaigns: one that waits for approval, and one that is sent as soon as the portal is up and
 * campaigns may go out. Only the simulator gets it: the numbers of the demo may be somebody's.
 */
@Dependent
class DemoCampaigns {

    private static final int NO_SECOND_PERSON = Integer.MAX_VALUE;

    @PersistenceContext private EntityManager entityManager;
    @Inject private DemoPeople people;
    @Inject private CampaignTransactions steps;
    @Inject private SmsSettings settings;
    @Inject private Clock clock;

    void add() {
        Instant now = clock.instant();
        if (Simulator.NAME.equals(settings.transport())) {
            Campaign sent = campaign(details(), people.account(DemoStaff.OFFICER), now);
            sent.approve(people.account(DemoStaff.SECOND_OFFICER), 1, NO_SECOND_PERSON, now);
            entityManager.flush();
            steps.begin(sent.id(), sent.version());
        }
        campaign(briefing(), people.account(DemoStaff.SECOND_OFFICER), now);
        entityManager.flush();
    }

    private CampaignTerms details() {
        DemoPlace place = DemoPlace.ALL.get(4);
        return new CampaignTerms(
                "Check your M-Pesa name",
                "{name}, we pay only if your name in CP2 is the one of your M-Pesa line. Check it"
                        + " at {portal}. No more texts: STOP to {code}",
                "{name}, tunalipa tu kama jina lako CP2 ni lile la M-Pesa yako. Likague: {portal}."
                        + " Kuacha: ACHA kwa {code}",
                new Audience(null, null, null, place.countyCode(), null, null),
                null,
                new BigDecimal("500"));
    }

    private CampaignTerms briefing() {
        long series =
                entityManager
                        .createQuery(
                                "SELECT MIN(s.id) FROM ExamSeries s WHERE s.examCode = 'KCSE'",
                                Long.class)
                        .getSingleResult();
        return new CampaignTerms(
                "Briefing of applicants",
                "{name}, the briefing for KCSE is at 9 am on Monday at your sub-county office."
                        + " Bring your ID card.",
                "{name}, mkutano wa KCSE ni saa 3 asubuhi Jumatatu katika ofisi ya kaunti ndogo"
                        + " yako. Beba kitambulisho.",
                new Audience(series, null, ApplicationState.SUBMITTED, null, null, null),
                null,
                new BigDecimal("1000"));
    }

    private Campaign campaign(CampaignTerms terms, AccountId author, Instant now) {
        Campaign campaign = Campaign.planned(terms, author, now);
        entityManager.persist(campaign);
        return campaign;
    }
}
