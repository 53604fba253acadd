package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;

/** Fills the templates of the bundle {@code ke.cp2.sms.templates}. */
@ApplicationScoped
class SmsTexts {

    private static final String BUNDLE = "ke.cp2.sms.templates";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Where the short code stands among a template's values: {9}. */
    private static final int SHORT_CODE = 9;

    @Inject private Settings settings;

    /** The text of a message, in the characters of GSM-7 as far as possible. */
    String of(NewSms sms) {
        if (sms.template().isLiteral()) {
            return sms.values().get(0);
        }
        return of(sms.template(), sms.language(), sms.values(), settings.shortCode());
    }

    static String of(SmsTemplate template, Locale language, List<String> values, String shortCode) {
        Object[] placeholders = Arrays.copyOf(values.toArray(), SHORT_CODE + 1);
        placeholders[SHORT_CODE] = shortCode;
        String pattern =
                ResourceBundle.getBundle(
                                BUNDLE, language, SmsTexts.class.getClassLoader(), NO_FALLBACK)
                        .getString(template.name());
        return GsmText.simplified(Texts.fill(language, pattern, placeholders));
    }
}
