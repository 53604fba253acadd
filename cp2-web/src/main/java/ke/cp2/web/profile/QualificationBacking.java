package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.profile.EditingQualifications;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/qualification}. */
@Named
@RequestScoped
public class QualificationBacking {

    @Inject private EditingQualifications qualifications;

    @Inject private ProfileFlow flow;

    @Inject private OtherFaults faults;

    @Inject @Param private Long id;

    private QualificationForm form = new QualificationForm();

    public @Nullable String open() {
        return flow.open(() -> form = qualifications.form(id));
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, () -> qualifications.check(form));
    }

    public @Nullable String save() {
        form.setId(id);
        return flow.save(form, () -> qualifications.save(form), () -> qualifications.check(form));
    }

    /** The entry to be edited, or null to add one. */
    public Long getId() {
        return id;
    }

    public QualificationForm getForm() {
        return form;
    }
}
