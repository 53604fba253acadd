package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ke.cp2.application.ApplicationReference;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostingOrigin;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;

/** The deployments that came of an application, on its page. */
@Named
@RequestScoped
public class ApplicationPostingsBacking {

    @Inject @Param private String reference;

    @Inject private PostedPeople people;

    @Inject private Names names;

    private List<ListedPosting> postings = List.of();
    private Map<Long, PostingOrigin> origins = Map.of();

    @PostConstruct
    void load() {
        postings =
                ApplicationReference.parse(reference)
                        .map(known -> people.ofApplication(known.toString()))
                        .orElseGet(List::of)
                        .stream()
                        .map(person -> ListedPosting.of(person, names))
                        .toList();
        if (!postings.isEmpty()) {
            origins = people.originsOf(postings.get(0).person().reference());
        }
    }

    /** Tells who has sent the person where, by the ids of the deployments. */
    public Map<Long, PostingOrigin> getOrigins() {
        return origins;
    }

    public List<ListedPosting> getPostings() {
        return postings;
    }
}
