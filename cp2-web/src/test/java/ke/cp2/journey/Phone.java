package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.Http;
import ke.cp2.support.PortalProcess;

/** A person's phone: reads what the simulator delivered to it, and texts the portal. */
final class Phone {

    private static final Pattern SECRET = Pattern.compile("\\b([0-9A-Z]{4}[- ]){2}[0-9A-Z]{4}\\b");
    private static final Pattern JSON_TEXT =
            Pattern.compile("\"text\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final long PATIENCE_MILLIS = 60_000;

    private final PortalProcess portal;
    private final String number;
    private int read;

    Phone(PortalProcess portal, String number) {
        this.portal = portal;
        this.number = number;
    }

    String number() {
        return number;
    }

    /** The number as pages show it: 254 722 645 678. */
    String spaced() {
        return number.replaceAll("(?<=\\G\\d{3})(?=\\d)", " ");
    }

    /** Leaves out of {@link #nextMessage()} what has come so far. */
    void forgetsEarlierMessages() {
        read = texts().size();
    }

    /** All that has come, newest first. */
    List<String> messages() {
        return texts();
    }

    /** The next message that comes in, or has come in since the last look. */
    String nextMessage() {
        long limit = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < limit) {
            List<String> texts = texts();
            if (texts.size() > read) {
                read++;
                return texts.get(texts.size() - read);
            }
            pause();
        }
        throw new AssertionError("no message came to " + number + ", " + read + " before");
    }

    /** The one-time password that comes next; what else comes before it is passed over. */
    String nextSecret() {
        String message = nextMessage();
        while (!SECRET.matcher(message).find()) {
            message = nextMessage();
        }
        return secretIn(message);
    }

    /** The one-time password in a message. */
    static String secretIn(String message) {
        Matcher secret = SECRET.matcher(message);
        assertThat(secret.find()).as("a one-time password in: %s", message).isTrue();
        return secret.group();
    }

    /** Sends a text to the short code. */
    void send(String text) {
        HttpResponse<String> answer =
                Http.plain()
                        .post(
                                URI.create(portal.url("/simulator/api/messages")),
                                Map.of("from", number, "to", "22262", "text", text));
        assertThat(answer.statusCode()).isLessThan(300);
    }

    /** Newest first, as the simulator lists them. */
    private List<String> texts() {
        String json = portal.get("/simulator/api/messages?to=" + number).body();
        List<String> texts = new ArrayList<>();
        Matcher text = JSON_TEXT.matcher(json);
        while (text.find()) {
            texts.add(text.group(1).replace("\\n", " ").replace("\\/", "/").replace("\\\"", "\""));
        }
        return texts;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
