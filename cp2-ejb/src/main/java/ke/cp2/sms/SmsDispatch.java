package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.Settings;
import ke.cp2.platform.SystemUse;

/**
 * The steps of a dispatcher, each a transaction of its own: claim, submit (committed before the
 * gateway gets anything), settle. Nothing accepted is lost; a crash between submission and answer
 * leaves messages of unknown fate, at most as many as were in flight.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SmsDispatch {

    /** The most messages that a step takes. */
    public static final int CHUNK = 500;

    private static final Logger LOGGER = Logger.getLogger(SmsDispatch.class.getName());

    @Inject private SmsMessages messages;

    @Inject private OptOuts optOuts;

    @Inject private EarlyReceipts earlyReceipts;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /**
     * Takes messages that are due, highest priority first; of campaigns none outside their hours.
     *
     * @param dispatcher random name of the dispatcher's run, at most 40 characters
     * @param limit at most {@link #CHUNK}
     * @return the ids to {@linkplain #submit submit}
     */
    public List<Long> claim(String dispatcher, MessageClass messageClass, int limit) {
        Instant now = clock.instant();
        if (messageClass == MessageClass.CAMPAIGN
                && !CampaignHours.parse(settings.campaignHours()).areOpen(now)) {
            return List.of();
        }
        List<Long> due = messages.due(messageClass, now, Math.min(limit, CHUNK));
        if (!due.isEmpty()) {
            messages.claim(due, dispatcher, now, leaseFrom(now));
        }
        return due;
    }

    /**
     * Marks claimed messages as submitted. What is too old expires, and who opted out gets no
     * campaign.
     *
     * @return what is to be handed to the gateway once this has committed
     */
    public List<OutgoingSms> submit(List<Long> claimed, String dispatcher, String gateway) {
        Instant now = clock.instant();
        List<SmsMessage> held = messages.claimed(claimed, dispatcher);
        Set<String> optedOut = optOuts.among(recipientsOfCampaigns(held));
        List<OutgoingSms> outgoing = new ArrayList<>(held.size());
        for (SmsMessage message : held) {
            if (message.isOutdated(now)) {
                message.expired(now);
            } else if (optedOut.contains(message.recipient().digits())
                    && message.messageClass() == MessageClass.CAMPAIGN) {
                message.failed(SmsFailure.OPTED_OUT, null, now);
            } else {
                message.submitted(gateway, now, leaseFrom(now));
                outgoing.add(outgoing(message));
            }
        }
        return outgoing;
    }

    private static List<String> recipientsOfCampaigns(List<SmsMessage> held) {
        return held.stream()
                .filter(message -> message.messageClass() == MessageClass.CAMPAIGN)
                .map(message -> message.recipient().digits())
                .distinct()
                .toList();
    }

    private OutgoingSms outgoing(SmsMessage message) {
        return new OutgoingSms(
                message.id(),
                message.fence(),
                message.recipient(),
                message.messageClass() == MessageClass.CAMPAIGN
                        ? settings.campaignSender()
                        : settings.transactionalSender(),
                message.body(),
                message.messageClass());
    }

    /**
     * Keeps what the gateway answered. An answer to an earlier submission of a message, from before
     * its lease ran out, is ignored.
     *
     * @param settlements at most {@link #CHUNK}
     */
    public void settle(String gateway, List<Settlement> settlements) {
        Map<Long, Settlement> byId = new HashMap<>();
        settlements.forEach(settlement -> byId.put(settlement.sms().id(), settlement));
        List<SmsMessage> accepted = new ArrayList<>();
        for (SmsMessage message : messages.withIds(byId.keySet())) {
            Settlement settlement = byId.get(message.id());
            if (!message.isSubmission(settlement.sms().fence())) {
                LOGGER.log(
                        Level.WARNING,
                        "Late answer {0} to {1} ignored",
                        new Object[] {settlement.submission().outcome(), settlement.sms()});
                continue;
            }
            settle(message, settlement.submission(), clock.instant());
            if (message.state() == SmsState.ACCEPTED) {
                accepted.add(message);
            }
        }
        earlyReceipts.applyTo(gateway, accepted);
    }

    private static void settle(SmsMessage message, Submission submission, Instant now) {
        switch (submission.outcome()) {
            case ACCEPTED -> message.accepted(submission.gatewayMessageId(), now);
            case REFUSED -> message.failed(submission.failure(), submission.status(), now);
            case DEFERRED ->
                    message.again(
                            now.plus(message.messageClass().backOff(message.attempts())),
                            submission.status());
            case THROTTLED -> message.again(now.plus(submission.pause()), submission.status());
            case LOST -> {
                if (message.state() != SmsState.UNKNOWN) {
                    message.unknown(now);
                }
            }
        }
    }

    /**
     * Takes care of what a dispatcher left behind that died or lost its connection: claimed
     * messages wait again, submitted ones become unknown, and unknown ones are sent again or given
     * up, by class. At most {@link #CHUNK} of each.
     */
    public void recover() {
        Instant now = clock.instant();
        messages.abandoned(SmsState.CLAIMED, now, CHUNK)
                .forEach(message -> message.again(now, null));
        messages.abandoned(SmsState.SUBMITTED, now, CHUNK).forEach(message -> message.unknown(now));
        for (MessageClass messageClass : MessageClass.values()) {
            messages.unknown(messageClass, now.minus(messageClass.unknownWait()), CHUNK)
                    .forEach(message -> resend(message, now));
        }
        earlyReceipts.applyCrossed(CHUNK);
    }

    private static void resend(SmsMessage message, Instant now) {
        if (message.unknowns() <= message.messageClass().resends()) {
            message.again(now, null);
        } else {
            message.failed(SmsFailure.NO_ANSWER, null, now);
        }
    }

    /** Longer than an answer may take, so that only what a dead dispatcher held runs out. */
    private Instant leaseFrom(Instant now) {
        return now.plus(settings.smsAnswerTimeout().multipliedBy(2));
    }
}
