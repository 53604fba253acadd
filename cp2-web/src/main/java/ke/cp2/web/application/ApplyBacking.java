package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicationForm;
import ke.cp2.application.ApplicationOffer;
import ke.cp2.application.Applying;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /my/apply?number=}: the form to apply for a vacancy. */
@Named
@RequestScoped
public class ApplyBacking {

    @Inject @Param private String number;

    @Inject private Applying applying;

    @Inject private Feedback feedback;

    private final ApplicationForm form = new ApplicationForm();

    private @Nullable ApplicationOffer offer;

    private @Nullable String submitted;

    @PostConstruct
    void load() {
        offer = applying.offer(number).orElse(null);
        form.setVacancyNumber(number);
    }

    /** Answers "not found" for a vacancy that does not exist. */
    public void check() {
        NotFound.unless(offer != null);
    }

    /** Applies, and shows the success page; the same one again when it was done before. */
    public @Nullable String submit() {
        return feedback.attempt(() -> submitted = applying.submit(form))
                ? "/my/applied?faces-redirect=true&reference=" + submitted
                : null;
    }

    public InterestKind[] getInterestKinds() {
        return InterestKind.values();
    }

    public ApplicationForm getForm() {
        return form;
    }

    public @Nullable ApplicationOffer getOffer() {
        return offer;
    }

    public @Nullable VacancyDetails getVacancy() {
        return offer == null ? null : offer.vacancy();
    }
}
