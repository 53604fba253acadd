package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.profile.EditingTrainings;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/training}. */
@Named
@RequestScoped
public class TrainingBacking {

    @Inject private EditingTrainings trainings;

    @Inject private ProfileFlow flow;

    @Inject private OtherFaults faults;

    @Inject @Param private Long id;

    private TrainingForm form = new TrainingForm();

    public @Nullable String open() {
        return flow.open(() -> form = trainings.form(id));
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, () -> trainings.check(form));
    }

    public @Nullable String save() {
        form.setId(id);
        return flow.save(form, () -> trainings.save(form), () -> trainings.check(form));
    }

    /** The entry to be edited, or null to add one. */
    public Long getId() {
        return id;
    }

    public TrainingForm getForm() {
        return form;
    }
}
