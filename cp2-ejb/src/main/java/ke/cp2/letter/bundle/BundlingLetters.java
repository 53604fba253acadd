package ke.cp2.letter.bundle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets officers have all letters of a centre or a sub-county printed, and download them; a
 * sub-county officer those of the own sub-county only.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class BundlingLetters {

    private static final int FIRST_CENTRES = 10;

    @Inject private LetterBundles bundles;

    @Inject private BundleTransactions transactions;

    @Inject private SeriesNames series;

    @Inject private TermsOfSeries terms;

    @Inject private ReferenceData reference;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private AuditTrail audit;

    @Inject private AuditHistory history;

    @Inject private Caller caller;

    /** The series, when the caller may print letters of that sub-county. */
    public Optional<SeriesName> series(@Nullable Long seriesId, @Nullable String subCountyCode) {
        return seriesId == null || subCountyCode == null || !isInView(subCountyCode)
                ? Optional.empty()
                : series.byId(seriesId);
    }

    private boolean isInView(String subCountyCode) {
        String limit = caller.subCountyLimit();
        return limit == null
                ? !reference.subCountyName(subCountyCode).isEmpty()
                : limit.equals(subCountyCode);
    }

    /**
     * Shows what a bundle would have in it.
     *
     * @param centreCode one centre, or null for all
     * @throws BusinessException when nobody was told of a centre there
     */
    public BundlePreview preview(
            long seriesId, @NotNull String subCountyCode, @Nullable String centreCode) {
        requireInView(subCountyCode);
        BundlePreview preview =
                bundles.preview(
                        new LetterPlace(seriesId, subCountyCode, centreCode), FIRST_CENTRES);
        if (preview.people() == 0) {
            throw nobody(preview.place());
        }
        return preview;
    }

    private BusinessException nobody(LetterPlace place) {
        if (place.centreCode() != null && !bundles.isCentre(place)) {
            return BusinessException.at(
                    "centre",
                    "letter.centreUnknown",
                    place.centreCode(),
                    reference.subCountyName(place.subCountyCode()));
        }
        LocalDate day = terms.tellOn(place.seriesId());
        return day == null
                ? BusinessException.at("centre", "letter.nobodyNoDay")
                : BusinessException.at("centre", "letter.nobodyUntil", day);
    }

    /** The series whose letters can be asked for, the latest first. */
    public List<SeriesName> allSeries() {
        return series.latest();
    }

    /** The only sub-county whose letters the caller may print; null for all. */
    public @Nullable String ownPlace() {
        return caller.subCountyLimit();
    }

    /**
     * The next letters of a sub-county behind one of them, the oldest first; none at the end.
     *
     * @param last null for the first ones
     */
    public List<IssuedLetter> issued(
            long seriesId, @NotNull String subCountyCode, @Nullable IssuedLetter last) {
        requireInView(subCountyCode);
        return bundles.issued(
                new LetterPlace(seriesId, subCountyCode, null), last == null ? 0 : last.id());
    }

    /** Finds those of a sub-county who were told of a centre and can have no letter now. */
    public List<Letterless> letterless(long seriesId, @NotNull String subCountyCode) {
        requireInView(subCountyCode);
        return bundles.letterless(new LetterPlace(seriesId, subCountyCode, null));
    }

    /**
     * Starts to print a bundle.
     *
     * @param confirmed what the officer has read
     * @return the run
     * @throws BusinessException when something has changed since
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long order(@NotNull BundlePreview confirmed, @NotNull Locale language) {
        requireInView(confirmed.place().subCountyCode());
        long run = transactions.order(confirmed, language);
        launcher.launch(run);
        return run;
    }

    /** The latest bundles of a sub-county with their runs. */
    public List<BundleRow> list(long seriesId, @NotNull String subCountyCode) {
        requireInView(subCountyCode);
        return bundles.latest(seriesId, subCountyCode).stream()
                .map(
                        row ->
                                row.with(
                                        planner.latest(
                                                        Job.LETTERS,
                                                        RunSubject.letters(row.id(), null))
                                                .orElse(null)))
                .toList();
    }

    /**
     * Opens a bundle to be read. That the caller did is kept.
     *
     * @return the name to save it under
     * @throws BusinessException when the caller may not see it, or its files are deleted
     */
    public String open(long bundleId) {
        LetterBundle bundle = readable(bundleId);
        LetterPlace place = bundle.place();
        String where = place.centreCode() == null ? place.subCountyCode() : place.centreCode();
        audit.record(AuditAction.LETTERS_DOWNLOADED.of(place.seriesId()).detail(where));
        return "letters-" + where + "-" + bundle.language().getLanguage() + ".zip";
    }

    /**
     * Writes a bundle as a ZIP file with a PDF for each centre, one after the other.
     *
     * @throws BusinessException as for {@link #open}
     */
    public void write(long bundleId, @NotNull OutputStream output) throws IOException {
        readable(bundleId);
        ZipOutputStream zip = new ZipOutputStream(output);
        for (Long id : bundles.files(bundleId)) {
            LetterBundles.BundledFile file = bundles.file(id);
            zip.putNextEntry(new ZipEntry(file.centreCode() + ".pdf"));
            zip.write(file.content());
            zip.closeEntry();
        }
        zip.finish();
    }

    private LetterBundle readable(long bundleId) {
        return bundles.byId(bundleId)
                .filter(LetterBundle::isKept)
                .filter(bundle -> isInView(bundle.place().subCountyCode()))
                .orElseThrow(() -> BusinessException.of("letter.bundleGone"));
    }

    private void requireInView(String subCountyCode) {
        if (!isInView(subCountyCode)) {
            throw BusinessException.of("letter.notFound");
        }
    }

    /** Tells who has changed the text of the letters of a series last; empty when nobody has. */
    public Optional<AuditRow> textChanged(long seriesId) {
        return history.of(AuditKind.SERIES, seriesId, AuditAction.LETTER_TEXT).stream().findFirst();
    }
}
