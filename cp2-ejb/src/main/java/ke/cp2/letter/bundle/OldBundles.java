package ke.cp2.letter.bundle;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.security.SystemUse;

/** Deletes the files of bundles that were kept long enough; the letters themselves stay. */
@Stateless
@PermitAll
@SystemUse
public class OldBundles {

    /** Enough to print them; what is needed later is ordered again. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject private LetterBundles bundles;

    /**
     * Deletes the files of the next bundle.
     *
     * @return how many records that changed; 0 when nothing is left to do
     */
    public int forget(Instant at) {
        return bundles.keptSince(at.minus(KEPT), 1).stream()
                .mapToInt(
                        bundle -> {
                            bundle.emptied(at);
                            return 1 + bundles.empty(bundle.id());
                        })
                .sum();
    }
}
