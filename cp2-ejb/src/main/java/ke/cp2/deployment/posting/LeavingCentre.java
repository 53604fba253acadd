package ke.cp2.deployment.posting;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import ke.cp2.platform.BusinessException;

/**
 * A centre that would leave a series by a list, and to which people are sent.
 *
 * @param people how many are sent there, or wait for a place there
 * @param names some of those who are sent there
 */
public record LeavingCentre(
        long seriesId, String code, String name, long people, List<String> names)
        implements Serializable {

    public LeavingCentre {
        names = List.copyOf(names);
    }

    /** The same centre with the people of another count. */
    LeavingCentre with(LeavingCentre others) {
        return new LeavingCentre(seriesId, code, name, people + others.people, names);
    }

    /** Some of those who are sent there, as one reads them. */
    public String namesInLine() {
        return String.join(", ", names);
    }

    /**
     * Keeps the centres of people: letters and messages name them.
     *
     * @throws BusinessException when there is one
     */
    static void refuse(Collection<LeavingCentre> centres) {
        if (!centres.isEmpty()) {
            throw BusinessException.of(
                    "deployment.centresStay",
                    centres.size(),
                    centres.stream().mapToLong(LeavingCentre::people).sum());
        }
    }
}
