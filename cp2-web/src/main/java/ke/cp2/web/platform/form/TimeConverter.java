package ke.cp2.web.platform.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import ke.cp2.platform.typed.TypedDay;
import org.jspecify.annotations.Nullable;

/** Days with a time in forms, as {@link DayConverter}; to the minute. */
@FacesConverter("cp2.time")
public class TimeConverter implements Converter<LocalDateTime> {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Override
    public @Nullable LocalDateTime getAsObject(
            FacesContext faces, UIComponent component, String text) {
        return text == null || text.isBlank()
                ? null
                : TypedDay.parseWithTime(text)
                        .orElseThrow(() -> DayConverter.refusal(faces, "time.wrong"));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDateTime time) {
        return time == null ? "" : WRITTEN.format(time);
    }
}
