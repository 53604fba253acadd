package ke.cp2.intake.sheet;

import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Cleans the names that browsers give to uploaded files. */
public final class FileName {

    private FileName() {}

    /** The last part of what may be a path; {@code -} when there is nothing. */
    public static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        String last = TypedText.line(name.substring(name.lastIndexOf('/') + 1));
        return last == null ? "-" : last;
    }
}
