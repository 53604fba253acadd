package ke.cp2.sms.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as the mobile network counts it: in septets of the GSM 03.38 default alphabet when all its
 * characters are in it, otherwise in UTF-16 units (UCS-2). One message holds 160 septets or 70
 * units; a part of a longer text holds 153 or 67.
 */
public final class GsmText {

    /** Septets in a single message. */
    public static final int SINGLE_SEPTETS = 160;

    private static final int PART_SEPTETS = 153;
    private static final int SINGLE_UNITS = 70;
    private static final int PART_UNITS = 67;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {
        0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
    };

    private static final Map<Integer, String> REPLACEMENTS =
            Map.ofEntries(
                    Map.entry(0x2018, "'"),
                    Map.entry(0x2019, "'"),
                    Map.entry(0x02BC, "'"),
                    Map.entry((int) '`', "'"),
                    Map.entry(0x201C, "\""),
                    Map.entry(0x201D, "\""),
                    Map.entry(0x2010, "-"),
                    Map.entry(0x2011, "-"),
                    Map.entry(0x2013, "-"),
                    Map.entry(0x2014, "-"),
                    Map.entry(0x2026, "..."),
                    Map.entry(0x00A0, " "),
                    Map.entry(0x202F, " "),
                    Map.entry((int) '\t', " "));

    private static final int ESCAPE = 0x1B;
    private static final int OUTSIDE = -1;

    /** By character: its code, above 0xFF with the escape in front, or {@link #OUTSIDE}. */
    private static final short[] CODES = codes();

    private final String text;

    /** Septets of the whole text, or {@link #OUTSIDE} when it is not GSM-7. */
    private final int septets;

    private GsmText(String text) {
        this.text = text;
        septets = septetsOf(text);
    }

    public static GsmText of(String text) {
        return new GsmText(text);
    }

    private static short[] codes() {
        short[] codes = new short['€' + 1];
        Arrays.fill(codes, (short) OUTSIDE);
        for (int i = 0; i < BASIC.length(); i++) {
            codes[BASIC.charAt(i)] = (short) (i < ESCAPE ? i : i + 1);
        }
        for (int i = 0; i < EXTENSION.length(); i++) {
            codes[EXTENSION.charAt(i)] = (short) (ESCAPE << 8 | (EXTENSION_CODES[i] & 0xFF));
        }
        return codes;
    }

    private static int code(int character) {
        return character < CODES.length ? CODES[character] : OUTSIDE;
    }

    private static int septetsOf(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            if (septets == 0) {
                return OUTSIDE;
            }
            sum += septets;
        }
        return sum;
    }

    /**
     * The text with typographic characters and accents replaced by what GSM-7 has, so that one
     * curly apostrophe in a name does not halve what fits into a message. Other scripts stay.
     */
    public static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> simple.append(septets(c) > 0 ? Character.toString(c) : simplified(c)));
        return simple.toString();
    }

    private static String simplified(int character) {
        String replacement = REPLACEMENTS.get(character);
        if (replacement != null) {
            return replacement;
        }
        String original = Character.toString(character);
        String bare = Normalizer.normalize(original, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && bare.codePoints().allMatch(c -> septets(c) > 0) ? bare : original;
    }

    /** Septets of one character: 2 for those of the extension table, 0 for those outside GSM-7. */
    private static int septets(int character) {
        int code = code(character);
        return code == OUTSIDE ? 0 : code > 0xFF ? 2 : 1;
    }

    /** Tells whether every character is in the GSM-7 alphabet or its extension table. */
    public boolean isGsm7() {
        return septets != OUTSIDE;
    }

    /** The first character that makes the whole text UCS-2, if there is one. */
    public Optional<String> firstOutsideGsm7() {
        return text.codePoints()
                .filter(c -> septets(c) == 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Tells how long the text is: in septets, or in UTF-16 units when it is not GSM-7. */
    public int length() {
        return isGsm7() ? septets : text.length();
    }

    /** Tells how many messages it takes, and costs. */
    public int parts() {
        return split().size();
    }

    /** Tells how long it could be in as many messages as it takes. */
    public int capacity() {
        int parts = parts();
        if (parts == 1) {
            return isGsm7() ? SINGLE_SEPTETS : SINGLE_UNITS;
        }
        return parts * (isGsm7() ? PART_SEPTETS : PART_UNITS);
    }

    /**
     * The text of each part. No part ends inside a character: an escape and its character, like the
     * two halves of a surrogate pair, stay together.
     */
    public List<String> split() {
        boolean gsm7 = isGsm7();
        if (length() <= (gsm7 ? SINGLE_SEPTETS : SINGLE_UNITS)) {
            return List.of(text);
        }
        int room = gsm7 ? PART_SEPTETS : PART_UNITS;
        List<String> parts = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int size = gsm7 ? septets(character) : Character.charCount(character);
            if (used + size > room) {
                parts.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += size;
            at += Character.charCount(character);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /**
     * The octets of each part as a gateway takes them: one septet an octet, not packed, or UTF-16
     * when the whole text is not GSM-7.
     */
    public List<byte[]> encodedParts() {
        return split().stream().map(this::encoded).toList();
    }

    private byte[] encoded(String part) {
        if (!isGsm7()) {
            return part.getBytes(StandardCharsets.UTF_16BE);
        }
        byte[] octets = new byte[part.length() * 2];
        int length = 0;
        for (int i = 0; i < part.length(); i++) {
            int code = code(part.charAt(i));
            if (code > 0xFF) {
                octets[length++] = ESCAPE;
            }
            octets[length++] = (byte) code;
        }
        return Arrays.copyOf(octets, length);
    }

    /**
     * The text of GSM-7 octets, one septet an octet. As a phone does, it shows a character of the
     * basic table where the extension has none, and nothing for an escape at the very end.
     */
    public static String decoded(byte[] octets) {
        StringBuilder decoded = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int code = octets[i] & 0x7F;
            if (code != ESCAPE) {
                decoded.append(BASIC.charAt(code < ESCAPE ? code : code - 1));
            } else if (++i < octets.length) {
                decoded.append(extended(octets[i] & 0x7F));
            }
        }
        return decoded.toString();
    }

    private static char extended(int code) {
        for (int i = 0; i < EXTENSION_CODES.length; i++) {
            if (EXTENSION_CODES[i] == code) {
                return EXTENSION.charAt(i);
            }
        }
        return code == ESCAPE ? ' ' : BASIC.charAt(code < ESCAPE ? code : code - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
