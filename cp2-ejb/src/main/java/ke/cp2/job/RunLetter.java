package ke.cp2.job;

import java.io.Serializable;

/**
 * Shows a message of a run as it would go out.
 *
 * @param english the English text
 * @param kiswahili the Kiswahili text
 */
public record RunLetter(String english, String kiswahili) implements Serializable {}
