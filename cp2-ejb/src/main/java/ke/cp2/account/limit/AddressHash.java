package ke.cp2.account.limit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.cipher.KeyedHash;

/**
 * Stands in the database for an address that limits count by. It begins with the hash of the wider
 * network, so that one index counts both: who has a {@code /48} of IPv6 has 65,536 of the {@code
 * /64} that are one customer each.
 */
public final class AddressHash {

    private static final int WIDE = 32;

    /** Behind all hexadecimal digits. */
    private static final String LAST = "g";

    private static final Pattern CUSTOMER =
            Pattern.compile("([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):.*/64");

    private AddressHash() {}

    /** The hash of an address as {@code ClientAddress} names it, 64 characters. */
    public static String of(String address, KeyedHash keyedHash) {
        return keyedHash.of(wide(address)).substring(0, WIDE)
                + keyedHash.of(address).substring(0, WIDE);
    }

    /** The {@code /48} of an IPv6 customer; an IPv4 address is a network by itself. */
    private static String wide(String address) {
        Matcher customer = CUSTOMER.matcher(address);
        return customer.matches() ? customer.group(1) + "/48" : address;
    }

    /** The least hash of the same wider network. */
    public static String first(String addressHash) {
        return addressHash.substring(0, WIDE);
    }

    /** Gives a text that sorts behind all hashes of the same wider network. */
    public static String last(String addressHash) {
        return first(addressHash) + LAST;
    }
}
