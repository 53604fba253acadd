package ke.cp2.web.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.application.ApplicationReference;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostingOrigin;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The deployments that came of an application, on its page. */
@Named
@RequestScoped
public class ApplicationPostingsBacking {

    @Inject @Param private String reference;

    @Inject private PostedPeople people;

    @Inject private Names names;

    @Inject private Language language;

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

    /** Tells who has sent the person there, and by what; "" when that is not kept. */
    public String origin(long deployment) {
        PostingOrigin origin = origins.get(deployment);
        if (origin == null) {
            return "";
        }
        String approvedAt = KenyanFormat.dateTime(origin.approvedAt(), language.locale());
        return origin.planId() == null
                ? language.text(
                        "deployment",
                        "origin.change",
                        name(origin.madeBy()),
                        name(origin.approvedBy()),
                        approvedAt)
                : language.text(
                        "deployment",
                        "origin.plan",
                        name(origin.orderedBy()),
                        KenyanFormat.dateTime(
                                Objects.requireNonNullElse(origin.orderedAt(), origin.approvedAt()),
                                language.locale()),
                        name(origin.madeBy()),
                        name(origin.approvedBy()),
                        approvedAt);
    }

    private static String name(@Nullable String officer) {
        return Objects.requireNonNullElse(officer, "–");
    }

    /** The plan that has sent the person there; null when none has. */
    public @Nullable Long plan(long deployment) {
        PostingOrigin origin = origins.get(deployment);
        return origin == null ? null : origin.planId();
    }

    public List<ListedPosting> getPostings() {
        return postings;
    }
}
