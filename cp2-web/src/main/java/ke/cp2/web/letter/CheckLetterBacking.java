package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.letter.CheckedLetter;
import ke.cp2.letter.CheckingLetters;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /check-letter?code=}: what a letter must say, for whoever has it before them. */
@Named
@RequestScoped
public class CheckLetterBacking {

    @Inject
    @Param(name = "code")
    private String typed;

    @Inject private CheckingLetters checking;

    private @Nullable CheckedLetter letter;

    @PostConstruct
    void look() {
        letter = checking.check(typed).orElse(null);
    }

    /** Gives what was typed, or came with the address. */
    public @Nullable String getTyped() {
        return typed;
    }

    /** The letter; null when nobody asked, or there is none with that code. */
    public @Nullable CheckedLetter getLetter() {
        return letter;
    }

    /** Tells whether somebody asked for a letter that there is not. */
    public boolean isUnknown() {
        return letter == null && typed != null && !typed.isBlank();
    }
}
