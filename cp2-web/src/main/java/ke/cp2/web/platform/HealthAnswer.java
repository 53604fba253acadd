package ke.cp2.web.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import ke.cp2.web.platform.request.ClientAddress;
import ke.cp2.web.platform.request.PlainPath;

/**
 * The answer of {@code /health} to who asks from elsewhere: up or down, and not what the portal is
 * made of. This machine itself sees each check.
 */
public final class HealthAnswer extends HttpServletResponseWrapper {

    private static final String PATH = "/health";

    public HealthAnswer(HttpServletResponse response) {
        super(response);
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
        super.setContentLength(body.length);
        super.getOutputStream().write(body);
    }

    @Override
    public void setContentLength(int length) {
        // That of another answer.
    }

    @Override
    public void setContentLengthLong(long length) {
        // That of another answer.
    }

    @Override
    public void flushBuffer() {
        // Nothing goes out before it is finished.
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int octet) {
                // The details stay at home.
            }
        };
    }
}
