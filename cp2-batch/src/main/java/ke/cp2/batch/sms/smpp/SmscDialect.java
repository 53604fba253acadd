package ke.cp2.batch.sms.smpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an operator means: its status codes, the states and errors of its receipts, how it
 * writes message ids. Read from a properties file: {@code standard.codes} beside this class tells
 * how one is written; a setting that is a path names one of the institution's own.
 */
final class SmscDialect {

    private static final String STATUS = "status.";
    private static final String STATE = "stat.";
    private static final String ERROR = "err.";
    private static final String PARENT = "extends";
    private static final String DELIVERED = "delivered";
    private static final String NOT_FINAL = "pending";
    private static final Pattern HEX_DIGITS = Pattern.compile("[0-9A-Fa-f-]+");
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    /** By how many digits there are. */
    private static final Map<Integer, String> TIMES =
            Map.of(10, "uuMMddHHmm", 12, "uuMMddHHmmss", 14, "uuuuMMddHHmmss");

    /** What a status says about the message, or about more than that. */
    enum Meaning {
        ACCEPTED,
        /** This message may be tried later. */
        DEFERRED,
        /** The session is too fast. */
        THROTTLED,
        /** The message will never be taken. */
        REFUSED,
        /** The session is no good any more. */
        SESSION
    }

    /** Which parts of a long text an SMSC reports on. */
    enum ReportedParts {
        /** Each part has a receipt. */
        EACH,
        FIRST,
        LAST
    }

    private record Status(Meaning meaning, SmsFailure failure) {}

    private final Properties properties;
    private final Map<Integer, Status> statuses = new HashMap<>();

    private final ZoneId zone;

    private SmscDialect(Properties properties) {
        this.properties = properties;
        zone = ZoneId.of(rule("receipt.zone"));
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(STATUS)) {
                statuses.put(
                        Integer.decode(key.substring(STATUS.length())),
                        status(properties.getProperty(key).trim()));
            }
        }
    }

    private static Status status(String value) {
        String[] words = value.split("\\s+");
        return new Status(
                Meaning.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words.length > 1 ? SmsFailure.valueOf(words[1]) : SmsFailure.REFUSED);
    }

    /**
     * @param name of a file beside this class, without its ending, or the path of a file
     */
    static SmscDialect named(String name) {
        return new SmscDialect(properties(name));
    }

    private static Properties properties(String name) {
        Properties own = new Properties();
        try (InputStream in = open(name)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("SMPP provider " + name, e);
        }
        String parent = own.getProperty(PARENT);
        if (parent == null) {
            return own;
        }
        Properties all = properties(parent.trim());
        all.putAll(own);
        return all;
    }

    private static InputStream open(String name) throws IOException {
        InputStream known = SmscDialect.class.getResourceAsStream(name + ".codes");
        return known == null ? Files.newInputStream(Path.of(name)) : known;
    }

    Meaning meaning(int status) {
        if (status == 0) {
            return Meaning.ACCEPTED;
        }
        Status known = statuses.get(status);
        return known == null ? Meaning.DEFERRED : known.meaning();
    }

    /** The answer to a message that was refused, for now or for good. */
    GatewayAnswer refusal(int status) {
        Status known = statuses.get(status);
        return known != null && known.meaning() == Meaning.REFUSED
                ? GatewayAnswer.refused(known.failure(), word(status))
                : GatewayAnswer.deferred(word(status));
    }

    /** A status as the protocol's documents write it. */
    static String word(int status) {
        return String.format("0x%08X", status);
    }

    /**
     * The receipt that an operator's state and error make, if they are its last word.
     *
     * @param state such as DELIVRD
     * @param error the network's error code, or null
     */
    Optional<Receipt> receipt(
            String gateway,
            String messageId,
            String recipient,
            String state,
            @Nullable String error) {
        String meaning = properties.getProperty(STATE + state.toUpperCase(Locale.ROOT), NOT_FINAL);
        if (meaning.equals(NOT_FINAL)) {
            return Optional.empty();
        }
        if (meaning.equals(DELIVERED)) {
            return Optional.of(new Receipt(gateway, messageId, recipient, true, null, null));
        }
        String word = error == null ? state : state + " " + error;
        String precise = error == null ? null : properties.getProperty(ERROR + error);
        return Optional.of(
                new Receipt(
                        gateway,
                        messageId,
                        recipient,
                        false,
                        SmsFailure.valueOf(precise == null ? meaning : precise),
                        word));
    }

    /** The id of an answer, written so that it equals that of its receipt. */
    String idOfAnswer(String id) {
        return canonical(id, rule("id.answer"));
    }

    /** The id that stands in the text of a receipt. */
    String idOfReceipt(String id) {
        return canonical(id, rule("id.receipt"));
    }

    /** The id that stands in the parameter receipted_message_id. */
    String idOfParameter(String id) {
        return canonical(id, rule("id.parameter"));
    }

    /** Ids that are equal in this form are the same message's. */
    private static String canonical(String id, String writing) {
        return switch (writing) {
            case "hex" -> number(id, HEX);
            case "decimal" -> number(id, DECIMAL);
            case "loose" -> folded(id);
            case "exact" -> id;
            default -> HEX_DIGITS.matcher(id).matches() ? folded(id) : id;
        };
    }

    private static String number(String id, int radix) {
        try {
            return new BigInteger(id, radix).toString();
        } catch (NumberFormatException e) {
            return id;
        }
    }

    /** In capital letters, without zeros before it. */
    private static String folded(String id) {
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
            zeros++;
        }
        return id.substring(zeros).toUpperCase(Locale.ROOT);
    }

    /** Tells whether the table has a row for a state of receipts. */
    boolean knowsState(String state) {
        return properties.containsKey(STATE + state.toUpperCase(Locale.ROOT));
    }

    /**
     * Tells whether what reads like a receipt and is not marked as one is taken for one.
     *
     * @param destination where it was sent to: nobody can write to a name, but to a short code
     */
    boolean takesReceiptsInTexts(String destination) {
        return switch (rule("receipt.in-texts")) {
            case "always" -> true;
            case "to-names" -> destination.chars().anyMatch(Character::isLetter);
            default -> false;
        };
    }

    /** Tells which parts of a long text get receipts. */
    ReportedParts reportedParts() {
        return ReportedParts.valueOf(rule("receipt.parts").toUpperCase(Locale.ROOT));
    }

    private String rule(String name) {
        return properties.getProperty(name).trim();
    }

    /** A time of a receipt: two or four digits of the year, to the minute or the second. */
    Optional<Instant> time(String digits) {
        String pattern = TIMES.get(digits.length());
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(digits, DateTimeFormatter.ofPattern(pattern))
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Tells whether data coding 0 of inbound texts is Latin-1 instead of the GSM alphabet. */
    boolean isLatin1() {
        return "latin1".equals(properties.getProperty("inbound.default-alphabet"));
    }
}
