package ke.cp2.job;

/** Starts jobs on the batch runtime of this node. */
public interface JobLauncher {

    /**
     * Claims the run and starts its job; does nothing when another node has the run. A failure to
     * start is logged and not thrown: the recovery tries again.
     *
     * <p>Must be called without a transaction, after the one that approved the run has committed.
     */
    void launch(long runId);
}
