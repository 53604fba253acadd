package ke.cp2.profile.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.KraPin;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.TscNumber;
import org.jspecify.annotations.Nullable;

/** Personal information as the person writes it. Everything may be left for later. */
public class PersonalForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = PersonName.FULL, message = "{cp2.profile.fullName}")
    private @Nullable String fullName;

    private @Nullable LocalDate birthDate;

    private @Nullable Gender gender;

    @TypedCode(regexp = NationalId.INPUT, message = "{cp2.profile.nationalId}")
    private @Nullable String nationalId;

    @TypedCode(regexp = TscNumber.INPUT, message = "{cp2.profile.tscNumber}")
    private @Nullable String tscNumber;

    @TypedCode(regexp = KraPin.INPUT, message = "{cp2.profile.kraPin}")
    private @Nullable String kraPin;

    @Size(max = 20, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.MEMBER_NUMBER, message = "{cp2.profile.memberNumber}")
    private @Nullable String nssfNumber;

    @Size(max = 20, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.MEMBER_NUMBER, message = "{cp2.profile.memberNumber}")
    private @Nullable String shaNumber;

    @Size(max = 120, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.EMAIL, message = "{cp2.profile.email}")
    private @Nullable String email;

    private @Nullable String homeCounty;

    private @Nullable String homeSubCounty;

    @Size(max = 200, message = "{cp2.tooLong}")
    private @Nullable String disability;

    private boolean braille;

    private boolean signLanguage;

    public @Nullable String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = TypedText.line(fullName);
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public @Nullable Gender getGender() {
        return gender;
    }

    public void setGender(@Nullable Gender gender) {
        this.gender = gender;
    }

    public @Nullable String getNationalId() {
        return nationalId;
    }

    public void setNationalId(@Nullable String nationalId) {
        this.nationalId = TypedText.code(nationalId);
    }

    public @Nullable String getTscNumber() {
        return tscNumber;
    }

    public void setTscNumber(@Nullable String tscNumber) {
        this.tscNumber = TypedText.code(tscNumber);
    }

    public @Nullable String getKraPin() {
        return kraPin;
    }

    public void setKraPin(@Nullable String kraPin) {
        this.kraPin = TypedText.code(kraPin);
    }

    public @Nullable String getNssfNumber() {
        return nssfNumber;
    }

    public void setNssfNumber(@Nullable String nssfNumber) {
        this.nssfNumber = TypedText.code(nssfNumber);
    }

    public @Nullable String getShaNumber() {
        return shaNumber;
    }

    public void setShaNumber(@Nullable String shaNumber) {
        this.shaNumber = TypedText.code(shaNumber);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = TypedText.code(email);
    }

    public @Nullable String getHomeCounty() {
        return homeCounty;
    }

    public void setHomeCounty(@Nullable String homeCounty) {
        this.homeCounty = TypedText.line(homeCounty);
    }

    public @Nullable String getHomeSubCounty() {
        return homeSubCounty;
    }

    public void setHomeSubCounty(@Nullable String homeSubCounty) {
        this.homeSubCounty = TypedText.line(homeSubCounty);
    }

    public @Nullable String getDisability() {
        return disability;
    }

    public void setDisability(@Nullable String disability) {
        this.disability = TypedText.line(disability);
    }

    public boolean isBraille() {
        return braille;
    }

    public void setBraille(boolean braille) {
        this.braille = braille;
    }

    public boolean isSignLanguage() {
        return signLanguage;
    }

    public void setSignLanguage(boolean signLanguage) {
        this.signLanguage = signLanguage;
    }
}
