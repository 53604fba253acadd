package ke.cp2.web.sms;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import ke.cp2.sms.text.EditingTemplates;
import ke.cp2.sms.text.TemplateForm;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/sms/template}: one text in one language. */
@Named
@ViewScoped
public class TemplateBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/staff/sms/templates?faces-redirect=true";

    @Inject private EditingTemplates editing;

    @Inject private Feedback feedback;

    @Inject private SmsTextBundle texts;

    @Inject @Param private String name;

    @Inject @Param private String language;

    private TemplateForm form;

    /** Reads the text; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(editing.find(name, language), this::show);
    }

    @Opens
    private void show(TemplateForm found) {
        form = found;
    }

    /** Sends what was typed from now on. */
    public @Nullable String save() {
        return done(() -> editing.save(form), "template.saved");
    }

    /** Sends the portal's own text again. */
    public @Nullable String reset() {
        return done(() -> editing.reset(form), "template.wasReset");
    }

    private @Nullable String done(Runnable useCase, String text) {
        return feedback.attempt(useCase, texts.of(text), () -> LIST);
    }

    public TemplateForm getForm() {
        return form;
    }

    /** The message with typical values. */
    public String getPreview() {
        return form.typical().toString();
    }

    /** The typical values by place, for the script of the page. */
    public String getSamples() {
        JsonObjectBuilder values = Json.createObjectBuilder();
        for (int at = 0; at < form.getSamples().size(); at++) {
            values.add(String.valueOf(at), form.getSamples().get(at));
        }
        return values.build().toString();
    }
}
