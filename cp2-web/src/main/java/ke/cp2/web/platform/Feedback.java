package ke.cp2.web.platform;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.EnumSet;
import java.util.function.Supplier;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user of a page what came of it: a green note when it is done, a red one where it is
 * refused.
 */
@RequestScoped
public class Feedback {

    @Inject private FacesContext faces;

    @Inject private Language language;

    @Inject private ValidatorFactory validators;

    @Inject private Notes notes;

    /**
     * Runs a use case. What the domain refuses becomes messages next to the fields that it names,
     * or at the top of the page.
     *
     * @return whether it went well
     */
    public boolean attempt(Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (BusinessException e) {
            refuse(e);
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations().forEach(this::refuse);
        } catch (EJBException e) {
            refuseCauseOf(e);
        }
        return false;
    }

    /**
     * Runs a use case and leads on to a page that says it is done.
     *
     * @return the page, or null when it is refused: then this one stays
     */
    public @Nullable String attempt(Runnable useCase, String done, Supplier<String> next) {
        if (!attempt(useCase)) {
            return null;
        }
        done(done);
        return next.get();
    }

    /** Says that something is done; after a redirect the next page says it. */
    public void done(String text) {
        notes.add(text);
    }

    /** Says at the top of the page why something cannot be done. */
    public void refuse(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Says next to the field with that id why its value cannot be taken. */
    public void refuse(@Nullable String field, String text) {
        UIComponent input = field == null ? null : find(field);
        if (input instanceof UIInput refused) {
            // The model has the value by now, but an invalid input shows what was typed only.
            refused.decode(faces);
            refused.setValid(false);
        }
        String clientId = input == null ? null : input.getClientId(faces);
        if (faces.getMessageList(clientId).stream()
                .anyMatch(told -> clientId != null || told.getSummary().equals(text))) {
            // Of each field the first fault is enough to read.
            return;
        }
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        if (faces.isPostback()) {
            faces.validationFailed();
        }
    }

    private void refuse(BusinessException e) {
        e.each()
                .forEach(
                        one ->
                                refuse(
                                        one.field(),
                                        Texts.of(language.locale(), one.key(), one.values())));
    }

    void refuse(ConstraintViolation<?> violation) {
        String field = null;
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getName();
        }
        refuse(field, inWords(violation));
    }

    /** In the reader's language, which nobody knew where the rule was asked. */
    private String inWords(ConstraintViolation<?> violation) {
        return validators
                .getMessageInterpolator()
                .interpolate(
                        violation.getMessageTemplate(), new Broken(violation), language.locale());
    }

    /** The rule that a value broke, as the words about it name its limits. */
    private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("no " + type);
        }
    }

    /** The container wraps what a bean's own constraints refuse. */
    private void refuseCauseOf(EJBException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                refuse(refusal);
                return;
            }
            if (cause instanceof ConstraintViolationException violations) {
                violations.getConstraintViolations().forEach(this::refuse);
                return;
            }
        }
        throw e;
    }

    /** The input with that id, first of all in the form that was submitted. */
    private UIComponent find(String id) {
        UIComponent[] found = new UIComponent[1];
        VisitContext visit =
                VisitContext.createVisitContext(
                        faces,
                        null,
                        EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
        faces.getViewRoot()
                .visitTree(
                        visit,
                        (context, component) -> {
                            if (component instanceof UIForm form && !form.isSubmitted()) {
                                return VisitResult.REJECT;
                            }
                            if (id.equals(component.getId())) {
                                found[0] = component;
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return found[0];
    }
}
