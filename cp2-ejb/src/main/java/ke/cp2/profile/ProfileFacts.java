package ke.cp2.profile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ke.cp2.profile.school.SchoolName;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Tells eligibility rules what they may know of a person.
 *
 * @param home where the person lives, as far as it is known
 * @param birthDate null when not given yet
 * @param highestLevel the highest finished level of study, null when none is given
 * @param stations work stations, all of them
 * @param pastPostings where the council deployed the person before
 * @param submitted whether the details were submitted (also when verified since)
 */
public record ProfileFacts(
        AccountId accountId,
        Place home,
        LocalDate birthDate,
        @Nullable StudyLevel highestLevel,
        List<Station> stations,
        List<PastPosting> pastPostings,
        boolean submitted) {

    /**
     * So many months before an examination a school must have been left to be the own one no more:
     * whoever left it within them knows its candidates.
     */
    public static final int OWN_FOR_MONTHS = 12;

    /**
     * The first day on which a school was left too late for an examination that begins on a day.
     */
    public static LocalDate ownIfLeftSince(LocalDate examStartsOn) {
        return examStartsOn.minusMonths(OWN_FOR_MONTHS);
    }

    /**
     * A work station.
     *
     * @param subjects taught there, as {@code EXAM:CODE}
     * @param centreCode the KCSE centre code, or null
     * @param place where it lies, as far as it is known
     * @param to null while the person works there
     * @param matchedCentre the only centre that the school is like, which the person has denied;
     *     null for others
     * @param noCentre whether the person says that it is no centre
     * @param otherName whether the centre of that number has another name than the school
     */
    public record Station(
            Employer employer,
            SchoolLevel schoolLevel,
            String institution,
            @Nullable String centreCode,
            Set<String> subjects,
            Place place,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String matchedCentre,
            boolean noCentre,
            boolean otherName)
            implements Serializable {

        /** A station about which no centre was asked. */
        public Station(
                Employer employer,
                SchoolLevel schoolLevel,
                String institution,
                @Nullable String centreCode,
                Set<String> subjects,
                Place place,
                LocalDate from,
                @Nullable LocalDate to) {
            this(
                    employer,
                    schoolLevel,
                    institution,
                    centreCode,
                    subjects,
                    place,
                    from,
                    to,
                    null,
                    false,
                    false);
        }

        /** The centres that it is, or is likely to be: nobody is sent to them from here. */
        public Stream<String> centres() {
            return Stream.of(centreCode, matchedCentre).filter(Objects::nonNull);
        }

        /**
         * Tells whether it may be a centre though its number does not say so. Without a number, or
         * with that of a centre of another name, by a like name in the sub-county, or the same
         * wherever it lies: the place is what the person says. With another number, by the very
         * name in the sub-county.
         *
         * @param name of the centre, or null
         * @param where the centre lies; all of the county without a sub-county
         */
        public boolean mayBe(String centre, @Nullable String name, Place where) {
            if (centre.equals(matchedCentre)) {
                return true;
            }
            if (name == null) {
                return false;
            }
            boolean near =
                    Objects.equals(where.countyCode(), place.countyCode())
                            && (where.subCountyCode() == null
                                    || where.subCountyCode().equals(place.subCountyCode()));
            if (centreCode != null && !otherName) {
                return near && institution.equalsIgnoreCase(name);
            }
            SchoolName own = SchoolName.of(institution);
            SchoolName other = SchoolName.of(name);
            return near ? own.isLike(other) : own.isSame(other);
        }

        /**
         * Tells whether it counts as the own one in an examination that begins on a day: it was not
         * left, or so shortly before.
         */
        public boolean isOwn(LocalDate examStartsOn) {
            return to == null || !to.isBefore(ownIfLeftSince(examStartsOn));
        }

        /** Tells whether the person works there now. */
        public boolean isCurrent() {
            return to == null;
        }
    }

    /** A deployment of an earlier year. */
    public record PastPosting(String examCode, int year, String centreCode) {}

    /** The stations where the person works now. */
    public List<Station> currentStations() {
        return stations.stream().filter(Station::isCurrent).toList();
    }

    /** The stations to which nobody is sent in an examination that begins on a day. */
    public List<Station> ownStations(LocalDate examStartsOn) {
        return stations.stream().filter(station -> station.isOwn(examStartsOn)).toList();
    }

    /** The age in years on a day, empty while the date of birth is unknown. */
    public Optional<Integer> ageOn(LocalDate day) {
        return Optional.ofNullable(birthDate)
                .map(born -> java.time.Period.between(born, day).getYears());
    }
}
