package ke.cp2.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secondary indexes and the constraints of an H2 schema, taken away while millions of rows come
 * and made again afterwards: index by index in order is many times faster than row by row.
 */
final class Indexes {

    private static final Pattern CONSTRAINT =
            Pattern.compile(
                    "ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) (UNIQUE|FOREIGN).*", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile(
                    "CREATE (?:UNIQUE )?(?:NULLS DISTINCT )?INDEX (\\S+) ON (\\S+).*",
                    Pattern.DOTALL);

    /** H2 makes and drops such indexes with the constraint that they are of. */
    private static final String OF_CONSTRAINT = "_INDEX_";

    private final Connection connection;
    private final List<String> uniques = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    /** Takes them away. */
    static Indexes dropped(Connection connection) throws SQLException {
        Indexes taken = new Indexes(connection);
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet lines = statement.executeQuery("SCRIPT NODATA NOPASSWORDS")) {
                while (lines.next()) {
                    taken.note(lines.getString(1).trim(), drops);
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        connection.commit();
        return taken;
    }

    private void note(String line, List<String> drops) {
        Matcher constraint = CONSTRAINT.matcher(line);
        Matcher index = INDEX.matcher(line);
        if (constraint.matches()) {
            boolean unique = constraint.group(3).equals("UNIQUE");
            (unique ? uniques : references).add(line);
            String drop =
                    "ALTER TABLE "
                            + constraint.group(1)
                            + " DROP CONSTRAINT "
                            + constraint.group(2);
            // References lean on unique keys.
            drops.add(unique ? drops.size() : 0, drop);
        } else if (index.matches()
                && !index.group(2).contains("flyway")
                && !index.group(1).contains(OF_CONSTRAINT)) {
            indexes.add(line);
            drops.add("DROP INDEX " + index.group(1));
        }
    }

    /**
     * Makes them again: in the order in which migrations make those of a table, table by table, so
     * that its rows are still in memory for the next one. References lean on unique keys.
     */
    void make(NationProgress progress) throws SQLException {
        List<String> all = new ArrayList<>(uniques);
        List<String> others = new ArrayList<>(references);
        others.addAll(indexes);
        all.sort(Comparator.comparing(Indexes::table));
        others.sort(Comparator.comparing(Indexes::table));
        all.addAll(others);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < all.size(); i++) {
                statement.execute(all.get(i));
                progress.tell("indexes and constraints", i + 1, all.size());
            }
        }
        connection.commit();
    }

    private static String table(String line) {
        Matcher constraint = CONSTRAINT.matcher(line);
        Matcher index = INDEX.matcher(line);
        return constraint.matches()
                ? constraint.group(1)
                : index.matches() ? index.group(2).replaceAll("\\(.*", "") : line;
    }
}
