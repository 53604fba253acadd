package ke.cp2.centre;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the id of a centre out of its series and its code, and the code out of the id. */
public final class CentreKey {

    private static final long CODES = 100_000_000L;

    private CentreKey() {}

    /** The id of the centre with that code in a series. */
    public static long of(long seriesId, String code) {
        return seriesId * CODES + Long.parseLong(code);
    }

    /** The series of the centre with that id. */
    public static long series(long id) {
        return id / CODES;
    }

    /** The code of the centre with that id; null for null. */
    public static @Nullable String code(@Nullable Long id) {
        return id == null ? null : String.format(Locale.ROOT, "%08d", id % CODES);
    }
}
