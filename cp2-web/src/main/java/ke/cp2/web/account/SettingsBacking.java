package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.EditingAccount;

/** The page {@code /account/settings}: the own account, and what its owner may change. */
@Named
@RequestScoped
public class SettingsBacking {

    @Inject private EditingAccount account;

    private String number;

    @PostConstruct
    void read() {
        number = account.number().spaced();
    }

    /** The mobile number, which is the user name. */
    public String getNumber() {
        return number;
    }
}
