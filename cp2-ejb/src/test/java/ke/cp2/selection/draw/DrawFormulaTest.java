package ke.cp2.selection.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawFormulaTest {

    private static final String VACANCY = "KCSE-2026-INV-1001";
    private static final String SECRET = DrawFormula.hash("a secret of a test");
    private static final String VALUE = "3 17 22, bonus: 41/B+=_-.;";
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String SEED =
            "c72fed6fcf2e1085651b2648549bf1bc6a434d6610d3dd921a587d5cd086269f";
    private static final String ORDER =
            """
            00810565c502221a1780a5de7fc6b9052545e72f6c8e9dab1e9bdbcb5a5fd816 APP-B
            7cd74bdfefc00382fca0fdb3648b54c7f4fdb87cbc5b9ad0b7c9a742b2a19a6e APP-A
            """;

    @TempDir private Path folder;

    private static List<String> references(int count) {
        Random random = new Random(20261130);
        TreeSet<String> all = new TreeSet<>();
        while (all.size() < count) {
            StringBuilder reference = new StringBuilder("APP");
            for (int place = 0; place < 8; place++) {
                reference
                        .append(place % 4 == 0 ? "-" : "")
                        .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            all.add(reference.toString());
        }
        List<String> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static DrawView drawn(String list) {
        return new DrawView(
                1,
                VACANCY,
                1,
                DrawState.DRAWN,
                3,
                DrawFormula.hash(list),
                DrawFormula.hash(SECRET),
                "Lottery",
                "Numbers",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                SECRET,
                VALUE,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                null,
                null,
                null);
    }

    /** Known from outside: printf %s abc | sha256sum. */
    @Test
    void hashesAsSha256sumDoes() {
        assertThat(DrawFormula.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** Made with the shell once: whatever changes the formula changes draws that are over. */
    @Test
    void theFormulaStays() {
        String list = DrawFormula.list(List.of("APP-B", "APP-A"));
        assertThat(list).isEqualTo("APP-A\nAPP-B\n");
        String seed = DrawFormula.seed(VACANCY, DrawFormula.hash(list), "s3cret", "3 17");
        assertThat(seed).isEqualTo(SEED);
        assertThat(DrawFormula.text(DrawFormula.order(seed, list))).isEqualTo(ORDER);
    }

    /** The lines that the page shows, run by /bin/sh, and Java: the same bytes. */
    @Test
    void theShellRepeatsTheDraw() throws Exception {
        List<String> references = references(3_000);
        String list = DrawFormula.list(references);
        DrawView draw = drawn(list);
        String order = DrawFormula.text(DrawFormula.order(draw.seed(), list));
        Files.writeString(folder.resolve("list.txt"), list, US_ASCII);

        assertThat(run("sort", "LC_ALL=C sort list.txt\n"))
                .as("the list is sorted as sort does it")
                .isEqualTo(list);
        assertThat(run("check", draw.checkLines()))
                .isEqualTo(draw.listHash() + "  list.txt\n" + draw.secretHash() + "  -\n");
        assertThat(run("order", draw.orderLines())).hasSize(order.length()).isEqualTo(order);
    }

    private String run(String name, String lines) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(name + ".sh"), lines, US_ASCII);
        Path output = folder.resolve(name + ".out");
        Process shell =
                new ProcessBuilder("/bin/sh", script.toString())
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(shell.waitFor()).isZero();
        return Files.readString(output, US_ASCII);
    }

    /**
     * Each of ten applications comes at each of ten places equally often: chi-square over 4,000
     * seeds. The bound is that of one in a hundred thousand, nine degrees of freedom; the seeds are
     * always the same.
     */
    @Test
    void lotsAreEven() {
        List<String> references = references(10);
        String list = DrawFormula.list(references);
        int seeds = 4_000;
        int[][] places = new int[references.size()][references.size()];
        IntStream.range(0, seeds)
                .mapToObj(i -> DrawFormula.seed(VACANCY, DrawFormula.hash(list), SECRET, "" + i))
                .map(seed -> DrawFormula.order(seed, list))
                .forEach(
                        order ->
                                order.forEach(
                                        lot ->
                                                places[references.indexOf(lot.reference())][
                                                        lot.place() - 1]++));
        double expected = (double) seeds / references.size();
        for (int[] ofOne : places) {
            double chiSquare =
                    IntStream.of(ofOne)
                            .mapToDouble(count -> (count - expected) * (count - expected))
                            .map(square -> square / expected)
                            .sum();
            assertThat(chiSquare).isLessThan(39.3);
        }
    }

    /** One bit of any part gives other lots. */
    @Test
    void everyPartCounts() {
        String list = DrawFormula.list(references(3));
        String hash = DrawFormula.hash(list);
        assertThat(
                        List.of(
                                DrawFormula.seed(VACANCY, hash, SECRET, VALUE),
                                DrawFormula.seed("KCSE-2026-INV-1002", hash, SECRET, VALUE),
                                DrawFormula.seed(VACANCY, DrawFormula.hash("x"), SECRET, VALUE),
                                DrawFormula.seed(VACANCY, hash, DrawFormula.hash("y"), VALUE),
                                DrawFormula.seed(VACANCY, hash, SECRET, "3 17 23")))
                .doesNotHaveDuplicates();
    }
}
