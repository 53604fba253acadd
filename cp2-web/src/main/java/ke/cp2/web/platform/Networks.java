package ke.cp2.web.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of networks such as {@code 192.0.2.0/24} and {@code 2001:db8::/32}; names are none. */
public final class Networks {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final List<Network> all;

    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks(List<Network> all) {
        this.all = all;
    }

    /**
     * @throws IllegalArgumentException when one of them is no network
     */
    public static Networks of(List<String> networks) {
        return new Networks(networks.stream().map(Networks::network).toList());
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        byte[] address =
                bytes(parts[0])
                        .orElseThrow(() -> new IllegalArgumentException("no network: " + text));
        int length = address.length * Byte.SIZE;
        int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(address, bits);
    }

    /** An address that is written in numbers; a name is not looked up. */
    private static Optional<byte[]> bytes(String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is in one of the networks. */
    public boolean contain(String address) {
        return bytes(address)
                .map(bytes -> all.stream().anyMatch(network -> network.contains(bytes)))
                .orElse(false);
    }
}
