package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.letter.CheckedLetter;
import ke.cp2.letter.CheckingLetters;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /check-letter?code=}: what a letter must say, for whoever has it before them. */
@Named
@RequestScoped
public class CheckLetterBacking {

    private static final String CODE = "code";

    @Inject
    @Param(name = "code")
    private String typed;

    /** Is there when the form was sent, with whatever code. */
    @Inject @Param private String asked;

    @Inject private CheckingLetters checking;

    @Inject private Language language;

    @Inject private FacesContext faces;

    private @Nullable CheckedLetter letter;

    @PostConstruct
    void look() {
        letter = checking.check(typed).orElse(null);
    }

    /** Says beside the field why what was typed can be no code at all. */
    public void check() {
        if ((asked != null || typed != null) && !isCode()) {
            int length = LetterCode.typedLength(typed);
            String text = language.text("letter", wrong(length), LetterCode.LENGTH, length);
            faces.addMessage(CODE, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private static String wrong(int length) {
        if (length == 0) {
            return "check.missing";
        }
        return length == LetterCode.LENGTH ? "check.strange" : "check.length";
    }

    private boolean isCode() {
        return LetterCode.parse(typed).isPresent();
    }

    /** Gives what was typed, or came with the address. */
    public @Nullable String getTyped() {
        return typed;
    }

    /** The letter; null when nobody asked, or there is none with that code. */
    public @Nullable CheckedLetter getLetter() {
        return letter;
    }

    /** Tells whether somebody asked by a code that no letter has. */
    public boolean isUnknown() {
        return letter == null && isCode();
    }
}
