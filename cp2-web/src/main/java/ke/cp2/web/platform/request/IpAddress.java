package ke.cp2.web.platform.request;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that was written in numbers. Names are never looked up, and an IPv4 address that is
 * mapped into IPv6 is that IPv4 address.
 */
final class IpAddress {

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** The forms that proxies give an address: a port, brackets, the zone of a link. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

    private static final int LONGEST = 64;

    /** The bytes of an IPv6 address that name one customer's network, a /64. */
    private static final int NETWORK = 8;

    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** The address that the text holds, with or without a port; empty for any other text. */
    static Optional<IpAddress> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = withoutPort(text.strip());
        int zone = bare.indexOf('%');
        String digits = zone < 0 ? bare : bare.substring(0, zone);
        if (IPV4.matcher(digits).matches()) {
            return literal(digits);
        }
        // The brackets keep the platform from asking a name server when it is no address after all.
        return IPV6.matcher(digits).matches() ? literal('[' + digits + ']') : Optional.empty();
    }

    private static String withoutPort(String text) {
        var parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        return parts.group(1) == null ? parts.group(2) : parts.group(1);
    }

    private static Optional<IpAddress> literal(String digits) {
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(digits)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return address.getAddress();
    }

    /**
     * The part that stays the same for one customer: an IPv4 address, or the /64 of an IPv6 one.
     */
    String network() {
        if (address instanceof Inet4Address) {
            return toString();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(bytes(), NETWORK), bytes().length);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + network.length + " bytes", e);
        }
    }

    @Override
    public String toString() {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
