package ke.cp2.sms.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.text.SmsTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsHistoryRowTest {

    @ParameterizedTest
    @EnumSource(SmsTemplate.class)
    void saysWhatASecretTextHeld(SmsTemplate template) {
        String held =
                switch (template) {
                    case NUMBER_CODE -> "CODE";
                    case POST_OFFERED -> "LINK";
                    case CREDENTIALS, PASSWORD_RESET -> "PASSWORD";
                    default -> null;
                };

        assertThat(template.isSecret()).as("another kind of secret").isEqualTo(held != null);
        if (held != null) {
            assertThat(row(template).secretKind()).isEqualTo(held);
        }
    }

    private static SmsHistoryRow row(SmsTemplate template) {
        return new SmsHistoryRow(
                1,
                "254715000201",
                template,
                template.messageClass(),
                SmsState.DELIVERED,
                null,
                null,
                null,
                1,
                0,
                template.isSecret(),
                "text",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
