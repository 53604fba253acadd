package ke.cp2.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import ke.cp2.audit.chain.Anchor;
import ke.cp2.audit.chain.AnchorFile;
import ke.cp2.audit.chain.ChainCheck;
import ke.cp2.audit.chain.ChainFault;
import ke.cp2.audit.chain.ChainWalk;
import ke.cp2.security.Role;

/**
 * Looks for the first entry of the audit trail that is not as the portal wrote it, step by step: a
 * page asks for one after the other, and shows how far it has come.
 */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class CheckingTrail {

    /** Pages of a thousand entries in one step: some hundred milliseconds. */
    private static final int PAGES = 20;

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    @Inject private AuditSettings settings;

    @Inject private AuditTrail auditTrail;

    @Inject private Clock clock;

    /** The end of the trail as it is now, and what was noted of it outside of the database. */
    public TrailState state() {
        return walking(
                List.of(),
                walk ->
                        new TrailState(
                                walk.anchor(clock.instant()).orElse(null),
                                settings.anchors().isPresent(),
                                anchors()));
    }

    /** Begins at the first entry. */
    public ChainCheck begin() {
        return walking(anchors(), walk -> told(walk.begin()));
    }

    /** Goes on; the end of a check and what it found stands in the audit trail. */
    public ChainCheck next(ChainCheck before) {
        return walking(
                anchors(),
                walk -> {
                    ChainCheck check = before;
                    for (int page = 0; page < PAGES && !check.done(); page++) {
                        check = walk.next(check);
                    }
                    return told(check);
                });
    }

    private ChainCheck told(ChainCheck check) {
        if (check.done()) {
            ChainFault fault = check.fault();
            auditTrail.record(
                    AuditAction.AUDIT_CHECKED
                            .of(check.position())
                            .detail(fault == null ? null : fault.kind().name()));
        }
        return check;
    }

    private List<Anchor> anchors() {
        return settings.anchors().map(AnchorFile::read).orElse(List.of());
    }

    private <T> T walking(List<Anchor> anchors, Step<T> step) {
        try (Connection connection = dataSource.getConnection()) {
            return step.with(new ChainWalk(connection, anchors));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of a walk. */
    @FunctionalInterface
    private interface Step<T> {
        T with(ChainWalk walk) throws SQLException;
    }
}
