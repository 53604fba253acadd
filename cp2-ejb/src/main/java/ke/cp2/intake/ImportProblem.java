package ke.cp2.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Describes why a file could not be read, kept as one text that can be said in each language. */
public final class ImportProblem {

    private static final String BETWEEN = "\u001F";
    private static final int LENGTH = 400;

    private ImportProblem() {}

    /** Writes a refusal as it is kept. */
    public static @Nullable String of(BusinessException refusal) {
        return TypedText.shortened(
                Stream.concat(Stream.of(refusal.key()), Arrays.stream(refusal.values()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(BETWEEN)),
                LENGTH);
    }

    /** Says in words what was kept. */
    public static String text(Locale locale, String kept) {
        String[] parts = kept.split(BETWEEN, -1);
        Object[] values = Arrays.stream(parts).skip(1).map(ImportProblem::value).toArray();
        return Texts.of(locale, parts[0], values);
    }

    /** Numbers are written as the language writes them. */
    private static Object value(String kept) {
        return kept.matches("\\d{1,9}") ? Integer.valueOf(kept) : kept;
    }
}
