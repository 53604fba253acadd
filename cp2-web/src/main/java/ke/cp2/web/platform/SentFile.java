package ke.cp2.web.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Answers a request with a file that a browser saves: it is shown in no page of the portal, kept by
 * no cache, and runs nothing. The sender of OmniFaces lets every cache keep what goes over TLS.
 */
public final class SentFile {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", "sandbox; default-src 'none'",
                    "X-Content-Type-Options", "nosniff",
                    "Cache-Control", "no-store");

    private SentFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it. */
        void writeTo(OutputStream output) throws IOException;
    }

    /** Sends a file to be saved under that name. */
    public static void send(String name, String type, Content content) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        HEADERS.forEach(response::setResponseHeader);
        response.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_")
                        + "\"; filename*=UTF-8''"
                        + encoded);
        response.setResponseContentType(type);
        try {
            content.writeTo(response.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
