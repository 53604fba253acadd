package ke.cp2.web.profile;

import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/work}; view-scoped, so that the form stays as it was opened. */
@Named
@ViewScoped
public class WorkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EditingWorkExperience workExperience;

    @Inject private ProfileFlow flow;

    @Inject private OtherFaults faults;

    @Inject @Param private Long id;

    private WorkForm form = new WorkForm();

    public @Nullable String open() {
        return flow.open(() -> form = workExperience.form(id));
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, () -> workExperience.check(form));
    }

    public @Nullable String save() {
        return flow.save(form, () -> workExperience.save(form), () -> workExperience.check(form));
    }

    /** The entry to be edited, or null to add one. */
    public Long getId() {
        return id;
    }

    public WorkForm getForm() {
        return form;
    }
}
