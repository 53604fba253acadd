package ke.cp2.letter.text;

import java.io.Serializable;

/**
 * Says of a part of the text of letters what it was and what it becomes.
 *
 * @param field the field that it is written in, as {@link ke.cp2.letter.print.LetterText#parts} has
 *     it
 */
public record TextChange(String field, String before, String after) implements Serializable {}
