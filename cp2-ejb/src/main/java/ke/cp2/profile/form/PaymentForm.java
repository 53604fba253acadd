package ke.cp2.profile.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;

/**
 * Holds where the person is paid, as written. A bank is named with branch and account number or not
 * at all.
 */
public class PaymentForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = PersonName.PATTERN, message = "{cp2.profile.name}")
    private String mpesaName;

    @KenyanMobile private String mpesaNumber;

    @Size(max = 80, message = "{cp2.tooLong}")
    private String bank;

    @Size(max = 80, message = "{cp2.tooLong}")
    private String branch;

    @TypedCode(regexp = ProfilePattern.ACCOUNT_NUMBER, message = "{cp2.profile.accountNumber}")
    private String accountNumber;

    public String getMpesaName() {
        return mpesaName;
    }

    public void setMpesaName(String mpesaName) {
        this.mpesaName = TypedText.line(mpesaName);
    }

    public String getMpesaNumber() {
        return mpesaNumber;
    }

    public void setMpesaNumber(String mpesaNumber) {
        this.mpesaNumber = TypedText.code(mpesaNumber);
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = TypedText.line(bank);
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = TypedText.line(branch);
    }

    public String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(String accountNumber) {
        this.accountNumber = TypedText.code(accountNumber);
    }
}
