package ke.cp2.account.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Forecasts how many one-time passwords people ask for, and says how many are too many. */
@ApplicationScoped
public class CodeForecast {

    private static final int USUAL_FACTOR = 3;
    private static final int STEPS = 4;

    @Inject private Config config;

    /** The most that may go out in an hour before each costs work; three times the forecast. */
    public int hourBudget() {
        return config.getOptionalValue("cp2.account.code-budget", Integer.class)
                .orElseGet(
                        () ->
                                USUAL_FACTOR
                                        * config.getValue(
                                                "cp2.account.code-forecast", Integer.class));
    }

    /** The work that so many in the last hour ask of each further one, in bits. */
    int bits(long lastHour) {
        int budget = hourBudget();
        return new WorkRate(CodeTraffic.HOUR, budget, Math.max(1, budget / STEPS)).bits(lastHour);
    }
}
