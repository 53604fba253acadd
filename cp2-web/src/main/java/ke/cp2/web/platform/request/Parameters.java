package ke.cp2.web.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.context.FacesContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters of the page's address for the beans that have them injected. One that cannot be
 * read is told to {@link BadParameters}.
 */
@ApplicationScoped
public class Parameters {

    @Produces
    @Param
    static @Nullable String text(InjectionPoint field) {
        return read(field, Function.identity());
    }

    @Produces
    @Param
    static @Nullable Long number(InjectionPoint field) {
        return read(field, value -> Long.valueOf(value.trim()));
    }

    @Produces
    @Param
    static @Nullable Integer smallNumber(InjectionPoint field) {
        return read(field, value -> Integer.valueOf(value.trim()));
    }

    /** Reads one of the words of a type; what produces them stands beside the bean. */
    public static <E extends Enum<E>> @Nullable E word(InjectionPoint field, Class<E> type) {
        return read(field, value -> Enum.valueOf(type, value.trim()));
    }

    private static <T> @Nullable T read(InjectionPoint field, Function<String, T> reader) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Param param = field.getAnnotated().getAnnotation(Param.class);
        String name = param.name().isEmpty() ? field.getMember().getName() : param.name();
        String value = faces.getExternalContext().getRequestParameterMap().get(name);
        if (value == null || value.isBlank()) {
            if (param.required()) {
                faces.validationFailed();
            }
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            faces.validationFailed();
            return null;
        }
    }
}
