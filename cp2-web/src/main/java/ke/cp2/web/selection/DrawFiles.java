package ke.cp2.web.selection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.selection.draw.PublicDraws;

/**
 * The files of a draw as plain text, {@code /d/KCSE-2026-INV-1001/1/list.txt} and {@code
 * order.txt}: what is there never changes, so everybody may keep it.
 */
@WebServlet("/d/*")
public class DrawFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH =
            Pattern.compile("/([A-Z0-9-]{1,40})/([1-9][0-9]{0,5})/(list|order)\\.txt");

    @Inject private transient PublicDraws draws;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        Optional<String> file = path == null ? Optional.empty() : file(PATH.matcher(path));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = file.get().getBytes(StandardCharsets.US_ASCII);
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setContentType("text/plain;charset=US-ASCII");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<String> file(Matcher path) {
        if (!path.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(path.group(2));
        return path.group(3).equals("list")
                ? draws.list(path.group(1), number)
                : draws.order(path.group(1), number);
    }
}
