package ke.cp2.centre.list;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import ke.cp2.reference.Choice;
import org.jspecify.annotations.Nullable;

/** Finds counties and sub-counties by their names as lists write them, or by their codes. */
final class Places {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern BESIDE_NAME =
            Pattern.compile("subcounty|sub county|county|kaunti ndogo|kaunti");
    private static final int COUNTY_LENGTH = 3;

    private final Map<String, String> counties = new HashMap<>();
    private final Map<String, Map<String, String>> subCounties = new HashMap<>();
    private final Set<String> subCountyNames = new HashSet<>();

    Places(List<Choice> counties, Function<String, List<Choice>> subCountiesOf) {
        for (Choice county : counties) {
            this.counties.put(county.code(), county.code());
            this.counties.put(folded(county.name()), county.code());
            Map<String, String> inside = new HashMap<>();
            for (Choice subCounty : subCountiesOf.apply(county.code())) {
                inside.put(subCounty.code(), subCounty.code());
                inside.put(folded(subCounty.name()), subCounty.code());
                subCountyNames.add(folded(subCounty.name()));
            }
            subCounties.put(county.code(), inside);
        }
    }

    /** The code of the county with that name or number; null when there is none. */
    @Nullable String county(String text) {
        if (text.matches("[0-9]{1,3}")) {
            return counties.get("0".repeat(COUNTY_LENGTH - text.length()) + text);
        }
        String name = folded(text);
        String found = counties.get(name);
        return found == null ? counties.get(name.replaceFirst("city$", "")) : found;
    }

    /** The code of the sub-county with that name or code within a county; null for none. */
    @Nullable String subCounty(String countyCode, String text) {
        Map<String, String> inside = subCounties.getOrDefault(countyCode, Map.of());
        return inside.getOrDefault(text, inside.get(folded(text)));
    }

    /** Tells whether a county has that name. */
    boolean isCounty(String text) {
        return counties.containsKey(folded(text).replaceFirst("city$", ""));
    }

    /** Tells whether a sub-county of any county has that name. */
    boolean isSubCounty(String text) {
        return subCountyNames.contains(folded(text));
    }

    /** The sub-county that the digits of a centre code name; null when there is none. */
    @Nullable String subCountyOfCode(String code) {
        String county = countyOfCode(code);
        return subCounties.getOrDefault(county, Map.of()).get(subCountyDigits(code));
    }

    /** The code that a sub-county has when the digits of a centre code name it. */
    static String subCountyDigits(String code) {
        return countyOfCode(code) + code.substring(3, 5);
    }

    static String countyOfCode(String code) {
        return '0' + code.substring(0, 2);
    }

    private static String folded(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replace('-', ' ')
                        .replaceAll(" +", " ");
        String bare = BESIDE_NAME.matcher(plain).replaceAll("");
        return NO_LETTER.matcher(bare.isBlank() ? plain : bare).replaceAll("");
    }
}
