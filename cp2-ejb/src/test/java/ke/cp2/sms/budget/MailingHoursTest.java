package ke.cp2.sms.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailingHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T04:59:59.999999Z, false",
        "2026-11-21T05:00:00Z, true",
        "2026-11-21T14:59:59.999999Z, true",
        "2026-11-21T15:00:00Z, false",
        "2026-11-21T21:30:00Z, false"
    })
    void areCountedInKenya(Instant now, boolean open) {
        assertThat(MailingHours.parse("08:00-18:00").areOpen(now)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T04:59:59Z, 2026-11-21T05:00:00Z",
        "2026-11-21T05:00:00Z, 2026-11-21T05:00:00Z",
        "2026-11-21T14:59:59Z, 2026-11-21T14:59:59Z",
        "2026-11-21T15:00:00Z, 2026-11-22T05:00:00Z",
        "2026-12-31T21:30:00Z, 2027-01-01T05:00:00Z"
    })
    void nameTheNextMomentAtWhichCampaignsGoOut(Instant from, Instant next) {
        assertThat(MailingHours.parse("08:00-18:00").next(from)).isEqualTo(next);
        assertThat(MailingHours.parse("00:00-24:00").next(from)).isEqualTo(from);
    }

    @Test
    void mayLastAllDay() {
        MailingHours allDay = MailingHours.parse("00:00-24:00");

        assertThat(allDay.areOpen(Instant.parse("2026-11-20T21:00:00Z"))).isTrue();
        assertThat(allDay.areOpen(Instant.parse("2026-11-20T20:59:59.999Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-18", "18:00-08:00", "08:00-08:00", "08:00", "08:00-25:00"})
    void refuseWhatIsNoSpan(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailingHours.parse(text));
    }
}
