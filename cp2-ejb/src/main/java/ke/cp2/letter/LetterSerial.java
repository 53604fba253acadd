package ke.cp2.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Counts the letters of a position in a series. The row is locked until the letter with the number
 * is there: a number is neither given twice nor left out.
 */
@Entity
@Table(name = "LETTER_SERIAL")
public class LetterSerial {

    @Id
    @Column(name = "COUNTED")
    private String counted;

    @Column(name = "LAST_SERIAL")
    private long lastSerial;

    protected LetterSerial() {}

    /** A counter that has not counted anything. */
    LetterSerial(String counted) {
        this.counted = counted;
    }

    /** Takes the next number. */
    long next() {
        lastSerial++;
        return lastSerial;
    }
}
