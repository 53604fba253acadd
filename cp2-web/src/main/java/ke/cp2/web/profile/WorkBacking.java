package ke.cp2.web.profile;

import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.school.FindingSchool;
import ke.cp2.profile.school.KnownCentre;
import ke.cp2.profile.school.SchoolQuestion;
import ke.cp2.reference.Choice;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.form.KeptForm;
import ke.cp2.web.platform.form.SchoolSearch;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/work}; view-scoped, so that the form stays as it was opened. */
@Named
@ViewScoped
public class WorkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EditingWorkExperience workExperience;

    @Inject private ProfileFlow flow;

    @Inject private MyApplications applications;

    @Inject private Feedback feedback;

    @Inject private OtherFaults faults;

    @Inject private FindingSchool schools;

    @Inject private Language language;

    @Inject private Names names;

    @Inject private KeptForm keptForm;

    @Inject private SchoolSearch search;

    @Inject @Param private Long id;

    @Inject @Param private String centre;

    @Inject @Param private String kept;

    private WorkForm form = new WorkForm();
    private @Nullable SchoolQuestion question;

    public @Nullable String open() {
        return flow.open(
                () -> {
                    form = workExperience.form(id);
                    if (kept != null) {
                        form = keptForm.of(page(), WorkForm.class).orElse(form);
                    }
                    schools.byCode(centre).ifPresent(this::take);
                });
    }

    private String page() {
        return "work " + Objects.toString(id, "");
    }

    /** Takes the school that the person has found. */
    private void take(KnownCentre found) {
        form.setInstitution(found.name());
        form.setCentreCode(found.code());
        form.setCounty(found.countyCode());
        form.setSubCounty(found.subCountyCode());
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        if (search.keeps(validated, page(), form)) {
            search.ofWork(id, form.getInstitution(), form.getCounty(), form.getSubCounty());
            return;
        }
        faults.tell(validated, form, () -> workExperience.check(form));
        if (validated.getFacesContext().isValidationFailed()) {
            question = workExperience.question(form).orElse(null);
        }
    }

    public @Nullable String save() {
        String next =
                flow.save(form, () -> workExperience.save(form), () -> workExperience.check(form));
        if (next != null) {
            keptForm.forget();
            tellOfOwnSchool();
        }
        question = next == null ? workExperience.question(form).orElse(null) : null;
        return next;
    }

    /** Says for which applications the school that was saved stands in the way. */
    private void tellOfOwnSchool() {
        String own =
                applications.atOwnSchool().stream()
                        .map(MyApplicationRow::reference)
                        .collect(Collectors.joining(", "));
        if (!own.isEmpty()) {
            feedback.done(language.text("application", "mine.own.saved", own));
        }
    }

    /** The answers to what is asked about the school; none when nothing is asked. */
    public List<Choice> getAnswers() {
        if (question == null) {
            return List.of();
        }
        Stream<Choice> centres =
                question.choices().stream()
                        .map(
                                centre ->
                                        new Choice(
                                                centre.code(),
                                                centre.name()
                                                        + ", "
                                                        + centre.code()
                                                        + ", "
                                                        + names.subCounty(centre.subCountyCode())));
        return (question.mayBeNone()
                        ? Stream.concat(
                                centres,
                                Stream.of(
                                        new Choice(
                                                question.none(),
                                                language.text("profile", "WORK.school.none"))))
                        : centres)
                .toList();
    }

    /** The entry to be edited, or null to add one. */
    public Long getId() {
        return id;
    }

    public WorkForm getForm() {
        return form;
    }
}
