package ke.cp2.platform;

import java.util.Locale;

/** A value of a text that is itself words of a language, such as the reason for a refusal. */
@FunctionalInterface
public interface Localized {

    /** The value in that language. */
    String in(Locale locale);
}
