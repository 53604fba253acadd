package ke.cp2.selection.returned;

import java.io.Serializable;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows an application that waits for a decision on a vacancy that has closed.
 *
 * @param place on the ranked list; null without one
 */
public record TouchedApplication(String reference, VacancyDetails vacancy, @Nullable Integer place)
        implements Serializable {}
