package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.change.ProposingChanges;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;

/** The people who are and were sent to a centre, and what changed there, on its page. */
@Named
@RequestScoped
public class CentrePeopleBacking {

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject @Param private String code;

    @Inject private PostedPeople people;

    @Inject private ChangeCatalogue catalogue;

    @Inject private ProposingChanges proposing;

    @Inject private AuditTexts texts;

    @Inject private Names names;

    private List<ListedPosting> postings = List.of();
    private List<ListedPosting> gone = List.of();
    private List<ListedChange> changes = List.of();
    private List<ListedEntry> history = List.of();

    @PostConstruct
    void load() {
        if (seriesId == null || code == null) {
            return;
        }
        postings =
                people.everAt(seriesId, code).stream()
                        .map(person -> ListedPosting.of(person, names))
                        .toList();
        if (!postings.isEmpty()) {
            PostedPerson first = postings.get(0).person();
            gone =
                    postings.stream()
                            .filter(one -> !one.person().state().isLive())
                            .map(
                                    one ->
                                            one.withFree(
                                                    proposing
                                                            .freePlace(one.person().id())
                                                            .isPresent()))
                            .toList();
            changes =
                    catalogue.atCentre(seriesId, code).stream()
                            .map(change -> ListedChange.of(change, names))
                            .toList();
            history = texts.listed(catalogue.history(seriesId, code, first.subCountyCode()));
        }
    }

    public List<ListedPosting> getPostings() {
        return postings;
    }

    /** Those who are sent there now. */
    public List<ListedPosting> getLive() {
        return postings.stream().filter(one -> one.person().state().isLive()).toList();
    }

    /** Those who were, and are not any more. */
    public List<ListedPosting> getGone() {
        return gone;
    }

    public List<ListedChange> getChanges() {
        return changes;
    }

    public List<ListedEntry> getHistory() {
        return history;
    }
}
