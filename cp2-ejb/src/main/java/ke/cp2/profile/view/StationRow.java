package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.profile.TaughtSubject;
import ke.cp2.profile.WorkStation;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * A work station as pages show it.
 *
 * @param listedName the name of the centre, when it is not that of the institution; or null
 * @param noCentre whether the person says that it is no centre
 * @param matchedCentre a centre that it is like all the same, or null
 * @param subjects the names of the subjects taught
 */
public record StationRow(
        Long id,
        Employer employer,
        String institution,
        @Nullable String centreCode,
        @Nullable String listedName,
        boolean noCentre,
        @Nullable String matchedCentre,
        String designation,
        @Nullable String responsibility,
        SchoolLevel schoolLevel,
        List<String> subjects,
        String county,
        String subCounty,
        LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    StationRow(WorkStation station, ReferenceData reference) {
        this(
                station.id(),
                station.employer(),
                station.institution(),
                station.centreCode(),
                station.listedName(),
                station.isNoCentre(),
                station.matchedCentre(),
                station.designation(),
                station.responsibility(),
                station.schoolLevel(),
                station.subjectCodes().stream()
                        .map(code -> name(TaughtSubject.of(code), reference))
                        .toList(),
                reference.countyName(station.countyCode()),
                reference.subCountyName(station.subCountyCode()),
                station.from(),
                station.to());
    }

    /** The subjects, one a line; "" when there are none. */
    public String subjectNames() {
        return String.join("\n", subjects);
    }

    private static String name(TaughtSubject subject, ReferenceData reference) {
        String name = reference.subjectName(subject.examCode(), subject.subjectCode());
        return subject.examCode() + ' ' + name;
    }
}
