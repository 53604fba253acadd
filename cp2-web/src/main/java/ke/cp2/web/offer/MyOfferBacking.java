package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.answer.AnsweringOffers;
import ke.cp2.offer.answer.OfferedPost;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /my/offer?reference=}: the latest offer for an own application, to be answered. */
@Named
@RequestScoped
public class MyOfferBacking {

    @Inject @Param private String reference;

    @Inject private AnsweringOffers answering;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private @Nullable OfferedPost post;
    private List<OfferRow> rows = List.of();
    @Typed private String declineReason;

    @PostConstruct
    void load() {
        Optional<ApplicationReference> known = ApplicationReference.parse(reference);
        post = known.flatMap(answering::latest).orElse(null);
        rows = post == null ? List.of() : known.map(answering::all).orElseGet(List::of);
    }

    /** Answers "not found" where there is no offer, or it is somebody else's. */
    public void check() {
        NotFound.unless(post != null);
    }

    /** Accepts the post. */
    public @Nullable String accept() {
        return answered(() -> answering.accept(ApplicationReference.of(reference)), "accept.done");
    }

    /** Declines the post. */
    public @Nullable String decline() {
        return answered(
                () -> answering.decline(ApplicationReference.of(reference), declineReason),
                "decline.done");
    }

    private @Nullable String answered(Runnable answer, String done) {
        OfferedPost shown = post;
        if (shown == null) {
            return null;
        }
        String next =
                feedback.attempt(
                        answer,
                        language.text("offer", done),
                        () ->
                                "/my/application?faces-redirect=true&reference="
                                        + shown.offer().reference());
        if (next == null) {
            load();
        }
        return next;
    }

    public @Nullable OfferedPost getPost() {
        return post;
    }

    /** All offers for the application, the latest first. */
    public List<OfferRow> getRows() {
        return rows;
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }
}
