package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds what the documents say of the house: {@code docs/floors.md} is the picture that the code
 * draws, the classes and files that documents name exist, and each setting is listed. {@code
 * -Dcp2.draw=true} draws the picture anew.
 */
class HousePictureTest {

    private static final Path PICTURE = Path.of("../docs/floors.md");
    private static final Path DOMAIN = Path.of("../cp2-ejb/src/main/java/ke/cp2");
    private static final Path CONTRIBUTING = Path.of("../CONTRIBUTING.md");

    private static final Path SETTINGS = Path.of("../docs/configuration.md");
    private static final Path DEFAULTS =
            Path.of("../cp2-ejb/src/main/resources/META-INF/microprofile-config.properties");

    /** The comment of a package. */
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][a-z]\\w+|[a-z-]+(?:/[a-z-]+)*\\.xhtml)`");

    /** The name of a class, of two words at least: one word may be anything. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("`([A-Z][a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+)(?:[.#(][^`]*)?`");

    private static final Set<String> CLASSES_OF_OTHERS = Set.of("Oracle19Platform");

    @Test
    void thePictureIsWhatTheCodeDraws() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("cp2.draw")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(PICTURE)
                .as("./mvnw test -pl cp2-web -am -Dtest=HousePictureTest -Dcp2.draw=true")
                .hasContent(drawn);
    }

    @Test
    void whatTheWalksNameExists() throws IOException {
        String text = Files.readString(CONTRIBUTING);
        String walks = text.substring(text.indexOf("## From the outside to the table and back"));
        Set<String> names =
                NAMED.matcher(walks.substring(0, walks.indexOf("\n## ", 1)))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> files = files(List.of("cp2-ejb", "cp2-batch", "cp2-web"), "src/main");
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(files).containsAll(names);
    }

    @Test
    void theClassesThatDocumentsNameExist() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path folder : List.of(Path.of(".."), Path.of("../docs"), Path.of("../docs/adr"))) {
            try (Stream<Path> documents = Files.list(folder)) {
                for (Path document : documents.filter(f -> f.toString().endsWith(".md")).toList()) {
                    CLASS_NAME
                            .matcher(Files.readString(document))
                            .results()
                            .forEach(name -> names.add(name.group(1)));
                }
            }
        }
        List<String> modules =
                List.of(
                        "ejb", "batch", "web", "server", "smpp", "it", "kill", "journey", "pages",
                        "ear");
        Set<String> files = files(modules.stream().map("cp2-"::concat).toList(), "src");

        assertThat(names).hasSizeGreaterThan(60);
        names.removeAll(CLASSES_OF_OTHERS);
        assertThat(files).containsAll(names);
    }

    /** The names of classes, and the files of pages, in a folder of each module. */
    private static Set<String> files(List<String> modules, String folder) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String module : modules) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, folder))) {
                all.forEach(
                        file -> {
                            files.add(file.getFileName().toString().replace(".java", ""));
                            files.add(file.toString().replaceFirst(".*/webapp/", ""));
                        });
            }
        }
        return files;
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        for (String module : List.of("cp2-ejb", "cp2-batch", "cp2-web")) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src/main/java"))) {
                assertThat(all.filter(HousePictureTest::holdsClasses))
                        .allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
            }
        }
    }

    @Test
    void everySettingIsInTheList() throws IOException {
        String list = Files.readString(SETTINGS);
        Properties settings = new Properties();
        try (Reader defaults = Files.newBufferedReader(DEFAULTS)) {
            settings.load(defaults);
        }
        assertThat(settings.stringPropertyNames())
                .filteredOn(name -> name.startsWith("cp2."))
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(isListed(name, list)).as(name).isTrue());
    }

    /** By its whole name, or as … and its end behind a name that begins alike. */
    private static boolean isListed(String name, String list) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        if (list.contains('`' + variable + '`')) {
            return true;
        }
        String[] words = variable.split("_");
        for (int from = 2; from < words.length; from++) {
            String begin = String.join("_", Arrays.copyOf(words, from));
            String end = String.join("_", Arrays.copyOfRange(words, from, words.length));
            if (Pattern.compile("`" + begin + "_\\w+`[^|]*`…_" + end + "`").matcher(list).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawn() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPath(Path.of("../cp2-ejb/target/classes"));
        StringBuilder picture =
                new StringBuilder(
                        "# The floors of the domain\n\n"
                                + "Drawn from the code by `HousePictureTest`. A room uses what stands"
                                + " below it, and nothing above.\n\n"
                                + "| room | is for | has inside | uses |\n|---|---|---|---|\n");
        List<String> topDown = new ArrayList<>(ArchitectureTest.FLOORS);
        Collections.reverse(topDown);
        for (String room : topDown) {
            picture.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    room,
                                    purpose(DOMAIN.resolve(room)),
                                    inside(room),
                                    uses(classes, room)));
        }
        return picture.toString();
    }

    private static String uses(JavaClasses classes, String room) {
        Set<String> used =
                classes.stream()
                        .filter(type -> ArchitectureTest.featureOf(type).equals(room))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> ArchitectureTest.featureOf(dependency.getTargetClass()))
                        .collect(Collectors.toSet());
        List<String> below =
                ArchitectureTest.FLOORS.stream()
                        .filter(other -> used.contains(other) && !other.equals(room))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(below);
        return String.join(", ", below);
    }

    private static String inside(String room) {
        try (Stream<Path> folders = Files.walk(DOMAIN.resolve(room))) {
            return folders.filter(HousePictureTest::holdsClasses)
                    .map(folder -> DOMAIN.resolve(room).relativize(folder).toString())
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String purpose(Path room) {
        try {
            Matcher comment = PURPOSE.matcher(Files.readString(room.resolve("package-info.java")));
            assertThat(comment.find()).as("a comment for " + room).isTrue();
            MatchResult found = comment.toMatchResult();
            String text =
                    found.group(1)
                            .replaceAll("\\n \\*", " ")
                            .replaceAll("\\{@code\\s+([^}]*)\\}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .strip();
            int end = text.indexOf(". ");
            return (end < 0 ? text : text.substring(0, end + 1)).replaceFirst("\\.$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
