package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.profile.PersonalDetails;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.Masked;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Personal information as pages show it: sensitive numbers masked, unless it is whole. */
public record PersonalView(
        @Nullable String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable String nationalId,
        @Nullable String tscNumber,
        @Nullable String kraPin,
        @Nullable String nssfNumber,
        @Nullable String shaNumber,
        @Nullable String email,
        String homeCounty,
        String homeSubCounty,
        @Nullable String disability,
        boolean braille,
        boolean signLanguage)
        implements Serializable {

    PersonalView(PersonalDetails details, ReferenceData reference, boolean whole) {
        this(
                details.fullName(),
                details.birthDate(),
                details.gender(),
                Masked.ending(details.nationalId(), whole),
                details.tscNumber(),
                Masked.ending(details.kraPin(), whole),
                Masked.ending(details.nssfNumber(), whole),
                Masked.ending(details.shaNumber(), whole),
                details.email(),
                reference.countyName(details.homeCountyCode()),
                reference.subCountyName(details.homeSubCountyCode()),
                details.disability(),
                details.braille(),
                details.signLanguage());
    }

    /** Keeps what it says out of logs. */
    @Override
    public String toString() {
        return "personal information";
    }
}
