package ke.cp2.batch.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;

/** Does a page of the work of whatever job it is, and notes the progress, in one transaction. */
@Named("pageWriter")
@Dependent
public class PageWriter extends AbstractItemWriter {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private JobWorks works;

    @Override
    public void writeItems(List<Object> items) {
        CurrentRun run = CurrentRun.of(context);
        for (Object item : items) {
            RunWork work = (RunWork) item;
            Optional<RunProgress> done = works.of(work.job()).next(work);
            done.ifPresentOrElse(progress -> runs.advance(run.ticket(), progress), run::workOff);
        }
    }
}
