package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.OutboxRows.Waiting;
import ke.cp2.sms.budget.MailingBudget;
import ke.cp2.sms.budget.MailingHours;
import ke.cp2.sms.budget.SentCounts;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a dispatcher, each a transaction of its own: submit (committed before the gateway
 * gets anything), settle. Nothing accepted is lost; a crash between submission and answer leaves
 * messages of unknown fate, at most as many as were in flight.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SmsDispatch {

    /** The most messages that a step takes. */
    public static final int CHUNK = 1_000;

    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOGGER = Logger.getLogger(SmsDispatch.class.getName());

    @Inject private SmsBatches batches;

    @Inject private OutboxRows rows;

    @Inject private SmsMessages messages;

    @Inject private MailingBudget ledger;

    @Inject private SmsTariff tariff;

    @Inject private SentCounts sent;

    @Inject private SmsParts parts;

    @Inject private EarlyReceipts earlyReceipts;

    @Inject private SmsSettings settings;

    @Inject private Clock clock;

    /**
     * Takes messages that are due, highest priority first, and marks them as handed over; of
     * campaigns none outside their hours, none that are held, and none beyond a budget. What is too
     * old expires, and who opted out gets no campaign.
     *
     * @param holder name of the dispatcher's run, beginning with that of its node
     * @param room how many the gateway has room for, at most {@link #CHUNK}
     * @return what is to be handed to the gateway once this has committed
     */
    public List<OutgoingSms> submit(
            String holder, String gateway, MessageClass messageClass, int room) {
        Instant now = clock.instant();
        if (messageClass == MessageClass.CAMPAIGN
                && !MailingHours.parse(settings.campaignHours()).areOpen(now)) {
            return List.of();
        }
        List<SmsBatch> mine = batches.begun(holder, messageClass);
        int begun = mine.stream().mapToInt(SmsBatch::remaining).sum();
        if (begun < room
                && batches.claim(holder, messageClass, room - begun, now, leaseFrom(now))) {
            mine = batches.begun(holder, messageClass);
        }
        return handOver(mine, messageClass, holder, gateway, Math.min(room, CHUNK), now);
    }

    private List<OutgoingSms> handOver(
            List<SmsBatch> mine,
            MessageClass messageClass,
            String holder,
            String gateway,
            int room,
            Instant now) {
        List<Long> ids = new ArrayList<>();
        for (SmsBatch batch : mine) {
            int count = Math.min(batch.remaining(), room - ids.size());
            if (count == 0) {
                break;
            }
            for (int i = 0; i < count; i++) {
                ids.add(batch.nextId() + i);
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Waiting> waiting = new HashMap<>();
        rows.waiting(ids).forEach(row -> waiting.put(row.id(), row));
        List<OutgoingSms> outgoing = new ArrayList<>(ids.size());
        String sender = settings.sender(messageClass);
        for (SmsBatch batch : mine) {
            int count = Math.min(batch.remaining(), room);
            room -= count;
            if (count > 0) {
                List<Waiting> part =
                        LongStream.range(batch.nextId(), batch.nextId() + count)
                                .mapToObj(waiting::get)
                                .filter(row -> row != null && row.fence() == batch.fence())
                                .filter(row -> isSendable(row, messageClass, now))
                                .toList();
                if (isHeld(batch, part, messageClass)) {
                    hold(batch);
                } else {
                    batch.submitted(count, holder, gateway, now, leaseFrom(now));
                    part.forEach(
                            row ->
                                    outgoing.add(
                                            outgoing(
                                                    row,
                                                    messageClass,
                                                    sender,
                                                    batch.mailingKey())));
                }
            }
        }
        return outgoing;
    }

    private boolean isSendable(Waiting row, MessageClass messageClass, Instant now) {
        if (now.isAfter(row.createdAt().plus(messageClass.validity()))) {
            messages.change(messages.withId(row.id()), message -> message.expired(now));
            return false;
        }
        if (row.optedOut() && messageClass == MessageClass.CAMPAIGN) {
            messages.change(
                    messages.withId(row.id()),
                    message -> message.failed(SmsFailure.OPTED_OUT, null, now));
            return false;
        }
        return true;
    }

    private boolean isHeld(SmsBatch batch, List<Waiting> part, MessageClass messageClass) {
        if (batch.mailingKey() == null || messageClass != MessageClass.CAMPAIGN) {
            return false;
        }
        int parts = part.stream().mapToInt(Waiting::parts).sum();
        return !ledger.enter(batch.mailingKey(), tariff.price(messageClass, parts), part.size());
    }

    private void hold(SmsBatch batch) {
        if (batch.nextId() == batch.firstId()) {
            batch.putBack(true);
        } else {
            batches.add(batch.heldRest());
        }
    }

    private static OutgoingSms outgoing(
            Waiting row, MessageClass messageClass, String sender, @Nullable String mailingKey) {
        return new OutgoingSms(
                row.id(),
                row.fence(),
                MobileNumber.of(row.recipient()),
                sender,
                row.body(),
                messageClass,
                mailingKey);
    }

    /**
     * Keeps what the gateway answered. An answer to an earlier submission of a message, from before
     * it was queued again, is ignored.
     *
     * @param settlements at most {@link #CHUNK}
     */
    public void settle(String gateway, List<AnsweredSms> settlements) {
        Instant now = clock.instant();
        List<AnsweredSms> accepted = new ArrayList<>();
        Map<Long, AnsweredSms> others = new TreeMap<>();
        for (AnsweredSms settlement : settlements) {
            if (settlement.submission().outcome() == Outcome.ACCEPTED) {
                accepted.add(settlement);
            } else {
                others.put(settlement.sms().id(), settlement);
            }
        }
        accept(gateway, accepted, now);
        if (!others.isEmpty()) {
            settleOthers(gateway, others, now);
        }
    }

    private void accept(String gateway, List<AnsweredSms> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        Map<MessageClass, BigDecimal> prices = new EnumMap<>(MessageClass.class);
        for (MessageClass messageClass : MessageClass.values()) {
            prices.put(messageClass, tariff.price(messageClass, 1));
        }
        List<AnsweredSms> late = rows.accept(gateway, accepted, prices, now);
        late.forEach(SmsDispatch::ignored);
        sent.add(accepted.size() - late.size(), now);
        List<String> further =
                parts.accepted(
                        gateway,
                        accepted.stream().filter(answer -> !late.contains(answer)).toList());
        earlyReceipts.applyTo(
                gateway,
                accepted.stream()
                        .map(settlement -> settlement.submission().gatewayMessageId())
                        .toList());
        for (int from = 0; from < further.size(); from += CHUNK) {
            earlyReceipts.applyTo(
                    gateway, further.subList(from, Math.min(further.size(), from + CHUNK)));
        }
    }

    private static void ignored(AnsweredSms settlement) {
        LOGGER.log(
                Level.WARNING,
                "Late answer {0} to {1} ignored",
                new Object[] {settlement.submission().outcome(), settlement.sms()});
    }

    private void settleOthers(String gateway, Map<Long, AnsweredSms> settlements, Instant now) {
        Map<Instant, List<SmsMessage>> again = new TreeMap<>();
        for (SmsMessage message : messages.withIds(settlements.keySet())) {
            AnsweredSms settlement = Objects.requireNonNull(settlements.get(message.id()));
            if (message.isSubmission(settlement.sms().fence())) {
                Instant dueAt = settle(message, gateway, settlement, now);
                if (dueAt != null) {
                    again.computeIfAbsent(dueAt, key -> new ArrayList<>()).add(message);
                }
            } else {
                ignored(settlement);
            }
        }
        again.forEach((dueAt, waiting) -> batches.requeue(waiting, dueAt));
    }

    /** Settles the message, and gives the time of its next attempt or null. */
    private @Nullable Instant settle(
            SmsMessage message, String gateway, AnsweredSms settlement, Instant now) {
        GatewayAnswer submission = settlement.submission();
        switch (submission.outcome()) {
            case REFUSED -> {
                messages.change(
                        message,
                        sms ->
                                sms.refused(
                                        gateway, submission.failure(), submission.status(), now));
                takeBack(message);
            }
            case DEFERRED -> {
                takeBack(message);
                again(message, submission.status());
                return now.plus(message.messageClass().backOff(message.attempts()));
            }
            case THROTTLED -> {
                takeBack(message);
                again(message, submission.status());
                return now.plus(submission.pause());
            }
            default -> {
                if (message.state() != SmsState.UNKNOWN) {
                    lost(message, gateway, settlement.submittedAt(), now);
                }
            }
        }
        return null;
    }

    private void lost(
            SmsMessage message, @Nullable String gateway, Instant submittedAt, Instant now) {
        messages.change(message, sms -> sms.unknown(gateway, submittedAt, now));
    }

    private void again(SmsMessage message, @Nullable String status) {
        messages.change(message, sms -> sms.again(status));
    }

    private void takeBack(SmsMessage message) {
        if (message.messageClass() == MessageClass.CAMPAIGN && message.mailingKey() != null) {
            ledger.takeBack(
                    message.mailingKey(), tariff.price(message.messageClass(), message.parts()), 1);
        }
    }

    /** Keeps what the dispatcher holds its own; to be called every few seconds. */
    public void keep(String holder) {
        batches.renew(holder, leaseFrom(clock.instant()));
        batches.removeDone(holder);
    }

    /**
     * Takes for lost what a dispatcher has handed over without waiting for the answer: it was told
     * that {@link #submit} had failed, and it had not. At most {@link #CHUNK}.
     *
     * @param before not what was handed over since: it may be on its way to the dispatcher
     * @param isKnown whether the dispatcher knows of the submission
     */
    public void lose(String holder, Instant before, Submitted isKnown) {
        Instant now = clock.instant();
        for (SmsBatch batch : batches.handedOver(holder, before)) {
            for (SmsMessage message : messages.underWay(batch)) {
                if (!isKnown.test(message.id(), message.fence())) {
                    LOGGER.log(Level.WARNING, "Nobody awaits the answer to {0}", message.id());
                    lost(message, batch.gateway(), batch.submittedAt(), now);
                }
            }
        }
    }

    /** Knows submissions of messages. */
    public interface Submitted {

        boolean test(long id, int fence);
    }

    /**
     * Takes care of what a dispatcher left behind that died: what it had handed over becomes
     * unknown, the rest waits again. At most {@link #CHUNK} batches.
     *
     * @param restartedNode the node that has just started, so that no dispatcher of its can be
     *     alive but the one that asks; otherwise null
     * @param holder the dispatcher that asks, which has begun to send already
     */
    public void takeOver(@Nullable String restartedNode, String holder) {
        Instant now = clock.instant();
        for (SmsBatch batch : batches.abandoned(restartedNode, holder, now, CHUNK)) {
            for (SmsMessage message : messages.underWay(batch)) {
                lost(message, batch.gateway(), batch.submittedAt(), now);
            }
            if (batch.remaining() > 0) {
                batch.putBack(false);
            } else {
                batches.remove(batch);
            }
        }
    }

    /**
     * Sends messages of unknown fate again when they have waited long enough, or gives them up, by
     * class; and applies receipts that crossed their acceptance. At most {@link #CHUNK} of each.
     */
    public void recover() {
        Instant now = clock.instant();
        List<SmsMessage> again = new ArrayList<>();
        for (MessageClass messageClass : MessageClass.values()) {
            Instant since = now.minus(settings.unknownWait(messageClass));
            for (SmsMessage message : messages.unknownSince(messageClass, since, CHUNK)) {
                if (message.unknowns() <= messageClass.resends()) {
                    again(message, null);
                    again.add(message);
                } else {
                    messages.change(message, sms -> sms.failed(SmsFailure.NO_ANSWER, null, now));
                }
            }
        }
        batches.requeue(again, now);
        earlyReceipts.applyCrossed(CHUNK);
    }

    /** Many times what it takes to renew it, so that only what a dead dispatcher held runs out. */
    private Instant leaseFrom(Instant now) {
        return now.plus(LEASE);
    }
}
