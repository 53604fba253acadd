package ke.cp2.centre.list;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Reads codes and numbers of candidates as spreadsheets and people write them. */
final class CentreCell {

    private static final int CODE_LENGTH = 8;
    private static final int MOST_CANDIDATES = 20_000;
    private static final Pattern ROUNDED = Pattern.compile("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DEGREES =
            Pattern.compile("([-+]?[0-9]{1,2}(?:[.][0-9]{1,20})?)\u00b0?([NSEW]?)");
    private static final int DECIMALS = 5;
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([, ][0-9]{3})+");

    private CentreCell() {}

    /** Tells whether the spreadsheet has rounded the cell: {@code 1.2E+07}. */
    static boolean isRounded(String cell) {
        String code = TypedText.compact(cell);
        return code != null && ROUNDED.matcher(code).matches();
    }

    /**
     * The eight digits of a centre code; null when the cell is none. A spreadsheet takes the first
     * 0 of a number away: seven digits can only be a code of the counties 1 to 9.
     */
    static @Nullable String code(String cell) {
        String code = digits(cell);
        if (code == null) {
            return null;
        }
        code = code.replace("-", "").replace("/", "");
        if (code.length() == CODE_LENGTH - 1) {
            code = '0' + code;
        }
        return code.matches(CentreCode.TYPED) ? code : null;
    }

    /** The number of candidates; null when the cell is no whole number up to 20,000. */
    static @Nullable Integer number(String cell) {
        String line = TypedText.code(cell);
        if (line == null) {
            return null;
        }
        String number = THOUSANDS.matcher(line).matches() ? line.replaceAll("[, ]", "") : line;
        number = digits(number);
        if (number == null || !number.matches("[0-9]{1,5}")) {
            return null;
        }
        int candidates = Integer.parseInt(number);
        return candidates > MOST_CANDIDATES ? null : candidates;
    }

    /**
     * The point that two cells name in degrees, with as many decimals as a metre needs; null when
     * they name none in Kenya. A point may have its letter, {@code 0.7143 S}, and a decimal comma.
     */
    static @Nullable GeoPoint point(String latitude, String longitude) {
        Double north = degrees(latitude, "N", "S");
        Double east = degrees(longitude, "E", "W");
        if (north == null || east == null) {
            return null;
        }
        GeoPoint point = new GeoPoint(north, east);
        return point.isInKenya() ? point : null;
    }

    private static @Nullable Double degrees(String cell, String plus, String minus) {
        String text = TypedText.compact(cell);
        if (text == null) {
            return null;
        }
        Matcher found =
                DEGREES.matcher(
                        text.toUpperCase(Locale.ROOT).replace(',', '.').replace('\u2212', '-'));
        if (!found.matches()) {
            return null;
        }
        String side = found.group(2);
        if (!side.isEmpty() && !side.equals(plus) && !side.equals(minus)) {
            return null;
        }
        double value = new BigDecimal(found.group(1)).setScale(DECIMALS, HALF_UP).doubleValue();
        return side.equals(minus) ? -Math.abs(value) : value;
    }

    /** Without what spreadsheets put around: {@code ="…"} and {@code .0}. */
    private static @Nullable String digits(String cell) {
        String code = TypedText.compact(cell);
        return code == null ? null : code.replaceAll("^=?\"|\"$", "").replaceFirst("[.]0+$", "");
    }
}
