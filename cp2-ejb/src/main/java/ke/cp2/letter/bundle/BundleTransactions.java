package ke.cp2.letter.bundle;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;

/** Writes a bundle and its run in one transaction: both are there or neither. */
@Stateless
@PermitAll
@SystemUse
public class BundleTransactions {

    @Inject private LetterBundles bundles;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private ReferenceData reference;

    @Inject private Clock clock;

    /** A place as people know it: a centre with its code, or a sub-county. */
    private String name(LetterPlace place, BundlePreview now) {
        return place.centreCode() == null
                ? reference.subCountyName(place.subCountyCode())
                : String.join(", ", now.first());
    }

    /**
     * Orders a bundle.
     *
     * @param confirmed what the officer has read
     * @throws BusinessException when something has changed since, or there is nobody
     */
    public long order(BundlePreview confirmed, Locale language) {
        LetterPlace place = confirmed.place();
        BundlePreview now = bundles.preview(place, 1);
        if (now.letters() == 0) {
            throw BusinessException.of("letter.nobody");
        }
        if (now.people() != confirmed.people()
                || now.missing() != confirmed.missing()
                || now.letters() != confirmed.letters()) {
            throw BusinessException.of("letter.changedMeanwhile");
        }
        LetterBundle bundle =
                new LetterBundle(place, language, caller.accountId(), clock.instant());
        bundles.add(bundle);
        String where = place.centreCode() == null ? place.subCountyCode() : place.centreCode();
        audit.record(
                AuditAction.LETTERS_ORDERED
                        .of(place.seriesId())
                        .detail(where + ", " + now.letters() + " letters"));
        return planner.plan(Job.LETTERS, RunSubject.letters(bundle.id(), name(place, now)));
    }
}
