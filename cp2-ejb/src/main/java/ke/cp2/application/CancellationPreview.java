package ke.cp2.application;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shows what ends with a vacancy, before it is cancelled.
 *
 * @param count how many applications end with it
 * @param first the names of the first applicants
 * @param english what they would read, with the reference of the first; empty when nobody would
 * @param kiswahili the same in Kiswahili
 * @param cost KES, when all get the longer of the two
 */
public record CancellationPreview(
        long count, List<String> first, String english, String kiswahili, BigDecimal cost)
        implements Serializable {}
