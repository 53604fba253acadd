package ke.cp2.application.decision;

import java.io.Serializable;
import ke.cp2.application.ApplicationState;

/**
 * Shows what applicants with one outcome would read, with the reference of one of them.
 *
 * @param english the English text
 * @param kiswahili the Kiswahili text
 */
public record OutcomeLetter(ApplicationState state, String english, String kiswahili)
        implements Serializable {}
