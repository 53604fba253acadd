package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;

/** The texts of the account pages for the beans behind them. */
@RequestScoped
public class AccountTexts {

    @Inject private Language language;

    /** The text of a key in the reader's language. */
    public String of(String key) {
        return PageTexts.of("account", language.locale(), key);
    }
}
