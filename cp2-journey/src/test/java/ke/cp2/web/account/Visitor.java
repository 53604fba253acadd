package ke.cp2.web.account;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.Http;

/**
 * Somebody at the portal without a browser: opens pages, fills forms in, keeps cookies, and follows
 * no redirect by itself. {@code new Visitor(url).logIn(number, password)} is a login over HTTP.
 */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<input\\b(?=[^>]*\\btype=\"hidden\")[^>]*\\bname=\"([^\"]+)\"([^>]*)>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final CookieManager cookies;
    private final Http http;
    private final String portal;
    private final String address;

    /**
     * A visitor of the portal at that address, without a slash at its end; each comes from an
     * address of its own, so that the limits of one test do not meet another.
     */
    Visitor(String portal) {
        this(portal, "100.64.0." + VISITORS.incrementAndGet());
    }

    /** A visitor whom the proxy in front saw at that address. */
    Visitor(String portal, String address) {
        this(portal, address, new CookieManager());
    }

    private Visitor(String portal, String address, CookieManager cookies) {
        this.portal = portal;
        this.address = address;
        this.cookies = cookies;
        http = Http.with(cookies, HttpClient.Redirect.NEVER, address);
    }

    /** The same visitor, with all cookies, at another address. */
    Visitor at(String elsewhere) {
        return new Visitor(portal, elsewhere, cookies);
    }

    /** Somebody else at the same address, with no cookie of this visitor. */
    Visitor neighbour() {
        return new Visitor(portal, address);
    }

    HttpResponse<String> open(String path) {
        return http.get(portal + path);
    }

    /** Opens the page and sends its form by the button of that id, with these fields filled in. */
    HttpResponse<String> submit(String path, String button, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(open(path).body());
        while (hidden.find()) {
            Matcher value = VALUE.matcher(hidden.group(2));
            fields.put(hidden.group(1), value.find() ? value.group(1) : "");
        }
        fields.putAll(typed);
        fields.put(button, button);
        return post(path, fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return http.post(URI.create(portal + path), fields);
    }

    HttpResponse<String> logIn(String userName, String password) {
        return submit("/login", "login", Map.of("userName", userName, "password", password));
    }

    /** The id of the session, or empty while there is none. */
    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("CP2SESSION"))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
