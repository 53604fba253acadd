package ke.cp2.batch.sms.smpp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;

/** A connection that writes when it is flushed, so that many PDUs go out as one. */
final class SmscConnection implements Connection {

    private static final int BUFFER = 1 << 16;

    /** Room for several windows, so that whoever writes does not wait for the other side. */
    private static final int SEND_BUFFER = 1 << 19;

    /** Beneath TLS: closing it waits for nobody. */
    private final Socket plain;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private SmscConnection(Socket plain, Socket socket) throws IOException {
        this.plain = plain;
        this.socket = socket;
        in = socket.getInputStream();
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** Connects within the time-out, with TLS and a check of the certificate if that is wanted. */
    static SmscConnection open(String host, int port, boolean tls, int timeoutMillis)
            throws IOException {
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setKeepAlive(true);
            plain.setSendBufferSize(SEND_BUFFER);
            plain.connect(new InetSocketAddress(host, port), timeoutMillis);
            return new SmscConnection(
                    plain, tls ? secured(plain, host, port, timeoutMillis) : plain);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, String host, int port, int timeoutMillis)
            throws IOException {
        SSLSocketFactory factory = defaultContext().getSocketFactory();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        plain.setSoTimeout(timeoutMillis);
        socket.startHandshake();
        plain.setSoTimeout(0);
        return socket;
    }

    /** With the certificates that the Java machine trusts. */
    private static SSLContext defaultContext() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean isOpen() {
        return !plain.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return plain.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return plain.getLocalAddress();
    }

    @Override
    public int getPort() {
        return plain.getPort();
    }

    @Override
    public int getLocalPort() {
        return plain.getLocalPort();
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public void setSoTimeout(int timeout) throws IOException {
        socket.setSoTimeout(timeout);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
