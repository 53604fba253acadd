package ke.cp2.profile.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * A document as lists show it.
 *
 * @param kilobytes its size as it is kept
 */
public record DocumentRow(
        long id, DocumentKind kind, String name, long kilobytes, Instant uploadedAt)
        implements Serializable {}
