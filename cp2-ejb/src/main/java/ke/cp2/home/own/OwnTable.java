package ke.cp2.home.own;

import java.util.List;
import java.util.Set;

/**
 * Says what of some tables a person takes away.
 *
 * @param name of the records, a code that pages have words for
 * @param tables that they lie in
 * @param query a query that gives the values of the fields for {@code :person}; "" when another use
 *     case has them, which knows what the person may be told by now
 * @param fields names of the values
 */
public record OwnTable(String name, Set<String> tables, String query, List<String> fields) {

    static OwnTable of(String name, String tables, String fields, String query) {
        return new OwnTable(name, Set.of(tables.split(" ")), query, List.of(fields.split(" ")));
    }
}
