package ke.cp2.web.account;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.Eventually;

/** The owner of a number: a visitor who reads the SMS that come to the phone. */
record PhoneOwner(Visitor visitor, String number) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SECRET =
            Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    /** Creates an account and chooses a password; is logged in afterwards. */
    static PhoneOwner create(Visitor visitor, String number, String password) {
        PhoneOwner owner = new PhoneOwner(visitor, number);
        visitor.submit(
                "/account/create",
                "create",
                Map.of("mobileNumber", number, "confirmMobileNumber", number));
        owner.choosePassword(password);
        return owner;
    }

    /** Logs in with the one-time password that comes by SMS, and chooses an own one. */
    void choosePassword(String password) {
        visitor.logIn(number, find(SECRET));
        visitor.submit(
                "/account/password",
                "choose",
                Map.of("newPassword", password, "confirmPassword", password));
    }

    /** Agrees to the data-protection notice. */
    void consent() {
        visitor.submit("/my/consent", "agree", Map.of("agreed", "on"));
    }

    /** Waits until an SMS with these words has come. */
    void awaitText(String words) {
        find(Pattern.compile(Pattern.quote(words)));
    }

    /** What fits in the newest SMS that has it, once one has come. */
    String find(Pattern pattern) {
        Matcher[] found = new Matcher[1];
        Eventually.isEqual(
                true,
                PATIENCE,
                () -> {
                    found[0] = pattern.matcher(messages());
                    return found[0].find();
                });
        return found[0].group();
    }

    /** All SMS of the phone, as the simulator lists them: the newest first. */
    String messages() {
        return visitor.open("/simulator/api/messages?to=" + number).body();
    }
}
