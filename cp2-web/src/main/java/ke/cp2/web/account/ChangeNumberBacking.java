package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import ke.cp2.account.number.ChangingNumber;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.OtherFaults;
import org.jspecify.annotations.Nullable;

/** The page {@code /account/change-number}, which leads to {@code /account/confirm-number}. */
@Named
@RequestScoped
public class ChangeNumberBacking {

    @Inject private ChangingNumber changing;
    @Inject private PasswordField password;
    @Inject private Feedback feedback;
    @Inject private OtherFaults faults;

    private final MobileNumberForm form = new MobileNumberForm();

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(
                validated,
                form,
                () ->
                        new Refusals()
                                .check(form::confirmedNumber)
                                .check(password::confirmed)
                                .raise());
    }

    /** Asks for the code. */
    public @Nullable String ask() {
        return feedback.attempt(this::askChecked)
                ? "/account/confirm-number?faces-redirect=true"
                : null;
    }

    private void askChecked() {
        Refusals refusals = new Refusals();
        MobileNumber number = refusals.value(form::confirmedNumber);
        ConfirmedPassword confirmed = refusals.value(password::confirmed);
        refusals.raise();
        changing.ask(Objects.requireNonNull(number), Objects.requireNonNull(confirmed));
    }

    public MobileNumberForm getForm() {
        return form;
    }
}
