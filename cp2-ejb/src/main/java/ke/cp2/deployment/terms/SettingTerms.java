package ke.cp2.deployment.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.staffing.Ratio;
import ke.cp2.centre.staffing.StaffingPolicy;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Role;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Lets council officers set how deployments of a series are planned, told and paid. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class SettingTerms {

    @Inject private TermsOfSeries terms;

    @Inject private SeriesNames names;

    @Inject private VacancyCatalogue vacancies;

    @Inject private AcceptedPeople accepted;

    @Inject private AuditTrail audit;

    @Inject private TermsHistory history;

    @Inject private Config config;

    @Inject private Clock clock;

    /** The terms of a series as a form. */
    public Optional<TermsForm> form(@Nullable Long seriesId) {
        return Optional.ofNullable(seriesId)
                .flatMap(names::byId)
                .map(
                        series ->
                                new TermsForm(
                                        terms.terms(series.id()),
                                        terms.tellOn(series.id()),
                                        terms.rates(series.id()),
                                        positions(series)));
    }

    /**
     * The first day that an officer may name: others read the new day before people are told, which
     * nobody takes back. When the examination begins before that, it is today.
     */
    private LocalDate earliest(LocalDate today, LocalDate firstDay) {
        LocalDate noticed =
                today.plusDays(
                        config.getValue("cp2.deployment.telling-notice-days", Integer.class));
        return noticed.isAfter(firstDay) ? today : noticed;
    }

    /** The positions of the ratios, then those of the other vacancies of the series. */
    private List<String> positions(SeriesName series) {
        return Stream.concat(
                        StaffingPolicy.defaults(series.examCode()).stream()
                                .map(Ratio::positionCode),
                        vacancies.positionsOfSeries(series.id()).keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * The positions whose rates stay: posts of them were offered or accepted, so that somebody has
     * read the rate.
     */
    public Set<String> positionsWithFixedRate(long seriesId) {
        return terms.held(seriesId);
    }

    /**
     * Tells what keeping a form would change, before anybody confirms it.
     *
     * @throws BusinessException as {@link #set} does at what is typed
     */
    public TermsPreview preview(long seriesId, @NotNull TermsForm form) {
        return preview(seriesId, form, wanted(seriesId, form));
    }

    private TermsPreview preview(long seriesId, TermsForm form, DeploymentTerms wanted) {
        return TermsPreview.of(
                kept(seriesId),
                new TermsPreview.All(wanted, form.getTellOn(), form.rates()),
                vacancies.positionsOfSeries(seriesId));
    }

    private TermsPreview.All kept(long seriesId) {
        return new TermsPreview.All(
                terms.terms(seriesId), terms.tellOn(seriesId), terms.rates(seriesId));
    }

    private DeploymentTerms wanted(long seriesId, TermsForm form) {
        LocalDate firstDay =
                names.startsOn(seriesId)
                        .orElseThrow(() -> BusinessException.of("deployment.seriesMissing"));
        DeploymentTerms wanted =
                form.terms(
                        earliest(Kenya.today(clock), firstDay),
                        firstDay,
                        positionsWithFixedRate(seriesId));
        if (!form.isStill(kept(seriesId))) {
            throw BusinessException.of("deployment.termsChanged");
        }
        return wanted;
    }

    /**
     * Keeps the terms of a form; plans that are made already keep theirs.
     *
     * @param shown what the officer has confirmed, or null when nothing was asked
     * @throws BusinessException at each number and day that does not fit, at each rate that was
     *     changed after a post of its position was offered, at {@code reason} when people count on
     *     the terms of before and it is missing, or when somebody else has changed the terms since
     *     the form was read, or the preview says something else by now
     */
    public void set(long seriesId, @NotNull TermsForm form, @Nullable TermsPreview shown) {
        names.byId(seriesId).ifPresent(series -> names.lock(series.id()));
        terms.lockRates(seriesId);
        DeploymentTerms wanted = wanted(seriesId, form);
        TermsPreview preview = preview(seriesId, form, wanted);
        if (preview.changes().isEmpty()) {
            return;
        }
        StatedReason why = StatedReason.NONE;
        if (preview.asking()) {
            if (!preview.equals(shown)) {
                throw BusinessException.of("deployment.termsToConfirm");
            }
            why = form.why();
        }
        Set<String> first = new TreeSet<>(form.rates().keySet());
        first.removeAll(terms.rates(seriesId).keySet());
        terms.keep(seriesId, wanted, form.getTellOn());
        terms.keep(seriesId, form.rates(), accepted.acceptedAmong(seriesId, first));
        audit.record(
                AuditAction.DEPLOYMENT_TERMS.of(seriesId).detail(preview.inCodes()).because(why));
    }

    /** Lists who has changed the terms of a series, when and why, the newest first. */
    public List<AuditRow> history(long seriesId) {
        return history.of(seriesId);
    }
}
