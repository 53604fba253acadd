package ke.cp2.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;

/** Entries for lists to choose from, made at once: the page asks nothing entry by entry. */
@Named
@ApplicationScoped
public class Choices {

    @Inject private ReferenceData reference;

    /**
     * All sub-counties, county by county. Within the list of counties that {@code c2:select} names
     * the script leaves those of the chosen one.
     */
    public List<SelectItemGroup> getSubCounties() {
        return reference.counties().stream()
                .map(
                        county ->
                                new SelectItemGroup(
                                        county.name(),
                                        null,
                                        false,
                                        of(reference.subCounties(county.code()))
                                                .toArray(SelectItem[]::new)))
                .toList();
    }

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
