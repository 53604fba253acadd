package ke.cp2.web.profile;

import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.web.account.PasswordField;
import ke.cp2.web.platform.OtherFaults;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/personal}; view-scoped, so that the form stays as it was opened. */
@Named
@ViewScoped
public class PersonalBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    @Inject private PasswordField password;

    @Inject private OtherFaults faults;

    private PersonalForm form = new PersonalForm();

    public @Nullable String open() {
        return flow.open(() -> form = myProfile.personalForm());
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, this::rules);
    }

    public @Nullable String save() {
        return flow.save(
                ProfileSection.PERSONAL,
                form,
                () -> myProfile.savePersonal(form, password.confirmedIfTyped()),
                this::rules);
    }

    private void rules() {
        Refusals refusals = new Refusals();
        ConfirmedPassword proof = refusals.value(password::confirmedIfTyped);
        refusals.check(() -> myProfile.checkPersonal(form, proof)).raise();
    }

    public PersonalForm getForm() {
        return form;
    }
}
