package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.EditingAccount;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.PaidNumber;
import org.jspecify.annotations.Nullable;

/** Shows the number that a person is paid to beside the mobile number of the account. */
@Named
@RequestScoped
public class PaidNumberBacking {

    @Inject private EditingProfile myProfile;

    @Inject private EditingAccount account;

    private @Nullable PaidNumber paid;
    private String number;

    @PostConstruct
    void read() {
        paid = myProfile.paidNumber().orElse(null);
        number = account.number().spaced();
    }

    /** Tells whether the person is paid to another number than that of the account. */
    public boolean isOther() {
        return paid != null && !paid.same();
    }

    /** The last digits of the number that the person is paid to, or null. */
    public @Nullable String getMasked() {
        return paid == null ? null : paid.masked();
    }

    /** The mobile number of the account. */
    public String getNumber() {
        return number;
    }
}
