package ke.cp2.profile.document;

/** A document with its content, to be sent to its reader. */
public final class DocumentFile {

    private final String name;
    private final byte[] content;

    DocumentFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /** Its media type. */
    public String type() {
        return name.endsWith(DocumentFormat.PDF.keptEnding()) ? "application/pdf" : "image/jpeg";
    }

    public byte[] content() {
        return content.clone();
    }
}
