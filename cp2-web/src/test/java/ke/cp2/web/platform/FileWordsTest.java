package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import org.junit.jupiter.api.Test;

/** What files of lists say: each head and each word is a text in both languages. */
class FileWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/ke/cp2/web");

    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+\\.(\\w+));");

    /** Where a file begins, where it goes on with the texts of another feature, and its columns. */
    private static final Pattern STEP =
            Pattern.compile(
                    "ListName\\.\\w+,\\s*\"(?<begun>\\w+)\"|\\.in\\(\"(?<other>\\w+)\"\\)"
                            + "|\\.(?<of>column|word)\\(\\s*\"(?<head>[\\w.]+)\",(?:\\s*(?<kind>\\w+)\\.class)?");

    @Test
    void headsAndWordsAreTexts() throws Exception {
        List<String> missing = new ArrayList<>();
        int columns = 0;
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher step = STEP.matcher(text);
            String feature = null;
            while (step.find()) {
                if (step.group("begun") != null || step.group("other") != null) {
                    feature =
                            step.group("begun") == null ? step.group("other") : step.group("begun");
                } else if (feature != null) {
                    columns++;
                    for (String key : keys(step, text)) {
                        for (Locale locale : Language.ALL) {
                            if (!PageTexts.has(feature, locale, key)) {
                                missing.add(source.getFileName() + ": " + feature + ' ' + key);
                            }
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(columns).as("columns of all files").isGreaterThan(150);
    }

    private static List<String> keys(Matcher step, String text) throws ClassNotFoundException {
        // A head that ends with a point goes on with what the list shows.
        List<String> keys = new ArrayList<>();
        if (!step.group("head").endsWith(".")) {
            keys.add(step.group("head"));
        }
        if (step.group("kind") != null) {
            Matcher imported = IMPORT.matcher(text);
            while (imported.find()) {
                if (imported.group(2).equals(step.group("kind"))) {
                    for (Object constant : Class.forName(imported.group(1)).getEnumConstants()) {
                        keys.add(step.group("kind") + '.' + ((Enum<?>) constant).name());
                    }
                }
            }
            assertThat(keys).as("words of " + step.group("kind")).hasSizeGreaterThan(1);
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ListFile.java"))
                    .toList();
        }
    }
}
