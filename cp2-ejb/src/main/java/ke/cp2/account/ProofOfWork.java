package ke.cp2.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.KeyedHash;

/**
 * Work for the browser when many requests come from one address. Behind the one address of a mobile
 * network or a school there are thousands of honest people, so nobody is refused; who asks for
 * thousands of messages pays for each with computing time.
 *
 * <p>The challenge is signed, so the server keeps nothing: it holds for one number, one address and
 * ten minutes, in which the number's own limits allow three requests. The answer is a count whose
 * SHA-256 behind the challenge begins with {@value #ZERO_BITS} zero bits; finding it takes 65,000
 * tries in the middle, a second or less on a cheap phone, and checking it takes one.
 */
final class ProofOfWork {

    static final int ZERO_BITS = 16;

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Pattern SOLUTION =
            Pattern.compile("((\\d{1,12})\\.[0-9a-f]{64}):(\\d{1,12})");

    private final KeyedHash keyedHash;

    ProofOfWork(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** The challenge for that number from that address. */
    String challenge(MobileNumber number, String addressHash, Instant now) {
        return signed(number, addressHash, now.plus(LIFETIME).getEpochSecond());
    }

    /**
     * Whether the text is the challenge of that number and address with a right answer behind it.
     */
    boolean isSolvedBy(String solution, MobileNumber number, String addressHash, Instant now) {
        Matcher parts = SOLUTION.matcher(solution == null ? "" : solution);
        if (!parts.matches()) {
            return false;
        }
        long expiry = Long.parseLong(parts.group(2));
        return now.getEpochSecond() < expiry
                && zeroBits(solution) >= ZERO_BITS
                && parts.group(1).equals(signed(number, addressHash, expiry));
    }

    private String signed(MobileNumber number, String addressHash, long expiry) {
        return expiry
                + "."
                + keyedHash.of(
                        String.join(
                                "|", "work", number.digits(), addressHash, String.valueOf(expiry)));
    }

    private static int zeroBits(String text) {
        int bits = 0;
        for (byte next : sha256(text)) {
            if (next != 0) {
                return bits
                        + Integer.numberOfLeadingZeros(next & 0xff)
                        - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
