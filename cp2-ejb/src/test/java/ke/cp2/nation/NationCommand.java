package ke.cp2.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ke.cp2.demo.DemoStaff;
import ke.cp2.platform.cipher.FieldKeys;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.database.H2UniqueKeys;
import ke.cp2.profile.identity.NamedIds;
import ke.cp2.profile.identity.NumberKeys;
import org.flywaydb.core.Flyway;

/** The command {@code ./cp2 bench data}: fills an empty database of a data folder. */
public final class NationCommand {

    private static final long SEED = 254;

    private NationCommand() {}

    /**
     * Runs it.
     *
     * @param arguments the data folder with {@code secrets.env}, and the number of accounts
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[0]);
        int accounts = Integer.parseInt(arguments[1]);
        NationSights sights = fill(data, accounts, new NationProgress(System.out::println));
        System.out.printf(
                "%nLog in with a portal on this folder (./cp2 run --data %s);"
                        + " security codes: /simulator/codes%n",
                data);
        System.out.printf(
                "  professional        %s  %s  (%d applications)%n",
                sights.person(), NationPeople.PROFESSIONAL_PASSWORD, sights.applications());
        for (DemoStaff staff : DemoStaff.values()) {
            System.out.printf(
                    "  %-18s  %s  %s%n",
                    staff.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    staff.userName(),
                    NationPeople.STAFF_PASSWORD);
        }
        System.out.printf(
                "Vacancy with the most applications: %s (%d); another one: %s (%d)%n",
                sights.crowded(), sights.crowd(), sights.common(), sights.commonCrowd());
    }

    /**
     * Fills the database of a folder.
     *
     * @throws IllegalStateException when somebody lives there already
     */
    public static NationSights fill(Path data, int accounts, NationProgress progress)
            throws IOException, SQLException {
        String url =
                "jdbc:h2:file:"
                        + data.toAbsolutePath().resolve("cp2")
                        + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=1048576;MAX_MEMORY_ROWS=200000";
        Flyway.configure()
                .dataSource(url, "cp2", "cp2")
                .locations("classpath:db/migration", "classpath:db/h2")
                .javaMigrations(new NumberKeys(Clock.systemUTC()), new NamedIds())
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "cp2", "cp2")) {
            requireEmpty(connection);
            H2UniqueKeys.makeIndexes(connection);
            connection.setAutoCommit(false);
            NationFiller filler =
                    new NationFiller(
                            connection,
                            Nation.of(
                                    accounts,
                                    SEED,
                                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS)),
                            keys(data.resolve("secrets.env")));
            Indexes indexes = Indexes.dropped(connection);
            filler.fill(progress);
            indexes.make(progress);
            filler.moveSequences();
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            return filler.sights();
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT ID FROM ACCOUNT FETCH FIRST 1 ROW ONLY")) {
            if (row.next()) {
                throw new IllegalStateException(
                        "The database has accounts already. Name an empty folder with --data.");
            }
        }
    }

    private static NationKeys keys(Path secrets) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String line : Files.readAllLines(secrets)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                settings.put(line.substring(0, equals), line.substring(equals + 1).trim());
            }
        }
        return NationKeys.of(
                FieldKeys.read(
                        name ->
                                Optional.ofNullable(
                                        settings.get(
                                                "CP2_SECRETS_"
                                                        + name.toUpperCase(java.util.Locale.ROOT)
                                                                .replace('-', '_')))),
                new KeyedHash(key(settings, "INDEX")),
                new KeyedHash(key(settings, "SECRET")));
    }

    private static byte[] key(Map<String, String> settings, String name) {
        return Base64.getDecoder().decode(settings.get("CP2_SECRETS_" + name + "_KEY"));
    }
}
