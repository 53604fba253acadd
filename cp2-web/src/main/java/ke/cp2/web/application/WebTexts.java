package ke.cp2.web.application;

import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.platform.Texts;

/** The texts of this feature's pages, for what its beans say. */
public final class WebTexts {

    private WebTexts() {}

    /** A text with its values filled in. */
    public static String of(Locale locale, String key, Object... values) {
        return Texts.fill(
                locale,
                ResourceBundle.getBundle("ke.cp2.web.application.texts", locale).getString(key),
                values);
    }
}
