package ke.cp2.web.move;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.Language;

/** The texts of the pages about moves for the beans behind them. */
@RequestScoped
public class MoveTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject private Language language;

    /** The text of a key in the reader's language, with its values filled in. */
    public String of(String key, Object... values) {
        String text =
                ResourceBundle.getBundle(
                                "ke.cp2.web.move.texts",
                                language.locale(),
                                MoveTexts.class.getClassLoader(),
                                NO_FALLBACK)
                        .getString(key);
        return Texts.fill(language.locale(), text, values);
    }
}
