package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.profile.PersonalDetails;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Personal information as pages show it: sensitive numbers masked, unless it is whole. */
public final class PersonalView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String fullName;
    private final LocalDate birthDate;
    private final Gender gender;
    private final @Nullable String nationalId;
    private final String tscNumber;
    private final @Nullable String kraPin;
    private final @Nullable String nssfNumber;
    private final @Nullable String shaNumber;
    private final String email;
    private final String homeCounty;
    private final String homeSubCounty;
    private final String disability;
    private final boolean braille;
    private final boolean signLanguage;

    PersonalView(PersonalDetails details, ReferenceData reference, boolean whole) {
        fullName = details.fullName();
        birthDate = details.birthDate();
        gender = details.gender();
        nationalId = Masked.ending(details.nationalId(), whole);
        tscNumber = details.tscNumber();
        kraPin = Masked.ending(details.kraPin(), whole);
        nssfNumber = Masked.ending(details.nssfNumber(), whole);
        shaNumber = Masked.ending(details.shaNumber(), whole);
        email = details.email();
        homeCounty = reference.countyName(details.homeCountyCode());
        homeSubCounty = reference.subCountyName(details.homeSubCountyCode());
        disability = details.disability();
        braille = details.braille();
        signLanguage = details.signLanguage();
    }

    public String getFullName() {
        return fullName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Gender getGender() {
        return gender;
    }

    public @Nullable String getNationalId() {
        return nationalId;
    }

    public String getTscNumber() {
        return tscNumber;
    }

    public @Nullable String getKraPin() {
        return kraPin;
    }

    public @Nullable String getNssfNumber() {
        return nssfNumber;
    }

    public @Nullable String getShaNumber() {
        return shaNumber;
    }

    public String getEmail() {
        return email;
    }

    public String getHomeCounty() {
        return homeCounty;
    }

    public String getHomeSubCounty() {
        return homeSubCounty;
    }

    public String getDisability() {
        return disability;
    }

    public boolean isBraille() {
        return braille;
    }

    public boolean isSignLanguage() {
        return signLanguage;
    }
}
