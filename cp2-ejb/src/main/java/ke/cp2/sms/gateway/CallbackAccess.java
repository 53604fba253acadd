package ke.cp2.sms.gateway;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Decides who may call back for a provider of messages.
 *
 * @param secret the part of the address that only the provider knows; empty while there is none,
 *     and then nobody may call
 * @param addresses the networks that calls may come from, such as {@code 192.0.2.0/24}; none for
 *     any
 */
public record CallbackAccess(Optional<String> secret, List<String> addresses) {

    /** The settings of a provider's callbacks. */
    public static CallbackAccess of(String provider, Config config) {
        String prefix = "cp2.sms." + provider + ".callback-";
        return new CallbackAccess(
                config.getOptionalValue(prefix + "secret", String.class),
                config.getOptionalValues(prefix + "addresses", String.class).orElse(List.of()));
    }

    /** Without the secret, so that it gets into no log by accident. */
    @Override
    public String toString() {
        return "callbacks from " + (addresses.isEmpty() ? "anywhere" : addresses);
    }
}
