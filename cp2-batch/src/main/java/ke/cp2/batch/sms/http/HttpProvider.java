package ke.cp2.batch.sms.http;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;

/**
 * Writes requests as one provider of messages by HTTP wants them, and reads its answers. Everything
 * else is the {@link HttpGateway}'s.
 */
interface HttpProvider {

    /** The transport's name in the configuration. */
    String name();

    /** The setting that is missing or wrong, for staff; empty when it can be asked. */
    Optional<String> fault();

    /**
     * Gives what the messages of one request share: those with equal envelopes may travel together.
     */
    Object envelope(OutgoingSms sms);

    /** The request for messages of one envelope, each number once. */
    HttpRequest.Builder request(List<OutgoingSms> batch);

    /**
     * Reads what an answer of success (2xx) says of each message. A message that it does not name
     * is left out: nobody knows what became of it.
     *
     * @throws RuntimeException when it cannot be read
     */
    Map<OutgoingSms, GatewayAnswer> read(List<OutgoingSms> batch, String answer);
}
