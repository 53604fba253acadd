package ke.cp2.sms.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;

/**
 * Keeps addresses of others out of what the portal sends. Messages come under the council's name,
 * and one member of staff alone may write what thousands are sent.
 */
public final class PortalAddresses {

    /** A dot, and what looks like one. */
    private static final String DOT =
            "[.\\u3002\\uff0e\\uff61\\u2024\\u2025\\u00b7\\u2027\\u22c5\\u2219\\u30fb\\ufe52\\u06d4\\u0589]";

    /** What phones show as a link: an address, words that a dot joins, or four numbers. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?|mailto|tel|sms):\\S*|www"
                            + DOT
                            + "\\S*|\\b(?:[\\p{L}\\p{N}-]+"
                            + DOT
                            + ")+\\p{L}{2,}\\S*|\\b\\d{1,3}(?:"
                            + DOT
                            + "\\d{1,3}){3}\\b\\S*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PortalAddresses() {}

    /**
     * Lets a text lead to pages of the portal only.
     *
     * @param field the input that it was typed into
     * @throws BusinessException at the field, with the address of somebody else
     */
    public static void refuseOthers(String field, String text, String portalUrl) {
        others(text, portalUrl).stream()
                .findFirst()
                .ifPresent(
                        address -> {
                            throw BusinessException.at(field, "sms.templateAddress", address);
                        });
    }

    /** The addresses of a text that are not of the portal. */
    static List<String> others(String text, String portalUrl) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(address -> !isOfPortal(address, portalUrl))
                .toList();
    }

    private static boolean isOfPortal(String address, String portalUrl) {
        String own = portalUrl.replaceFirst("^https?://", "");
        String path = address.replaceFirst("^https?://", "");
        return path.matches("(?s)" + Pattern.quote(own) + "(?:[.,;:!?)]*|/.*)");
    }
}
