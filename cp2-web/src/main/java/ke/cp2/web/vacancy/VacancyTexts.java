package ke.cp2.web.vacancy;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this feature's pages, for beans that have something to say. */
final class VacancyTexts {

    private VacancyTexts() {}

    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle("ke.cp2.web.vacancy.texts", locale);
    }
}
