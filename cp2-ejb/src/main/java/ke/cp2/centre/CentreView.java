package ke.cp2.centre;

import java.io.Serializable;
import java.util.List;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Shows one centre of a series.
 *
 * @param host the centre at which its candidates sit; null when they sit here
 * @param hosted the centres whose candidates sit here too
 */
public record CentreView(
        SeriesName series, CentreTerms centre, @Nullable CentreTerms host, List<CentreTerms> hosted)
        implements Serializable {

    public CentreView {
        hosted = List.copyOf(hosted);
    }

    /** Tells how many of them need invigilators with a skill. */
    public AssistedCandidates assisted() {
        return centre.hostCode() == null
                ? hosted.stream()
                        .map(CentreTerms::assisted)
                        .reduce(centre.assisted(), AssistedCandidates::plus)
                : AssistedCandidates.NONE;
    }

    /** Tells how many candidates sit at this centre. */
    public int seated() {
        return centre.hostCode() == null
                ? centre.candidates() + hosted.stream().mapToInt(CentreTerms::candidates).sum()
                : 0;
    }
}
