package ke.cp2.account.keptform;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a form as a browser sends them. Passwords, codes and what the server itself put
 * into the form are left out.
 *
 * @param values the values by name; not to be changed
 */
public record FormFields(Map<String, String[]> values) {

    private static final Set<String> SECRETS = Set.of("password", "secret", "code");
    private static final String FACES = "jakarta.faces.";

    /** The fields of a request that may be kept. */
    public static FormFields of(Map<String, String[]> parameters) {
        Map<String, String[]> kept = new LinkedHashMap<>();
        parameters.forEach(
                (name, all) -> {
                    if (!name.startsWith(FACES) && !isSecret(name)) {
                        kept.put(name, all);
                    }
                });
        return new FormFields(kept);
    }

    /**
     * Tells whether a field with that name is never kept: passwords by any name that says so, and
     * fields that are called code or secret and no more.
     */
    public static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        return SECRETS.contains(last) || last.contains("password");
    }

    /** As one text, the way a form travels. */
    String encoded() {
        return values.entrySet().stream()
                .flatMap(
                        field ->
                                Stream.of(field.getValue())
                                        .map(
                                                value ->
                                                        encoded(field.getKey())
                                                                + '='
                                                                + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** Reads what {@link #encoded} gave. */
    static FormFields decoded(String text) {
        Map<String, String[]> values = new LinkedHashMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            values.merge(
                    decodedPart(parts[0]),
                    new String[] {parts.length == 1 ? "" : decodedPart(parts[1])},
                    (before, next) ->
                            Stream.of(before, next).flatMap(Stream::of).toArray(String[]::new));
        }
        return new FormFields(values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decodedPart(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
