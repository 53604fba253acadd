package ke.cp2.centre;

import java.io.Serializable;

/**
 * Counts those candidates of a centre whose invigilators need a skill.
 *
 * @param braille who read and write braille
 * @param signLanguage who use Kenyan Sign Language
 */
public record AssistedCandidates(int braille, int signLanguage) implements Serializable {

    /** Nobody. */
    public static final AssistedCandidates NONE = new AssistedCandidates(0, 0);

    /** Adds those of another centre. */
    public AssistedCandidates plus(AssistedCandidates other) {
        return new AssistedCandidates(braille + other.braille, signLanguage + other.signLanguage);
    }

    /** Tells whether there is nobody. */
    public boolean isNone() {
        return equals(NONE);
    }
}
