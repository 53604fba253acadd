package ke.cp2.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.sms.text.GsmText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a campaign in one language: plain words and the placeholders {@code {name}}, {@code
 * {portal}} and {@code {code}}. It is brought into the characters of GSM-7 once, when it is
 * written, so that a hundred thousand copies need no more than putting a name between two pieces.
 */
final class CampaignText {

    /** Longer names are cut, so that the parts of a message are known before its reader is. */
    static final int LONGEST_NAME = 20;

    /** A text costs at most so many messages of a phone. */
    static final int MOST_PARTS = 4;

    /** The database has room for so many characters. */
    static final int LONGEST = 700;

    private static final String NAME = "name";
    private static final String PORTAL = "portal";
    private static final String CODE = "code";
    private static final Set<String> PLACEHOLDERS = Set.of(NAME, PORTAL, CODE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)}");

    private final String pattern;

    private CampaignText(String pattern) {
        this.pattern = pattern;
    }

    /**
     * A text as an officer typed it.
     *
     * @param field the input, for the refusal
     * @throws BusinessException when it is empty or too long, or has a placeholder that is none
     */
    static CampaignText typed(String field, String typed) {
        String written = TypedText.lines(typed);
        if (written == null) {
            throw BusinessException.at(field, "campaign.textMissing");
        }
        String text = GsmText.simplified(written);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw BusinessException.at(
                        field,
                        "campaign.placeholderUnknown",
                        placeholder.group(),
                        "{name}, {portal}, {code}");
            }
        }
        if (text.length() > LONGEST) {
            throw BusinessException.at(field, "campaign.textTooLong", LONGEST);
        }
        return new CampaignText(text);
    }

    /** A text that was checked before. */
    static CampaignText stored(String text) {
        return new CampaignText(text);
    }

    /** The text with everything but the name filled in. */
    Letter with(String portal, String code) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (placeholder.find()) {
            piece.append(pattern, /* start= */ end, /* end= */ placeholder.start());
            end = placeholder.end();
            switch (placeholder.group(1)) {
                case NAME -> {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                case PORTAL -> piece.append(portal);
                case CODE -> piece.append(code);
                default -> piece.append(placeholder.group());
            }
        }
        pieces.add(piece.append(pattern, end, pattern.length()).toString());
        return new Letter(List.copyOf(pieces));
    }

    @Override
    public String toString() {
        return pattern;
    }

    /**
     * A text that lacks nothing but the name.
     *
     * @param pieces what stands between the names
     */
    record Letter(List<String> pieces) {

        /** The text for somebody; see {@link CampaignText#callName}. */
        String to(String name) {
            return pieces.size() == 1 ? pieces.get(0) : String.join(name, pieces);
        }

        /** Tells how many messages it takes for whoever has the longest name. */
        int parts() {
            return GsmText.of(to("m".repeat(LONGEST_NAME))).parts();
        }
    }

    /**
     * Gives the name of a person in a text: the first name, or the substitute when there is none
     * that fits.
     */
    static String callName(@Nullable String fullName, String substitute) {
        if (fullName == null || fullName.isBlank()) {
            return substitute;
        }
        String name = fullName.strip();
        int end = name.indexOf(' ');
        String first = GsmText.simplified(end < 0 ? name : name.substring(0, end));
        GsmText gsm = GsmText.of(first);
        if (!gsm.isGsm7()) {
            return substitute;
        }
        return gsm.length() <= LONGEST_NAME ? first : cut(first);
    }

    /** Signs of the extension table count twice, so some long names are cut shorter. */
    private static String cut(String name) {
        String shorter = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        while (GsmText.of(shorter).length() > LONGEST_NAME) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }
}
