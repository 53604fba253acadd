package ke.cp2.letter;

/** Letters in one file. */
public final class PrintedLetters {

    private final int count;
    private final byte[] content;

    PrintedLetters(int count, byte[] content) {
        this.count = count;
        this.content = content.clone();
    }

    /** Counts the letters. */
    public int count() {
        return count;
    }

    public byte[] content() {
        return content.clone();
    }
}
