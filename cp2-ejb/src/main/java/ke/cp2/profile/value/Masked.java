package ke.cp2.profile.value;

import org.jspecify.annotations.Nullable;

/** Sensitive values as views show them: enough for the owner to recognise, too little to copy. */
public final class Masked {

    private static final int SHOWN = 3;
    private static final String DOT = "\u2022";

    private Masked() {}

    /** All but the last three characters as dots ({@code •••••678}). */
    public static String ending(String value) {
        int shown = value.length() > 2 * SHOWN - 1 ? SHOWN : 0;
        return DOT.repeat(value.length() - shown) + value.substring(value.length() - shown);
    }

    /** The same, unless the whole value is to be seen; null for null. */
    public static @Nullable String ending(@Nullable String value, boolean whole) {
        return whole || value == null ? value : ending(value);
    }

    /** The initials of a name, each with dots ({@code A•••• W••••}); null for null. */
    public static @Nullable String initials(@Nullable String name) {
        if (name == null) {
            return null;
        }
        StringBuilder masked = new StringBuilder();
        for (String part : name.split(" ")) {
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(part.codePointAt(0))
                    .append(DOT.repeat(4));
        }
        return masked.toString();
    }
}
