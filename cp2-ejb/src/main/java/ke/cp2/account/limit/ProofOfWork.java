package ke.cp2.account.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.cipher.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Work for the browser when much comes from one address, for one block of numbers or from
 * everywhere at once. Behind the one address of a mobile network or a school there are thousands of
 * honest people, so nobody is refused; who asks for thousands of messages pays for each with
 * computing time.
 *
 * <p>The challenge {@code expiry.bits.nonce.signature} is signed, so the server keeps nothing until
 * it is answered: it holds for one purpose, one address and {@link #LIFETIME}. The answer is a
 * count whose SHA-256 behind the challenge begins with that many zero bits; finding it takes two to
 * the power of bits tries in the middle, checking it takes one.
 */
public final class ProofOfWork {

    /** A challenge may be answered for so long. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final Pattern SOLUTION =
            Pattern.compile(
                    "((\\d{1,12})\\.(\\d{1,2})\\.([0-9a-f]{16})\\.[0-9a-f]{64}):(\\d{1,12})");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 8;

    private final KeyedHash keyedHash;

    /**
     * An answer that is right.
     *
     * @param nonce of the challenge, which is for one use
     * @param bits how much work it was
     * @param until when the challenge ends
     */
    record Solved(String nonce, int bits, Instant until) {}

    public ProofOfWork(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /**
     * A challenge.
     *
     * @param purpose what it opens, such as a text to a number
     * @param bits how much work it is
     */
    public String challenge(String purpose, String addressHash, int bits, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return signed(
                purpose,
                addressHash,
                now.plus(LIFETIME).getEpochSecond(),
                bits,
                HexFormat.of().formatHex(nonce));
    }

    /** Reads what the text proves, or empty when it is no right answer to a challenge of these. */
    Optional<Solved> solved(
            @Nullable String solution, String purpose, String addressHash, Instant now) {
        if (solution == null) {
            return Optional.empty();
        }
        Matcher parts = SOLUTION.matcher(solution);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long expiry = Long.parseLong(parts.group(2));
        int bits = Integer.parseInt(parts.group(3));
        String nonce = parts.group(4);
        boolean right =
                now.getEpochSecond() < expiry
                        && zeroBits(solution) >= bits
                        && parts.group(1).equals(signed(purpose, addressHash, expiry, bits, nonce));
        return right
                ? Optional.of(new Solved(nonce, bits, Instant.ofEpochSecond(expiry)))
                : Optional.empty();
    }

    private String signed(String purpose, String addressHash, long expiry, int bits, String nonce) {
        String begin = expiry + "." + bits + "." + nonce;
        return begin + "." + keyedHash.of(String.join("|", "work", purpose, addressHash, begin));
    }

    /** Tells how many zero bits the SHA-256 of a text begins with. */
    public static int zeroBits(String text) {
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
