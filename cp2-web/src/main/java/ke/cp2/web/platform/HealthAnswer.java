package ke.cp2.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import ke.cp2.web.platform.request.ClientAddress;
import ke.cp2.web.platform.request.PlainPath;

/**
 * The answer of {@code /health} to who asks from elsewhere: up or down, and not what the portal is
 * made of. This machine itself sees each check.
 */
public final class HealthAnswer extends HeldAnswer {

    private static final String PATH = "/health";

    public HealthAnswer(HttpServletResponse response) {
        super(response, OutputStream.nullOutputStream());
    }

    /** Tells whether a request asks for the health, from another machine or through a proxy. */
    public static boolean isFor(HttpServletRequest request) {
        return PlainPath.of(request)
                        .filter(path -> path.equals(PATH) || path.startsWith(PATH + '/'))
                        .isPresent()
                && !ClientAddress.isThisMachine(request);
    }

    /** Writes the answer once the checks have been asked. */
    public void finish() throws IOException {
        boolean up = getStatus() == SC_OK;
        byte[] body =
                ("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}").getBytes(StandardCharsets.UTF_8);
        super.setContentType("application/json");
        getResponse().setContentLength(body.length);
        getResponse().getOutputStream().write(body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }
}
