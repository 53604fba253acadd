package ke.cp2.web.platform.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import ke.cp2.web.platform.request.Cookies;
import ke.cp2.web.platform.request.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * The language of this request: what the reader chose, kept in a cookie so that visitors need no
 * session; otherwise the first language of the browser that the portal speaks.
 */
@Named
@RequestScoped
public class Language {

    /** Every language of the portal, the default first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("sw"));

    public static final String PARAMETER = "lang";

    private static final String COOKIE = "CP2LANG";
    private static final int ONE_YEAR = 31_536_000;

    @Inject private HttpServletRequest request;

    private @Nullable Locale locale;

    /** The language to write this answer in. */
    public Locale locale() {
        if (locale == null) {
            locale = of(request);
        }
        return locale;
    }

    /** The language that a request asks for, unless it changes it. */
    public static Locale of(HttpServletRequest request) {
        Locale chosen = chosen(request);
        return chosen != null ? chosen : preferred(request);
    }

    /**
     * A text of a feature's pages in this language, with its values filled in.
     *
     * @param feature the package under {@code ke.cp2.web} whose bundle has the text
     */
    public String text(String feature, String key, Object... values) {
        return PageTexts.of(feature, locale(), key, values);
    }

    /** The same as {@link #locale()}, for pages. */
    public Locale getLocale() {
        return locale();
    }

    /** The language tag of the page, {@code en} or {@code sw}. */
    public String getTag() {
        return locale().getLanguage();
    }

    /** Speaks a language from now on, in this answer and in the reader's next requests. */
    public void speak(Locale wanted, HttpServletResponse response) {
        locale = known(wanted.getLanguage());
        Cookies.set(request, response, COOKIE, locale().getLanguage(), ONE_YEAR, Cookies.LAX);
    }

    /** Speaks a language from now on, unless the reader has chosen one. */
    public void suggest(Locale wanted, HttpServletResponse response) {
        if (chosen(request) == null) {
            speak(wanted, response);
        }
    }

    /** The address of the current page in that language, with its parameters. */
    public String addressIn(String tag) {
        return PageAddress.of(request).with(PARAMETER, tag);
    }

    /** The language of that tag, or null when the portal does not speak it. */
    public static @Nullable Locale known(@Nullable String tag) {
        return ALL.stream()
                .filter(known -> known.getLanguage().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Locale chosen(HttpServletRequest request) {
        return known(Cookies.value(request, COOKIE));
    }

    private static Locale preferred(HttpServletRequest request) {
        for (var wanted = request.getLocales(); wanted.hasMoreElements(); ) {
            Locale known = known(wanted.nextElement().getLanguage());
            if (known != null) {
                return known;
            }
        }
        return ALL.get(0);
    }
}
