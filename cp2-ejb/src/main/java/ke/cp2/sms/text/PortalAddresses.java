package ke.cp2.sms.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;

/**
 * Keeps addresses of others out of what the portal sends. Messages come under the council's name,
 * and one member of staff alone may write what thousands are sent.
 */
public final class PortalAddresses {

    /** What phones show as a link: an address, or words that a dot of any script joins. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https?:\\S*|www[.\u3002\uff0e\uff61]\\S*"
                            + "|\\b(?:[\\p{L}\\p{N}-]+[.\u3002\uff0e\uff61])+\\p{L}{2,}\\S*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PortalAddresses() {}

    /**
     * Lets a text lead to pages of the portal only.
     *
     * @param field the input that it was typed into
     * @throws BusinessException at the field, with the address of somebody else
     */
    public static void refuseOthers(String field, String text, String portalUrl) {
        ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(address -> !isOfPortal(address, portalUrl))
                .findFirst()
                .ifPresent(
                        address -> {
                            throw BusinessException.at(field, "sms.templateAddress", address);
                        });
    }

    private static boolean isOfPortal(String address, String portalUrl) {
        String own = portalUrl.replaceFirst("^https?://", "");
        String path = address.replaceFirst("^https?://", "");
        return path.matches("(?s)" + Pattern.quote(own) + "(?:[.,;:!?)]*|/.*)");
    }
}
