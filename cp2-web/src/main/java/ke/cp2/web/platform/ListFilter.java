package ke.cp2.web.platform;

import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.typed.MobileNumber;
import org.jspecify.annotations.Nullable;

/** Writes what a list is narrowed to for the audit trail, in codes: {@code state: PUBLISHED}. */
public final class ListFilter {

    private final List<String> parts = new ArrayList<>();

    /** Adds a part unless it is not given. */
    public ListFilter and(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(name + ": " + value);
        }
        return this;
    }

    /** Adds what was typed to find somebody: the trail keeps no number of anybody. */
    public ListFilter andMasked(String name, @Nullable String typed) {
        return and(
                name,
                typed == null
                        ? null
                        : MobileNumber.parse(typed).map(MobileNumber::toString).orElse(typed));
    }

    /** Adds a county or sub-county by its code. */
    public ListFilter in(@Nullable String countyCode, @Nullable String subCountyCode) {
        if (subCountyCode != null && !subCountyCode.isBlank()) {
            parts.add("sub-county " + subCountyCode);
        } else if (countyCode != null && !countyCode.isBlank()) {
            parts.add("county " + countyCode);
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("; ", parts);
    }
}
