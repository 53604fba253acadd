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

/** Personal information as the person writes it. Everything may be left for later. */
public class PersonalForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = PersonName.PATTERN, message = "{cp2.profile.name}")
    private String fullName;

    private LocalDate birthDate;

    private Gender gender;

    @TypedCode(regexp = NationalId.INPUT, message = "{cp2.profile.nationalId}")
    private String nationalId;

    @TypedCode(regexp = TscNumber.INPUT, message = "{cp2.profile.tscNumber}")
    private String tscNumber;

    @TypedCode(regexp = KraPin.INPUT, message = "{cp2.profile.kraPin}")
    private String kraPin;

    @Size(max = 20, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.MEMBER_NUMBER, message = "{cp2.profile.memberNumber}")
    private String nssfNumber;

    @Size(max = 20, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.MEMBER_NUMBER, message = "{cp2.profile.memberNumber}")
    private String shaNumber;

    @Size(max = 120, message = "{cp2.tooLong}")
    @TypedCode(regexp = ProfilePattern.EMAIL, message = "{cp2.profile.email}")
    private String email;

    private String homeCounty;

    private String homeSubCounty;

    @Size(max = 200, message = "{cp2.tooLong}")
    private String disability;

    private boolean braille;

    private boolean signLanguage;

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = TypedText.line(fullName);
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getNationalId() {
        return nationalId;
    }

    public void setNationalId(String nationalId) {
        this.nationalId = TypedText.code(nationalId);
    }

    public String getTscNumber() {
        return tscNumber;
    }

    public void setTscNumber(String tscNumber) {
        this.tscNumber = TypedText.code(tscNumber);
    }

    public String getKraPin() {
        return kraPin;
    }

    public void setKraPin(String kraPin) {
        this.kraPin = TypedText.code(kraPin);
    }

    public String getNssfNumber() {
        return nssfNumber;
    }

    public void setNssfNumber(String nssfNumber) {
        this.nssfNumber = TypedText.code(nssfNumber);
    }

    public String getShaNumber() {
        return shaNumber;
    }

    public void setShaNumber(String shaNumber) {
        this.shaNumber = TypedText.code(shaNumber);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = TypedText.code(email);
    }

    public String getHomeCounty() {
        return homeCounty;
    }

    public void setHomeCounty(String homeCounty) {
        this.homeCounty = TypedText.line(homeCounty);
    }

    public String getHomeSubCounty() {
        return homeSubCounty;
    }

    public void setHomeSubCounty(String homeSubCounty) {
        this.homeSubCounty = TypedText.line(homeSubCounty);
    }

    public String getDisability() {
        return disability;
    }

    public void setDisability(String disability) {
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
