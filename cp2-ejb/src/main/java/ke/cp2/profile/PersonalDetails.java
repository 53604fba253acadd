package ke.cp2.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.KraPin;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.TscNumber;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Identifies the person. A value: a change replaces it as a whole. */
@Embeddable
public class PersonalDetails {

    /** Fired in the transaction that changes somebody's name, home or another of these details. */
    public record Changed(AccountId accountId) {}

    /** The fields that an officer compares with the documents. */
    public static final Set<String> VERIFIED_FIELDS =
            Set.of(
                    "fullName",
                    "birthDate",
                    "gender",
                    "nationalId",
                    "tscNumber",
                    "kraPin",
                    "homeCounty",
                    "homeSubCounty");

    /**
     * The fields that rankings look at: whoever changes one of them after a vacancy has closed is
     * checked anew. All of them are verified ones, so that a change ends the state VERIFIED.
     */
    static final Set<String> RANKED_FIELDS =
            Set.of("gender", "nationalId", "homeCounty", "homeSubCounty");

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 100;

    @Column(name = "FULL_NAME")
    private @Nullable String fullName;

    /**
     * The name as the database writes it for searching, see {@link
     * ke.cp2.platform.typed.PersonName#searched}.
     */
    @Column(name = "FULL_NAME_SEARCH", insertable = false, updatable = false)
    private String searchedName;

    /** The words of the name, see {@link ke.cp2.platform.typed.PersonName#key}. */
    @Column(name = "NAME_KEY")
    private @Nullable String nameKey;

    @Column(name = "BIRTH_DATE")
    private @Nullable LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    @Column(name = "NATIONAL_ID_ENC")
    @Convert(converter = PersonalDetails.NationalIdColumn.class)
    private @Nullable String nationalId;

    @Column(name = "NATIONAL_ID_INDEX")
    private @Nullable String nationalIdIndex;

    /** See {@link NamedIdKeys}. */
    @Column(name = "NAMED_ID_HEAD")
    private @Nullable String namedIdHead;

    @Column(name = "NAMED_ID_TAIL")
    private @Nullable String namedIdTail;

    @Column(name = "TSC_NUMBER")
    private @Nullable String tscNumber;

    /**
     * The form in which it is unique; null also where another account has the same since before.
     */
    @Column(name = "TSC_NUMBER_KEY")
    private @Nullable String tscNumberKey;

    @Column(name = "KRA_PIN_ENC")
    @Convert(converter = PersonalDetails.KraPinColumn.class)
    private @Nullable String kraPin;

    /** Its blind index; null also where another account has the same since before. */
    @Column(name = "KRA_PIN_INDEX")
    private @Nullable String kraPinIndex;

    @Column(name = "NSSF_NUMBER")
    private @Nullable String nssfNumber;

    @Column(name = "SHA_NUMBER")
    private @Nullable String shaNumber;

    private @Nullable String email;

    @Column(name = "HOME_COUNTY_CODE")
    private @Nullable String homeCountyCode;

    @Column(name = "HOME_SUB_COUNTY_CODE")
    private @Nullable String homeSubCountyCode;

    @Column(name = "DISABILITY_ENC")
    @Convert(converter = PersonalDetails.DisabilityColumn.class)
    private @Nullable String disability;

    private boolean braille;

    @Column(name = "SIGN_LANGUAGE")
    private boolean signLanguage;

    protected PersonalDetails() {}

    /** Details of which only the name is known (null: not even that). */
    PersonalDetails(String fullName) {
        this.fullName = TypedText.line(fullName);
        this.nameKey = PersonName.key(fullName);
    }

    /**
     * Takes the fields of a form.
     *
     * @param before the details that they replace
     * @param blindIndex makes the value that finds the same national ID number or KRA PIN in
     *     another profile
     * @throws BusinessException at the field of a person under 18 or over 100, or of a sub-county
     *     of another county
     */
    PersonalDetails(
            PersonalForm form, PersonalDetails before, LocalDate today, KeyedHash blindIndex) {
        NationalId id = NationalId.orNull(form.getNationalId());
        TscNumber tsc = TscNumber.orNull(form.getTscNumber());
        KraPin pin = KraPin.orNull(form.getKraPin());
        rules(form, today).raise();
        birthDate = form.getBirthDate();
        fullName = form.getFullName();
        nameKey = PersonName.key(fullName);
        gender = form.getGender();
        nationalId = id == null ? null : id.digits();
        nationalIdIndex = id == null ? null : blindIndex.of(id.canonical());
        NamedIdKeys named = NamedIdKeys.of(nameKey, id, blindIndex);
        namedIdHead = named.head();
        namedIdTail = named.tail();
        tscNumber = tsc == null ? null : tsc.digits();
        tscNumberKey =
                tsc == null
                        ? null
                        : tsc.digits().equals(before.tscNumber)
                                ? before.tscNumberKey
                                : tsc.canonical();
        kraPin = pin == null ? null : pin.value();
        // A number that stays keeps its key, or has none still.
        kraPinIndex =
                pin == null
                        ? null
                        : pin.value().equals(before.kraPin)
                                ? before.kraPinIndex
                                : blindIndex.of(pin.value());
        nssfNumber = form.getNssfNumber();
        shaNumber = form.getShaNumber();
        email = withSmallDomain(form.getEmail());
        homeCountyCode = form.getHomeCounty();
        homeSubCountyCode = form.getHomeSubCounty();
        disability = form.getDisability();
        braille = form.isBraille();
        signLanguage = form.isSignLanguage();
    }

