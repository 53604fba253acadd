package ke.cp2.web.account.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Hands what was asked for before the login on from one step of it to the next. */
@Named
@RequestScoped
public class Wanted {

    @Inject @Param private String to;

    /** The page of this portal that was asked for before the login, or null. */
    public @Nullable String getPath() {
        return ReturnPath.isSafe(to) ? to : null;
    }

    /** The query of an address that hands it on, or an empty text. */
    public String getQuery() {
        String path = getPath();
        return path == null ? "" : "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
