package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.value.Masked;

/**
 * The M-Pesa number of a person beside the mobile number of the account.
 *
 * @param masked the last digits of the M-Pesa number
 * @param same whether both are one number
 */
public record PaidNumber(String masked, boolean same) implements Serializable {

    /** Compares the two numbers, both as digits. */
    public static PaidNumber of(String mpesaNumber, String accountNumber) {
        return new PaidNumber(Masked.ending(mpesaNumber), mpesaNumber.equals(accountNumber));
    }
}
