package ke.cp2.support;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.demo.DemoStaff;

/**
 * The security codes that tests enter for the staff of the demo. The portal takes no code twice,
 * and tests log in more often than every half minute: the clock may be one step off, so three codes
 * are good at a time; then come the recovery codes; then only the next step is waited for.
 */
public final class StaffCodes {

    /** A code of the step before must still arrive in time. */
    private static final int SAFE_SECONDS = 10;

    private static final Map<String, StaffCodes> OF_USER_NAMES = new HashMap<>();

    private final DemoStaff staff;
    private final Map<String, Integer> recoveryCodesUsed = new HashMap<>();
    private long lastStep;

    private StaffCodes(DemoStaff staff) {
        this.staff = staff;
    }

    /** A code that this portal has not seen yet. */
    public static synchronized String next(PortalProcess portal, String userName) {
        return OF_USER_NAMES
                .computeIfAbsent(userName, name -> new StaffCodes(DemoStaff.of(name)))
                .next(portal.url("/"));
    }

    private String next(String portal) {
        int used = recoveryCodesUsed.getOrDefault(portal, 0);
        if (!isStepFree() && used < staff.recoveryCodes().size()) {
            recoveryCodesUsed.put(portal, used + 1);
            return staff.recoveryCodes().get(used).grouped();
        }
        while (!isStepFree()) {
            pause();
        }
        lastStep = Math.max(lastStep + 1, earliest());
        return staff.secret().codeOf(lastStep);
    }

    private boolean isStepFree() {
        return lastStep <= now();
    }

    private static long earliest() {
        long seconds = Clock.systemUTC().instant().getEpochSecond();
        return seconds % TotpSecret.STEP_SECONDS < SAFE_SECONDS ? now() - 1 : now();
    }

    private static long now() {
        return TotpSecret.stepAt(Clock.systemUTC().instant());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
