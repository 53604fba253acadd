package ke.cp2.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ke.cp2.platform.database.SqlStatementCount;
import org.eclipse.microprofile.config.Config;

/**
 * Says in a header how many SQL statements a page took, when the setting {@code
 * cp2.diagnostics.sql-count} asks for it: tests hold the limits of pages with it.
 */
@WebFilter("/*")
public class SqlCountFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Holds any page of the portal, so that the header can still be added at its end. */
    private static final int WHOLE_PAGE_BYTES = 1 << 20;

    @Inject private transient Config config;

    private boolean wanted;

    @Override
    public void init() {
        wanted = config.getValue("cp2.diagnostics.sql-count", Boolean.class);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!wanted) {
            chain.doFilter(request, response);
            return;
        }
        response.setBufferSize(WHOLE_PAGE_BYTES);
        SqlStatementCount.restart();
        chain.doFilter(request, response);
        response.setIntHeader("X-Sql-Statements", SqlStatementCount.current());
    }
}
