package ke.cp2.support;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.demo.DemoStaff;

/**
 * The security codes that tests enter for the staff of the demo. The portal takes no code twice,
 * and tests log in more often than every half minute: where the app's code was used, a recovery
 * code comes in its place, and before these run out ten new ones are made as officers make them.
 * Nothing waits for the next half minute.
 */
public final class StaffCodes {

    /** A code of the step before must still arrive in time. */
    private static final int SAFE_SECONDS = 10;

    /** New codes take two of the former ones: one logs in, one shows that it is the owner. */
    private static final int ONLY_FOR_NEW_ONES = 2;

    private static final String PASSWORD = "demo-council-2026";
    private static final Pattern NEW_CODE = Pattern.compile("<li><code>([^<]+)</code></li>");
    private static final Map<String, StaffCodes> OF_USER_NAMES = new HashMap<>();

    private final DemoStaff staff;
    private final Map<PortalProcess, Deque<String>> recoveryCodes = new HashMap<>();
    private long lastStep;

    private StaffCodes(DemoStaff staff) {
        this.staff = staff;
    }

    /** A code that this portal has not seen yet. */
    public static synchronized String next(PortalProcess portal, String userName) {
        return OF_USER_NAMES
                .computeIfAbsent(userName, name -> new StaffCodes(DemoStaff.of(name)))
                .next(portal);
    }

    private String next(PortalProcess portal) {
        if (lastStep <= now()) {
            lastStep = Math.max(lastStep + 1, earliest());
            return staff.secret().codeOf(lastStep);
        }
        Deque<String> codes = recoveryCodes.computeIfAbsent(portal, any -> firstCodes());
        if (codes.size() <= ONLY_FOR_NEW_ONES) {
            renew(portal, codes);
        }
        return codes.remove();
    }

    private Deque<String> firstCodes() {
        Deque<String> codes = new ArrayDeque<>();
        staff.recoveryCodes().stream().map(SecretCode::grouped).forEach(codes::add);
        return codes;
    }

    private void renew(PortalProcess portal, Deque<String> codes) {
        HttpSession officer = HttpSession.password(portal, staff.userName(), PASSWORD);
        officer.submit("codeForm", "enterCode", Map.of("code", codes.remove()));
        officer.open("/staff/security");
        String page =
                officer.submit(
                        "renewForm",
                        "renew",
                        Map.of("currentPassword", PASSWORD, "code", codes.remove()));
        NEW_CODE.matcher(page)
                .results()
                .map((MatchResult code) -> code.group(1))
                .forEach(codes::add);
        if (codes.isEmpty()) {
            throw new IllegalStateException("no new recovery codes: " + officer.text());
        }
    }

    private static long earliest() {
        long seconds = Clock.systemUTC().instant().getEpochSecond();
        return seconds % TotpSecret.STEP_SECONDS < SAFE_SECONDS ? now() - 1 : now();
    }

    private static long now() {
        return TotpSecret.stepAt(Clock.systemUTC().instant());
    }
}
