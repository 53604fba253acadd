package ke.cp2.letter.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import ke.cp2.letter.print.LetterText;

/** Gives the portal's own text of letters, with which every series begins. */
final class StandardLetters {

    private static final String BUNDLE = "ke.cp2.letter.standard";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private StandardLetters() {}

    /** The text in a language, with duties for those positions. */
    static LetterText of(Locale language, List<String> positions) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE, language, StandardLetters.class.getClassLoader(), NO_FALLBACK);
        String others = bundle.getString("duties." + LetterText.OTHERS);
        Map<String, String> duties = new TreeMap<>();
        for (String position : positions) {
            String key = "duties." + position;
            duties.put(position, bundle.containsKey(key) ? bundle.getString(key) : others);
        }
        duties.put(LetterText.OTHERS, others);
        return new LetterText(
                bundle.getString("subject"),
                bundle.getString("opening"),
                duties,
                bundle.getString("closing"),
                bundle.getString("signatory"));
    }
}
