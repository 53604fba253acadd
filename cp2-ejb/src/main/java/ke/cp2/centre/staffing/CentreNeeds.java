package ke.cp2.centre.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.CentreFilter;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.Centres;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/** Shows staff whom centres need that they may see: one, or a list of them. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CentreNeeds {

    @Inject private CentreCatalogue catalogue;

    @Inject private StaffingNeeds needs;

    @Inject private Centres centres;

    @Inject private Caller caller;

    /** The need of the centre with that code in a series. */
    public Optional<CentreNeed> of(@Nullable Long seriesId, @Nullable String code) {
        return catalogue
                .view(seriesId, code)
                .map(
                        view ->
                                new CentreNeed(
                                        view,
                                        needs.ratios(
                                                view.series().id(), view.series().examCode())));
    }

    /** The positions that centres of a series need, in the order of pages; none without one. */
    public List<String> positions(@Nullable Long seriesId) {
        return catalogue.series(seriesId).stream()
                .flatMap(series -> needs.ratios(series.id(), series.examCode()).stream())
                .map(Ratio::positionCode)
                .toList();
    }

    /**
     * The next centres of a filter behind a code with whom they need, by their codes; none at the
     * end.
     *
     * @param after a code; null for the first ones
     */
    public List<CentrePosts> next(@NotNull CentreFilter filter, @Nullable String after) {
        return catalogue
                .series(filter.getSeriesId())
                .map(series -> next(series, filter, after))
                .orElseGet(List::of);
    }

    private List<CentrePosts> next(SeriesName series, CentreFilter filter, @Nullable String after) {
        List<Ratio> ratios = needs.ratios(series.id(), series.examCode());
        List<CentreTerms> found = centres.next(filter, caller.subCountyLimit(), after);
        Map<String, Integer> seated = new HashMap<>();
        // Hosts are in the same sub-county; a page of centres is in one county or two.
        found.stream()
                .map(CentreTerms::countyCode)
                .distinct()
                .forEach(
                        county ->
                                seated.putAll(
                                        StaffingPolicy.seated(centres.all(series.id(), county))));
        return found.stream()
                .map(
                        centre -> {
                            int here = seated.getOrDefault(centre.code(), 0);
                            return new CentrePosts(
                                    centre,
                                    here,
                                    ratios.stream().map(ratio -> ratio.posts(here)).toList());
                        })
                .toList();
    }
}
