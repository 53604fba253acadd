package ke.cp2.web.sms.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.sms.gateway.GatewayReport;
import ke.cp2.sms.gateway.GatewayReports;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/sms}: how the gateway is doing, read again every few seconds. */
@Named
@ViewScoped
public class GatewayBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A page that somebody leaves open does not ask for ever. */
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    @Inject private GatewayReports desk;

    @Inject private Clock clock;

    private Instant openedAt;
    private @Nullable GatewayReport report;

    @PostConstruct
    void open() {
        openedAt = clock.instant();
        refresh();
    }

    /** Reads how it is now. */
    public void refresh() {
        report = desk.report();
    }

    public @Nullable GatewayReport getReport() {
        return report;
    }

    /** Tells whether the page goes on asking. */
    public boolean isWatching() {
        return clock.instant().isBefore(openedAt.plus(LONGEST_WATCH));
    }
}
