package ke.cp2.home.own;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds all records of a kind that the portal keeps of a person.
 *
 * @param name of the kind, a code that pages have words for
 * @param fields names of the values of each row, codes as well
 * @param rows values: texts, numbers, times, days, yes or no, codes of the domain; null for nothing
 */
public record OwnKind(String name, List<String> fields, List<List<@Nullable Object>> rows)
        implements Serializable {

    public OwnKind {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
