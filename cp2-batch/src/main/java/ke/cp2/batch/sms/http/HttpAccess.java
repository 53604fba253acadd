package ke.cp2.batch.sms.http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The portal's access to a provider of messages by HTTP: the settings under {@code
 * cp2.sms.<provider>}.
 */
final class HttpAccess {

    /** The address of the provider's interface. */
    static final String URL = "url";

    /** The name of the account there. */
    static final String USER_NAME = "user-name";

    /** The secret of the account. */
    static final String API_KEY = "api-key";

    /** The number of the account, where a provider has one. */
    static final String PARTNER_ID = "partner-id";

    /** The characters that a header of a request can hold. */
    private static final String VISIBLE = "[\\x21-\\x7e]+";

    private final String provider;
    private final Map<String, String> values;

    /**
     * @param values those of the settings that are set
     */
    HttpAccess(String provider, Map<String, String> values) {
        this.provider = provider;
        this.values = Map.copyOf(values);
    }

    /** The settings of that provider. */
    static HttpAccess of(String provider, Config config) {
        Map<String, String> values = new HashMap<>();
        for (String setting : List.of(URL, USER_NAME, API_KEY, PARTNER_ID)) {
            config.getOptionalValue("cp2.sms." + provider + '.' + setting, String.class)
                    .ifPresent(value -> values.put(setting, value.strip()));
        }
        return new HttpAccess(provider, values);
    }

    /** The first of the settings that is missing or cannot be used, in words for staff. */
    Optional<String> fault(String... settings) {
        return Stream.of(settings)
                .filter(setting -> !isUsable(setting))
                .map(
                        setting ->
                                "The setting cp2.sms."
                                        + provider
                                        + '.'
                                        + setting
                                        + (values.containsKey(setting)
                                                ? " cannot be used"
                                                : " is missing"))
                .findFirst();
    }

    private boolean isUsable(String setting) {
        String value = values.get(setting);
        return value != null
                && value.matches(VISIBLE)
                && (!setting.equals(URL) || isAddress(value));
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The value of a setting that has no {@linkplain #fault fault}. */
    @Nullable String get(String setting) {
        return values.get(setting);
    }

    /** Without the values, so that no secret gets into a log by accident. */
    @Override
    public String toString() {
        return "access to " + provider;
    }
}
