package ke.cp2.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Queues the messages of a campaign, page by page. Nobody gets a campaign twice, whatever runs
 * again: the message's business key is made of the campaign and the account.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class CampaignWork implements JobWork {

    @Inject private Campaigns campaigns;

    @Inject private CampaignAudience audience;

    @Inject private CampaignLetters letters;

    @Inject private SmsOutbox outbox;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.CAMPAIGN;
    }

    @Override
    public long candidates(RunWork work) {
        return audience.count(campaign(work).audience()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        Campaign campaign = campaign(work);
        AccountId done =
                AccountId.of(work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter()));
        List<CampaignRecipient> people =
                audience.after(campaign.audience(), done, settings.pageSize());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        CampaignLetters.Letters texts = letters.of(campaign);
        int queued =
                outbox.addAll(
                        people.stream()
                                .map(person -> message(campaign, texts, person))
                                .map(sms -> sms.inCampaign(work.mailingKey()))
                                .toList());
        AccountId last = people.get(people.size() - 1).accountId();
        return Optional.of(
                new RunProgress(people.size(), people.size(), queued, String.valueOf(last)));
    }

    private Campaign campaign(RunWork work) {
        return campaigns.find(work.subject().id()).orElseThrow();
    }

    private static NewSms message(
            Campaign campaign, CampaignLetters.Letters texts, CampaignRecipient person) {
        return NewSms.single(
                person.mobileNumber(),
                person.accountId(),
                SmsTemplate.CAMPAIGN_MESSAGE,
                Locale.forLanguageTag(person.language()),
                "campaign:" + campaign.id() + ':' + person.accountId(),
                texts.to(person));
    }
}
