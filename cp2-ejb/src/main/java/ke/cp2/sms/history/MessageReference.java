package ke.cp2.sms.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a message for the page that follows it, such as {@code 578-fd53ddcb80d2cbc7}: the message's
 * id and a keyed hash of it. Only {@link MessageReferences} makes one that leads to a message.
 *
 * @param messageId the id of the message that it claims to lead to
 * @param proof the 64 bits that nobody can make up
 */
public record MessageReference(long messageId, String proof) {

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,18})-([0-9a-f]{16})");

    public MessageReference {
        if (!FORMAT.matcher(messageId + "-" + proof).matches()) {
            throw new IllegalArgumentException("not a message reference");
        }
    }

    /** The reference in a text of an address or of the database; empty when it holds none. */
    public static Optional<MessageReference> parse(String text) {
        return Optional.ofNullable(text)
                .map(FORMAT::matcher)
                .filter(Matcher::matches)
                .map(found -> new MessageReference(Long.parseLong(found.group(1)), found.group(2)));
    }

    /** The text that {@link #parse} reads, at most 35 characters. */
    @Override
    public String toString() {
        return messageId + "-" + proof;
    }
}
