package ke.cp2.web.selection.ranking;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ke.cp2.application.standing.HandDecision;
import ke.cp2.audit.ListName;
import ke.cp2.selection.list.RankedListView;
import ke.cp2.selection.list.RankedRow;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/ranking?vacancy=}: the ranked list of a vacancy, and how it stands. */
@Named
@ViewScoped
public class RankingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private RankingApplicants ranking;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private ListFiles files;

    private @Nullable RankedListView view;
    private LazyRows<RankedRow> rows;
    private List<HandDecision> byHand = List.of();
    private long allByHand;

    @PostConstruct
    void load() {
        refresh();
        Locale locale = language.locale();
        rows = new LazyRows<>(page -> ranking.rows(number, locale, page), RankedRow::reference);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(view != null);
    }

    /** Looks how far the list is. */
    public void refresh() {
        view = ranking.view(number).orElse(null);
        byHand = ranking.byHand(number);
        allByHand = byHand.isEmpty() ? 0 : ranking.countByHand(number);
    }

    /** The first outcomes that officers gave by hand, without the list. */
    public List<HandDecision> getByHand() {
        return byHand;
    }

    /** Counts all of them. */
    public long getAllByHand() {
        return allByHand;
    }

    /** Has the list made, for the first time or anew. */
    public @Nullable String make() {
        return started(() -> ranking.make(number));
    }

    /** Has the applications placed by the lots that were drawn. */
    public @Nullable String placeAnew() {
        return started(() -> ranking.placeAnew(number));
    }

    private @Nullable String started(Runnable start) {
        String next =
                feedback.attempt(
                        start,
                        language.text("selection", "ranking.started"),
                        () -> "/staff/ranking?faces-redirect=true&vacancy=" + number);
        if (next == null) {
            refresh();
        }
        return next;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        Locale locale = language.locale();
        files.send(
                form,
                ListFile.of(
                                ListName.RANKING,
                                "selection",
                                ListFile.pages(page -> ranking.rows(number, locale, page)))
                        .named(number)
                        .narrowed(new ListFilter().and("vacancy", number))
                        .column("place", RankedRow::place)
                        .in("application")
                        .column("reference", RankedRow::reference)
                        .column("applicant", RankedRow::name)
                        .in("selection")
                        .column("points", RankedRow::points)
                        .column("reasons", row -> String.join(" ", reasons(row)))
                        .column("lot", RankedRow::lot));
    }

    /** Says why it has its points and its place, sentence by sentence, as the page does. */
    private List<String> reasons(RankedRow row) {
        List<String> said = new ArrayList<>();
        for (RankedRow.Line line : row.lines()) {
            said.add(
                    text("Criterion." + line.criterion())
                            + ": "
                            + language.text("selection", "points.of", line.points(), line.most())
                            + ". "
                            + line.reason());
        }
        if (row.bar() != null) {
            said.add(text("Bar." + row.bar()));
        }
        if (row.checked()) {
            said.add(text("row.checked"));
        }
        if (row.bar() == null && row.changed()) {
            said.add(text("row.changed"));
        }
        if (row.bar() == null && row.isMoved()) {
            said.add(
                    language.text(
                            "selection",
                            row.isMovedUp() ? "moved.up" : "moved.down",
                            row.byPoints(),
                            row.place()));
        }
        return said;
    }

    private String text(String key) {
        return language.text("selection", key);
    }

    public @Nullable RankedListView getView() {
        return view;
    }

    public LazyRows<RankedRow> getRows() {
        return rows;
    }
}
