package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.plan.OrderForm;
import ke.cp2.deployment.plan.OrderPreview;
import ke.cp2.deployment.plan.OrderingPlans;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.Navigation;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/deployments}: the plans of a series, and the order of new ones. */
@Named
@ViewScoped
public class DeploymentsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many sub-counties as somebody reads before a step. */
    private static final int SHOWN = 20;

    private static final String ELLIPSIS = ", ...";
    private static final String PAGE = "/staff/deployments?faces-redirect=true";

    @Inject private ListFiles files;

    @Inject private PlanCatalogue catalogue;

    @Inject private OrderingPlans ordering;

    @Inject private ChangeCatalogue waiting;

    @Inject private CentreCatalogue centres;

    @Inject private Names names;

    @Inject private Navigation navigation;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private final OrderForm form = new OrderForm();
    private List<SeriesName> series;
    private @Nullable Long seriesId;
    private @Nullable OrderPreview preview;
    private LazyRows<ListedPlan> rows;
    private List<ListedChange> changes = List.of();
    private List<PlanView> passes = List.of();

    @PostConstruct
    void open() {
        series = centres.series();
        rows = new LazyRows<>(this::page, row -> row.plan().id());
    }

    /** Chooses the latest series with centres when the address names none. */
    public void load() {
        if (seriesId == null) {
            centres.current().ifPresent(current -> seriesId = current.id());
        }
        if (seriesId != null) {
            changes =
                    waiting.waiting(seriesId).stream()
                            .map(change -> ListedChange.of(change, names))
                            .toList();
            passes = catalogue.passes(seriesId);
        }
    }

    private Page<ListedPlan> page(PageRequest page) {
        return seriesId == null
                ? new Page<>(List.of(), 0)
                : catalogue
                        .page(seriesId, form.getCounty(), form.getSubCounty(), page)
                        .map(this::listed);
    }

    private ListedPlan listed(PlanView plan) {
        return new ListedPlan(
                plan,
                names.place(plan.countyCode(), plan.subCountyCode()),
                Kilometres.of(plan.figures().longestMetres()));
    }

    /** Shows the plans of what was chosen. */
    public String choose() {
        return PAGE + "&includeViewParams=true";
    }

    /** Shows what an order would plan. */
    public void look() {
        form.setSecondPass(false);
        preview();
    }

    /** Shows what the second pass over a county, or over all, would be made from. */
    public void lookPass() {
        form.setSecondPass(true);
        preview();
    }

    private void preview() {
        preview = null;
        feedback.attempt(() -> preview = ordering.preview(seriesId, form).orElse(null));
    }

    /** Leaves it. */
    public void cancel() {
        preview = null;
    }

    /** Orders the plans that were shown. */
    public @Nullable String order() {
        OrderPreview shown = preview;
        Long chosen = seriesId;
        if (shown == null || chosen == null) {
            return null;
        }
        long[] run = new long[1];
        if (!feedback.attempt(() -> run[0] = ordering.order(chosen, form, shown.count()))) {
            preview();
            return null;
        }
        if (navigation.isCouncilOfficer()) {
            return JobBacking.address(run[0]);
        }
        feedback.done(language.text("deployment", "order.done"));
        return PAGE + "&series=" + chosen;
    }

    /** The changes that wait for a second officer. */
    public List<ListedChange> getChanges() {
        return changes;
    }

    /** The second passes over the reader's sub-county; none for officers of the council. */
    public List<PlanView> getPasses() {
        return passes;
    }

    public LazyRows<ListedPlan> getRows() {
        return rows;
    }

    /** The name of the only sub-county that an order would plan, or "". */
    public String getOrderedPlace() {
        return preview == null || preview.count() != 1 || preview.pass() != null
                ? ""
                : names.subCounty(preview.places().get(0));
    }

    /** The names of the sub-counties that a second pass would go over. */
    public String getPassOver() {
        OrderPreview.Pass pass = preview == null ? null : preview.pass();
        return pass == null ? "" : subCounties(pass.over());
    }

    /** The names of the sub-counties that it would leave out, "" for none. */
    public String getPassLeftOut() {
        OrderPreview.Pass pass = preview == null ? null : preview.pass();
        return pass == null ? "" : subCounties(pass.leftOut());
    }

    private String subCounties(List<String> codes) {
        return codes.stream()
                .limit(SHOWN)
                .map(names::subCounty)
                .collect(Collectors.joining(", ", "", codes.size() > SHOWN ? ELLIPSIS : ""));
    }

    /** What an order would plan; null before the officer has looked. */
    public @Nullable OrderPreview getPreview() {
        return preview;
    }

    public OrderForm getForm() {
        return form;
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

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form format) {
        Long chosen = seriesId;
        if (chosen == null) {
            return;
        }
        files.send(
                format,
                ListFile.<PlanView>of(
                                ListName.PLANS,
                                "deployment",
                                ListFile.pages(
                                        page ->
                                                catalogue.page(
                                                        chosen,
                                                        form.getCounty(),
                                                        form.getSubCounty(),
                                                        page)))
                        .narrowed(
                                new ListFilter()
                                        .and("series", chosen)
                                        .in(form.getCounty(), form.getSubCounty()))
                        .in("centre")
                        .column(
                                "subCounty",
                                plan ->
                                        names.place(plan.countyCode(), plan.subCountyCode())
                                                + (plan.isOfCounty() ? text("pass.short") : ""))
                        .in("deployment")
                        .column("plan.number", PlanView::number)
                        .in("centre")
                        .column(
                                "state",
                                plan ->
                                        text("PlanState." + plan.standing())
                                                + (plan.addedToBy() == null
                                                        ? ""
                                                        : ", "
                                                                + text(
                                                                        "plan.addedToBy",
                                                                        plan.addedTo())))
                        .in("deployment")
                        .column("filled", plan -> plan.figures().filled())
                        .column("free", plan -> plan.figures().free())
                        .column("leftOver", plan -> plan.figures().leftOver())
                        .column("breaks", plan -> plan.figures().breaks())
                        .column(
                                "madeAt",
                                plan -> plan.madeAt() == null ? text("notYet") : plan.madeAt()));
    }

    private String text(String key, Object... values) {
        return language.text("deployment", key, values);
    }
}
