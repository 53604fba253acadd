package ke.cp2.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Asks the portal for an answer that lies ready, before the server looks for a session, a role and
 * filters: that costs more than the answer.
 */
public class FirstAnswer implements GlassFishValve {

    private static final Logger LOG = System.getLogger(FirstAnswer.class.getName());

    /** One for the process, however often the server makes its listener anew. */
    private static final Leaving LEAVING =
            new Leaving(Duration.ofSeconds(Long.parseLong(setting("CP2_STOP_PAUSE", "0"))));

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    @Override
    public String getInfo() {
        return FirstAnswer.class.getName();
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        LEAVING.see(request);
        SharedSessions.of(request);
        return request.getRequest() instanceof HttpServletRequest asked
                        && response.getResponse() instanceof HttpServletResponse answer
                        && isAnswered(asked, answer)
                ? END_PIPELINE
                : INVOKE_NEXT;
    }

    /** Lets go on what fails here: the server would make an empty page of it. */
    private static boolean isAnswered(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return ReadyAnswers.answer(request, response);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No answer lies ready", e);
            return response.isCommitted();
        }
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // The answer has gone out already.
    }
}
