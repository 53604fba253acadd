package ke.cp2.campaign;

import java.io.Serializable;

/** Some rows of an import, in the order of the file: those after a line, up to a line. */
public record CredentialPage(long importId, int afterLine, int lastLine) implements Serializable {}
