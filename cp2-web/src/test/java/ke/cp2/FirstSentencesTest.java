package ke.cp2;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the law of first sentences: a class says what it does, it asks no question. */
class FirstSentencesTest {

    private static final List<Path> SOURCES =
            Stream.of("cp2-server", "cp2-ejb", "cp2-batch", "cp2-web")
                    .map(module -> Path.of("..", module, "src", "main", "java"))
                    .toList();

    /** The comment of a class or package that begins with a question word. */
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?m)^/\\*\\*[\\s*]*(?:What|Who|Whom|Whose|Which|How|Where|Why|When|Whether)\\b");

    @Test
    void aClassSaysWhatItDoes() {
        List<Path> all = SOURCES.stream().flatMap(FirstSentencesTest::files).collect(toList());

        assertThat(all).as("the sources are found").hasSizeGreaterThan(700);
        assertThat(all)
                .filteredOn(file -> QUESTION.matcher(content(file)).find())
                .as("first sentences that are no sentences")
                .isEmpty();
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
