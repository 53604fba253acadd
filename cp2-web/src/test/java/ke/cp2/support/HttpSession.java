package ke.cp2.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who uses the portal by plain HTTP: pages and forms without scripts. For tests where a
 * browser would only be in the way; the journeys have one.
 */
public final class HttpSession {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern KEPT = Pattern.compile("type=\"(hidden|text|tel|email)\"");
    private static final Pattern SELECT =
            Pattern.compile("(<select\\b[^>]*>)(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN =
            Pattern.compile("<option\\b[^>]*selected=\"selected\"[^>]*>");

    private final PortalProcess portal;
    private final CookieManager cookies;
    private final Http http;
    private HttpResponse<String> page;

    private HttpSession(PortalProcess portal) {
        this(portal, null);
    }

    private HttpSession(PortalProcess portal, String address) {
        this.portal = portal;
        cookies = new CookieManager();
        http = Http.with(cookies, HttpClient.Redirect.NORMAL, address);
    }

    private HttpSession(HttpSession other, PortalProcess portal) {
        this.portal = portal;
        cookies = other.cookies;
        http = Http.with(cookies, HttpClient.Redirect.NORMAL, null);
        page = other.page;
    }

    /**
     * The same person, with the same cookies and page, whose next request goes to another node: as
     * a proxy in front of both does it.
     */
    public HttpSession at(PortalProcess node) {
        return new HttpSession(this, node);
    }

    /** Logs out, and gives the text of the page that follows. */
    public String logOut() {
        show(http.post(URI.create(portal.url("/logout")), Map.of()));
        return page.body();
    }

    /** Somebody at an address outside, as the proxy in front of the portal tells it. */
    public static HttpSession visitorAt(PortalProcess portal, String address) {
        return new HttpSession(portal, address);
    }

    /** Somebody who has not logged in. */
    public static HttpSession visitor(PortalProcess portal) {
        return new HttpSession(portal);
    }

    /** Logs in; staff of the demo with their code, too. */
    public static HttpSession login(PortalProcess portal, String userName, String password) {
        HttpSession session = password(portal, userName, password);
        // A code may have been used at another node of the same database.
        for (int i = 0; i < 3 && session.address().getPath().equals("/account/code"); i++) {
            session.submit(
                    "codeForm", "enterCode", Map.of("code", StaffCodes.next(portal, userName)));
        }
        return session;
    }

    /** The first step of a login: staff are asked for their code. */
    static HttpSession password(PortalProcess portal, String userName, String password) {
        HttpSession session = new HttpSession(portal);
        session.open("/login");
        session.submit("loginForm", "login", Map.of("userName", userName, "password", password));
        return session;
    }

    /** The cookies of this session, as a header names them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .collect(joining("; "));
    }

    /** Opens a page and gives its text. */
    public String open(String path) {
        show(http.get(portal.url(path)));
        return page.body();
    }

    /** Opens a page that is refused: its status, and what it says. */
    public String refusalOf(String path) {
        page = http.get(portal.url(path));
        return page.statusCode() + " " + text();
    }

    /** Presses a button of a form of the current page and gives the text of the next one. */
    public String submit(String form, String button, Map<String, String> values) {
        Map<String, String> fields = untouchedFields(form);
        fields.putAll(values);
        fields.put(button, button);
        URI shown = page.uri();
        show(http.post(URI.create(portal.url(shown.getRawPath() + query(shown))), fields));
        return page.body();
    }

    /** Sends a form of the current page to another address: the status, and what it says. */
    public String refusalOf(String form, String button, String path) {
        Map<String, String> fields = untouchedFields(form);
        fields.put(button, button);
        page = http.post(URI.create(portal.url(path)), fields);
        return page.statusCode() + " " + text();
    }

    /** Chooses a file in a form of the current page and presses a button. */
    public void upload(String form, String button, String field, String fileName, String text) {
        upload(form, button, field, fileName, text.getBytes(UTF_8));
    }

    /** Chooses a file that is no text. */
    public void upload(String form, String button, String field, String fileName, byte[] content) {
        String boundary = "cp2-" + UUID.randomUUID();
        Map<String, String> fields = untouchedFields(form);
        fields.put(button, button);
        StringBuilder before = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        before.append(partOf(boundary, "name=\"" + name + '"'))
                                .append(value)
                                .append("\r\n"));
        before.append(partOf(boundary, "name=\"%s\"; filename=\"%s\"".formatted(field, fileName)));
        show(
                http.send(
                        HttpRequest.newBuilder(page.uri())
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .header("Origin", portal.url(""))
                                .POST(
                                        HttpRequest.BodyPublishers.ofByteArrays(
                                                List.of(
                                                        before.toString().getBytes(UTF_8),
                                                        content,
                                                        ("\r\n--" + boundary + "--\r\n")
                                                                .getBytes(UTF_8))))));
    }

    /** What a person reads on the current page, blanks and line breaks as one blank. */
    public String text() {
        String main = page.body().replaceFirst("(?s).*<main", "<main");
        return main.replaceFirst("(?s)</main>.*", "")
                .replaceAll("(?s)<(script|style|select)\\b.*?</\\1>", " ")
                // Read out, or shown on phones, in front of each cell.
                .replaceAll("<span class=\"ui-column-title\">.*?</span>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("&#39;|&apos;", "'")
                .replaceAll("&ldquo;", "\u201C")
                .replaceAll("&rdquo;", "\u201D")
                .replaceAll("&middot;", "\u00B7")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    private static String partOf(String boundary, String disposition) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(boundary, disposition);
    }

    /** The current page as it was sent. */
    public String page() {
        return page.body();
    }

    /** How many SQL statements the current page took. */
    public int statements() {
        return Integer.parseInt(page.headers().firstValue("X-Sql-Statements").orElseThrow());
    }

    /** The address of the current page, after redirects. */
    public URI address() {
        return page.uri();
    }

    private static String query(URI address) {
        return address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
    }

    private void show(HttpResponse<String> answer) {
        page = answer;
        if (page.statusCode() != 200) {
            throw new IllegalStateException(page.statusCode() + " from " + page.uri());
        }
    }

    /** What a browser sends of the form when nobody touches it. */
    private Map<String, String> untouchedFields(String form) {
        Matcher within =
                Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL)
                        .matcher(page.body());
        if (!within.find()) {
            throw new IllegalStateException("no form " + form + " on " + page.uri());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(within.group());
        while (inputs.find()) {
            String input = inputs.group();
            if (KEPT.matcher(input).find()) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            } else if (input.contains("checked=\"checked\"")) {
                String value = attribute(input, "value");
                fields.put(attribute(input, "name"), value.isEmpty() ? "on" : value);
            }
        }
        Matcher selects = SELECT.matcher(within.group());
        while (selects.find()) {
            Matcher chosen = CHOSEN.matcher(selects.group(2));
            if (chosen.find()) {
                fields.put(attribute(selects.group(1), "name"), attribute(chosen.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String input, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(input);
        return value.find() ? value.group(1).replace("&amp;", "&") : "";
    }
}
