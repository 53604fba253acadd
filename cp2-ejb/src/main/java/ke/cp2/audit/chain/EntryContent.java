package ke.cp2.audit.chain;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an entry says. Its hash is that of its canonical form: two contents that differ never
 * have the same one, and it is the same whether an entry is about to be written or was read.
 */
public record EntryContent(
        Instant happenedAt,
        @Nullable Long actorId,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String detail,
        @Nullable String reason)
        implements Serializable {

    /** The hash before the first entry. */
    static final String NOTHING = "0".repeat(64);

    /** The action of a record whose content the law had deleted; the hash of that is its detail. */
    static final String EMPTIED = "audit.emptied";

    /** The action of a later record about it: by whose order, and why. */
    static final String DELETION = "audit.deletion";

    private static final String FORM = "CP2-AUDIT-1";

    /** The database keeps microseconds, and no empty text. */
    public EntryContent {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        detail = "".equals(detail) ? null : detail;
        reason = "".equals(reason) ? null : reason;
    }

    /** The hash of an entry with this content, as the number of that place, behind another one. */
    String hashAfter(String before, long number) {
        return sha256((before + hash(number)).getBytes(StandardCharsets.UTF_8));
    }

    private String hash(long number) {
        return isEmptied() ? Objects.toString(detail) : sha256(canonical(number));
    }

    /** The rest when it has to be deleted: its hash, by which the chain goes on. */
    EntryContent emptied(long number) {
        return new EntryContent(
                happenedAt,
                null,
                EMPTIED,
                ChainRows.TRAIL,
                Long.toString(number),
                hash(number),
                null);
    }

    boolean isEmptied() {
        return EMPTIED.equals(action);
    }

    /**
     * The form that is hashed: each value with its length before it, or a hyphen when there is
     * none, in UTF-16 as it is kept in memory. No encoder may put a question mark for half a
     * character.
     */
    byte[] canonical(long number) {
        StringBuilder text = new StringBuilder(FORM);
        for (String value :
                Arrays.asList(
                        Long.toString(number),
                        happenedAt.toString(),
                        actorId == null ? null : actorId.toString(),
                        action,
                        subjectType,
                        subjectId,
                        detail,
                        reason)) {
            text.append('|');
            if (value == null) {
                text.append('-');
            } else {
                text.append(value.length()).append(':').append(value);
            }
        }
        byte[] bytes = new byte[text.length() * Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().put(text.toString());
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
