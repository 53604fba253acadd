package ke.cp2.letter.bundle;

import java.io.Serializable;
import java.util.List;

/**
 * Tells what a bundle would have in it.
 *
 * @param people how many people have been told of a centre there
 * @param missing how many of them have no valid letter, so that it would be written
 * @param centres how many centres
 * @param first the first of them, by code and name
 */
public record BundlePreview(
        LetterPlace place, long people, long missing, long centres, List<String> first)
        implements Serializable {

    public BundlePreview {
        first = List.copyOf(first);
    }
}
