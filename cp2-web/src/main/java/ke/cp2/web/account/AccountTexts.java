package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import ke.cp2.web.platform.Language;

/** The texts of the account pages for the beans behind them. */
@RequestScoped
public class AccountTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject private Language language;

    /** The text of a key in the reader's language. */
    public String of(String key) {
        return ResourceBundle.getBundle(
                        "ke.cp2.web.account.texts",
                        language.locale(),
                        AccountTexts.class.getClassLoader(),
                        NO_FALLBACK)
                .getString(key);
    }
}
