package ke.cp2.web.platform.language;

import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.platform.Texts;

/**
 * The texts of pages, for what stands behind them. A text that a language lacks is an error of the
 * build: the server's own language never fills in.
 */
public final class PageTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PageTexts() {}

    /**
     * A text of a feature's pages, with its values filled in.
     *
     * @param feature the package under {@code ke.cp2.web} whose bundle has the text
     */
    public static String of(String feature, Locale locale, String key, Object... values) {
        String text = bundle(feature, locale).getString(key);
        return values.length == 0 ? text : Texts.fill(locale, text, values);
    }

    /** Tells whether a feature has such a text. */
    public static boolean has(String feature, Locale locale, String key) {
        return bundle(feature, locale).containsKey(key);
    }

    private static ResourceBundle bundle(String feature, Locale locale) {
        return ResourceBundle.getBundle(
                "ke.cp2.web." + feature + ".texts",
                locale,
                PageTexts.class.getClassLoader(),
                NO_FALLBACK);
    }
}
