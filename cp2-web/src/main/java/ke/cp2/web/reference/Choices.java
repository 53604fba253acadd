package ke.cp2.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.web.platform.form.Entries;

/** Entries for lists to choose from, made at once: the page asks nothing entry by entry. */
@Named
@ApplicationScoped
public class Choices {

    @Inject private ReferenceData reference;

    /** Made when they are first asked for: they follow from lists that change by migration only. */
    private final Map<List<Object>, Entries> made = new ConcurrentHashMap<>();

    /**
     * All sub-counties, county by county. Within the list of counties that {@code c2:select} names
     * the script leaves those of the chosen one.
     */
    public List<SelectItem> getSubCounties() {
        return once(List.of("subCounties"), reference.counties(), this::group);
    }

    private SelectItemGroup group(Choice county) {
        List<SelectItem> own = of(reference.subCounties(county.code()));
        return new SelectItemGroup(county.name(), null, false, own.toArray(SelectItem[]::new));
    }

    /** Entries of the council's lists by name; none for null. */
    public List<SelectItem> of(Collection<Choice> choices) {
        return choices == null
                ? List.of()
                : once(List.of(choices), choices, one -> new SelectItem(one.code(), one.name()));
    }

    /** The same with the code before the name: {@code KCSE: Kenya Certificate …}. */
    public List<SelectItem> withCode(Collection<Choice> choices) {
        return once(
                List.of(choices, "withCode"),
                choices,
                one -> new SelectItem(one.code(), one.code() + ": " + one.name()));
    }

    /** Values with the texts of a bundle whose keys begin with that prefix; none for null. */
    public List<SelectItem> named(Object values, ResourceBundle texts, String prefix) {
        if (values == null) {
            return List.of();
        }
        Collection<?> all =
                values instanceof Object[] array ? List.of(array) : (Collection<?>) values;
        return once(
                List.of(List.copyOf(all), prefix, texts.getBaseBundleName(), texts.getLocale()),
                all,
                value -> new SelectItem(value, texts.getString(prefix + value)));
    }

    private <T> List<SelectItem> once(
            List<Object> key, Collection<T> values, Function<T, SelectItem> entry) {
        Entries known = made.get(key);
        if (known == null) {
            // Not within the map's own computing: the groups of a list ask for theirs.
            known = new Entries(values.stream().map(entry).toList());
            made.put(key, known);
        }
        return known;
    }
}
