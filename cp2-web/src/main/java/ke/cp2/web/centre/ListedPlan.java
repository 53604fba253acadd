package ke.cp2.web.centre;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A vacancy of a plan, in words; without a number it is still to be written. */
public record ListedPlan(
        @Nullable String number, String position, String place, int need, int posts)
        implements Serializable {}
