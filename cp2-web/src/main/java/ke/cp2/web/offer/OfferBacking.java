package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.offer.OfferForm;
import ke.cp2.offer.OfferPreview;
import ke.cp2.offer.OfferStanding;
import ke.cp2.offer.Offering;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/offer?vacancy=}: first the deadline, then to whom, what they read and what it
 * costs, to be confirmed.
 */
@Named
@ViewScoped
public class OfferBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private VacancyOffers offers;

    @Inject private Offering offering;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private final OfferForm form = new OfferForm();
    private @Nullable OfferStanding standing;
    private @Nullable OfferPreview preview;

    @PostConstruct
    void load() {
        standing = offers.standing(number).orElse(null);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(standing != null);
    }

    /** Shows what is to be confirmed. */
    public void look() {
        preview = null;
        feedback.attempt(() -> preview = offering.preview(number, form));
    }

    /** Goes back to the deadline. */
    public void change() {
        preview = null;
    }

    /** Offers exactly what was shown. */
    public @Nullable String offer() {
        OfferPreview shown = preview;
        if (shown == null) {
            return null;
        }
        long[] made = new long[1];
        if (!feedback.attempt(() -> made[0] = offering.offer(number, form, shown))) {
            preview = null;
            load();
            return null;
        }
        feedback.done(language.text("offer", "offer.done", made[0]));
        return "/staff/offers?faces-redirect=true&vacancy=" + number;
    }

    public OfferForm getForm() {
        return form;
    }

    public @Nullable OfferStanding getStanding() {
        return standing;
    }

    /** Shows what offering would do; null before the officer has looked. */
    public @Nullable OfferPreview getPreview() {
        return preview;
    }
}
