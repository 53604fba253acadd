package ke.cp2.platform;

import java.util.List;
import java.util.Optional;

/**
 * Who may call back for a provider of messages.
 *
 * @param secret the part of the address that only the provider knows; empty while there is none,
 *     and then nobody may call
 * @param addresses the networks that calls may come from, such as {@code 192.0.2.0/24}; none for
 *     any
 */
public record CallbackAccess(Optional<String> secret, List<String> addresses) {

    /** Without the secret, so that it gets into no log by accident. */
    @Override
    public String toString() {
        return "callbacks from " + (addresses.isEmpty() ? "anywhere" : addresses);
    }
}
