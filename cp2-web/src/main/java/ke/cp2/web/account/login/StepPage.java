package ke.cp2.web.account.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ke.cp2.account.LoginStep;
import org.jspecify.annotations.Nullable;

/** The page of each step that a login may lack. */
final class StepPage {

    private StepPage() {}

    /** The page where that step is done. */
    static String of(LoginStep step) {
        return switch (step) {
            case PASSWORD -> "/account/password";
            case CODE -> "/account/code";
            case SET_UP -> "/account/authenticator";
            case DONE -> throw new IllegalArgumentException("nothing is left to be done");
        };
    }

    /** The same, with the way on to the page that was wanted. */
    static String before(LoginStep step, @Nullable String wanted) {
        return step != LoginStep.SET_UP && ReturnPath.isSafe(wanted)
                ? of(step) + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : of(step);
    }
}
