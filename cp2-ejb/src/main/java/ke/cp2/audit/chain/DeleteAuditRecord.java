package ke.cp2.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.database.CommandDatabase;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;

/**
 * The command {@code ./cp2 delete-audit-record}: deletes what a record says, where the law asks for
 * it. Its place and its hashes stay, and a new record says by whose order and why, so that the
 * chain stays whole.
 */
public final class DeleteAuditRecord {

    private static final int MOST_NAME = 200;

    private DeleteAuditRecord() {}

    /**
     * Runs it.
     *
     * @param arguments the number of the record, who ordered it, the reason, and {@code yes} to do
     *     it; without that it only shows what it would delete
     */
    public static void main(String[] arguments) throws SQLException {
        long number = Long.parseLong(arguments[0]);
        String by = TypedText.line(arguments[1]);
        StatedReason reason = StatedReason.of(arguments[2]);
        if (by == null || by.length() > MOST_NAME || reason.kept() == null) {
            System.err.println("Say who ordered it (--by) and why (--reason).");
            System.exit(1);
            return;
        }
        try (Connection connection = CommandDatabase.open("Stop it first.")) {
            connection.setAutoCommit(false);
            boolean done =
                    delete(
                            new ChainRows(connection),
                            number,
                            by,
                            reason,
                            arguments.length > 3 && "yes".equals(arguments[3]));
            connection.commit();
            System.exit(done ? 0 : 1);
        }
    }

    private static boolean delete(
            ChainRows rows, long number, String by, StatedReason reason, boolean now)
            throws SQLException {
        Optional<ChainEntry> found =
                rows.page(number - 1, number).stream()
                        .filter(entry -> !entry.content().isEmptied())
                        .findFirst();
        if (found.isEmpty()) {
            System.out.println("There is no record " + number + " with a content.");
            return false;
        }
        System.out.println(found.get().described());
        if (!now) {
            System.out.println(
                    "Nothing was deleted yet. Its content cannot be brought back: say --yes to"
                            + " delete it.");
            return true;
        }
        EntryContent why =
                new EntryContent(
                        Clock.systemUTC().instant(),
                        null,
                        EntryContent.DELETION,
                        ChainRows.TRAIL,
                        Long.toString(number),
                        by,
                        reason.kept());
        rows.append(List.of(why), why.happenedAt());
        rows.empty(found.get());
        System.out.println("Deleted. A new record says so: " + by + ", " + reason.text());
        return true;
    }
}
