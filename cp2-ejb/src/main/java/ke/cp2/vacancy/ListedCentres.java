package ke.cp2.vacancy;

import java.util.Locale;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/** Says where the centres of a series are. Whoever keeps their list implements it. */
public interface ListedCentres {

    /** Names a centre as the list has it, with its county and sub-county. */
    record Place(String name, String countyCode, String subCountyCode) {

        /**
         * Holds the place of a vacancy against that of its centre.
         *
         * @param subCounty null when the vacancy is for the whole county
         * @throws BusinessException at {@code centreCode} when the centre is elsewhere
         */
        void requireHolds(String county, @Nullable String subCounty) {
            if (!countyCode.equals(county)
                    || (subCounty != null && !subCounty.equals(subCountyCode))) {
                throw BusinessException.at("centreCode", "vacancy.centreElsewhere");
            }
        }

        /**
         * Holds the name that a vacancy gives its centre against that of the list. A number beside
         * another name lets whoever works at the named school through the rule of the own school.
         *
         * @param written null when the vacancy gives none
         * @throws BusinessException at {@code stationName} when it is another name
         */
        void requireNamed(@Nullable String written) {
            if (written == null || !plain(written).equals(plain(name))) {
                throw BusinessException.at("stationName", "vacancy.centreNamedOtherwise", name);
            }
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        }
    }

    /** Tells whether the series has a list at all. */
    boolean hasList(long seriesId);

    /** The place of the centre with that code; empty when the list has none such. */
    Optional<Place> placeOf(long seriesId, String centreCode);
}
