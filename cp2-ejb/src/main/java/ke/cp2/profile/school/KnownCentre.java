package ke.cp2.profile.school;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** A centre as the latest list that has its code says it. */
public record KnownCentre(String code, String name, String countyCode, String subCountyCode)
        implements Serializable {

    /** Tells whether what was typed is the number of a centre, which needs no county. */
    public static boolean isNumber(@Nullable String typed) {
        String text = TypedText.compact(typed);
        return text != null && text.matches("[0-9]{8}");
    }
}
