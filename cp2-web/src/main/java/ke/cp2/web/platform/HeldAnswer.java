package ke.cp2.web.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;

/** Holds back an answer: nothing goes out, and nobody knows its length, before it is finished. */
public abstract class HeldAnswer extends HttpServletResponseWrapper {

    private final OutputStream body;

    /**
     * @param body where it is written instead
     */
    protected HeldAnswer(HttpServletResponse response, OutputStream body) {
        super(response);
        this.body = body;
    }

    @Override
    public final ServletOutputStream getOutputStream() {
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
            public void write(int octet) throws IOException {
                body.write(octet);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                body.write(bytes, offset, length);
            }
        };
    }

    @Override
    public final void flushBuffer() {
        // It is not finished.
    }

    @Override
    public final void setContentLength(int length) {
        // That of what is held back.
    }

    @Override
    public final void setContentLengthLong(long length) {
        // That of what is held back.
    }
}
