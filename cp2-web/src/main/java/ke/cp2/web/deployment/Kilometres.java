package ke.cp2.web.deployment;

import java.util.Locale;

/** Writes distances: whole kilometres from ten on, tenths below. */
final class Kilometres {

    private static final int METRES = 1000;
    private static final int TENTHS_BELOW = 10;

    private Kilometres() {}

    /** The kilometres of so many metres, without a unit. */
    static String of(int metres) {
        double kilometres = metres / (double) METRES;
        return kilometres < TENTHS_BELOW
                ? String.format(Locale.ROOT, "%.1f", kilometres)
                : String.valueOf(Math.round(kilometres));
    }
}
