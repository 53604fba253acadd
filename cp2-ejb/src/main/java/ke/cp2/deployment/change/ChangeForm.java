package ke.cp2.deployment.change;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds what an officer chooses and types about somebody who cannot come. */
public class ChangeForm implements Serializable {

    /** The choice of nobody: the seat stays free. */
    public static final String NOBODY = "nobody";

    private static final long serialVersionUID = 1L;

    private @Nullable AbsenceCause cause;
    private @Nullable String words;
    private @Nullable String replacement;
    private @Nullable String choice;

    /**
     * The cause that was chosen.
     *
     * @throws BusinessException at {@code cause} when none was
     */
    AbsenceCause requiredCause() {
        if (cause == null) {
            throw BusinessException.at("cause", "deployment.change.causeMissing");
        }
        return cause;
    }

    /**
     * The reason in words.
     *
     * @throws BusinessException at {@code words} when it is missing or too long
     */
    StatedReason requiredWords() {
        return StatedReason.typed("words", "deployment.change.wordsMissing", words);
    }

    /**
     * The application of the person who was chosen, or null for nobody.
     *
     * @throws BusinessException at {@code replacement} when nothing was chosen, or nobody for a
     *     place that is free already
     */
    @Nullable Long requiredReplacement() {
        if (NOBODY.equals(replacement) && cause != AbsenceCause.FREE_PLACE) {
            return null;
        }
        if (replacement == null || !replacement.matches("\\d{1,18}")) {
            throw BusinessException.at("replacement", "deployment.change.replacementMissing");
        }
        return Long.valueOf(replacement);
    }

    /**
     * The reason why it is not the first who could take the seat.
     *
     * @param first whether it is the first, who needs no reason
     * @throws BusinessException at {@code choice} when it is missing or too long
     */
    StatedReason requiredChoice(boolean first) {
        return first
                ? StatedReason.NONE
                : StatedReason.typed("choice", "deployment.change.choiceMissing", choice);
    }

    public @Nullable AbsenceCause getCause() {
        return cause;
    }

    public void setCause(@Nullable AbsenceCause cause) {
        this.cause = cause;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = TypedText.lines(words);
    }

    public @Nullable String getReplacement() {
        return replacement;
    }

    public void setReplacement(@Nullable String replacement) {
        this.replacement = TypedText.code(replacement);
    }

    public @Nullable String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = TypedText.lines(choice);
    }
}
