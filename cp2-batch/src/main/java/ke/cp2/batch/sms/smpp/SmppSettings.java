package ke.cp2.batch.sms.smpp;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of the SMPP transport: everything below {@code cp2.sms.smpp}, with the defaults of
 * {@code META-INF/microprofile-config.properties}.
 *
 * @param host the operator's SMSC
 * @param port its port
 * @param systemId the name to bind with
 * @param password the password to bind with
 * @param systemType what some operators ask for; empty otherwise
 * @param binds how many sessions
 * @param window how many PDUs of a session may await their answer
 * @param rate how many PDUs a session may send in a second; 0 when there is no limit
 * @param enquireInterval after how long a silence the other side is asked whether it is there
 * @param responseTimeout how long it may take to connect, to bind and to answer that question
 * @param reconnectAfter the first pause before another attempt; each one doubles it
 * @param reconnectAtMost the longest pause before another attempt
 * @param answerTimeout how long the answer to a message may take before it counts as lost
 * @param tls whether the connection is encrypted
 * @param provider name of the table of status codes, or the path of one
 * @param source type and plan of the sender's address
 * @param destination type and plan of the recipient's address
 */
record SmppSettings(
        String host,
        int port,
        String systemId,
        String password,
        String systemType,
        int binds,
        int window,
        int rate,
        Duration enquireInterval,
        Duration responseTimeout,
        Duration reconnectAfter,
        Duration reconnectAtMost,
        Duration answerTimeout,
        boolean tls,
        String provider,
        Address source,
        Address destination) {

    private static final String PREFIX = "cp2.sms.smpp.";

    /** Type of number and numbering plan. */
    record Address(byte ton, byte npi) {}

    SmppSettings {
        if (binds < 1 || window < 1 || rate < 0) {
            throw new IllegalArgumentException(
                    PREFIX + "binds and window must be 1 or more, rate 0 or more");
        }
    }

    static SmppSettings of(Config config, Duration answerTimeout) {
        return new SmppSettings(
                text(config, "host"),
                number(config, "port"),
                text(config, "system-id"),
                text(config, "password"),
                text(config, "system-type"),
                number(config, "binds"),
                number(config, "window"),
                number(config, "rate"),
                duration(config, "enquire-interval"),
                duration(config, "response-timeout"),
                duration(config, "reconnect-after"),
                duration(config, "reconnect-at-most"),
                answerTimeout,
                config.getValue(PREFIX + "tls", Boolean.class),
                text(config, "provider"),
                address(config, "source"),
                address(config, "destination"));
    }

    private static String text(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class).orElse("");
    }

    private static int number(Config config, String name) {
        return config.getValue(PREFIX + name, Integer.class);
    }

    private static Duration duration(Config config, String name) {
        return config.getValue(PREFIX + name, Duration.class);
    }

    private static Address address(Config config, String name) {
        return new Address(
                (byte) number(config, name + "-ton"), (byte) number(config, name + "-npi"));
    }

    /** Without the password, so that it does not get into a log by accident. */
    @Override
    public String toString() {
        return systemId + "@" + host + ":" + port;
    }
}
