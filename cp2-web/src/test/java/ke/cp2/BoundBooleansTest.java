package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No query compares with a boolean: the provider binds it, literals too, and H2 cannot compare it
 * with a number as soon as it plans the statement anew. It works the first times.
 */
class BoundBooleansTest {

    private static final Pattern COMPARED =
            Pattern.compile(
                    "\"[^\"\n]*= ?(?:TRUE|FALSE)\\b|setParameter\\([^,\n]+, (true|false)\\)");

    @Test
    void noQueryComparesWithABoolean() throws IOException {
        assertThat(COMPARED.matcher("\" AND i.answered = TRUE\"").find()).isTrue();
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("../cp2-ejb/src/main/java"))) {
            for (Path source : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                COMPARED.matcher(Files.readString(source))
                        .results()
                        .forEach(match -> found.add(source.getFileName() + ": " + match.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
