package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the compiler checks every room for null, and that nothing else gets past it. */
class NullCheckTest {

    private static final Pattern PAST = Pattern.compile("NullUnmarked|SuppressWarnings.*NullAway");

    @Test
    void theCompilerChecksEveryRoom() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("-Xep:NullAway:ERROR -XepOpt:NullAway:AnnotatedPackages=ke.cp2 ")
                .doesNotContain("UnannotatedSubPackages", "UnannotatedClasses", "ExcludedClasses");
    }

    /** What a rule judges, and a reader that the library makes before it is told its session. */
    @Test
    void onlyTwoPlacesGetPastIt() throws IOException {
        Set<String> past = new TreeSet<>();
        int seen = 0;
        for (String module : List.of("cp2-ejb", "cp2-batch", "cp2-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    seen++;
                    if (PAST.matcher(Files.readString(file)).find()) {
                        past.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(800);
        assertThat(past).containsExactly("JsmppSession.java", "Refusals.java");
    }
}
