package ke.cp2.web.application;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;

/**
 * An application as the officers' list shows it.
 *
 * @param name of the applicant; the reference while there is none
 * @param unmet how many rules were not met when it was submitted
 */
public record ListedApplicant(
        String reference,
        String name,
        String tscNumber,
        String home,
        Instant submittedAt,
        ApplicationState state,
        boolean closed,
        int unmet,
        boolean chosen)
        implements Serializable {}
