package ke.cp2.letter;

/** A letter as a file, to be sent to its reader. */
public final class LetterFile {

    private final String name;
    private final byte[] content;

    LetterFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** Gives the name to save it under. */
    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
