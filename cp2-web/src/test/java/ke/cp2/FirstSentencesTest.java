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

/** Holds the law of first sentences: a class or method says what it does, it asks no question. */
class FirstSentencesTest {

    private static final List<Path> SOURCES =
            Stream.of("cp2-server", "cp2-ejb", "cp2-batch", "cp2-web")
                    .map(module -> Path.of("..", module, "src", "main", "java"))
                    .toList();

    /** The comment of a class or package that begins with a question word. */
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?m)^/\\*\\*[\\s*]*(?:What|Who|Whom|Whose|Which|How|Where|Why|When|Whether)\\b");

    /** The comment of a method that begins with a question word, or with what it stands at. */
    private static final Pattern QUESTION_OF_METHOD =
            Pattern.compile(
                    "/\\*\\*[\\s*]*(?:(?:What|Who|Whom|Whose|Which|How|Where|Why|When|Whether)\\b"
                            + "|This method)(?:[^*]|\\*(?!/))*\\*/\\s*(?:@\\S+\\s+)*[^@;={]*\\(");

    @Test
    void aClassSaysWhatItDoes() {
        assertThat(sourcesWith(QUESTION)).as("first sentences that are no sentences").isEmpty();
    }

    @Test
    void aMethodSaysWhatItDoes() {
        assertThat(sourcesWith(QUESTION_OF_METHOD))
                .as("first sentences that are no sentences")
                .isEmpty();
    }

    private static List<String> sourcesWith(Pattern question) {
        List<Path> all = SOURCES.stream().flatMap(FirstSentencesTest::files).collect(toList());
        assertThat(all).as("the sources are found").hasSizeGreaterThan(700);
        return all.stream()
                .flatMap(
                        file ->
                                question.matcher(content(file))
                                        .results()
                                        .map(found -> file.getFileName() + ": " + found.group()))
                .toList();
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
