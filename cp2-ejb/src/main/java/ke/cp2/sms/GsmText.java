package ke.cp2.sms;

import java.text.Normalizer;
import java.util.ArrayList;
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

    private final String text;

    private GsmText(String text) {
        this.text = text;
    }

    public static GsmText of(String text) {
        return new GsmText(text);
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
        return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /** Whether every character is in the GSM-7 alphabet or its extension table. */
    public boolean isGsm7() {
        return text.codePoints().allMatch(c -> septets(c) > 0);
    }

    /** The first character that makes the whole text UCS-2, if there is one. */
    public Optional<String> firstOutsideGsm7() {
        return text.codePoints()
                .filter(c -> septets(c) == 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** How long the text is: in septets, or in UTF-16 units when it is not GSM-7. */
    public int length() {
        return isGsm7() ? text.codePoints().map(GsmText::septets).sum() : text.length();
    }

    /** How many messages it takes, and costs. */
    public int parts() {
        return split().size();
    }

    /** Whether it fits one GSM-7 message. */
    public boolean fitsOneMessage() {
        return isGsm7() && length() <= SINGLE_SEPTETS;
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

    @Override
    public String toString() {
        return text;
    }
}
