package ke.cp2.batch.sms.smpp;

import java.util.Map;

/** Names the reason for which an SMSC refuses a bind, in the words of the protocol. */
final class BindRefusal {

    private static final Map<Integer, String> WORDS =
            Map.of(
                    0x04, "not allowed in this state",
                    0x05, "already bound",
                    0x08, "system error",
                    0x0D, "bind failed",
                    0x0E, "wrong password",
                    0x0F, "wrong system id",
                    0x53, "wrong system type",
                    0x58, "too many binds");

    private BindRefusal() {}

    static String text(int status) {
        return "bind refused: %s (%s)"
                .formatted(WORDS.getOrDefault(status, "no reason"), SmscDialect.word(status));
    }
}
