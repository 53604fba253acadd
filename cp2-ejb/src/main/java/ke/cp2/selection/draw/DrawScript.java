package ke.cp2.selection.draw;

/**
 * Writes the lines of shell that repeat a draw. The values in quotes have no quote themselves: a
 * number of a vacancy, hexadecimal digits, and a {@link PublishedValue}.
 */
final class DrawScript {

    private static final String LIST = "sha256sum list.txt\n";

    private static final String SECRET = "printf %s '{secret}' | sha256sum\n";

    private static final String ORDER =
            """
            vacancy='{vacancy}'
            secret='{secret}'
            value='{value}'
            list=$(sha256sum < list.txt)
            seed=$(printf %s "CP2-DRAW-1|$vacancy|${list%% *}|$secret|$value" | sha256sum)
            seed=${seed%% *}
            while read -r reference; do
              lot=$(printf %s "$seed|$reference" | sha256sum)
              echo "${lot%% *} $reference"
            done < list.txt | LC_ALL=C sort
            """;

    private DrawScript() {}

    /** The lines that print the hash of the list. */
    static String ofList() {
        return LIST;
    }

    /** The lines that print the hash of the list, then that of the secret. */
    static String ofHashes(String secret) {
        return LIST + SECRET.replace("{secret}", secret);
    }

    /** The lines that print lot and reference of each application, the smallest lot first. */
    static String ofOrder(String vacancyNumber, String secret, String value) {
        return ORDER.replace("{vacancy}", vacancyNumber)
                .replace("{secret}", secret)
                .replace("{value}", value);
    }
}
