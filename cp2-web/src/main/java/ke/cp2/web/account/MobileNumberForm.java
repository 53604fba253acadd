package ke.cp2.web.account;

import ke.cp2.account.ConfirmedNumber;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** The number that somebody types on a page that sends an SMS. What was typed stays on errors. */
public class MobileNumberForm {

    private @Nullable String mobileNumber;
    private @Nullable String confirmMobileNumber;
    private @Nullable String proof;

    /**
     * The number.
     *
     * @throws BusinessException at {@code mobileNumber} when it is not a Kenyan mobile number
     */
    MobileNumber number() {
        return MobileNumber.parse(mobileNumber)
                .orElseThrow(() -> BusinessException.at("mobileNumber", "account.numberWrong"));
    }

    /**
     * The number that was typed twice, in whatever forms.
     *
     * @throws BusinessException at each field that is wrong
     */
    MobileNumber confirmedNumber() {
        return ConfirmedNumber.of(
                "mobileNumber", mobileNumber, "confirmMobileNumber", confirmMobileNumber);
    }

    public @Nullable String getMobileNumber() {
        return mobileNumber;
    }

    public void setMobileNumber(String mobileNumber) {
        this.mobileNumber = TypedText.line(mobileNumber);
    }

    public @Nullable String getConfirmMobileNumber() {
        return confirmMobileNumber;
    }

    public void setConfirmMobileNumber(String confirmMobileNumber) {
        this.confirmMobileNumber = TypedText.line(confirmMobileNumber);
    }

    /** The answer to the challenge that the page showed, filled in by its script. */
    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = TypedText.line(proof);
    }
}