    /** Asks the rules about the fields of a form of which others may be written wrongly. */
    static Refusals rules(PersonalForm form, LocalDate today) {
        return new Refusals()
                .check(() -> refuseAge(form.getBirthDate(), today))
                .check(() -> home(form));
    }

    private static Place home(PersonalForm form) {
        return Place.of(form.getHomeCounty(), form.getHomeSubCounty(), "homeSubCounty");
    }

    /** Tells whether it is the e-mail address of a form. */
    boolean hasEmailOf(PersonalForm form) {
        return Objects.equals(email, withSmallDomain(TypedText.line(form.getEmail())));
    }

    /** Capitals count before the @ only. */
    private static @Nullable String withSmallDomain(@Nullable String address) {
        if (address == null || !address.contains("@")) {
            return address;
        }
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    private static void refuseAge(@Nullable LocalDate birthDate, LocalDate today) {
        if (birthDate == null) {
            return;
        }
        if (birthDate.isAfter(today)) {
            throw BusinessException.at("birthDate", "profile.dateInFuture");
        }
        if (birthDate.isAfter(today.minusYears(YOUNGEST))) {
            throw BusinessException.at("birthDate", "profile.tooYoung");
        }
        if (birthDate.isBefore(today.minusYears(OLDEST))) {
            throw BusinessException.at("birthDate", "profile.dateTooEarly");
        }
    }

    /** The values by the names of the form's fields. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fullName", fullName);
        values.put("birthDate", birthDate);
        values.put("gender", gender);
        values.put("nationalId", nationalId);
        values.put("tscNumber", tscNumber);
        values.put("kraPin", kraPin);
        values.put("nssfNumber", nssfNumber);
        values.put("shaNumber", shaNumber);
        values.put("email", email);
        values.put("homeCounty", homeCountyCode);
        values.put("homeSubCounty", homeSubCountyCode);
        values.put("disability", disability);
        values.put("braille", braille);
        values.put("signLanguage", signLanguage);
        return values;
    }

    /** The details to be edited by their owner, nothing masked. */
    PersonalForm toForm(int version) {
        PersonalForm form = new PersonalForm();
        form.setFullName(fullName);
        form.setBirthDate(birthDate);
        form.setGender(gender);
        form.setNationalId(nationalId);
        form.setTscNumber(tscNumber);
        form.setKraPin(kraPin);
        form.setNssfNumber(nssfNumber);
        form.setShaNumber(shaNumber);
        form.setEmail(email);
        form.setHomeCounty(homeCountyCode);
        form.setHomeSubCounty(homeSubCountyCode);
        form.setDisability(disability);
        form.setBraille(braille);
        form.setSignLanguage(signLanguage);
        form.setVersion(version);
        return form;
    }

    public @Nullable String fullName() {
        return fullName;
    }

    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable Gender gender() {
        return gender;
    }

    public @Nullable String nationalId() {
        return nationalId;
    }

    public @Nullable String tscNumber() {
        return tscNumber;
    }

    public @Nullable String kraPin() {
        return kraPin;
    }

    public @Nullable String nssfNumber() {
        return nssfNumber;
    }

    public @Nullable String shaNumber() {
        return shaNumber;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String homeCountyCode() {
        return homeCountyCode;
    }

    public @Nullable String homeSubCountyCode() {
        return homeSubCountyCode;
    }

    public @Nullable String disability() {
        return disability;
    }

    public boolean braille() {
        return braille;
    }

    public boolean signLanguage() {
        return signLanguage;
    }

    /** Encrypts {@code NATIONAL_ID_ENC}. */
    @Converter
    public static class NationalIdColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public NationalIdColumn() {
            super("PROFILE.NATIONAL_ID_ENC");
        }
    }

    /** Encrypts {@code KRA_PIN_ENC}. */
    @Converter
    public static class KraPinColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public KraPinColumn() {
            super("PROFILE.KRA_PIN_ENC");
        }
    }

    /** Encrypts {@code DISABILITY_ENC}. */
    @Converter
    public static class DisabilityColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public DisabilityColumn() {
            super("PROFILE.DISABILITY_ENC");
        }
    }
}
