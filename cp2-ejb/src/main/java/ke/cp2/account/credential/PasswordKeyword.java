package ke.cp2.account.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ke.cp2.platform.MobileNumber;
import ke.cp2.sms.inbound.KeywordHandler;

/** The keyword {@code password}: a new one-time secret for the number that texted it. */
@Dependent
public class PasswordKeyword implements KeywordHandler {

    @Inject private CredentialSteps steps;

    @Override
    public String keyword() {
        return "password";
    }

    @Override
    public String kiswahili() {
        return "nenosiri";
    }

    @Override
    public void handle(MobileNumber sender, String text) {
        steps.resetBySms(sender);
    }
}
