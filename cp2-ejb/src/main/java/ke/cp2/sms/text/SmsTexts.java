package ke.cp2.sms.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.sms.NewSms;

/**
 * Fills the templates: those of the bundle {@code ke.cp2.sms.templates}, unless the council has
 * changed them.
 */
@ApplicationScoped
public class SmsTexts {

    private static final String BUNDLE = "ke.cp2.sms.templates";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject private Settings settings;

    @Inject private ChangedTemplates changed;

    /** The text of a message, in the characters of GSM-7 as far as possible. */
    public String of(NewSms sms) {
        if (sms.template().isLiteral()) {
            return sms.values().get(0);
        }
        return of(sms.template(), sms.language(), sms.values());
    }

    /** The text of a template as it goes out now, for those who look before it does. */
    public String of(SmsTemplate template, Locale language, List<String> values) {
        String pattern =
                changed.text(template, language).orElseGet(() -> standard(template, language));
        return fill(template, pattern, language, values, settings.shortCode());
    }

    public static String of(
            SmsTemplate template, Locale language, List<String> values, String shortCode) {
        return fill(template, standard(template, language), language, values, shortCode);
    }

    /** The portal's own text of a template, with placeholders. */
    static String standard(SmsTemplate template, Locale language) {
        return bundle(language).getString(template.name());
    }

    /** Tells whether the portal has its own text for the template; some bring theirs. */
    static boolean hasStandard(SmsTemplate template) {
        return bundle(Locale.ENGLISH).containsKey(template.name());
    }

    static String fill(
            SmsTemplate template,
            String pattern,
            Locale language,
            List<String> values,
            String shortCode) {
        Object[] placeholders =
                Arrays.copyOf(values.toArray(), SmsPlaceholder.SHORT_CODE_AT + 1, Object[].class);
        placeholders[SmsPlaceholder.SHORT_CODE_AT] = shortCode;
        if (template.hasLifetime()) {
            placeholders[SmsPlaceholder.LIFETIME_AT] = lifetime(template, language);
        }
        return GsmText.simplified(Texts.fill(language, pattern, placeholders));
    }

    /** Tells how long the secret of a template holds, in words. */
    static String lifetime(SmsTemplate template, Locale language) {
        long minutes = template.lifetime().toMinutes();
        return minutes % 60 == 0
                ? Texts.of(language, "sms.hours", minutes / 60)
                : Texts.of(language, "sms.minutes", minutes);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE, language, SmsTexts.class.getClassLoader(), NO_FALLBACK);
    }
}
