package ke.cp2.notice;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Shows the text of an alert and its cost.
 *
 * @param english the English text; it names nobody, so that all get the same
 * @param kiswahili the Kiswahili text
 * @param inEnglish how many would get the English one
 * @param inKiswahili how many would get the Kiswahili one
 * @param cost KES
 */
public record AlertLetters(
        String english, String kiswahili, long inEnglish, long inKiswahili, BigDecimal cost)
        implements Serializable {}
