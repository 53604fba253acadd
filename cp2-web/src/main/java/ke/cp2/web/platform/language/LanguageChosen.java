package ke.cp2.web.platform.language;

import java.util.Locale;

/** Event: somebody who is logged in chose a language. Fired and observed in the request itself. */
public record LanguageChosen(Locale locale) {}
