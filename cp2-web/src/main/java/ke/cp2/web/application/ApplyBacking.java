package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicationForm;
import ke.cp2.application.ApplicationOffer;
import ke.cp2.application.Applying;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.form.KeptForm;
import ke.cp2.web.platform.form.SchoolSearch;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /my/apply?number=}: the form to apply for a vacancy. */
@Named
@RequestScoped
public class ApplyBacking {

    @Inject @Param private String number;

    @Inject @Param private String kept;

    @Inject @Param private String centre;

    @Inject private KeptForm keptForm;

    @Inject private SchoolSearch search;

    @Inject private Applying applying;

    @Inject private Feedback feedback;

    private ApplicationForm form = new ApplicationForm();

    private @Nullable ApplicationOffer offer;

    private @Nullable String submitted;

    @PostConstruct
    void load() {
        offer = applying.offer(number).orElse(null);
        if (offer != null) {
            form = applying.form(offer);
        }
        if (kept != null) {
            form = keptForm.of(page(), ApplicationForm.class).orElse(form);
            form.addInterestIn(centre);
        }
        form.setVacancyNumber(number);
    }

    private String page() {
        return "apply " + number;
    }

    /** Leads to the search of centres; what is written so far is there again afterwards. */
    public void find(ComponentSystemEvent validated) {
        if (search.keeps(validated, page(), form)) {
            search.ofVacancy(number);
        }
    }

    /** Answers "not found" for a vacancy that does not exist. */
    public void check() {
        NotFound.unless(offer != null);
    }

    /** Applies, and shows the success page; the same one again when it was done before. */
    public @Nullable String submit() {
        if (!feedback.attempt(() -> submitted = applying.submit(form))) {
            return null;
        }
        keptForm.forget();
        return "/my/applied?faces-redirect=true&reference=" + submitted;
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
