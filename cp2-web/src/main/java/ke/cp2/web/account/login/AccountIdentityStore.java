package ke.cp2.web.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoggingIn;
import ke.cp2.platform.BusinessException;
import ke.cp2.web.platform.request.ClientAddress;

/**
 * The accounts as Jakarta Security sees them: the principal is the account's id, the group its
 * role.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject private LoggingIn logins;
    @Inject private LoginAttempt attempt;
    @Inject private ClientAddress client;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential typed
                ? validate(typed)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(UsernamePasswordCredential typed) {
        try {
            return logins.logIn(
                            typed.getCaller(),
                            typed.getPasswordAsString(),
                            client.network(),
                            attempt.proof())
                    .map(this::valid)
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (BusinessException e) {
            attempt.refused(e);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private CredentialValidationResult valid(LoggedIn login) {
        attempt.succeeded(login);
        return new CredentialValidationResult(
                String.valueOf(login.accountId()), Set.of(login.group()));
    }
}
