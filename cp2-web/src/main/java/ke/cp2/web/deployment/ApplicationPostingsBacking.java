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
import ke.cp2.deployment.posting.PostedPerson;
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

    private List<SentPosting> postings = List.of();

    @PostConstruct
    void load() {
        List<PostedPerson> found =
                ApplicationReference.parse(reference)
                        .map(known -> people.ofApplication(known.toString()))
                        .orElseGet(List::of);
        Map<Long, PostingOrigin> origins =
                found.isEmpty() ? Map.of() : people.originsOf(found.get(0).reference());
        postings = found.stream().map(person -> sent(person, origins.get(person.id()))).toList();
    }

    private SentPosting sent(PostedPerson person, @Nullable PostingOrigin origin) {
        return new SentPosting(
                person,
                names.position(person.positionCode()),
                origin == null ? "" : words(origin),
                origin == null ? null : origin.planId());
    }

    private String words(PostingOrigin origin) {
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

    public List<SentPosting> getPostings() {
        return postings;
    }
}
