package ke.cp2.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.intake.UndecidedImports;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.letter.bundle.OldBundles;
import ke.cp2.notice.OldNotices;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.OldTexts;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was kept long enough, kind by kind. In the progress, matched are the texts that were
 * wiped, queued the records that were deleted.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class Retention implements JobWork {

    /** The position of a run when all texts are done. */
    private static final String IMPORTS = "IMPORTS";

    /** Where it has come to when the lists are done. */
    private static final String BUNDLES = "BUNDLES";

    /** Where it has come to when the lists are done, too; an account follows. */
    private static final String NOTICES = "NOTICES:";

    @Inject private OldTexts texts;

    @Inject private UndecidedImports imports;

    @Inject private OldNotices notices;

    @Inject private OldBundles bundles;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.RETENTION;
    }

    /** Notices are not counted before: there may be millions. */
    @Override
    public long candidates(RunWork work) {
        return Arrays.stream(OldTexts.Kind.values())
                        .mapToLong(kind -> texts.count(kind, work.startedAt()))
                        .sum()
                + imports.count(work.startedAt());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        String come = Objects.toString(work.resumeAfter(), "");
        if (come.startsWith(NOTICES)) {
            return told(work, AccountId.of(Long.parseLong(come.substring(NOTICES.length()))));
        }
        if (IMPORTS.equals(come)) {
            return undecided(work);
        }
        if (BUNDLES.equals(come)) {
            return printed(work);
        }
        Position position = Position.parse(work.resumeAfter());
        for (OldTexts.Kind kind : OldTexts.Kind.values()) {
            if (kind.compareTo(position.kind) >= 0) {
                long after = kind == position.kind ? position.id : 0;
                OldTexts.Forgotten done =
                        texts.forget(kind, work.startedAt(), after, settings.pageSize());
                if (done.count() > 0) {
                    return Optional.of(progress(kind, done));
                }
            }
        }
        return undecided(work);
    }

    private Optional<RunProgress> undecided(RunWork work) {
        int deleted = imports.forget(work.startedAt(), settings.pageSize());
        return deleted == 0
                ? printed(work)
                : Optional.of(new RunProgress(deleted, 0, deleted, IMPORTS));
    }

    private Optional<RunProgress> printed(RunWork work) {
        int deleted = bundles.forget(work.startedAt());
        return deleted == 0
                ? told(work, AccountId.of(0))
                : Optional.of(new RunProgress(deleted, 0, deleted, BUNDLES));
    }

    private Optional<RunProgress> told(RunWork work, AccountId after) {
        return notices.forget(work.startedAt(), after, settings.pageSize())
                .map(done -> new RunProgress(done.count(), 0, done.count(), NOTICES + done.last()));
    }

    private static RunProgress progress(OldTexts.Kind kind, OldTexts.Forgotten done) {
        return new RunProgress(
                done.count(),
                kind.isDeleted() ? 0 : done.count(),
                kind.isDeleted() ? done.count() : 0,
                kind + ":" + done.lastId());
    }

    /** Position of a run. */
    private record Position(OldTexts.Kind kind, long id) {

        static Position parse(@Nullable String noted) {
            if (noted == null) {
                return new Position(OldTexts.Kind.OUTGOING, 0);
            }
            String[] parts = noted.split(":");
            return new Position(OldTexts.Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
