package ke.cp2.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import ke.cp2.audit.chain.Anchor;
import ke.cp2.audit.chain.AnchorFile;
import ke.cp2.audit.chain.ChainWalk;
import ke.cp2.platform.Kenya;
import ke.cp2.security.SystemUse;

/**
 * Notes the head of the chain outside of the database, once a day: whoever cuts the trail or writes
 * it anew cannot change that.
 */
@Stateless
@PermitAll
@SystemUse
public class AnchoringTrail {

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    @Inject private AuditSettings settings;

    @Inject private Clock clock;

    /** Notes it, unless today's is there; other nodes may do so at the same time. */
    public void note() {
        settings.anchors().ifPresent(this::noteIn);
    }

    private void noteIn(AnchorFile file) {
        List<Anchor> anchors = file.read();
        if (!anchors.isEmpty()
                && LocalDate.ofInstant(anchors.get(anchors.size() - 1).at(), Kenya.ZONE)
                        .equals(Kenya.today(clock))) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            new ChainWalk(connection, List.of()).anchor(clock.instant()).ifPresent(file::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
