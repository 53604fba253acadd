package ke.cp2.batch.platform;

import jakarta.ejb.Timer;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps a timer alive whose method fails, for instance while the database is away: the server ends
 * a timer for good when its method has failed twice.
 */
public class LastingTimer {

    private static final Logger LOGGER = Logger.getLogger(LastingTimer.class.getName());

    /** Logs what failed; the timer goes on at its next time. */
    @AroundTimeout
    Object goOn(InvocationContext timeout) {
        try {
            return timeout.proceed();
        } catch (Exception e) {
            LOGGER.log(
                    Level.WARNING,
                    ((Timer) timeout.getTimer()).getInfo() + " failed, tried again later",
                    e);
            return null;
        }
    }
}
