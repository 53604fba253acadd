package ke.cp2.account.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * All that is asked for, by everybody. The count of an hour is a range of an index, and read once
 * in a while only, so that an attack does not make each request of it dear for the database.
 */
@ApplicationScoped
public class CodeTraffic {

    static final Duration HOUR = Duration.ofHours(1);

    private static final Logger LOGGER = Logger.getLogger(CodeTraffic.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration WARN_EVERY = Duration.ofMinutes(15);

    /** By then the password of a reset has been used or never will be. */
    private static final Duration SETTLED = Duration.ofMinutes(15);

    @Inject private SmsRequests requests;
    @Inject private CodeForecast forecast;
    @Inject private Clock clock;

    private volatile Instant warnedAt = Instant.EPOCH;
    private volatile Reading last = new Reading(Instant.EPOCH, 0);

    private record Reading(Instant at, long count) {

        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    /** The work that the budget asks of each request on a page, in bits; 0 while it lasts. */
    public int work() {
        return forecast.bits(lastHour());
    }

    private long lastHour() {
        Instant now = clock.instant();
        Reading reading = last;
        if (!reading.isFresh(now)) {
            reading = new Reading(now, requests.count(HOUR, now));
            last = reading;
            if (forecast.bits(reading.count()) > 0 && now.isAfter(warnedAt.plus(WARN_EVERY))) {
                warnedAt = now;
                warn();
            }
        }
        return reading.count();
    }

    /** Tells how it stands now. */
    CodeTrafficReport report() {
        Instant now = clock.instant();
        Instant to = now.minus(SETTLED);
        Instant from = to.minus(HOUR);
        long used = requests.count(SmsRequest.Code.USED, from, to);
        return new CodeTrafficReport(
                requests.count(HOUR, now),
                forecast.hourBudget(),
                used + requests.count(SmsRequest.Code.SENT, from, to),
                used);
    }

    /** Writes into the log what staff should look at. */
    public void warn() {
        CodeTrafficReport report = report();
        if (report.isOverBudget()) {
            LOGGER.log(
                    Level.WARNING,
                    "{0} texts with login details were asked for in the last hour, more than the"
                            + " budget of {1}: each costs the browser work now",
                    new Object[] {report.lastHour(), report.budget()});
        }
        if (report.isHardlyUsed()) {
            LOGGER.log(
                    Level.WARNING,
                    "Only {0} % of the one-time passwords of an hour were used: somebody may be"
                            + " asking for texts to numbers of others",
                    report.usedPercent());
        }
    }
}
