package ke.cp2.job;

import jakarta.ejb.ApplicationException;

/** Another node has claimed the run meanwhile: what this one was about to write must not be. */
@ApplicationException(rollback = true)
public class RunLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunLostException(long runId) {
        super("run " + runId + " is another node's now");
    }
}
