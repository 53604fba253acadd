package ke.cp2.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.Optional;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.MobileNumber;

/**
 * Says beside the field that a text is no mobile number, together with what the other fields of the
 * form lack. An input with the attribute {@code confirms} repeats the input of that id.
 */
@FacesValidator("cp2.mobileNumber")
public class NumberValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent input, String typed) {
        Optional<MobileNumber> number = MobileNumber.parse(typed);
        Optional<MobileNumber> confirmed = confirmed(input);
        if (confirmed.isPresent() && !confirmed.equals(number)) {
            throw refusal(faces, "account.numbersDiffer");
        }
        if (number.isEmpty()) {
            throw refusal(faces, "account.numberWrong");
        }
    }

    /** The number that is repeated, or empty when there is none or it is none. */
    private static Optional<MobileNumber> confirmed(UIComponent input) {
        Object id = input.getAttributes().get("confirms");
        return id != null
                        && input.findComponent(id.toString()) instanceof EditableValueHolder first
                        && first.isValid()
                        && first.getValue() instanceof String text
                ? MobileNumber.parse(text)
                : Optional.empty();
    }

    private static ValidatorException refusal(FacesContext faces, String key) {
        String text = Texts.of(faces.getViewRoot().getLocale(), key);
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
