package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import ke.cp2.sms.OutgoingSms;
import ke.cp2.sms.Submission.Outcome;
import org.junit.jupiter.api.Test;

class SmppClientTest {

    @Test
    void sendsManyMessagesAndHandsBackTheAnswerOfEach() {
        try (TestSmsc smsc = TestSmsc.start();
                SmppFixture client = SmppFixture.bound(smsc, with -> with.binds(3))) {
            client.submit(SmppFixture.sms(200));
            client.awaitAnswers(200);

            assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(200);
            Set<OutgoingSms> answered = new HashSet<>();
            client.answers.forEach(answer -> answered.add(answer.sms()));
            assertThat(answered).hasSize(200);
            assertThat(smsc.recipients()).isEqualTo(200);
            assertThat(smsc.duplicates()).isZero();
            assertThat(smsc.messages().stream().map(TestSmsc.Received::session).distinct())
                    .as("every session has its share")
                    .hasSize(3);
        }
    }
}
