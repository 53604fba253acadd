package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.sms.text.SmsTemplate;
import org.junit.jupiter.api.Test;

class SmsBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void keepsWhatIsOnItsWayWhenTheRestIsHeld() {
        SmsBatch batch = new SmsBatch(SmsTemplate.VACANCY_ALERT, "run:1", 1, 10, NOW);
        batch.submitted(4, "node/1", "smpp", NOW, NOW.plusSeconds(60));

        SmsBatch rest = batch.heldRest();

        assertThat(batch.state()).isEqualTo(SmsBatchState.SUBMITTED);
        assertThat(batch.firstId()).isEqualTo(1);
        assertThat(batch.lastId()).isEqualTo(4);
        assertThat(batch.remaining()).isZero();
        assertThat(rest.state()).isEqualTo(SmsBatchState.HELD);
        assertThat(rest.firstId()).isEqualTo(5);
        assertThat(rest.remaining()).isEqualTo(6);
        assertThat(rest.mailingKey()).isEqualTo("run:1");
    }

    @Test
    void neverHasLessThanNothingLeft() {
        SmsBatch batch = new SmsBatch(SmsTemplate.VACANCY_ALERT, "run:1", 1, 10, NOW);

        batch.submitted(25, "node/1", "smpp", NOW, NOW.plusSeconds(60));
        assertThat(batch.remaining()).isZero();
        batch.submitted(1, "node/1", "smpp", NOW, NOW.plusSeconds(60));
        assertThat(batch.remaining()).isZero();
        assertThat(batch.heldRest().remaining()).isZero();
        assertThat(batch.remaining()).isZero();
    }

    @Test
    void theRestHasTheFenceOfItsMessages() {
        SmsBatch batch = new SmsBatch(SmsTemplate.VACANCY_ALERT, "run:1", 1, 10, 3, NOW);
        batch.submitted(4, "node/1", "smpp", NOW, NOW.plusSeconds(60));

        assertThat(batch.heldRest().fence()).isEqualTo(3);
    }
}
