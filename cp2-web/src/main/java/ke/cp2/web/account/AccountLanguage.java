package ke.cp2.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.EditingAccount;
import ke.cp2.web.account.login.LoginSession;
import ke.cp2.web.platform.language.LanguageChosen;

/** Writes to a person in the language that the person chooses on a page. */
@Dependent
public class AccountLanguage {

    void speak(
            @Observes LanguageChosen chosen, EditingAccount account, HttpServletRequest request) {
        if (LoginSession.of(request).filter(session -> session.login().isDone()).isPresent()) {
            account.speak(chosen.locale());
        }
    }
}
