package ke.cp2.platform.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import ke.cp2.security.SystemUse;

/**
 * Stands before every log that the server writes: the persistence provider and the container write
 * exceptions there that hold what the database says, with the values in it.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
public class LogGuard {

    private final Map<Handler, Filter> former = new LinkedHashMap<>();

    @PostConstruct
    void begin() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter before = handler.getFilter();
            former.put(handler, before);
            handler.setFilter(
                    entry ->
                            (before == null || before.isLoggable(entry))
                                    && LogEntries.isKept(entry));
        }
    }

    @PreDestroy
    void end() {
        former.forEach(Handler::setFilter);
    }
}
