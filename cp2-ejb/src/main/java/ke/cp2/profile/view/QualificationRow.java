package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.profile.Qualification;
import ke.cp2.profile.value.StudyLevel;
import org.jspecify.annotations.Nullable;

/** A qualification as pages show it. */
public record QualificationRow(
        Long id,
        StudyLevel level,
        String institution,
        String courseTitle,
        @Nullable String specialisation,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String grade)
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
