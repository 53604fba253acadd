package ke.cp2.web.move;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;

/** The texts of the pages about moves for the beans behind them. */
@RequestScoped
public class MoveTexts {

    @Inject private Language language;

    /** The text of a key in the reader's language, with its values filled in. */
    public String of(String key, Object... values) {
        return PageTexts.of("move", language.locale(), key, values);
    }
}
