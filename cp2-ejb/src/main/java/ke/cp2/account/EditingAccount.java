package ke.cp2.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Lets people who are logged in read their own number and choose their language. */
@Stateless
@RolesAllowed({
    Role.Name.PROFESSIONAL,
    Role.Name.SUBCOUNTY_OFFICER,
    Role.Name.COUNCIL_OFFICER,
    Role.Name.ADMINISTRATOR
})
public class EditingAccount {

    @Inject private Accounts accounts;
    @Inject private Caller caller;

    /** The caller's mobile number, which is the user name. */
    public MobileNumber number() {
        return accounts.byId(caller.accountId()).orElseThrow().mobileNumber();
    }

    /** Gives the language of the caller's messages. */
    public Locale language() {
        return accounts.byId(caller.accountId()).orElseThrow().language();
    }

    /** The language of messages from now on, English or Kiswahili. */
    public void speak(Locale language) {
        accounts.byId(caller.accountId()).orElseThrow().speak(language);
    }
}
