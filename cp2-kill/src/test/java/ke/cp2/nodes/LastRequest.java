package ke.cp2.nodes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import ke.cp2.support.Eventually;
import ke.cp2.support.PortalProcess;

/** A form of which a part has come when the portal is asked to stop. */
public final class LastRequest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BODY = "userName=254700001001&password=not-hers";
    private static final String HEADERS =
            """
            POST /login HTTP/1.1
            Host: localhost:%1$d
            Origin: http://localhost:%1$d
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %2$d

            """;

    private LastRequest() {}

    /** Asks the portal to stop, sends the rest when it takes nobody any more, gives the answer. */
    public static String answeredBy(PortalProcess portal) throws IOException {
        try (Socket client = connect(portal)) {
            send(
                    client,
                    HEADERS.formatted(portal.port(), BODY.length()).replace("\n", "\r\n")
                            + BODY.substring(0, 10));
            // By then the portal has begun with the form, too.
            portal.get("/login");
            portal.askToStop();
            Eventually.isEqual(false, PATIENCE, () -> takes(portal));
            if (client.getInputStream().available() > 0) {
                throw new IllegalStateException("It was answered before it was whole");
            }
            send(client, BODY.substring(10));
            return new String(client.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static Socket connect(PortalProcess portal) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static boolean takes(PortalProcess portal) {
        try (Socket socket = connect(portal)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
