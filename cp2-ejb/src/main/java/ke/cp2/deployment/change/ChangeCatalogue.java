package ke.cp2.deployment.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.platform.database.Conditions;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Shows officers the changes: a sub-county officer those of the own sub-county. One that the caller
 * may not see is as good as not there.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ChangeCatalogue {

    private static final String LATEST = "g.id DESC";

    @Inject private DeploymentChanges changes;

    @Inject private AuditHistory history;

    @Inject private Caller caller;

    /** One change. */
    public Optional<ChangeRow> byId(@Nullable Long id) {
        return id == null
                ? Optional.empty()
                : rows(new Conditions().and("g.id = :id", "id", id)).stream().findFirst();
    }

    /** The first of those that wait for a second officer, the oldest first. */
    public List<ChangeRow> waiting(long seriesId) {
        return changes.rows(
                inView(
                        new Conditions()
                                .and("g.state = :state", "state", ChangeState.PROPOSED)
                                .and("g.seriesId = :series", "series", seriesId)),
                "g.id",
                caller.accountId());
    }

    /** The latest of a sub-county. */
    public List<ChangeRow> ofPlace(long seriesId, String subCountyCode) {
        return rows(
                new Conditions()
                        .and("g.seriesId = :series", "series", seriesId)
                        .and("g.subCountyCode = :place", "place", subCountyCode));
    }

    /** The places of a sub-county that somebody is to come to, by the deployments before. */
    public Map<Long, AwaitedPlace> awaited(long seriesId, String subCountyCode) {
        return changes.awaited(seriesId, subCountyCode, caller.subCountyLimit());
    }

    /** The latest of a centre. */
    public List<ChangeRow> atCentre(long seriesId, String centreCode) {
        return rows(
                new Conditions()
                        .and("d.seriesId = :series", "series", seriesId)
                        .and("d.centreCode = :centre", "centre", centreCode));
    }

    /** The entries of the audit trail about the people of a centre, the newest first. */
    public List<AuditRow> history(long seriesId, String centreCode, String subCountyCode) {
        String limit = caller.subCountyLimit();
        return limit == null || limit.equals(subCountyCode)
                ? history.of(AuditKind.CENTRE, seriesId + ":" + centreCode)
                : List.of();
    }

    private List<ChangeRow> rows(Conditions conditions) {
        return changes.rows(inView(conditions), LATEST, caller.accountId());
    }

    private Conditions inView(Conditions conditions) {
        return conditions.and("g.subCountyCode = :limit", "limit", caller.subCountyLimit());
    }
}
