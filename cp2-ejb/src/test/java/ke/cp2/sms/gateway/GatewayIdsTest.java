package ke.cp2.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundText;
import org.junit.jupiter.api.Test;

/** What gateways send is brought into the form in which it is kept, the same for all that match. */
class GatewayIdsTest {

    private static final String LONG = "x".repeat(60_000);

    @Test
    void anIdOfAnyLengthIsTheSameInAnswerAndReceipt() {
        for (int length : new int[] {1, 65, 100, 255, 256, 60_000}) {
            String id = LONG.substring(0, length);
            GatewayAnswer answer = GatewayAnswer.accepted(id, List.of(id + "2"), null);

            assertThat(answer.gatewayMessageId())
                    .hasSizeLessThanOrEqualTo(255)
                    .isEqualTo(Receipt.delivered("smpp", id).gatewayMessageId());
            assertThat(answer.furtherIds())
                    .containsExactly(Receipt.delivered("smpp", id + "2").gatewayMessageId())
                    .doesNotContain(answer.gatewayMessageId());
        }
    }

    @Test
    void idsThatDifferAtTheEndOnlyStayDifferent() {
        assertThat(GatewayIds.kept(LONG + "1")).isNotEqualTo(GatewayIds.kept(LONG + "2"));
    }

    @Test
    void numbersAreWrittenOneWay() {
        assertThat(Receipt.delivered("smpp", "1").to("+254715000003").recipient())
                .isEqualTo("254715000003");
        assertThat(new InboundText("smpp", "1", "0715 000 003", "22262", "x").sender())
                .isEqualTo("254715000003");
        assertThat(new InboundPart("smpp", "+254715000003", "22262", 1, 2, 1, "x").sender())
                .isEqualTo("254715000003");
    }

    @Test
    void whatIsTooLongOrEmptyFindsRoom() {
        InboundText text = InboundText.withoutId("smpp", LONG, "", LONG, Instant.EPOCH);

        assertThat(text.sender()).hasSize(21);
        assertThat(text.shortCode()).isEqualTo("-");
        assertThat(text.text()).hasSize(1_000);
        assertThat(InboundText.withoutId("smpp", null, " ", null, Instant.EPOCH).sender())
                .isEqualTo("-");
        assertThat(Receipt.delivered("smpp", "1").to(LONG).recipient()).hasSize(21);
    }
}
