package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.MessageReferences;
import ke.cp2.sms.text.SmsTexts;

/**
 * Puts messages into the outbox, in the transaction of the use case that wants them sent. When two
 * transactions add the same business key at once the unique constraint lets one of them commit; the
 * other may run again and then adds nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SmsOutbox {

    private static final int CHUNK = 1_000;

    @Inject private SmsMessages messages;

    @Inject private SmsIds ids;

    @Inject private OutboxRows rows;

    @Inject private SmsBatches batches;

    @Inject private MailingStates counts;

    @Inject private MessageReferences references;

    @Inject private SmsTexts texts;

    @Inject private Clock clock;

    @Inject private Event<SmsQueued> queued;

    /**
     * Adds a message, to be sent as soon as the transaction has committed.
     *
     * @return the reference that a page can follow the message's state with; that of the first
     *     message when one with this business key exists
     */
    public MessageReference add(NewSms sms) {
        return references.of(
                messages.id(sms.businessKey())
                        .orElseGet(
                                () -> {
                                    long id = write(List.of(sms));
                                    queued.fire(new SmsQueued());
                                    return id;
                                }));
    }

    /**
     * Adds those messages whose business keys are new, with one query and one batch for each 1,000.
     *
     * @return how many were new
     */
    public int addAll(Collection<NewSms> all) {
        Map<String, NewSms> byKey = new LinkedHashMap<>();
        all.forEach(sms -> byKey.putIfAbsent(sms.businessKey(), sms));
        List<NewSms> distinct = List.copyOf(byKey.values());
        int added = 0;
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            added += addChunk(distinct.subList(from, Math.min(from + CHUNK, distinct.size())));
        }
        if (added > 0) {
            queued.fire(new SmsQueued());
        }
        return added;
    }

    /** Those of the business keys, 1,000 at most, that have a message. */
    public Set<String> known(Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? Set.of() : messages.known(businessKeys);
    }

    private int addChunk(List<NewSms> chunk) {
        Set<String> known = messages.known(chunk.stream().map(NewSms::businessKey).toList());
        Map<List<Object>, List<NewSms>> alike = new LinkedHashMap<>();
        for (NewSms sms : chunk) {
            if (!known.contains(sms.businessKey())) {
                alike.computeIfAbsent(
                                Arrays.asList(sms.template(), sms.mailingKey()),
                                key -> new ArrayList<>())
                        .add(sms);
            }
        }
        alike.values().forEach(this::write);
        alike.values().stream().flatMap(List::stream).forEach(messages::toldBeside);
        return alike.values().stream().mapToInt(List::size).sum();
    }

    /** Writes messages of one template and campaign, and their batch; gives the first id. */
    private long write(List<NewSms> batch) {
        Instant now = clock.instant();
        long first = ids.take(batch.size());
        List<SmsMessage> written = new ArrayList<>(batch.size());
        for (NewSms sms : batch) {
            written.add(new SmsMessage(first + written.size(), sms, texts.of(sms), now));
        }
        rows.insert(written);
        NewSms any = batch.get(0);
        counts.moved(any.mailingKey(), null, SmsState.PENDING, batch.size());
        batches.add(
                new SmsBatch(
                        any.template(), any.mailingKey(), first, first + batch.size() - 1, now));
        return first;
    }
}
