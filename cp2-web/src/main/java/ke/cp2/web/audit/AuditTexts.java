package ke.cp2.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import ke.cp2.web.platform.Language;

/** What the stable words of the audit trail mean to its readers. */
@RequestScoped
public class AuditTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject private Language language;

    /** The text of a word such as {@code action.account.locked}; an unknown word as it is. */
    public String of(String kind, String word) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "ke.cp2.web.audit.texts",
                        language.locale(),
                        AuditTexts.class.getClassLoader(),
                        NO_FALLBACK);
        String key = kind + "." + word;
        return texts.containsKey(key) ? texts.getString(key) : word;
    }
}
