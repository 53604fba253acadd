package ke.cp2.letter.bundle;

import java.io.Serializable;
import java.util.List;

/**
 * Tells what a bundle would have in it.
 *
 * @param people how many people have been told of a centre there
 * @param missing how many of them have no letter yet, so that it would be written
 * @param left those of them who can have none now
 * @param centres how many centres
 * @param first the first of them, by code and name
 */
public record BundlePreview(
        LetterPlace place,
        long people,
        long missing,
        List<Letterless> left,
        long centres,
        List<String> first)
        implements Serializable {

    public BundlePreview {
        first = List.copyOf(first);
        left = List.copyOf(left);
    }

    /** Counts the letters that would be printed. */
    public long letters() {
        return people - left.size();
    }
}
