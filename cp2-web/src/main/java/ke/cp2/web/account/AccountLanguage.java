package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.OwnAccount;
import ke.cp2.account.Role;
import ke.cp2.web.platform.LanguageChosen;

/** Who is logged in gets messages in the language that was chosen on a page. */
@RequestScoped
class AccountLanguage {

    @Inject private OwnAccount account;
    @Inject private HttpServletRequest request;

    void follow(@Observes LanguageChosen chosen) {
        // Without an own password the account is nobody's yet.
        if (!request.isUserInRole(Role.Name.NEWCOMER)) {
            account.speak(chosen.locale());
        }
    }
}
