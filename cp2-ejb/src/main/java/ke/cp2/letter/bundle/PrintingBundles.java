package ke.cp2.letter.bundle;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.letter.CentreLetters;
import ke.cp2.letter.PrintedLetters;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Prints the letters of a bundle, a centre at a time, in two pages: one writes the letters that are
 * missing, the next prints them, so that nobody waits for a number while something is printed. A
 * centre whose file is kept is passed over: whatever runs again changes nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class PrintingBundles implements JobWork {

    /** Marks a centre whose letters are written and not printed yet. */
    private static final String WRITTEN = "W";

    private static final String PRINTED = "P";

    @Inject private LetterBundles bundles;

    @Inject private CentreLetters letters;

    @Override
    public Job job() {
        return Job.LETTERS;
    }

    @Override
    public long candidates(RunWork work) {
        return bundles.preview(bundle(work).place(), 1).people();
    }

    private LetterBundle bundle(RunWork work) {
        return bundles.byId(work.subject().id()).orElseThrow();
    }

    /** In the progress, matched are people with a valid letter, queued the letters printed. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        LetterBundle bundle = bundle(work);
        if (!bundle.isKept()) {
            return Optional.empty();
        }
        String come = work.resumeAfter();
        return come != null && come.startsWith(WRITTEN)
                ? Optional.of(print(bundle, come.substring(1)))
                : bundles.nextCentre(bundle.place(), after(come))
                        .map(centre -> write(bundle, centre));
    }

    /** The centre that was done last; before the first one what every code is greater than. */
    private static String after(@Nullable String come) {
        return come == null ? "0" : come.substring(1);
    }

    private RunProgress write(LetterBundle bundle, String centre) {
        long series = bundle.place().seriesId();
        int people = letters.people(series, centre);
        int written = letters.write(series, centre, bundle.orderedBy());
        return new RunProgress(people, written, 0, WRITTEN + centre);
    }

    private RunProgress print(LetterBundle bundle, String centre) {
        int printed = 0;
        if (!bundles.has(bundle.id(), centre)) {
            Optional<PrintedLetters> file =
                    letters.print(bundle.place().seriesId(), centre, bundle.language());
            file.ifPresent(
                    found -> bundles.keep(bundle.id(), centre, found.count(), found.content()));
            printed = file.map(PrintedLetters::count).orElse(0);
        }
        return new RunProgress(0, 0, printed, PRINTED + centre);
    }
}
