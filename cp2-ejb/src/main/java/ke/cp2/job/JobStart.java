package ke.cp2.job;

/**
 * Lists what the portal starts by itself at set times of the day, and staff by hand: a job together
 * with what the run is to be about.
 */
public enum JobStart {
    NEW_VACANCIES(Job.VACANCY_ALERTS),
    CLOSING_VACANCIES(Job.REMINDER),
    INCOMPLETE_PROFILES(Job.REMINDER),
    OUTCOMES(Job.DECISION_NOTICE),
    DEPLOYMENTS(Job.DEPLOYMENT_NOTICE),
    RECEIPTS(Job.RECEIPT_SWEEP),
    OLD_TEXTS(Job.RETENTION);

    private final Job job;

    JobStart(Job job) {
        this.job = job;
    }

    public Job job() {
        return job;
    }

    /** Tells whether people get messages of it; the others only tidy up. */
    boolean writesToPeople() {
        return this != RECEIPTS && this != OLD_TEXTS;
    }

    RunSubject subject(JobSettings settings) {
        return switch (this) {
            case NEW_VACANCIES -> RunSubject.published();
            case CLOSING_VACANCIES -> RunSubject.closing(settings.closingReminderDays());
            case INCOMPLETE_PROFILES -> RunSubject.incomplete();
            case OUTCOMES, DEPLOYMENTS, RECEIPTS, OLD_TEXTS -> RunSubject.all();
        };
    }
}
