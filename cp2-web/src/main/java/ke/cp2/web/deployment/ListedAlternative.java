package ke.cp2.web.deployment;

import java.io.Serializable;

/**
 * Another place where a person could be.
 *
 * @param words what it would cost, or why it is forbidden
 */
public record ListedAlternative(
        String centre, String code, String position, String kilometres, String words)
        implements Serializable {}
