package ke.cp2.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the portal's own static files. Each carries a hash of the content, so that browsers
 * keep a file for a year and still fetch a changed one at once.
 */
@Named
@ApplicationScoped
public class Assets {

    public static final String FOLDER = "/resources/cp2/";

    private static final String VERSION = "?v=";
    private static final int VERSION_LENGTH = 8;

    /** A static file as it lies in the archive, and its media type. */
    public record File(String type, byte[] content) {}

    @Inject private ServletContext servletContext;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /**
     * The address of a file in {@code resources/cp2}, such as {@code cp2.css}. A file that is not
     * there has an address all the same: a missing picture is no reason to show no page.
     */
    public String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    /** The file that an address of a page means. */
    public Optional<File> file(String address) {
        return Optional.ofNullable(files.get(address));
    }

    /**
     * Tells whether that is the version of a file that this node has. While the nodes get a new
     * release one after the other, pages of one ask others for what these do not have.
     *
     * @param uri of a request, its path in the portal below {@link #FOLDER}
     */
    public boolean isOwn(String uri, String version) {
        String address = uri + VERSION + version;
        if (files.containsKey(address)) {
            // Asked for before the server knows whose request it is, and what the context is.
            return true;
        }
        String path = uri.substring(servletContext.getContextPath().length());
        return isThere(path) && of(path.substring(FOLDER.length())).equals(address);
    }

    /** Addresses are remembered of files that are there only: others can ask for any. */
    private boolean isThere(String path) {
        try {
            return servletContext.getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private String address(String name) {
        try (InputStream content = servletContext.getResourceAsStream(FOLDER + name)) {
            if (content == null) {
                return servletContext.getContextPath() + FOLDER + name;
            }
            byte[] bytes = content.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String version = HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
            String address = servletContext.getContextPath() + FOLDER + name + VERSION + version;
            files.put(address, new File(servletContext.getMimeType(name), bytes));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
