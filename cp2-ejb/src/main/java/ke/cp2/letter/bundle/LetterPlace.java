package ke.cp2.letter.bundle;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names whose letters are meant.
 *
 * @param centreCode null for all centres of the sub-county
 */
public record LetterPlace(long seriesId, String subCountyCode, @Nullable String centreCode)
        implements Serializable {}
