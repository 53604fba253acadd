package ke.cp2.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.profile.form.PaymentForm;
import org.jspecify.annotations.Nullable;

/** Says where the person is paid. A value: a change replaces it as a whole. */
@Embeddable
public class PaymentDetails {

    /** Nothing given yet; the database reads it as null. */
    static final PaymentDetails NONE = new PaymentDetails();

    @Column(name = "MPESA_NAME")
    private @Nullable String mpesaName;

    @Column(name = "MPESA_NUMBER")
    private @Nullable String mpesaNumber;

    private @Nullable String bank;

    private @Nullable String branch;

    @Column(name = "ACCOUNT_NUMBER_ENC")
    @Convert(converter = PaymentDetails.AccountNumberColumn.class)
    private @Nullable String accountNumber;

    protected PaymentDetails() {}

    /**
     * Takes the fields of a form.
     *
     * @throws BusinessException at the missing fields when bank, branch and account number are not
     *     given together
     */
    PaymentDetails(PaymentForm form) {
        mpesaName = form.getMpesaName();
        mpesaNumber =
                form.getMpesaNumber() == null
                        ? null
                        : MobileNumber.of(form.getMpesaNumber()).digits();
        bank = form.getBank();
        branch = form.getBranch();
        accountNumber = digits(form.getAccountNumber());
        refuseHalfABank();
    }

    private static @Nullable String digits(@Nullable String written) {
        return written == null ? null : written.replaceAll("[^0-9]", "");
    }

    private void refuseHalfABank() {
        Map<String, Object> bankValues = values();
        bankValues.keySet().retainAll(Set.of("bank", "branch", "accountNumber"));
        if (bankValues.values().stream().allMatch(value -> value == null)) {
            return;
        }
        Refusals refusals = new Refusals();
        bankValues.forEach(
                (field, value) -> refusals.when(value == null, field, "profile.bankIncomplete"));
        refusals.raise();
    }

    /**
     * Tells whether the name registered with M-Pesa is that name, whatever the order, case and
     * punctuation of its parts. Two missing names are not compared.
     */
    public boolean isNamed(@Nullable String fullName) {
        return mpesaName == null
                || fullName == null
                || PersonName.parts(mpesaName).equals(PersonName.parts(fullName));
    }

    /** The values by the names of the form's fields. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mpesaName", mpesaName);
        values.put("mpesaNumber", mpesaNumber);
        values.put("bank", bank);
        values.put("branch", branch);
        values.put("accountNumber", accountNumber);
        return values;
    }

    /** The details to be edited by their owner, nothing masked. */
    PaymentForm toForm(int version) {
        PaymentForm form = new PaymentForm();
        form.setMpesaName(mpesaName);
        form.setMpesaNumber(mpesaNumber);
        form.setBank(bank);
        form.setBranch(branch);
        form.setAccountNumber(accountNumber);
        form.setVersion(version);
        return form;
    }

    public @Nullable String mpesaName() {
        return mpesaName;
    }

    public @Nullable String mpesaNumber() {
        return mpesaNumber;
    }

    public @Nullable String bank() {
        return bank;
    }

    public @Nullable String branch() {
        return branch;
    }

    public @Nullable String accountNumber() {
        return accountNumber;
    }

    /** Encrypts {@code ACCOUNT_NUMBER_ENC}. */
    @Converter
    public static class AccountNumberColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public AccountNumberColumn() {
            super("PROFILE.ACCOUNT_NUMBER_ENC");
        }
    }
}
