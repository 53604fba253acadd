package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.batch.sms.smpp.OddSmsc.Copy;
import ke.cp2.batch.sms.smpp.OddSmsc.Fate;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import org.junit.jupiter.api.Test;

/**
 * 10,000 messages through an SMSC that does whatever one was ever seen to do: what the transport
 * says of each is what stands in the SMSC's own book. The system property {@code cp2.seed} says
 * what it does.
 */
class OddSmscTest {

    private static final int MESSAGES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = Long.getLong("cp2.seed", 7);

    @Test
    void whatIsSaidOfEachMessageStandsInTheBookOfTheSmsc() throws IOException {
        try (OddSmsc smsc = OddSmsc.start(seed);
                SmppFixture client =
                        SmppFixture.connecting(
                                smsc.port(),
                                with ->
                                        with.binds(2)
                                                .window(100)
                                                .rate(1_000)
                                                .answerTimeout(Duration.ofSeconds(3)))) {
            SmppFixture.await(PATIENCE, () -> client.client.health().up());
            List<OutgoingSms> all = SmppFixture.sms(MESSAGES);
            for (int from = 0; from < MESSAGES; from += 100) {
                int sent = from;
                SmppFixture.await(PATIENCE, () -> client.answers.size() > sent - 200);
                client.submit(all.subList(from, from + 100));
            }
            SmppFixture.await(PATIENCE, () -> client.answers.size() == MESSAGES);
            SmppFixture.await(PATIENCE, smsc::hasToldAll);

            String book = smsc.summary();
            System.out.println(book);
            assertThat(smsc.refusals()).as("deliveries that were refused: " + book).isEmpty();
            assertThat(client.texts)
                    .as("texts, and no receipt among them: " + book)
                    .isNotEmpty()
                    .allMatch(text -> text.text().equals("hello"));
            assertThat(wrong(smsc, client)).as("not as in the book: " + book).isEmpty();
        }
    }

    private static List<String> wrong(OddSmsc smsc, SmppFixture client) {
        Map<String, Receipt> receipts = new HashMap<>();
        client.receipts.forEach(one -> receipts.put(one.gatewayMessageId(), one));
        List<String> wrong = new ArrayList<>();
        for (SmppFixture.Answer answer : client.answers) {
            List<Copy> copies = smsc.to(answer.sms().recipient().digits());
            GatewayAnswer submission = answer.submission();
            if (!isInStep(smsc, copies, submission, receipts.get(submission.gatewayMessageId()))) {
                wrong.add(answer.sms() + " " + submission);
            }
        }
        return wrong;
    }

    private static boolean isInStep(
            OddSmsc smsc, List<Copy> copies, GatewayAnswer submission, Receipt receipt) {
        return switch (submission.outcome()) {
            case ACCEPTED -> {
                Copy copy = smsc.withId(submission.gatewayMessageId());
                yield copies.contains(copy) && fateOf(receipt) == copy.fate();
            }
            case REFUSED -> copies.stream().anyMatch(copy -> copy.fate() == Fate.REFUSED);
            // A message of which the SMSC has no copy was lost on its way.
            case LOST -> copies.stream().allMatch(Copy::mayBeUnanswered);
            case THROTTLED -> copies.isEmpty();
            case DEFERRED -> false;
        };
    }

    private static Fate fateOf(Receipt receipt) {
        if (receipt == null) {
            return Fate.SILENT;
        }
        return receipt.delivered()
                ? Fate.DELIVERED
                : receipt.failure() == SmsFailure.NO_RECEIPT ? Fate.UNKNOWN : Fate.FAILED;
    }
}
