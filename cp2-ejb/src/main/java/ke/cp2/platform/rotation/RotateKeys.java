package ke.cp2.platform.rotation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import ke.cp2.platform.database.CommandDatabase;

/**
 * The command {@code ./cp2 rotate-keys}: makes a new field key in the secrets file, then encrypts
 * every encrypted column with it. Killed at any moment and run again, it goes on with the key that
 * it made.
 */
public final class RotateKeys {

    private static final int PAGE = 500;

    private RotateKeys() {}

    /**
     * Runs it.
     *
     * @param arguments the secrets file, and the rows of a page where they are not 500
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int page = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PAGE;
        try (Connection connection = CommandDatabase.open("Stop it first.")) {
            System.exit(rotate(connection, Path.of(arguments[0]), page) ? 0 : 1);
        }
    }

    private static boolean rotate(Connection connection, Path file, int page)
            throws IOException, SQLException {
        SecretsFile secrets = new SecretsFile(file);
        boolean goesOn =
                secrets.hasOldKeys()
                        && new KeyRotation(connection, secrets.keys(), page, line -> {})
                                .isUnfinished();
        if (goesOn) {
            System.out.println("Going on with the key that was made before.");
        } else {
            secrets.addKey();
            System.out.println("Made a new key in " + file + '.');
        }
        KeyRotation rotation =
                new KeyRotation(connection, secrets.keys(), page, System.out::println);
        rotation.run();
        System.out.printf(
                "Done: %d values got the new key, %d could not be read.%n",
                rotation.changed(), rotation.unreadable());
        return rotation.unreadable() == 0;
    }
}
