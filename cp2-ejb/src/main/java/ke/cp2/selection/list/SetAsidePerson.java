package ke.cp2.selection.list;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names somebody whom a ranked list sets aside, because details were changed after the closing and
 * not checked since.
 *
 * @param name null when none is known
 */
public record SetAsidePerson(String reference, @Nullable String name) implements Serializable {}
