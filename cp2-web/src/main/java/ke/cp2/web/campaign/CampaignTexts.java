package ke.cp2.web.campaign;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the campaign pages, for the notes and files that backing beans write. */
public final class CampaignTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CampaignTexts() {}

    public static String of(Locale locale, String key) {
        return text("ke.cp2.web.campaign.texts", locale, key);
    }

    /** The same of the feature that carries the messages. */
    static String ofSms(Locale locale, String key) {
        return text("ke.cp2.web.sms.texts", locale, key);
    }

    private static String text(String bundle, Locale locale, String key) {
        return ResourceBundle.getBundle(
                        bundle, locale, CampaignTexts.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
