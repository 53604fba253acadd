package ke.cp2.web.deployment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.audit.ListName;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.web.centre.CentreWords;
import ke.cp2.web.centre.ListedCentreChange;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;

/** Shows on the page of a plan what lists of centres have changed since the last approved one. */
@Named
@RequestScoped
public class PlanCentresBacking {

    /** As many as somebody reads before a step. */
    private static final int SHOWN = 10;

    @Inject private PlanCatalogue catalogue;

    @Inject private CentreWords words;

    @Inject private ListFiles files;

    private final Map<Long, PlanView.Centres> read = new HashMap<>();

    /** Lists the changes; none under a plan that is not made yet. */
    public PlanView.Centres of(long planId) {
        return read.computeIfAbsent(
                planId,
                plan ->
                        catalogue
                                .centres(plan)
                                .orElseGet(() -> new PlanView.Centres(true, List.of())));
    }

    /** The first of them, in words. */
    public List<ListedCentreChange> first(long planId) {
        return of(planId).changes().stream().limit(SHOWN).map(words::listed).toList();
    }

    /** Counts the changes that are not among the first. */
    public int more(long planId) {
        return Math.max(0, of(planId).changes().size() - SHOWN);
    }

    /** Takes all of them away as a file. */
    public void download(long planId, RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.PLAN_CENTRES, "deployment", ListFile.all(of(planId).changes()))
                        .named(planId)
                        .narrowed(new ListFilter().and("plan", planId))
                        .each(words::listed)
                        .column("file.code", ListedCentreChange::code)
                        .column("centre", ListedCentreChange::name)
                        .in("centre")
                        .column("place", ListedCentreChange::place)
                        .column("change.what", ListedCentreChange::what)
                        .column("change.who", ListedCentreChange::by)
                        .column("change.when", ListedCentreChange::at)
                        .column("change.list", ListedCentreChange::fileName));
    }
}
