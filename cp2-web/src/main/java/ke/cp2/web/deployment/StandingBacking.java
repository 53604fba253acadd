package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.staffing.Ratio;
import ke.cp2.centre.staffing.StaffingPolicy;
import ke.cp2.deployment.change.AwaitedPlace;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.standing.Standing;
import ke.cp2.deployment.standing.StandingFilter;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** {@code /staff/deployments/people}: who stands where now, in a sub-county. */
@Named
@ViewScoped
public class StandingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE =
            "/staff/deployments/people?faces-redirect=true&includeViewParams=true";

    @Inject private StandingPeople people;

    @Inject private CentreCatalogue centres;

    @Inject private Names names;

    @Inject private ListFiles files;

    @Inject private Language language;

    private List<SeriesName> series;
    private @Nullable Long seriesId;
    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable String centre;
    private @Nullable String position;
    private StandingPeople.@Nullable Summary summary;
    private LazyRows<ListedStanding> rows;

    @PostConstruct
    void open() {
        series = centres.series();
        rows = new LazyRows<>(this::page, row -> row.place().hashCode());
    }

    /** Chooses the latest series and the own sub-county when the address names none. */
    public void load() {
        if (seriesId == null) {
            centres.current().ifPresent(current -> seriesId = current.id());
        }
        if (subCounty == null) {
            subCounty = people.ownSubCounty().orElse(null);
        }
        StandingFilter filter = filter();
        summary = people.summary(filter).orElse(null);
        NotFound.unless(filter == null || summary != null);
    }

    private @Nullable StandingFilter filter() {
        return seriesId == null || subCounty == null
                ? null
                : new StandingFilter(seriesId, subCounty, centre, position);
    }

    private Page<ListedStanding> page(PageRequest page) {
        StandingFilter filter = filter();
        return filter == null
                ? new Page<>(List.of(), 0)
                : people.page(filter, page)
                        .map(place -> ListedStanding.of(place, names, free(place)));
    }

    /** Shows what was chosen. */
    public String choose() {
        return PAGE;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        StandingFilter filter = filter();
        if (filter != null) {
            files.send(
                    form,
                    ListFile.of(
                                    ListName.DEPLOYMENTS,
                                    "deployment",
                                    ListFile.pages(page -> people.page(filter, page)))
                            .named(filter.subCountyCode())
                            .narrowed(
                                    new ListFilter()
                                            .in(null, filter.subCountyCode())
                                            .and("centre", filter.centreCode())
                                            .and("position", filter.positionCode()))
                            .column("file.code", Standing::centreCode)
                            .column("centre", Standing::centreName)
                            .column("file.position", row -> names.position(row.positionCode()))
                            .column("file.number", Standing::seatNumber)
                            .column(
                                    "file.skill",
                                    row ->
                                            row.asks().isNothing()
                                                    ? null
                                                    : text("skill." + row.asks().name()))
                            .column("file.has", this::has)
                            .column("person", row -> of(row, PostedPerson::fullName))
                            .column("file.tsc", row -> of(row, PostedPerson::tscNumber))
                            .column("file.mobile", row -> of(row, PostedPerson::mobileNumber))
                            .column("application", row -> of(row, PostedPerson::reference))
                            .column(
                                    "file.state",
                                    row ->
                                            row.person() == null
                                                    ? free(row)
                                                    : text(
                                                            "DeploymentState."
                                                                    + row.person().standing()
                                                                    + ".staff"))
                            .column("file.toldAt", row -> of(row, PostedPerson::toldAt)));
        }
    }

    private @Nullable String has(Standing place) {
        return place.asks().isNothing() || place.person() == null
                ? null
                : text(place.lacks().isNothing() ? "file.yes" : "file.no");
    }

    private static @Nullable Object of(
            Standing place, Function<PostedPerson, @Nullable Object> value) {
        PostedPerson person = place.person();
        return person == null ? null : value.apply(person);
    }

    /** Says that nobody has a place, and who is to come. */
    private String free(Standing place) {
        AwaitedPlace awaited = place.awaited();
        if (place.person() != null) {
            return "";
        }
        if (awaited == null) {
            return text("nobody");
        }
        Instant until = awaited.until();
        return until == null
                ? language.text("deployment", "now.awaited", awaited.name())
                : language.text(
                        "deployment",
                        "now.offered",
                        awaited.name(),
                        KenyanFormat.dateTime(until, language.locale()));
    }

    private String text(String key) {
        return language.text("deployment", key);
    }

    /** The places that were counted; null while no sub-county is chosen. */
    public StandingPeople.@Nullable Summary getSummary() {
        return summary;
    }

    /** The centres to choose from, by their codes. */
    public Map<String, String> getCentres() {
        return summary == null ? Map.of() : summary.centres();
    }

    /** The positions to choose from, by their codes. */
    public List<String> getPositions() {
        return series.stream()
                .filter(one -> Long.valueOf(one.id()).equals(seriesId))
                .flatMap(one -> StaffingPolicy.defaults(one.examCode()).stream())
                .map(Ratio::positionCode)
                .toList();
    }

    /** The name of the sub-county. */
    public String getPlace() {
        return subCounty == null ? "" : names.subCounty(subCounty);
    }

    public LazyRows<ListedStanding> getRows() {
        return rows;
    }

    /** The latest series, to choose from. */
    public List<SeriesName> getSeries() {
        return series;
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = TypedText.code(county);
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(@Nullable String subCounty) {
        this.subCounty = TypedText.code(subCounty);
    }

    public @Nullable String getCentre() {
        return centre;
    }

    public void setCentre(@Nullable String centre) {
        this.centre = TypedText.code(centre);
    }

    public @Nullable String getPosition() {
        return position;
    }

    public void setPosition(@Nullable String position) {
        this.position = TypedText.code(position);
    }
}
