package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.form.NextOfKinForm;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/next-of-kin}. */
@Named
@RequestScoped
public class NextOfKinBacking {

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    private NextOfKinForm form = new NextOfKinForm();

    public @Nullable String open() {
        return flow.open(() -> form = myProfile.nextOfKinForm());
    }

    public @Nullable String save() {
        return flow.save(
                ProfileSection.NEXT_OF_KIN,
                form,
                () -> myProfile.saveNextOfKin(form),
                () -> myProfile.checkNextOfKin(form));
    }

    public NextOfKinForm getForm() {
        return form;
    }
}
