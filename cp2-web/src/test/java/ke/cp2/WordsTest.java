package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/words.md: one thing has one word in every bundle. */
class WordsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|`]+?) \\| ([^|`]+?) \\| ?([^|]*)\\|$");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void noTextHasAWordThatAnotherOneReplaced() {
        List<String> never =
                rows().flatMap(row -> WORD.matcher(row.group(3)).results())
                        .map(word -> word.group(1))
                        .toList();
        List<String> faults = new ArrayList<>();
        texts().forEach(
                        text ->
                                never.stream()
                                        .filter(text::contains)
                                        .forEach(word -> faults.add(word + " in " + text)));

        assertThat(never).hasSizeGreaterThan(30);
        assertThat(faults).isEmpty();
    }

    /** A term that no text has any more is no term. */
    @Test
    void everyTermStandsInSomeText() {
        String all = String.join("\n", texts().toList()).toLowerCase(Locale.ROOT);
        List<String> terms =
                rows().flatMap(row -> Stream.of(row.group(1), row.group(2)))
                        .flatMap(cell -> Stream.of(cell.split(", ")))
                        .filter(term -> !term.startsWith("(") && !term.equals("English"))
                        .toList();

        assertThat(terms).hasSizeGreaterThan(60);
        assertThat(terms)
                .allSatisfy(term -> assertThat(all).contains(term.toLowerCase(Locale.ROOT)));
    }

    /** "Not yet" promises something; what nobody filled in may stay so. */
    @Test
    void whatIsNotGivenIsNotSaidToComeYet() {
        List<Path> english =
                Stream.of("../cp2-ejb", ".")
                        .map(module -> Path.of(module, "src/main/resources"))
                        .flatMap(WordsTest::bundles)
                        .filter(bundle -> !bundle.toString().endsWith("_sw.properties"))
                        .toList();
        List<String> said = new ArrayList<>();
        for (Path bundle : english) {
            String kiswahili = bundle.toString().replace(".properties", "_sw.properties");
            for (String line : content(bundle).lines().toList()) {
                if (line.endsWith("=Not given")) {
                    String key = line.substring(0, line.indexOf('=') + 1);
                    content(Path.of(kiswahili))
                            .lines()
                            .filter(text -> text.startsWith(key))
                            .forEach(text -> said.add(text.substring(key.length())));
                }
            }
        }

        assertThat(said).contains("Haijajazwa").noneMatch("bado"::equalsIgnoreCase);
    }

    private static Stream<MatchResult> rows() {
        Matcher row = ROW.matcher(content(Path.of("../docs/words.md")));
        return row.results().skip(1);
    }

    /** The texts of both languages, one a line, without their keys. */
    private static Stream<String> texts() {
        return Stream.of("../cp2-ejb", ".")
                .map(module -> Path.of(module, "src/main/resources"))
                .flatMap(WordsTest::bundles)
                .flatMap(bundle -> content(bundle).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1));
    }

    private static Stream<Path> bundles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().contains("META-INF"))
                    .toList()
                    .stream();
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
