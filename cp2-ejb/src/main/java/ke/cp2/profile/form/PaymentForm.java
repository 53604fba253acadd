package ke.cp2.profile.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Holds where the person is paid, as written. A bank is named with branch and account number or not
 * at all.
 */
public class PaymentForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = PersonName.PATTERN, message = "{cp2.profile.name}")
    private @Nullable String mpesaName;

    @KenyanMobile private @Nullable String mpesaNumber;

    private boolean otherPhone;

    @Size(max = 80, message = "{cp2.tooLong}")
    private @Nullable String bank;

    @Size(max = 80, message = "{cp2.tooLong}")
    private @Nullable String branch;

    @TypedCode(regexp = ProfilePattern.ACCOUNT_NUMBER, message = "{cp2.profile.accountNumber}")
    private @Nullable String accountNumber;

    public @Nullable String getMpesaName() {
        return mpesaName;
    }

    public void setMpesaName(@Nullable String mpesaName) {
        this.mpesaName = TypedText.line(mpesaName);
    }

    public @Nullable String getMpesaNumber() {
        return mpesaNumber;
    }

    public void setMpesaNumber(@Nullable String mpesaNumber) {
        this.mpesaNumber = TypedText.code(mpesaNumber);
    }

    /** Tells whether the person means a number that is not that of the account. */
    public boolean isOtherPhone() {
        return otherPhone;
    }

    public void setOtherPhone(boolean otherPhone) {
        this.otherPhone = otherPhone;
    }

    public @Nullable String getBank() {
        return bank;
    }

    public void setBank(@Nullable String bank) {
        this.bank = TypedText.line(bank);
    }

    public @Nullable String getBranch() {
        return branch;
    }

    public void setBranch(@Nullable String branch) {
        this.branch = TypedText.line(branch);
    }

    public @Nullable String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(@Nullable String accountNumber) {
        this.accountNumber = TypedText.code(accountNumber);
    }
}
