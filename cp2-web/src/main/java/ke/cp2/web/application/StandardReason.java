package ke.cp2.web.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.web.platform.language.PageTexts;
import org.jspecify.annotations.Nullable;

/** Knows the reason that officers give for all of a ranked list, in both languages. */
public final class StandardReason {

    private static final String KEY = "reason.byPoints";
    private static final String PLACED = "reason.byPoints.place";

    private StandardReason() {}

    /** The reason in that language; empty when an officer has found other words. */
    public static Optional<String> of(String reason, Locale locale) {
        return Stream.of("en", "sw")
                        .map(tag -> PageTexts.of("application", Locale.forLanguageTag(tag), KEY))
                        .anyMatch(standard -> bare(standard).equals(bare(reason)))
                ? Optional.of(PageTexts.of("application", locale, KEY))
                : Optional.empty();
    }

    /** The same with the place on that list, once it is told. */
    static Optional<String> of(String reason, @Nullable Integer place, Locale locale) {
        return of(reason, locale)
                .map(
                        words ->
                                place == null
                                        ? words
                                        : PageTexts.of("application", locale, PLACED, place));
    }

    /** Some officers leave the full stop out, or begin with a small letter. */
    private static String bare(String reason) {
        return reason.strip().replaceFirst("[.]$", "").toLowerCase(Locale.ROOT);
    }
}
