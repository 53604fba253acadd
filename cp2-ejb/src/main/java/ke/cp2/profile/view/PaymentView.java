package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.PaymentDetails;
import ke.cp2.profile.value.Masked;
import org.jspecify.annotations.Nullable;

/**
 * Payment details as pages show them: numbers masked, unless they are whole.
 *
 * @param named whether the M-Pesa name is the full name: another one is the first reason for
 *     non-payment
 */
public record PaymentView(
        @Nullable String mpesaName,
        @Nullable String mpesaNumber,
        @Nullable String bank,
        @Nullable String branch,
        @Nullable String accountNumber,
        boolean named)
        implements Serializable {

    PaymentView(PaymentDetails details, boolean named, boolean whole) {
        this(
                details.mpesaName(),
                Masked.ending(details.mpesaNumber(), whole),
                details.bank(),
                details.branch(),
                Masked.ending(details.accountNumber(), whole),
                named);
    }

    /** Keeps what it says out of logs. */
    @Override
    public String toString() {
        return "payment details";
    }
}
