package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import ke.cp2.platform.Settings;

/** Where a request came from: as the trusted proxies in front say, otherwise whom it came from. */
@RequestScoped
public class ClientAddress {

    @Inject private HttpServletRequest request;

    @Inject private Settings settings;

    /** The address, in numbers. */
    public String get() {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                Networks.of(settings.trustedProxies()));
    }

    /** Each proxy adds whom it got the request from: the last one that is no proxy of ours. */
    static String of(String peer, List<String> forwarded, Networks proxies) {
        String[] way = String.join(",", forwarded).split(",");
        String address = peer;
        for (int i = way.length - 1; i >= 0 && proxies.contain(address); i--) {
            if (!way[i].isBlank()) {
                address = way[i].strip();
            }
        }
        return address;
    }
}
