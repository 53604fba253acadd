package ke.cp2.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that begin a request and do not come to its end, as slowhttptest makes them: each on a
 * connection of its own, until they are closed.
 */
public final class SlowClients implements AutoCloseable {

    private static final int SMALL_WINDOW = 1_024;

    /** What is slow, with the letter of slowhttptest. */
    public enum Kind {
        /** -H: headers that do not end. */
        HEADERS,
        /** -B: a body of which a byte comes now and then. */
        BODIES,
        /** -X: an answer of which a byte is taken now and then. */
        ANSWERS
    }

    private final List<Socket> sockets = new ArrayList<>();
    private final Kind kind;

    private SlowClients(Kind kind) {
        this.kind = kind;
    }

    /**
     * Connects them, and lets each begin its request.
     *
     * @param path of a page with a form; of a large file for {@link Kind#ANSWERS}
     * @param proxied whether each comes from an address of its own, as a trusted proxy says
     */
    public static SlowClients begin(int port, Kind kind, int count, String path, boolean proxied)
            throws IOException {
        SlowClients clients = new SlowClients(kind);
        for (int client = 0; client < count; client++) {
            Socket socket = new Socket();
            clients.sockets.add(socket);
            socket.setTcpNoDelay(true);
            socket.setReceiveBufferSize(SMALL_WINDOW);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String from = proxied ? "X-Forwarded-For: 10.0.%d.1\r\n".formatted(client) : "";
            clients.write(socket, request(kind, port, path, from));
        }
        return clients;
    }

    private static String request(Kind kind, int port, String path, String from) {
        String host = "Host: localhost:" + port + "\r\n" + from;
        return switch (kind) {
            case HEADERS -> "GET " + path + " HTTP/1.1\r\n" + host + "X-Slow: a";
            case BODIES ->
                    "POST "
                            + path
                            + " HTTP/1.1\r\n"
                            + host
                            + "Origin: http://localhost:"
                            + port
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 4096\r\n\r\na=";
            case ANSWERS -> ("GET " + path + " HTTP/1.1\r\n" + host + "\r\n").repeat(5);
        };
    }

    /** Each sends or takes one byte more; gives how many are still connected. */
    public int goOn() {
        int open = 0;
        for (Socket socket : sockets) {
            if (kind == Kind.ANSWERS ? taken(socket) : write(socket, "a")) {
                open++;
            }
        }
        return open;
    }

    private boolean taken(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return !socket.isClosed() && socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
