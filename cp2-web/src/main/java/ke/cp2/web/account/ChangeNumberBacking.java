package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import ke.cp2.account.number.ChangingNumber;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.account.secondfactor.ConfirmingCode;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Role;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/** The page {@code /account/change-number}, which leads to {@code /account/confirm-number}. */
@Named
@RequestScoped
public class ChangeNumberBacking {

    @Inject private ChangingNumber changing;
    @Inject private PasswordField password;
    @Inject private ConfirmingCode codes;
    @Inject private ClientAddress address;
    @Inject private HttpServletRequest request;
    @Inject private Feedback feedback;
    @Inject private OtherFaults faults;

    private final MobileNumberForm form = new MobileNumberForm();
    private @Nullable String code;

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
        // Last, because a code is used once: what else is wrong is told before.
        changing.ask(
                Objects.requireNonNull(number),
                Objects.requireNonNull(confirmed),
                codes.confirm(code, address.network()));
    }

    /** Tells whether the reader has a second factor, and so enters a code of it. */
    public boolean isOfStaff() {
        return !request.isUserInRole(Role.Name.PROFESSIONAL);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public MobileNumberForm getForm() {
        return form;
    }
}
