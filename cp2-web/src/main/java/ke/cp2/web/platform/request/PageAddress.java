package ke.cp2.web.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Path and parameters that the reader asked for, whatever the server forwarded the request to since
 * (a page behind a clean address, an error page).
 */
public final class PageAddress {

    private static final String ATTRIBUTE = PageAddress.class.getName();

    /** A browser takes {@code //host} for another site. */
    private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\]{2,}");

    private final String path;
    private final List<String> parameters;

    private PageAddress(String path, String query) {
        this.path = LEADING_SLASHES.matcher(path).replaceFirst("/");
        this.parameters =
                query == null || query.isEmpty() ? List.of() : Arrays.asList(query.split("&"));
    }

    /** Keeps the address of a request that has just come in. */
    public static void remember(HttpServletRequest request) {
        request.setAttribute(
                ATTRIBUTE, new PageAddress(request.getRequestURI(), request.getQueryString()));
    }

    /** The address that was asked for. */
    public static PageAddress of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PageAddress address
                ? address
                : new PageAddress(request.getRequestURI(), request.getQueryString());
    }

    /** The path alone, without a session id. */
    public String path() {
        int semicolon = path.indexOf(';');
        return semicolon < 0 ? path : path.substring(0, semicolon);
    }

    /** Path and query as they were. */
    public String address() {
        return parameters.isEmpty() ? path() : path() + '?' + String.join("&", parameters);
    }

    /** Path and query, with this parameter instead of what it had. */
    public String with(String name, String value) {
        List<String> kept = without(name);
        kept.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return path() + '?' + String.join("&", kept);
    }

    /** Path and query without this parameter. */
    public String withoutParameter(String name) {
        List<String> kept = without(name);
        return kept.isEmpty() ? path() : path() + '?' + String.join("&", kept);
    }

    /** Gives the query of these parameters, as it said it; "" when it says nothing. */
    public String queryOf(Set<String> names) {
        return parameters.stream()
                .filter(parameter -> names.contains(nameOf(parameter)))
                .collect(Collectors.joining("&"));
    }

    private List<String> without(String name) {
        List<String> kept = new ArrayList<>();
        for (String parameter : parameters) {
            if (!nameOf(parameter).equals(name)) {
                kept.add(parameter);
            }
        }
        return kept;
    }

    private static String nameOf(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
