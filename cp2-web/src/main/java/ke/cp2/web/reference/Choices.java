package ke.cp2.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import ke.cp2.reference.Choice;

/** Entries for lists to choose from, made at once: the page asks nothing entry by entry. */
@Named
@ApplicationScoped
public class Choices {

    /** Entries of the council's lists by name; none for null. */
    public List<SelectItem> of(Collection<Choice> choices) {
        return choices == null
                ? List.of()
                : choices.stream().map(one -> new SelectItem(one.code(), one.name())).toList();
    }

    /** The same with the code before the name: {@code KCSE: Kenya Certificate …}. */
    public List<SelectItem> withCode(Collection<Choice> choices) {
        return choices.stream()
                .map(one -> new SelectItem(one.code(), one.code() + ": " + one.name()))
                .toList();
    }

    /** Values with the texts of a bundle whose keys begin with that prefix; none for null. */
    public List<SelectItem> named(Object values, ResourceBundle texts, String prefix) {
        if (values == null) {
            return List.of();
        }
        Collection<?> all =
                values instanceof Object[] array ? List.of(array) : (Collection<?>) values;
        return all.stream()
                .map(value -> new SelectItem(value, texts.getString(prefix + value)))
                .toList();
    }
}
