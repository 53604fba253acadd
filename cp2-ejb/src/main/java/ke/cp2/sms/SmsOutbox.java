package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts messages into the outbox, in the transaction of the use case that wants them sent. When two
 * transactions add the same business key at once the unique constraint lets one of them commit; the
 * other may run again and then adds nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SmsOutbox {

    private static final int CHUNK = 500;

    @Inject private SmsMessages messages;

    @Inject private SmsTexts texts;

    @Inject private Clock clock;

    @Inject private Event<SmsQueued> queued;

    /**
     * Adds a message, to be sent as soon as the transaction has committed.
     *
     * @return the public reference (a random UUID) that a page can follow the message's state with;
     *     that of the first message when one with this business key exists
     */
    public String add(NewSms sms) {
        return messages.reference(sms.businessKey())
                .orElseGet(
                        () -> {
                            SmsMessage message =
                                    new SmsMessage(sms, texts.of(sms), clock.instant());
                            messages.add(message);
                            queued.fire(new SmsQueued());
                            return message.publicReference();
                        });
    }

    /**
     * Adds those messages whose business keys are new, with one query and one batch for each 500.
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

    private int addChunk(List<NewSms> chunk) {
        Set<String> known = messages.known(chunk.stream().map(NewSms::businessKey).toList());
        Instant now = clock.instant();
        List<NewSms> added =
                chunk.stream().filter(sms -> !known.contains(sms.businessKey())).toList();
        added.forEach(sms -> messages.add(new SmsMessage(sms, texts.of(sms), now)));
        return added.size();
    }
}
