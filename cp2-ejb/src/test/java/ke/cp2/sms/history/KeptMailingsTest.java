package ke.cp2.sms.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import ke.cp2.sms.SmsState;
import org.junit.jupiter.api.Test;

class KeptMailingsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final KeptMailings kept = new KeptMailings();

    @Test
    void whatIsOverStaysAndLargeOnesForAWhile() {
        kept.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        kept.keep("over", Map.of(SmsState.DELIVERED, 2L), true);
        kept.keep("on its way", Map.of(SmsState.DELIVERED, 1L, SmsState.PENDING, 1L), true);
        kept.keep("small", Map.of(SmsState.DELIVERED, 2L), false);
        kept.keep("large", Map.of(SmsState.PENDING, 20_000L), false);
        List<String> all = List.of("over", "on its way", "small", "large");

        assertThat(kept.among(all)).containsOnlyKeys("over", "large");
        kept.clock = Clock.offset(kept.clock, Duration.ofSeconds(11));
        assertThat(kept.among(all)).containsOnlyKeys("over");
    }
}
