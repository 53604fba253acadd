package ke.cp2.centre.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers set how many people a centre of a series needs. The need of the whole
 * series is worked out anew in the same transaction.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class SettingRatios {

    @Inject private StaffingNeeds needs;

    @Inject private SeriesNames names;

    @Inject private AuditTrail audit;

    @Inject private AuditHistory history;

    /** The ratios of a series as a form. */
    public Optional<RatioForm> form(@Nullable Long seriesId) {
        return Optional.ofNullable(seriesId)
                .flatMap(names::byId)
                .map(series -> new RatioForm(needs.ratios(series.id(), series.examCode())));
    }

    /**
     * Tells what keeping a form would change, before anybody confirms it.
     *
     * @throws BusinessException at each number that does not fit
     */
    public List<RatioChange> preview(@NotNull RatioForm form) {
        return difference(form.seen(), form.ratios());
    }

    /**
     * Keeps the ratios of a form.
     *
     * @throws BusinessException at each number that does not fit, at {@code reason} when it is
     *     missing, or when somebody else has changed the ratios since the form was read
     */
    public void set(long seriesId, @NotNull RatioForm form) {
        List<Ratio> wanted = form.ratios();
        SeriesName series =
                names.byId(seriesId)
                        .orElseThrow(() -> BusinessException.of("centre.seriesMissing"));
        names.lock(seriesId);
        List<Ratio> before = needs.ratios(seriesId, series.examCode());
        if (!before.equals(form.seen())) {
            throw BusinessException.of("centre.ratiosChanged");
        }
        if (before.equals(wanted)) {
            return;
        }
        StatedReason why = form.why();
        needs.keep(seriesId, wanted);
        needs.count(seriesId, series.examCode());
        audit.record(
                AuditAction.CENTRES_RATIOS
                        .of(seriesId)
                        .detail(
                                difference(before, wanted).stream()
                                        .map(RatioChange::inCodes)
                                        .collect(Collectors.joining("; ")))
                        .because(why));
    }

    /** Lists who has set the ratios of a series, and when, the newest first. */
    public List<AuditRow> history(long seriesId) {
        return history.of(AuditKind.SERIES, seriesId, AuditAction.CENTRES_RATIOS);
    }

    private static List<RatioChange> difference(List<Ratio> before, List<Ratio> wanted) {
        List<RatioChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            changes.addAll(wanted.get(i).differenceFrom(before.get(i)));
        }
        return changes;
    }
}
