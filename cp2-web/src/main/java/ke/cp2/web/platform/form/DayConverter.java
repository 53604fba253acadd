package ke.cp2.web.platform.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import ke.cp2.platform.typed.TypedDay;
import ke.cp2.web.platform.language.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * Days in forms: written as the help beside them says, read as people type them. The field is one
 * of text: a browser's own date field takes the order of day and month from the machine's language,
 * so that 05/04 meant the fourth of May on some and the help beside it was wrong.
 */
@FacesConverter("cp2.day")
public class DayConverter implements Converter<LocalDate> {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String EXAMPLE = "30/11/2026";

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
        return text == null || text.isBlank()
                ? null
                : TypedDay.parse(text)
                        .orElseThrow(() -> refusal(faces, "day.wrong", example(component)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    /** A day as it suits the field: nobody's birthday is in an exam series. */
    private static Object example(UIComponent field) {
        return field.getAttributes().getOrDefault("example", EXAMPLE);
    }

    /** Writes the message beside the field, in the language of the page. */
    static ConverterException refusal(FacesContext faces, String key, Object... values) {
        String text = PageTexts.of("platform", faces.getViewRoot().getLocale(), key, values);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
