package ke.cp2.application;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shows what ends with a vacancy, before it is cancelled.
 *
 * @param byTwo whether a second officer has to agree, because somebody has applied
 * @param count how many applications end with it
 * @param offers how many of them have an offer that waits for an answer
 * @param accepted how many of them have accepted an offer
 * @param first the names of the first applicants
 * @param english what they would read, with the reference of the first; empty when nobody would
 * @param kiswahili the same in Kiswahili
 * @param cost KES, when all get the longer of the two
 */
public record CancellationPreview(
        boolean byTwo,
        long count,
        long offers,
        long accepted,
        List<String> first,
        String english,
        String kiswahili,
        BigDecimal cost)
        implements Serializable {}
