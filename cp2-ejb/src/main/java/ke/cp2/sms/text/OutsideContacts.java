package ke.cp2.sms.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where a text may lead its reader outside of the portal: numbers to call, to write or to pay
 * to, addresses in words, and words of paying and chatting. None of them is forbidden, as a council
 * has reasons to name one; what names one is read by two people. So it finds rather too much: any
 * four digits are a number unless they are a day, a time, an amount, a year or a count.
 */
public final class OutsideContacts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec" + "|mac|mei|ago|okt|des)\\p{L}*";

    private static final String DIGIT =
            "(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine"
                    + "|sifuri|sufuri|moja|mbili|tatu|nne|tano|sita|saba|nane|tisa)";

    /** A dot that is said in words. */
    private static final String SPELT_DOT =
            "(?:d[o0]ti?|nukta|kitone|point|full[\\s_-]?stop|period)";

    /** What an address ends with when its dot is said in words. */
    private static final String SPELT_END =
            "(?:c[o0]m|net|org|info|biz|co|ly|io|ke|ug|tz|xyz|example|app|dev|me|site|online|live|link"
                    + "|click|top|shop|store|club|africa|mobi|pro|tv|web|blog|page|space|website|gle|gl|gd|gy)";

    /** What an address ends with that is no word beside. */
    private static final String END =
            "(?:c[o0]m|net|org|info|biz|co|ly|io|ke|ug|tz|xyz|example|app|dev)";

    /** Letters that stand apart are read as one word. */
    private static final Pattern SPREAD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\d])\\p{L}(?:[\\s_-]{1,3}\\p{L}){2,}(?![\\p{L}\\p{M}\\d'\u2019])");

    /** Well-known addresses that lead on to others, with anything between their two words. */
    private static final String SHORTENER =
            "(?:(?:bit|cutt|ow|buff|adf|rebrand|t)[\\s./_-]+(?:ly|me)|(?:bit|cutt|rebrand)ly"
                    + "|goo[\\s./_-]+gl|forms[\\s./_-]+gle"
                    + "|is[\\s./_-]+gd|rb[\\s./_-]+gy|lnkd[\\s./_-]+in"
                    + "|(?:wa|fb|m)[\\s./_-]+me(?=\\s*[/\\d])"
                    + "|tiny[\\s_-]?url|short[\\s_-]?url|link[\\s_-]?tree|link\\s?tr[\\s./_-]+ee)";

    /** An amount in words behind the words of paying it. */
    private static final String SPELT_PAYMENT =
            "\\b(?:m[\\s-]?pesa|tuma|lipa|send)\\b(?:\\s+(?:\\p{L}+\\s+){0,3}?)"
                    + "(?:elfu|laki|mia|thousand|hundred)\\b";

    /** What numbers are used for beside contacts. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "\\b\\d{1,2}\\s+"
                            + MONTH
                            + "(?:\\s+20\\d\\d)?\\b"
                            + "|\\b20\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2}/\\d{1,2}/20\\d\\d\\b"
                            + "|\\b\\d{1,2}:\\d\\d\\b|\\b20\\d\\d\\b"
                            + "|\\b(?:kes|ksh|shs?)\\.?\\s?\\d{1,3}(?:,\\d{3})*(?:\\.\\d\\d)?\\b"
                            // a box at the post office, and a place on a map of towns
                            + "|\\b(?:p\\.?\\s?o\\.?\\s?box|s\\.?\\s?l\\.?\\s?p\\.?)\\s?\\d{1,6}(?:\\s?-\\s?\\d{5})?\\b"
                            // the number of a centre
                            + "|\\b(?:centre|center|kituo)(?:\\s+(?:number|code|no\\.?|nambari|namba))?\\s+"
                            + "\\d{8}\\b(?![\\s./()-]*\\d)"
                            // so many of something
                            + "|(?<![\\d.,-]\\s?)(?<!\\b"
                            + DIGIT
                            + "[\\s,-]{1,3})\\b\\d{1,3}\\b(?=\\s+\\p{L})(?!\\s+"
                            + DIGIT
                            + "\\b)",
                    FLAGS);

    private static final Pattern CONTACT =
            Pattern.compile(
                    // digits, whatever stands between them
                    "[*#+(]*\\d(?:[\\s./()*#,_-]{0,6}\\d){3,}[)#]?"
                            // digits in words
                            + "|\\b"
                            + DIGIT
                            + "(?:[\\s,-]+"
                            + DIGIT
                            + "){2,}\\b"
                            // digits in words and figures
                            + "|\\b(?=[\\d\\s,-]*"
                            + DIGIT
                            + ")(?:"
                            + DIGIT
                            + "|\\d)(?:[\\s,-]+(?:"
                            + DIGIT
                            + "|\\d)){3,}\\b"
                            // digits among letters
                            + "|\\b(?=\\w*\\d\\w*\\d)(?=\\w*\\p{L})\\w{4,}\\b"
                            // words before and after a dot that is spelt or stands apart
                            + "|[\\p{L}\\d-]{2,}\\s*[\\[({]?\\s*(?:\\bdot\\b|\\bnukta\\b|\\s[.]|[.]\\s)"
                            + "\\s*[\\])}]?\\s*(?:com|net|org|info|biz|co|ly|io|ke|ug|tz|xyz)\\b"
                            + "|[\\p{L}\\d-]{2,}[\\s\\[({_-]+"
                            + SPELT_DOT
                            + "[\\s\\])}_-]+"
                            + SPELT_END
                            + "\\b"
                            // a dot in brackets or between dashes, whatever follows
                            + "|[\\p{L}\\d-]{2,}\\s*[\\[({<]\\s*(?:[.,]|d[o0]ti?|nukta)\\s*[\\])}>]"
                            + "\\s*\\p{L}{2,}"
                            + "|[\\p{L}\\d]{2,}(?:-d[o0]t-|_d[o0]t_)\\p{L}{2,}"
                            // a dot that is one word with what follows, or a comma in its place
                            + "|(?:[\\p{L}\\d-]{2,}\\s+)?\\b\\p{L}*d[o0]t[_-]?"
                            + END
                            + "\\b"
                            + "|[\\p{L}\\d-]{2,}(?:,"
                            + END
                            + "|\\s?,\\s?c[o0]m)\\b"
                            // what addresses begin with
                            + "|\\bwww[\\s_,-]+\\S+"
                            + "|\\b(?:hxxps?|https?(?!:))\\b\\S*(?:\\s+\\S+)?"
                            + "|\\b"
                            + SHORTENER
                            + "(?!\\p{L})"
                            + "|"
                            + SPELT_PAYMENT
                            + "|\\bkwa\\s+wakala\\b|\\b(?:to|through|at)\\s+an?\\s+agent\\b"
                            + "|\\S+@\\S+"
                            + "|\\b(?:till|pay\\s?bill|buy goods|pochi|pay to|send money|lipa"
                            + "|tuma (?:pesa|kes|ksh)|send (?:kes|ksh)|wh?ats\\s?app?|tele\\s?gram|face\\s?book|insta\\s?gram|tik\\s?tok"
                            + "|viber|messenger)\\b",
                    FLAGS);

    private OutsideContacts() {}

    /**
     * The numbers, addresses and words of a text as it has them, each once.
     *
     * @param own numbers of the council itself, which are left out
     */
    public static List<String> in(String text, String... own) {
        String left = withoutOwn(plain(text), own);
        Set<String> found = new LinkedHashSet<>();
        CONTACT.matcher(HARMLESS.matcher(left).replaceAll(" \u00b7 "))
                .results()
                .forEach(contact -> found.add(contact.group().strip()));
        return List.copyOf(found);
    }

    /** With the digits of a keyboard, whatever script they were typed in, and words as words. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .forEach(plain::appendCodePoint);
        return SPREAD.matcher(plain).replaceAll(spread -> spread.group().replaceAll("[\\s_-]", ""));
    }

    /** However they are grouped, with the country or a zero before them. */
    private static String withoutOwn(String text, String... own) {
        String left = text;
        for (String number : Arrays.asList(own)) {
            String digits = number.replaceAll("\\D", "").replaceFirst("^254(?=\\d{9}$)|^0", "");
            if (!digits.isEmpty()) {
                left =
                        left.replaceAll(
                                "(?<!\\d)(?:\\+?254[\\s-]?|0)?"
                                        + String.join("[\\s./()-]{0,2}", digits.split(""))
                                        + "(?!\\d)",
                                " ");
            }
        }
        return left;
    }
}
