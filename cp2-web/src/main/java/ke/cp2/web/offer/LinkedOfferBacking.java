package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ke.cp2.offer.answer.AnsweringByLink;
import ke.cp2.offer.answer.OfferedPost;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.OfferCookie;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /offer}: the offer of a link, answered without a login. What was shown is answered: its
 * token comes with the form, whatever link was opened since, and the page that follows shows that
 * one. No address has a token, only what is posted and the cookie.
 */
@Named
@RequestScoped
public class LinkedOfferBacking {

    @Inject private AnsweringByLink answering;

    @Inject private HttpServletRequest request;

    @Inject private ExternalContext externalContext;

    @Inject private Feedback feedback;

    @Inject
    @Param(name = "offerCode")
    private @Nullable String sent;

    private @Nullable String token;
    private @Nullable OfferedPost post;
    @Typed private String declineReason;

    @PostConstruct
    void load() {
        boolean isPosted = sent != null && "POST".equals(request.getMethod());
        token = isPosted ? sent : OfferCookie.token(request);
        look();
    }

    private void look() {
        post = answering.look(token).orElse(null);
    }

    /** Lets the browser forget an offer that cannot be answered any more, once that is shown. */
    public void forgetEnded() {
        if (post == null || !post.answerable()) {
            OfferCookie.forget(request, response());
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) externalContext.getResponse();
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
        String answered = token;
        if (feedback.attempt(answer) && answered != null) {
            OfferCookie.keep(request, response(), answered);
            return "/offer?faces-redirect=true";
        }
        look();
        forgetEnded();
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
