package ke.cp2.web.vacancy;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import ke.cp2.vacancy.VacancyNumber;

/**
 * The short address of a vacancy, {@code /v/KCSE-2026-INV-1001}: what fits into one SMS together
 * with what the alert has to say.
 */
@WebServlet("/v/*")
public class VacancyLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<VacancyNumber> number =
                Optional.ofNullable(request.getPathInfo())
                        .flatMap(path -> VacancyNumber.parse(path.substring(1)));
        if (number.isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + "/vacancies/view?number=" + number.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
