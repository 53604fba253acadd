package ke.cp2.centre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Shows staff the centres of a series: a sub-county officer those of the own sub-county only. A
 * centre that the caller may not see is as good as not there.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CentreCatalogue {

    @Inject private Centres centres;

    @Inject private SeriesNames names;

    @Inject private Caller caller;

    /** The latest series, newest year first. */
    public List<SeriesName> series() {
        return names.latest();
    }

    /** The series that pages begin with: the latest one that has centres. */
    public Optional<SeriesName> current() {
        return centres.currentSeries();
    }

    /** The series with that id. */
    public Optional<SeriesName> series(@Nullable Long id) {
        return id == null ? Optional.empty() : names.byId(id);
    }

    /** The centres of a filter, by their codes. */
    public Page<CentreTerms> list(@NotNull CentreFilter filter, @NotNull PageRequest page) {
        return centres.list(filter, caller.subCountyLimit(), page);
    }

    /** One centre with those that it hosts, if the caller may see it. */
    public Optional<CentreView> view(@Nullable Long seriesId, @Nullable String code) {
        if (seriesId == null || code == null || !code.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        String limit = caller.subCountyLimit();
        return names.byId(seriesId)
                .flatMap(series -> centres.byCode(seriesId, code).map(found -> view(series, found)))
                .filter(view -> limit == null || limit.equals(view.centre().subCountyCode()));
    }

    private CentreView view(SeriesName series, CentreTerms centre) {
        String host = centre.hostCode();
        return new CentreView(
                series,
                centre,
                host == null ? null : centres.byCode(series.id(), host).orElse(null),
                centres.hostedBy(series.id(), centre.code()));
    }
}
