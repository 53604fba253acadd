package ke.cp2.selection.list;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells by which edition of the score sheet a list was made, and whether somebody could have had
 * the applicants in mind who set it.
 *
 * @param newest the latest edition for the position by now
 * @param setAt when somebody set this edition
 * @param setBy who did
 * @param afterClosing whether it says something else than at the closing: who applies was known by
 *     then
 * @param fixed whether a draw stands, so that the list is made anew by this edition only
 * @param listMadeAt when the list was made
 * @param posts what changed of the posts after the closing, or null
 * @param fewer how the posts became fewer while people applied, or null
 */
public record SheetFacts(
        int edition,
        int newest,
        Instant setAt,
        String setBy,
        boolean afterClosing,
        boolean fixed,
        Instant listMadeAt,
        @Nullable ChangedPosts posts,
        @Nullable ReducedPosts fewer)
        implements Serializable {}
