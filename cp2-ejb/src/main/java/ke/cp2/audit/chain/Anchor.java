package ke.cp2.audit.chain;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the chain at a time, kept where those who can write to the database cannot. */
public record Anchor(Instant at, long number, String hash) implements Serializable {

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    /** Reads a line of a file of anchors; empty when it is none. */
    static Optional<Anchor> parse(String line) {
        Matcher found = LINE.matcher(line.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Anchor(
                            Instant.parse(found.group(1)),
                            Long.parseLong(found.group(2)),
                            found.group(3)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Gives the line that {@link #parse} reads. */
    String line() {
        return at + " " + number + ' ' + hash;
    }
}
