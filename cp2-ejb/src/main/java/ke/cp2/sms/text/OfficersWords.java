package ke.cp2.sms.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ways out of the portal from words that officers write and people outside read. What one
 * officer alone publishes may name none but the council's own; what a second officer approves is
 * shown to that one. A test lists the fields.
 */
@ApplicationScoped
public class OfficersWords {

    /** Names the council's own contacts. */
    record Own(String portalUrl, String shortCode, String phone, String email) {}

    @Inject private Settings settings;

    /**
     * Refuses words that lead their reader to numbers, addresses or payments that are not the
     * council's.
     *
     * @param field the input that they were typed into
     * @throws BusinessException at the field, with the first that was found
     */
    public void check(String field, @Nullable String words) {
        found(words).stream()
                .findFirst()
                .ifPresent(
                        way -> {
                            throw BusinessException.at(field, "sms.wordsLeadOutside", way);
                        });
    }

    /** Finds where some words lead, each way once: for the officer who is asked to approve them. */
    public List<String> found(@Nullable String... words) {
        Own own =
                new Own(
                        settings.portalUrl(),
                        settings.shortCode(),
                        settings.supportPhone(),
                        settings.supportEmail());
        Set<String> found = new LinkedHashSet<>();
        for (String text : words) {
            if (text != null) {
                found.addAll(in(text, own));
            }
        }
        return List.copyOf(found);
    }

    /** Finds where a text leads that is not the council's own. */
    static List<String> in(String text, Own own) {
        String others = text.replace(own.email(), " ");
        Set<String> found = new LinkedHashSet<>(PortalAddresses.others(others, own.portalUrl()));
        found.addAll(
                OutsideContacts.in(
                        withoutPages(others, own.portalUrl()), own.shortCode(), own.phone()));
        return List.copyOf(found);
    }

    /** Without pages of the portal itself, whose addresses may have digits. */
    private static String withoutPages(String text, String portalUrl) {
        String host = portalUrl.replaceFirst("^https?://", "");
        return text.replaceAll("(?:https?://)?" + Pattern.quote(host) + "(?:/\\S*)?", " ");
    }
}
