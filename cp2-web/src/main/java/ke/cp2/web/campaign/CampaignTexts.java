package ke.cp2.web.campaign;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the campaign pages, for the notes and files that backing beans write. */
final class CampaignTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CampaignTexts() {}

    static String of(Locale locale, String key) {
        return ResourceBundle.getBundle(
                        "ke.cp2.web.campaign.texts",
                        locale,
                        CampaignTexts.class.getClassLoader(),
                        NO_FALLBACK)
                .getString(key);
    }
}
