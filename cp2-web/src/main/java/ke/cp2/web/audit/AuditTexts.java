package ke.cp2.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;

/** What the stable words of the audit trail mean to its readers. */
@RequestScoped
public class AuditTexts {

    @Inject private Language language;

    /** The text of a word such as {@code action.account.locked}; an unknown word as it is. */
    public String of(String kind, String word) {
        String key = kind + "." + word;
        Locale locale = language.locale();
        return PageTexts.has("audit", locale, key) ? PageTexts.of("audit", locale, key) : word;
    }
}
