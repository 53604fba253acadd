package ke.cp2.web.deployment;

import java.io.Serializable;
import java.util.List;

/**
 * Places that nobody is left for, with the proof in words.
 *
 * @param title which places
 * @param proof why nobody can be found for them
 * @param others why each of all others cannot take them
 */
public record ListedShortage(String title, String proof, List<String> others)
        implements Serializable {

    public ListedShortage {
        others = List.copyOf(others);
    }
}
