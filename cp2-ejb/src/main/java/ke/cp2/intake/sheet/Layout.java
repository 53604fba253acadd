package ke.cp2.intake.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * Says where a sheet has what.
 *
 * @param header the line with the names of the columns, 0 when there is none; rows up to it are no
 *     people
 * @param number the column of the mobile number, from 0; -1 when none is known
 * @param names the columns whose texts, one behind the other, are the name; none, or up to three
 * @param language the column of the language, or -1
 * @param fields of a list that is not of people: the columns of what it has, in the order that its
 *     kind says; -1 for none
 */
public record Layout(
        int header, int number, List<Integer> names, int language, List<Integer> fields)
        implements Serializable {

    /** Columns that a name is put together of, at most. */
    public static final int MOST_NAMES = 3;

    public Layout {
        names = names.stream().filter(column -> column >= 0).distinct().limit(MOST_NAMES).toList();
        fields = List.copyOf(fields);
    }

    /** A layout of a list of people. */
    public Layout(int header, int number, List<Integer> names, int language) {
        this(header, number, names, language, List.of());
    }

    /** A layout of a list of other things. */
    public static Layout of(int header, List<Integer> fields) {
        return new Layout(header, -1, List.of(), -1, fields);
    }

    /** The column of a field; -1 for none. */
    public int field(int place) {
        return place < fields.size() ? fields.get(place) : -1;
    }
}
