package ke.cp2.batch.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps what a step broke off with for the end of the job, which is not told. */
@Named("failureListener")
@Dependent
public class FailureListener extends AbstractStepListener {

    @Inject private JobContext job;

    @Inject private StepContext step;

    @Override
    public void afterStep() {
        if (step.getException() != null) {
            CurrentRun.of(job).failed(step.getException());
        }
    }
}
