package ke.cp2.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.letter.print.LetterCode;
import org.jspecify.annotations.Nullable;

/**
 * Lets anybody compare a letter on paper with what the portal knows. The code is the proof: who has
 * it has the letter. There is no limit on wrong codes, which nobody guesses; a limit could only
 * keep others from checking.
 */
@Stateless
@PermitAll
public class CheckingLetters {

    @Inject private Letters letters;

    /** The letter with that code; empty when there is none, whatever is wrong with the code. */
    public Optional<CheckedLetter> check(@Nullable String code) {
        return LetterCode.parse(code).flatMap(letters::checked);
    }
}
