package ke.cp2.centre.list;

import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it stands there, by its columns; "" where the list has nothing.
 *
 * @param braille candidates who read braille; null when the list has no such column
 * @param signLanguage candidates who sign; null when the list has no such column
 * @param latitude degrees north; null when the list has no such column
 * @param longitude degrees east; null when the list has no such column
 * @param broken whether a stray quotation mark makes it unsure where its cells end
 */
record ReadCentre(
        @Nullable String sheet,
        int line,
        boolean broken,
        String code,
        String name,
        String exam,
        String county,
        String subCounty,
        String candidates,
        String host,
        @Nullable String braille,
        @Nullable String signLanguage,
        @Nullable String latitude,
        @Nullable String longitude) {}
