package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.offer.answer.AnsweringByLink;
import ke.cp2.offer.answer.OfferedPost;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.Cookies;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /offer}: the offer of a link, answered without a login. What was shown is answered: its
 * token comes with the form, whatever link was opened since.
 */
@Named
@RequestScoped
public class LinkedOfferBacking {

    @Inject private AnsweringByLink answering;

    @Inject private HttpServletRequest request;

    @Inject private Feedback feedback;

    @Inject
    @Param(name = "offerCode")
    private @Nullable String sent;

    private @Nullable String token;
    private @Nullable OfferedPost post;
    @Typed private String declineReason;

    @PostConstruct
    void load() {
        token = sent == null ? Cookies.value(request, OfferLink.COOKIE) : sent;
        post = answering.look(token).orElse(null);
    }

    /** Accepts the post. */
    public @Nullable String accept() {
        return answered(() -> answering.accept(token));
    }

    /** Declines the post. */
    public @Nullable String decline() {
        return answered(() -> answering.decline(token, declineReason));
    }

    private @Nullable String answered(Runnable answer) {
        if (feedback.attempt(answer)) {
            return "/offer?faces-redirect=true";
        }
        post = answering.look(token).orElse(null);
        return null;
    }

    /** The offer; null when the link leads to none. */
    public @Nullable OfferedPost getPost() {
        return post;
    }

    /** Gives what the form sends back. */
    public @Nullable String getToken() {
        return token;
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }
}
