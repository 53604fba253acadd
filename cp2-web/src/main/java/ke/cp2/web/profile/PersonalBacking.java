package ke.cp2.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.web.account.PasswordField;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/personal}; view-scoped, so that the form stays as it was opened. */
@Named
@ViewScoped
public class PersonalBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    @Inject private PasswordField password;

    private PersonalForm form = new PersonalForm();

    public @Nullable String open() {
        return flow.open(() -> form = myProfile.personalForm());
    }

    public @Nullable String save() {
        return flow.save(
                ProfileSection.PERSONAL,
                () -> myProfile.savePersonal(form, password.confirmedIfTyped()));
    }

    public PersonalForm getForm() {
        return form;
    }
}
