package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the compiler checks every room for null. */
class NullMarkedTest {

    @Test
    void everyRoomIsNullMarked() throws IOException {
        Set<Path> unmarked = new TreeSet<>();
        int rooms = 0;
        for (String module : List.of("cp2-ejb", "cp2-batch", "cp2-web")) {
            for (Path room : rooms(Path.of("..", module, "src/main/java"))) {
                rooms++;
                Path info = room.resolve("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                    unmarked.add(room);
                }
            }
        }
        assertThat(rooms).isGreaterThan(75);
        assertThat(unmarked).isEmpty();
    }

    private static Set<Path> rooms(Path root) throws IOException {
        Set<Path> rooms = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> rooms.add(file.getParent()));
        }
        return rooms;
    }
}
