package ke.cp2.web.account.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The page {@code /staff/security/codes}: new recovery codes, to be kept. */
@Named
@RequestScoped
public class RecoveryCodesBacking {

    @Inject private HttpServletRequest request;

    /** The codes, or none when they have been kept already. */
    public List<String> getCodes() {
        return NewRecoveryCodes.of(request);
    }

    /** Forgets them and leads home. */
    public String kept() {
        NewRecoveryCodes.forget(request);
        return "/staff?faces-redirect=true";
    }
}
