package ke.cp2.application.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a report counts of an application.
 *
 * @param id of the application
 * @param gone whether it was withdrawn
 * @param countyCode the applicant's home, or null
 * @param gender of the applicant, or null
 * @param decidedAt when its first outcome was decided, or null
 */
public record ApplicantFigure(
        long id,
        Instant submittedAt,
        boolean gone,
        @Nullable String countyCode,
        @Nullable String gender,
        @Nullable Instant decidedAt) {}
