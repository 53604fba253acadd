package ke.cp2.application.eligibility;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says why a rule is met or not, in no language yet: the key of a text of this feature and its
 * values. {@link ReasonTexts} says it in the reader's language. Values are plain text, or what
 * {@link #word} and {@link #subject} give for things that have a name in each language.
 */
public record Reason(String key, List<String> values) implements Serializable {

    static final String SUBJECT = "subject:";

    private static final Set<String> TO_DECLARE =
            Set.of("application.noRelative.toDeclare", "application.subjectTaught.noSubject");

    public static Reason of(String key, Object... values) {
        return new Reason(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Tells whether the person only has to declare the answer in the application. */
    boolean isToDeclare() {
        return TO_DECLARE.contains(key);
    }

    /** An enum constant as a value. */
    public static String word(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + '.' + constant.name();
    }

    /** Several enum constants as one value. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Reason::word).distinct().collect(Collectors.joining("|"));
    }

    /** A subject of an examination as a value. */
    public static String subject(String examCode, String code) {
        return SUBJECT + examCode + ':' + code;
    }
}
