package ke.cp2.sms.inbound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.TypedText;

/**
 * The words that somebody texted, as keywords are looked for in them: letters only, in lower case,
 * so that quotes, full stops, odd spaces and what phones and gateways add do not matter.
 */
final class SmsWords {

    /** A code that somebody texts without saying what for. */
    private static final Pattern BARE_CODE =
            Pattern.compile("(?:[^\\p{L}0-9]*[0-9]){4}[^\\p{L}0-9]*");

    private final List<String> first;
    private final boolean bareCode;

    private SmsWords(List<String> first, boolean bareCode) {
        this.first = first;
        this.bareCode = bareCode;
    }

    /** The words of a text. */
    static SmsWords of(String text) {
        String typed = Objects.requireNonNullElse(TypedText.code(text), "");
        List<String> words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(2)
                        .toList();
        List<String> first = new ArrayList<>(words.subList(0, Math.min(1, words.size())));
        if (words.size() > 1) {
            first.add(String.join("", words));
        }
        return new SmsWords(first, BARE_CODE.matcher(typed).matches());
    }

    /** Tells whether the text is nothing but four digits. */
    boolean areBareCode() {
        return bareCode;
    }

    /** Tells whether a text begins with that word, also in two: <i>pass word</i>. */
    boolean beginWith(String word) {
        return first.contains(word);
    }
}
