package ke.cp2.audit.chain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import ke.cp2.platform.database.CommandDatabase;

/**
 * The command {@code ./cp2 verify-audit}: reads the whole audit trail and names the first place
 * that is not as the portal wrote it.
 */
public final class VerifyAudit {

    private static final long TELLS_EVERY = 100_000;

    private VerifyAudit() {}

    /**
     * Runs it.
     *
     * @param arguments the file of anchors, where there is one
     */
    public static void main(String[] arguments) throws SQLException {
        List<Anchor> anchors =
                arguments.length == 0 ? List.of() : new AnchorFile(Path.of(arguments[0])).read();
        try (Connection connection =
                CommandDatabase.open("Stop it, or use its page /staff/audit/check.")) {
            System.exit(verify(connection, anchors) ? 0 : 1);
        }
    }

    private static boolean verify(Connection connection, List<Anchor> anchors) throws SQLException {
        ChainWalk walk = new ChainWalk(connection, anchors);
        ChainCheck check = walk.begin();
        long told = 0;
        while (!check.done()) {
            check = walk.next(check);
            if (check.position() >= told + TELLS_EVERY) {
                told = check.position();
                System.out.printf("record %d of %d%n", told, check.to().number());
            }
        }
        ChainFault fault = check.fault();
        if (fault == null) {
            System.out.printf(
                    "The audit trail is whole: records up to %d, %d of them from before the chain"
                            + " began, compared with %d anchors.%n",
                    check.last(), check.older(), anchors.size());
            System.out.println("Its last hash: " + check.hash());
            return true;
        }
        System.out.println("THE AUDIT TRAIL IS BROKEN: " + fault.text(Locale.ENGLISH));
        ChainEntry entry = fault.entry();
        if (entry != null) {
            System.out.println(entry.described());
        }
        return false;
    }
}
