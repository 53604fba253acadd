package ke.cp2.web.platform.kept;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.PlainPath;

/**
 * Tells which requests get what every visitor gets: for a page that depends on nothing but its
 * address and the language, from somebody the portal knows nothing about.
 */
final class VisitorAddress {

    /**
     * Pages, and the parameters that each reads. A page that begins to read another one names it.
     */
    private static final Map<String, Set<String>> PAGES =
            Map.of(
                    "/", Set.of(),
                    "/help", Set.of(),
                    "/manual", Set.of(),
                    "/vacancies",
                            Set.of(
                                    "exam",
                                    "activity",
                                    "stationType",
                                    "position",
                                    "county",
                                    "subCounty",
                                    "sort",
                                    "page"),
                    "/vacancies/view", Set.of("number"),
                    "/vacancies/draws", Set.of(),
                    "/vacancies/draw", Set.of("number", "draw"));

    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9_-]{0,40}");

    /** Cookies of the portal and of Faces: all but the one of the language may say who it is. */
    private static final Pattern TELLING = Pattern.compile("CP2(?!LANG$).*|JSESSIONID.*|csfcfc");

    private VisitorAddress() {}

    /** Gives what the page is kept by; empty when it is not to be kept. */
    static Optional<String> of(HttpServletRequest request) {
        Set<String> parameters = PAGES.get(PlainPath.of(request).orElse(""));
        return parameters != null
                        && isReading(request)
                        && isUnknown(request)
                        && areAllowed(request.getQueryString(), parameters)
                ? Optional.of(
                        Language.of(request).getLanguage()
                                + request.getRequestURI()
                                + '?'
                                + request.getQueryString())
                : Optional.empty();
    }

    static boolean isReading(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean isUnknown(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return request.getUserPrincipal() == null
                && request.getHeader("Authorization") == null
                && (cookies == null
                        || Stream.of(cookies)
                                .noneMatch(cookie -> TELLING.matcher(cookie.getName()).matches()));
    }

    /** Each at most once, and with nothing but a code: links of the page repeat the query. */
    static boolean areAllowed(String query, Set<String> parameters) {
        if (query == null || query.isEmpty()) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        return Stream.of(query.split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .allMatch(
                        pair ->
                                pair.length == 2
                                        && parameters.contains(pair[0])
                                        && seen.add(pair[0])
                                        && PLAIN_VALUE.matcher(pair[1]).matches());
    }
}
