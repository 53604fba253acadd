package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.CentreView;
import ke.cp2.centre.list.CentreChange;
import ke.cp2.centre.list.CentreHistory;
import ke.cp2.centre.staffing.CentreNeed;
import ke.cp2.centre.staffing.CentreNeeds;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;

/** One centre of a series, with whom it needs and why. */
@Named
@ViewScoped
public class CentreBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private CentreNeeds needs;

    @Inject private CentreHistory history;

    @Inject private CentreWords words;

    @Inject private Language language;

    @Inject private Names names;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject @Param private String code;

    private CentreView view;
    private String candidates;
    private List<NeedRow> need;
    private int posts;
    private List<ListedCentreChange> changes;
    private boolean older;

    /** Reads the centre; one that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(needs.of(seriesId, code), this::show);
    }

    @Opens
    private void show(CentreNeed found) {
        view = found.view();
        candidates = found.candidates(language.locale());
        need = new ArrayList<>();
        found.ratios()
                .forEach(
                        ratio ->
                                need.add(
                                        new NeedRow(
                                                names.position(ratio.positionCode()),
                                                found.posts(ratio),
                                                found.because(ratio, language.locale()))));
        posts = need.stream().mapToInt(NeedRow::posts).sum();
        List<CentreChange> latest = history.of(seriesId, code);
        older = latest.size() > CentreHistory.SHOWN;
        changes = latest.stream().limit(CentreHistory.SHOWN).map(words::listed).toList();
    }

    public CentreView getView() {
        return view;
    }

    public CentreTerms getCentre() {
        return view.centre();
    }

    /** Says how many candidates the need is worked out for. */
    public String getCandidates() {
        return candidates;
    }

    public List<NeedRow> getNeed() {
        return need;
    }

    /** Tells how many people it needs in all. */
    public int getPosts() {
        return posts;
    }

    /** Lists what lists have changed in it, the newest first. */
    public List<ListedCentreChange> getChanges() {
        return changes;
    }

    /** Tells whether there are older changes than those. */
    public boolean isOlder() {
        return older;
    }
}
