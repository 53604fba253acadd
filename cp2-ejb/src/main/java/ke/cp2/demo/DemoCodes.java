package ke.cp2.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.sms.simulator.Simulator;

/**
 * The way into the demo for those who have no app at hand. There is none unless demo data and
 * simulator are both on, and it knows the fixed secrets of {@link DemoStaff} only: it reads no
 * account.
 */
@Stateless
@PermitAll
public class DemoCodes {

    @Inject private Settings settings;
    @Inject private Simulator simulator;
    @Inject private Clock clock;

    /** Tells whether this is a demo. */
    public boolean isOn() {
        return settings.demo() && simulator.isOn();
    }

    /**
     * Gives the codes that the apps of the demo's staff show now.
     *
     * @throws BusinessException {@code sms.simulatorOff} when this is no demo
     */
    public List<DemoCode> now() {
        if (!isOn()) {
            throw BusinessException.of("sms.simulatorOff");
        }
        long step = TotpSecret.stepAt(clock.instant());
        return Arrays.stream(DemoStaff.values())
                .map(
                        staff ->
                                new DemoCode(
                                        staff.fullName(),
                                        staff.userName(),
                                        staff.secret().codeOf(step)))
                .toList();
    }

    /** For how many seconds they show it. */
    public int secondsLeft() {
        return TotpSecret.STEP_SECONDS
                - Math.floorMod(clock.instant().getEpochSecond(), TotpSecret.STEP_SECONDS);
    }
}
