package ke.cp2.deployment.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import org.jspecify.annotations.Nullable;

/** Finds who has changed the terms of a series, when and why. */
@Dependent
public class TermsHistory {

    /** The names of the weights, as the changes of terms are written. */
    private static final Pattern WEIGHT =
            Pattern.compile("\\b(?:bandKm|rankStep|pointsPerKm|pointsPerRank|genderPoints): ");

    @Inject private AuditHistory history;

    /** The changes of the terms of a series, the newest first. */
    List<AuditRow> of(long seriesId) {
        return history.of(AuditKind.SERIES, seriesId, AuditAction.DEPLOYMENT_TERMS);
    }

    /**
     * The last change of the weights until a moment.
     *
     * @param since after that moment only, or null
     */
    public Optional<AuditRow> lastOfWeights(long seriesId, @Nullable Instant since, Instant until) {
        return last(of(seriesId).stream().filter(row -> isOfWeights(row.detail())), since, until);
    }

    /**
     * The last change of the staffing ratios until a moment.
     *
     * @param since after that moment only, or null
     */
    public Optional<AuditRow> lastOfRatios(long seriesId, @Nullable Instant since, Instant until) {
        return last(
                history.of(AuditKind.SERIES, seriesId, AuditAction.CENTRES_RATIOS).stream(),
                since,
                until);
    }

    private static Optional<AuditRow> last(
            Stream<AuditRow> rows, @Nullable Instant since, Instant until) {
        return rows.filter(row -> !row.happenedAt().isAfter(until))
                .filter(row -> since == null || row.happenedAt().isAfter(since))
                .findFirst();
    }

    static boolean isOfWeights(@Nullable String detail) {
        return detail != null && WEIGHT.matcher(detail).find();
    }
}
