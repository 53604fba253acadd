package ke.cp2.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.profile.value.Employer;
import org.jspecify.annotations.Nullable;

/**
 * Says what a profile must have before it is submitted, and what of that is missing.
 *
 * @param missing in the order of the sections
 * @param required how many things are asked for in all
 */
public record Completeness(List<MissingItem> missing, int required) implements Serializable {

    private static final int PER_CENT = 100;

    /** Looks at a profile with its work stations and qualifications. */
    public static Completeness of(
            Profile profile, List<WorkStation> stations, List<Qualification> qualifications) {
        Check check = new Check();
        PersonalDetails personal = profile.personal();
        check.personal("fullName", personal.fullName());
        check.personal("birthDate", personal.birthDate());
        check.personal("gender", personal.gender());
        check.personal("nationalId", personal.nationalId());
        if (stations.stream().anyMatch(Completeness::isOfTheCommission)) {
            check.with("tscNumber", personal.tscNumber());
        }
        check.personal("kraPin", personal.kraPin());
        check.personal("homeSubCounty", personal.homeSubCountyCode());
        check.has(ProfileSection.WORK, "workStation", stations.isEmpty() ? null : stations);
        check.has(
                ProfileSection.QUALIFICATION,
                "qualification",
                qualifications.isEmpty() ? null : qualifications);
        check.has(ProfileSection.PAYMENT, "mpesaName", profile.payment().mpesaName());
        check.has(ProfileSection.PAYMENT, "mpesaNumber", profile.payment().mpesaNumber());
        check.has(ProfileSection.NEXT_OF_KIN, "name", profile.nextOfKin().name());
        check.has(ProfileSection.NEXT_OF_KIN, "phone", profile.nextOfKin().phone());
        check.has(ProfileSection.NEXT_OF_KIN, "relationship", profile.nextOfKin().relationship());
        return new Completeness(List.copyOf(check.missing), check.required);
    }

    private static boolean isOfTheCommission(WorkStation station) {
        return station.isCurrent() && station.employer() == Employer.TSC;
    }

    private static final class Check {

        private final List<MissingItem> missing = new ArrayList<>();
        private int required;

        private void personal(String field, @Nullable Object value) {
            has(ProfileSection.PERSONAL, field, value);
        }

        /** Counts together with the work station that asks for it: the total stays the same. */
        private void with(String field, @Nullable Object value) {
            personal(field, value);
            required--;
        }

        private void has(ProfileSection section, String field, @Nullable Object value) {
            required++;
            if (value == null) {
                missing.add(new MissingItem(section, field));
            }
        }
    }

    /** Tells whether nothing is missing. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Tells how many of the required things are there. */
    public int given() {
        return required - missing.size();
    }

    /** Tells how much is there, 0 to 100; 100 only when nothing is missing. */
    public int percent() {
        return given() * PER_CENT / required;
    }
}
