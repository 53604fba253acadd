package ke.cp2.web.account.keptform;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ke.cp2.account.keptform.FormFields;
import ke.cp2.account.keptform.KeepingForms;
import ke.cp2.platform.database.UniqueViolation;

/** A form that comes after its session has ended, on its way to {@link KeepingForms}. */
@Dependent
public class ExpiredForm {

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final long LONGEST_BODY = 64_000;

    @Inject private KeepingForms keptForms;

    /**
     * Keeps the form of a request, if it is one and comes from a browser that was logged in.
     *
     * @param page where it is given back
     * @return whether it was kept
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response, String page) {
        String ticket = FormCookies.ticket(request);
        if (ticket == null || !isForm(request)) {
            return false;
        }
        try {
            boolean kept = keptForms.keep(ticket, page, FormFields.of(request.getParameterMap()));
            if (kept) {
                FormCookies.markWaiting(request, response);
            }
            return kept;
        } catch (EJBException e) {
            // Two windows at the same moment: one of the forms is kept.
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            return true;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getContentType() != null
                && request.getContentType().startsWith(TYPE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= LONGEST_BODY;
    }
}
