package ke.cp2.batch.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.job.FencingToken;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the run's own record how far it is, once a chunk: the item is what is to be done next.
 * A chunk that was rolled back is therefore read as it was, and a run that was taken up again goes
 * on where it ended.
 */
@Named("pageReader")
@Dependent
public class PageReader extends AbstractItemReader {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private JobWorks works;

    @Inject private NodeState node;

    /** Counts at the start of the run what it has to look at. */
    @Override
    public void open(Serializable checkpoint) {
        FencingToken ticket = CurrentRun.of(context).ticket();
        runs.work(ticket)
                .filter(work -> work.resumeAfter() == null)
                .ifPresent(work -> runs.expect(ticket, works.of(work.job()).candidates(work)));
    }

    @Override
    public @Nullable RunWork readItem() {
        CurrentRun run = CurrentRun.of(context);
        return run.isWorkedOff() || node.isStopping() ? null : runs.work(run.ticket()).orElse(null);
    }
}
