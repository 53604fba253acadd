package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.PaymentDetails;
import org.jspecify.annotations.Nullable;

/** Payment details as pages show them: numbers masked, unless they are whole. */
public final class PaymentView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String mpesaName;
    private final @Nullable String mpesaNumber;
    private final String bank;
    private final String branch;
    private final @Nullable String accountNumber;
    private final boolean named;

    PaymentView(PaymentDetails details, boolean named, boolean whole) {
        mpesaName = details.mpesaName();
        mpesaNumber = Masked.ending(details.mpesaNumber(), whole);
        bank = details.bank();
        branch = details.branch();
        accountNumber = Masked.ending(details.accountNumber(), whole);
        this.named = named;
    }

    public String getMpesaName() {
        return mpesaName;
    }

    public @Nullable String getMpesaNumber() {
        return mpesaNumber;
    }

    public String getBank() {
        return bank;
    }

    public String getBranch() {
        return branch;
    }

    public @Nullable String getAccountNumber() {
        return accountNumber;
    }

    /** Tells whether the M-Pesa name is the full name: others often mean non-payment. */
    public boolean isNamed() {
        return named;
    }
}
