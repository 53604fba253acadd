package ke.cp2.web.platform.request;

import java.util.List;

/** A list of networks such as {@code 192.0.2.0/24} and {@code 2001:db8::/32}; names are none. */
public final class Networks {

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
     * Reads networks.
     *
     * @throws IllegalArgumentException when one of them is no network
     */
    public static Networks of(List<String> networks) {
        return new Networks(networks.stream().map(String::strip).map(Networks::network).toList());
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        byte[] address =
                IpAddress.parse(parts[0])
                        .map(IpAddress::bytes)
                        .orElseThrow(() -> new IllegalArgumentException("no network: " + text));
        int length = address.length * Byte.SIZE;
        int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(address, bits);
    }

    /** Tells whether an address is in one of the networks; a name is in none. */
    public boolean contain(String address) {
        return IpAddress.parse(address).map(this::contain).orElse(false);
    }

    boolean contain(IpAddress address) {
        return all.stream().anyMatch(network -> network.contains(address.bytes()));
    }
}
