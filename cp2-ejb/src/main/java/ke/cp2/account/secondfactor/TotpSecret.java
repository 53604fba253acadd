package ke.cp2.account.secondfactor;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret that an authenticator app and the portal share, and its codes: time-based one-time
 * passwords after RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, which is what every
 * app knows.
 *
 * @param base32 its characters, as an app takes them
 */
public record TotpSecret(String base32) implements Serializable {

    /** A code is shown for so long. */
    public static final int STEP_SECONDS = 30;

    private static final int BYTES = 20;
    private static final int MODULUS = 1_000_000;

    /** The clock of the phone may be off by so many steps. */
    private static final int DRIFT = 1;

    /** Another secret: 160 random bits. */
    static TotpSecret random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return of(secret);
    }

    /** The secret of these bytes. */
    public static TotpSecret of(byte[] bytes) {
        return new TotpSecret(new Base32().encodeAsString(bytes));
    }

    /** The step of that time: the number of half minutes since 1970. */
    public static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    public String codeOf(long step) {
        byte[] mac = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    /** The newest step around that time that has this code; empty when none has. */
    OptionalLong stepOf(String code, Instant now) {
        long step = stepAt(now);
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
                .filter(tried -> codeOf(tried).equals(code))
                .max();
    }

    /** As a person types it into an app: in groups of four. */
    public String grouped() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Gives the address that the QR code holds for an app. */
    public String address(String userName) {
        return "otpauth://totp/CP2:%s?secret=%s&issuer=CP2&algorithm=SHA1&digits=6&period=%d"
                .formatted(
                        URLEncoder.encode(userName, StandardCharsets.UTF_8), base32, STEP_SECONDS);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(base32), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", e);
        }
    }

    /** Says nothing, so that no secret gets into a log. */
    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
