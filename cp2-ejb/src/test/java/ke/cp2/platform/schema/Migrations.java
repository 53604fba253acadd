package ke.cp2.platform.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.database.oracle.OracleParser;

/** The migration scripts, as Flyway splits them for an Oracle database. */
final class Migrations {

    /** One statement, with the place that it stands at. */
    record Statement(String script, int line, String sql) {

        String place() {
            return script + ":" + line;
        }
    }

    private static final Path FOLDER = Path.of("src/main/resources/db");

    private Migrations() {}

    /** The scripts that run on an Oracle server, in no particular order. */
    static List<Path> scripts() {
        try (Stream<Path> common = Files.list(FOLDER.resolve("migration"));
                Stream<Path> oracle = Files.list(FOLDER.resolve("oracle"))) {
            return Stream.concat(common, oracle)
                    .filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All statements of the scripts. */
    static List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (Path script : scripts()) {
            String name = script.getFileName().toString();
            for (SqlStatement statement : split(name, read(script))) {
                statements.add(new Statement(name, statement.getLineNumber(), statement.getSql()));
            }
        }
        return statements;
    }

    private static List<SqlStatement> split(String name, String text) {
        ClassicConfiguration configuration = new ClassicConfiguration();
        OracleParser parser = new OracleParser(configuration, new ParsingContext());
        List<SqlStatement> statements = new ArrayList<>();
        try (var iterator =
                parser.parse(
                        new StringResource(text) {
                            @Override
                            public Reader read() {
                                return new StringReader(text);
                            }

                            @Override
                            public String getFilename() {
                                return name;
                            }
                        })) {
            iterator.forEachRemaining(statements::add);
        }
        return statements;
    }

    private static String read(Path script) {
        try {
            return Files.readString(script, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
