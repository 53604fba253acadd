package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds which rooms the compiler checks for null: all but those below. A room that is marked leaves
 * the list, a new one does not get into it.
 */
class NullMarkedTest {

    private static final Set<String> UNMARKED =
            Set.of(
                    "web/account",
                    "web/account/login",
                    "web/account/secondfactor",
                    "web/application",
                    "web/application/decision",
                    "web/audit",
                    "web/campaign",
                    "web/intake",
                    "web/job",
                    "web/move",
                    "web/notice",
                    "web/platform",
                    "web/platform/form",
                    "web/platform/language",
                    "web/profile",
                    "web/sms",
                    "web/sms/gateway",
                    "web/sms/simulator",
                    "web/vacancy");

    @Test
    void allRoomsButTheseAreNullMarked() throws IOException {
        Set<String> unmarked = new TreeSet<>();
        for (String module : List.of("cp2-ejb", "cp2-batch", "cp2-web")) {
            Path root = Path.of("..", module, "src/main/java/ke/cp2");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> !text(file).contains("@NullMarked"))
                        .forEach(
                                file -> unmarked.add(root.relativize(file.getParent()).toString()));
            }
        }
        assertThat(unmarked).isEqualTo(new TreeSet<>(UNMARKED));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
