package ke.cp2.web.home;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.home.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Shows something of the reader's own that was refused, as the list shows it.
 *
 * @param address of its page
 * @param officer who refused it; null for the portal
 * @param reason in words, or null
 */
public record RefusedCard(
        Asked asked,
        long id,
        String address,
        String title,
        String place,
        @Nullable String officer,
        Instant at,
        @Nullable String reason)
        implements Serializable {}
