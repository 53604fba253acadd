package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.support.Eventually;

/** Reads on the phones of the simulator what the portal sent to their owners. */
@Dependent
public class SecretInbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SECRET =
            Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    @Inject private Simulator simulator;

    /** The texts that the phone has got, newest first, once there are that many. */
    public List<String> texts(MobileNumber phone, int expected) {
        Eventually.isEqual(
                expected, PATIENCE, () -> simulator.messagesTo(phone, expected + 1).size());
        return simulator.messagesTo(phone, expected).stream()
                .map(message -> message.text())
                .toList();
    }

    /** The one-time secret in the newest of that many texts. */
    public String secret(MobileNumber phone, int expected) {
        Matcher secret = SECRET.matcher(texts(phone, expected).get(0));
        if (!secret.find()) {
            throw new AssertionError("no secret in: " + texts(phone, expected).get(0));
        }
        return secret.group();
    }
}
