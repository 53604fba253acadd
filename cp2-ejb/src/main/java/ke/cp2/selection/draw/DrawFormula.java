package ke.cp2.selection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Computes seed and lots from what a draw publishes (docs/adr/0055). {@link DrawScript} has the
 * same in shell: whatever changes here changes the outcome of draws that are over.
 */
final class DrawFormula {

    private static final String BEGINNING = "CP2-DRAW-1";

    private DrawFormula() {}

    /** The SHA-256 of a text in UTF-8, in 64 small hexadecimal digits. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The list that is published: a reference a line, in the order of {@code LC_ALL=C sort}. */
    static String list(Collection<String> references) {
        return references.stream()
                .sorted()
                .map(reference -> reference + '\n')
                .collect(Collectors.joining());
    }

    static String seed(String vacancyNumber, String listHash, String secret, String value) {
        return hash(String.join("|", BEGINNING, vacancyNumber, listHash, secret, value));
    }

    static String lot(String seed, String reference) {
        return hash(seed + '|' + reference);
    }

    /** The lots of all lines of a list, the smallest first. */
    static List<DrawnLot> order(String seed, String list) {
        List<String[]> lots = new ArrayList<>();
        list.lines().forEach(line -> lots.add(new String[] {lot(seed, line), line}));
        lots.sort(Comparator.comparing(lot -> lot[0] + lot[1]));
        List<DrawnLot> order = new ArrayList<>(lots.size());
        for (String[] lot : lots) {
            order.add(new DrawnLot(order.size() + 1, lot[0], lot[1]));
        }
        return order;
    }

    /** The order that is published: lot and reference a line. */
    static String text(List<DrawnLot> order) {
        return order.stream()
                .map(lot -> lot.lot() + ' ' + lot.reference() + '\n')
                .collect(Collectors.joining());
    }
}
