package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.Eventually;
import ke.cp2.support.PortalProcess;

/** The owner of a number, with the phone in hand and a browser without JavaScript. */
final class Owner {

    private static final String PASSWORD = "nyumba ya miti mitatu";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern TEXT =
            Pattern.compile("\"text\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Visitor visitor;
    private final String number;

    /** With the number as it is typed, {@code 0714000001}, at that address. */
    Owner(PortalProcess portal, String number, String address) {
        this.visitor = new Visitor(portal.url(""), address);
        this.number = number;
    }

    String number() {
        return number;
    }

    private String digits() {
        return "254" + number.substring(1);
    }

    /** Asks for an account and chooses a password with what comes by SMS. */
    void createsAccount() {
        int before = texts().size();
        assertThat(location(asksForAccount())).contains("/account/sent?");
        choosesPassword(code(nextText(before)));
    }

    HttpResponse<String> asksForAccount() {
        return visitor.submit(
                "/account/create",
                "create",
                Map.of("mobileNumber", number, "confirmMobileNumber", number));
    }

    HttpResponse<String> asksForReset() {
        return visitor.submit("/account/forgot", "reset", Map.of("mobileNumber", number));
    }

    /** Logs in with a one-time password and chooses the own one. */
    void choosesPassword(String code) {
        assertThat(location(visitor.logIn(number, code))).endsWith("/account/password");
        assertThat(
                        location(
                                visitor.submit(
                                        "/account/password",
                                        "choose",
                                        Map.of(
                                                "newPassword",
                                                PASSWORD,
                                                "confirmPassword",
                                                PASSWORD))))
                .endsWith("/my");
        visitor.post("/logout", Map.of());
    }

    /** Logs in with the own password: the page that comes, or what the login page says. */
    String logsIn() {
        return answer(visitor.logIn(number, PASSWORD));
    }

    /** Logs in with a one-time password, and leaves it at that. */
    String logsInWith(String code) {
        String answer = answer(visitor.logIn(number, code));
        visitor.post("/logout", Map.of());
        return answer;
    }

    /** Sends a text to the short code. */
    void texts(String word) {
        visitor.post(
                "/simulator/api/messages", Map.of("from", digits(), "to", "22262", "text", word));
    }

    /** All texts on the phone, newest first. */
    List<String> texts() {
        Matcher text = TEXT.matcher(visitor.open("/simulator/api/messages?to=" + digits()).body());
        List<String> texts = new ArrayList<>();
        while (text.find()) {
            texts.add(text.group(1).replace("\\n", " ").replace("\\/", "/"));
        }
        return texts;
    }

    /** The text that comes after there were so many. */
    String nextText(int before) {
        Eventually.isEqual(before + 1, PATIENCE, () -> texts().size());
        return texts().get(0);
    }

    /** The one-time password in a text. */
    static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as("a one-time password in: %s", text).isTrue();
        return code.group();
    }

    private static String answer(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseGet(response::body);
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.body());
    }
}
