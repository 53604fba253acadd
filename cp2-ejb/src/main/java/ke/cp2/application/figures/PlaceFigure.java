package ke.cp2.application.figures;

import java.io.Serializable;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * Says how many applications for a position in a place are in a state.
 *
 * @param subCountyCode null for vacancies of the whole county
 */
public record PlaceFigure(
        String countyCode,
        @Nullable String subCountyCode,
        String positionCode,
        ApplicationState state,
        long applications)
        implements Serializable {}
