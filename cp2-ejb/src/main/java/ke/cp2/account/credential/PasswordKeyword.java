package ke.cp2.account.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;

/**
 * The keyword {@code password}: a new one-time secret for the number that texted it, by limits of
 * its own ({@code SmsRequestLimit.FROM_THE_PHONE}).
 */
@Dependent
public class PasswordKeyword implements KeywordHandler {

    @Inject private CredentialTransactions steps;

    @Override
    public String keyword() {
        return "password";
    }

    @Override
    public String kiswahili() {
        return "nenosiri";
    }

    @Override
    public boolean handle(InboundWord word) {
        return steps.resetBySms(word.sender(), word.spoken());
    }
}
