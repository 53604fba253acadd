package ke.cp2.web.platform.form;

import jakarta.faces.model.SelectItem;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries to choose from that never change and are the same for many readers: {@link KeptMenu}
 * writes them once. Their values are codes.
 */
public final class Entries extends AbstractList<SelectItem> {

    private final List<? extends SelectItem> all;

    /** The options as they are written, by the label of the entry that chooses nothing. */
    private final Map<String, String> written = new ConcurrentHashMap<>();

    public Entries(List<? extends SelectItem> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public SelectItem get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Nullable String written(String none) {
        return written.get(none);
    }

    void keep(String none, String options) {
        written.put(none, options);
    }
}
