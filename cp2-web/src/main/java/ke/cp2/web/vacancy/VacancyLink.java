package ke.cp2.web.vacancy;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The short address of a vacancy, {@code /v/KCSE-2026-INV-1001}: what fits into one SMS together
 * with what the alert has to say.
 */
@WebServlet("/v/*")
public class VacancyLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("/([A-Z0-9-]{1,30})");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var number = NUMBER.matcher(String.valueOf(request.getPathInfo()));
        if (number.matches()) {
            response.sendRedirect(
                    request.getContextPath() + "/vacancies/view?number=" + number.group(1));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
