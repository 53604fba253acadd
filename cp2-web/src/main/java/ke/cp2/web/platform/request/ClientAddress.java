package ke.cp2.web.platform.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says where a request came from: as the trusted proxies in front say, otherwise whom it came from.
 * The only class that reads the peer and {@code X-Forwarded-For}; what others write into that
 * header counts for nothing.
 */
@RequestScoped
public class ClientAddress {

    private static final Networks THIS_MACHINE = Networks.of(List.of("127.0.0.0/8", "::1"));

    private static final Pattern OWN_HOST =
            Pattern.compile(
                    "(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?",
                    Pattern.CASE_INSENSITIVE);

    /** The headers that a proxy adds to a request. */
    private static final Pattern OF_PROXY =
            Pattern.compile("x-forwarded-.*|forwarded|x-real-ip|via", Pattern.CASE_INSENSITIVE);

    @Inject private HttpServletRequest request;

    @Inject private TrustedProxies proxies;

    /** The address itself, to compare with lists of networks. */
    public String get() {
        return forwarded().toString();
    }

    /** Gives the network that limits count by; of IPv6 the customer's ({@code /64}). */
    public String network() {
        return forwarded().network();
    }

    /**
     * Tells whether a request came from this machine itself, through no proxy, and from a page or
     * program that knows the portal as this machine: a name that somebody lets point here is
     * another.
     */
    public static boolean isThisMachine(HttpServletRequest request) {
        return isThisMachine(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("Host")),
                Collections.list(request.getHeaderNames()));
    }

    static boolean isThisMachine(String peer, List<String> hosts, List<String> headers) {
        return THIS_MACHINE.contain(peer)
                && hosts.size() == 1
                && OWN_HOST.matcher(hosts.get(0)).matches()
                && headers.stream().noneMatch(name -> OF_PROXY.matcher(name).matches());
    }

    private IpAddress forwarded() {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                proxies.networks());
    }

    /**
     * Each proxy adds whom it got the request from: the last one that is no proxy of ours. What is
     * no address ends the way there, at the proxy that wrote it.
     */
    static IpAddress of(String peer, List<String> forwarded, Networks proxies) {
        IpAddress address =
                IpAddress.parse(peer)
                        .orElseThrow(() -> new IllegalStateException("a peer without address"));
        String[] way = String.join(",", forwarded).split(",");
        for (int i = way.length - 1; i >= 0 && proxies.contain(address); i--) {
            if (way[i].isBlank()) {
                continue;
            }
            Optional<IpAddress> next = IpAddress.parse(way[i]);
            if (next.isEmpty()) {
                return address;
            }
            address = next.get();
        }
        return address;
    }
}
