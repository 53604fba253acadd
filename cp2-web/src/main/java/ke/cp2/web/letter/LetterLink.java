package ke.cp2.web.letter;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ke.cp2.letter.print.LetterCode;

/**
 * The address in the QR code of a letter, {@code /l/} and its code, short so that phones read it
 * from bad prints.
 */
@WebServlet("/l/*")
public class LetterLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** No letter has it: who scans something else reads that the council has no such letter. */
    private static final String NO_CODE = "000000000000000";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        String code =
                LetterCode.parse(path == null ? "" : path.substring(1))
                        .map(LetterCode::text)
                        .orElse(NO_CODE);
        response.sendRedirect(request.getContextPath() + "/check-letter?code=" + code);
    }
}
