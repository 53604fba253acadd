package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.web.account.PasswordField;
import ke.cp2.web.platform.OtherFaults;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/payment}. */
@Named
@RequestScoped
public class PaymentBacking {

    @Inject private EditingProfile myProfile;

    @Inject private ProfileFlow flow;

    @Inject private PasswordField password;

    @Inject private OtherFaults faults;

    private PaymentForm form = new PaymentForm();

    public @Nullable String open() {
        return flow.open(() -> form = myProfile.paymentForm());
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, this::rules);
    }

    public @Nullable String save() {
        return flow.save(
                ProfileSection.PAYMENT,
                form,
                () -> myProfile.savePayment(form, password.confirmed()),
                this::rules);
    }

    private void rules() {
        new Refusals().check(password::confirmed).check(() -> myProfile.checkPayment(form)).raise();
    }

    public PaymentForm getForm() {
        return form;
    }
}
