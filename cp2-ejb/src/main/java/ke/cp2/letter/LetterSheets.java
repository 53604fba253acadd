package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.letter.print.LetterWriter;
import ke.cp2.letter.text.LetterTemplates;
import ke.cp2.platform.Kenya;

/** Puts what is kept of letters into words, the same whenever that is done. */
@Dependent
class LetterSheets {

    @Inject private LetterTemplates templates;

    @Inject private LetterWriter writer;

    /** The words of a letter in a language. */
    LetterSheet of(Letter letter, Locale language) {
        boolean kiswahili = language.getLanguage().equals("sw");
        return writer.sheet(
                letter.contents(),
                templates.text(letter.textId(kiswahili)),
                language,
                letter.reference().text(),
                letter.code(),
                Kenya.wallClock(letter.issuedAt()).toLocalDate());
    }
}
