package ke.cp2.batch.sms.smpp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import ke.cp2.batch.sms.smpp.SmscDialect.ReportedParts;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.text.GsmText;
import org.jspecify.annotations.Nullable;

/**
 * A message under way in one or more parts. It is answered once, when all parts are: lost when one
 * may or may not have gone out, otherwise with the worst answer, and accepted when all parts are.
 */
final class SubmittedMessage {

    private static final Duration NOT_SENT_PAUSE = Duration.ofSeconds(1);
    private static final byte GSM7 = 0;
    private static final byte UCS2 = 8;
    private static final int CONCATENATED = 0;

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.LOST, Outcome.REFUSED, Outcome.DEFERRED, Outcome.THROTTLED);

    private final OutgoingSms sms;
    private final BiConsumer<OutgoingSms, GatewayAnswer> answers;
    private final ReportedParts reported;
    private final long since = System.nanoTime();
    private final GatewayAnswer[] answered;
    private int open;

    /** Parts that have gone out and were not sent back. */
    private int out;

    private SubmittedMessage(
            OutgoingSms sms,
            BiConsumer<OutgoingSms, GatewayAnswer> answers,
            int parts,
            ReportedParts reported) {
        this.sms = sms;
        this.answers = answers;
        this.reported = reported;
        answered = new GatewayAnswer[parts];
        open = parts;
    }

    /** The parts of a message, in order. */
    static List<SubmitPdu> parts(
            OutgoingSms sms,
            BiConsumer<OutgoingSms, GatewayAnswer> answers,
            ReportedParts reported) {
        GsmText text = GsmText.of(sms.text());
        byte dataCoding = text.isGsm7() ? GSM7 : UCS2;
        List<byte[]> encoded = text.encodedParts();
        SubmittedMessage transfer = new SubmittedMessage(sms, answers, encoded.size(), reported);
        if (encoded.size() == 1) {
            return List.of(new SubmitPdu(transfer, 0, encoded.get(0), false, dataCoding));
        }
        List<SubmitPdu> parts = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            byte[] octets = transfer.withHeader(encoded.get(i), i);
            parts.add(new SubmitPdu(transfer, i, octets, true, dataCoding));
        }
        return parts;
    }

    /**
     * With the header by which the phone puts the parts together. The reference comes from the
     * message's id: sent again, the parts are the same to the phone.
     */
    private byte[] withHeader(byte[] part, int index) {
        byte[] header = {
            5, CONCATENATED, 3, (byte) sms.id(), (byte) answered.length, (byte) (index + 1)
        };
        byte[] octets = Arrays.copyOf(header, header.length + part.length);
        System.arraycopy(part, 0, octets, header.length, part.length);
        return octets;
    }

    OutgoingSms sms() {
        return sms;
    }

    /** Nanoseconds since it was handed over. */
    long age() {
        return System.nanoTime() - since;
    }

    /** A part of it is about to be written. */
    synchronized void goesOut() {
        out++;
    }

    /** A part came back: the SMSC was too busy for it. */
    synchronized void cameBack() {
        out--;
    }

    /** A part will not go out now: there is no session, or it has waited too long. */
    void notSent(SubmitPdu part, @Nullable String reason) {
        boolean otherSent;
        synchronized (this) {
            otherSent = out > 0;
        }
        answered(
                part,
                otherSent ? GatewayAnswer.lost() : GatewayAnswer.throttled(NOT_SENT_PAUSE, reason));
    }

    /** Takes the SMSC's answer to a part. */
    void answered(SubmitPdu part, GatewayAnswer submission) {
        synchronized (this) {
            if (answered[part.index()] != null) {
                return;
            }
            answered[part.index()] = submission;
            if (--open > 0) {
                return;
            }
        }
        answers.accept(sms, answer());
    }

    private GatewayAnswer answer() {
        if (answered.length == 1) {
            return answered[0];
        }
        for (Outcome outcome : WORST_FIRST) {
            for (GatewayAnswer submission : answered) {
                if (submission.outcome() == outcome) {
                    return submission;
                }
            }
        }
        List<String> ids = Arrays.stream(answered).map(GatewayAnswer::gatewayMessageId).toList();
        return switch (reported) {
            case EACH -> GatewayAnswer.accepted(ids.get(0), ids.subList(1, ids.size()), null);
            case FIRST -> GatewayAnswer.accepted(ids.get(0));
            case LAST -> GatewayAnswer.accepted(ids.get(ids.size() - 1));
        };
    }
}
