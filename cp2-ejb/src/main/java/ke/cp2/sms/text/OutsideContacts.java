package ke.cp2.sms.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds where a text may lead its reader outside of the portal: numbers to call, to write or to pay
 * to, and addresses in words. None of them is forbidden, as a council has reasons to name one; what
 * names one is read by two people.
 */
public final class OutsideContacts {

    /** How addresses end, without those that are words that begin a sentence. */
    private static final String ENDING = "(?:com|net|org|info|biz|co|ly|io|ke|ug|tz|xyz)\\b";

    private static final Pattern CONTACT =
            Pattern.compile(
                    // codes that phones dial, such as *334#
                    "[*#]\\d[\\d*]*#"
                            // mobile numbers and landlines, however they are grouped
                            + "|(?<![\\d])(?:\\+?254|0)(?:[ ./()-]{0,2}\\d){8,9}(?!\\d)"
                            // tills, paybills, short codes
                            + "|(?<![\\d,])\\d{5,}(?![\\d,])"
                            // words before and after a dot that is spelt or stands apart
                            + "|[\\p{L}\\d-]{2,}\\s*[\\[({]?\\s*(?:\\bdot\\b|\\bnukta\\b|\\s[.]|[.]\\s)\\s*[\\])}]?\\s*"
                            + ENDING
                            + "|\\S+@\\S+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OutsideContacts() {}

    /**
     * The numbers and addresses of a text as it has them, each once.
     *
     * @param own numbers of the council itself, which are left out
     */
    public static List<String> in(String text, String... own) {
        List<String> digits = Arrays.stream(own).map(OutsideContacts::bare).toList();
        return CONTACT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(contact -> !digits.contains(bare(contact)))
                .distinct()
                .collect(Collectors.toList());
    }

    /** A number without what groups it, and without its country. */
    private static String bare(String contact) {
        return contact.replaceAll("[\\s./()+-]", "").replaceFirst("^(?:254|0)(?=\\d{9}$)", "");
    }
}
