package ke.cp2.deployment;

import java.io.Serializable;

/** Names what candidates need their invigilators to be able to do, or what a person can do. */
public record Skills(boolean braille, boolean signLanguage) implements Serializable {

    public static final Skills NONE = new Skills(false, false);

    /** Names them for texts: BRAILLE, SIGN_LANGUAGE, BOTH, or "". */
    public String name() {
        if (braille) {
            return signLanguage ? "BOTH" : "BRAILLE";
        }
        return signLanguage ? "SIGN_LANGUAGE" : "";
    }

    /** Tells whether there is none. */
    public boolean isNothing() {
        return !braille && !signLanguage;
    }

    /** Gives those of these that somebody does not have. */
    public Skills without(Skills has) {
        return new Skills(braille && !has.braille, signLanguage && !has.signLanguage);
    }
}
