package ke.cp2.reference;

import java.io.Serializable;

/** A code and its name in the reader's language, for lists on pages. */
public record Choice(String code, String name) implements Serializable {}
