package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.profile.Qualification;
import ke.cp2.profile.value.StudyLevel;

/** A qualification as pages show it. */
public record QualificationRow(
        Long id,
        StudyLevel level,
        String institution,
        String courseTitle,
        String specialisation,
        LocalDate from,
        LocalDate to,
        String grade)
        implements Serializable {

    QualificationRow(Qualification shown) {
        this(
                shown.id(),
                shown.level(),
                shown.institution(),
                shown.courseTitle(),
                shown.specialisation(),
                shown.from(),
                shown.to(),
                shown.grade());
    }
}
