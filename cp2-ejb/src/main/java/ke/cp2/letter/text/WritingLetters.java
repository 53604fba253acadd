package ke.cp2.letter.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.letter.print.LetterContents;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.letter.print.LetterText;
import ke.cp2.letter.print.LetterWriter;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers write the text of the letters of a series. New letters have the new text;
 * those that are written keep theirs.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class WritingLetters {

    /** No letter has it: its page says that there is no such letter. */
    private static final LetterCode SAMPLE_CODE = new LetterCode("000000000000000");

    private static final String SAMPLE_COUNTY = "047";

    @Inject private LetterTemplates templates;

    @Inject private LetterWriter writer;

    @Inject private LetterPrinter printer;

    @Inject private OfficersWords words;

    @Inject private ReferenceData reference;

    @Inject private SeriesNames series;

    @Inject private TermsOfSeries terms;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private AuditHistory history;

    @Inject private Clock clock;

    /** The text of a series in a language; empty when there is no such series or language. */
    public Optional<LetterTextForm> form(@Nullable Long seriesId, @Nullable String language) {
        return Optional.ofNullable(seriesId)
                .flatMap(series::byId)
                .flatMap(
                        name ->
                                LetterTemplates.LANGUAGES.stream()
                                        .filter(known -> known.getLanguage().equals(language))
                                        .findFirst()
                                        .map(known -> form(name, known)));
    }

    private LetterTextForm form(SeriesName name, Locale language) {
        Optional<LetterTemplate> latest = templates.latest(name.id(), language);
        Map<String, Integer> rates = terms.rates(name.id());
        return new LetterTextForm(
                name,
                language,
                latest.map(LetterTemplate::versionNumber).orElse(0),
                latest.filter(LetterTemplate::isChanged)
                        .map(LetterTemplate::writtenAt)
                        .orElse(null),
                latest.map(LetterTemplate::text).orElseGet(() -> standard(name, language)),
                LetterTemplates.positionsAndOthers(name).stream()
                        .map(position -> sampled(name, position))
                        .map(
                                sample ->
                                        new LetterTextForm.Sample(
                                                sample.part(),
                                                sample.position(),
                                                rates.containsKey(sample.position())))
                        .toList());
    }

    /** A part of the text, with the position that its sample is of. */
    private record Sampled(String part, String position) {}

    /** Finds the position of a sample: all others are shown by the first of them. */
    private Sampled sampled(SeriesName name, String part) {
        List<String> own = LetterTemplates.positions(name);
        return new Sampled(
                part,
                LetterText.OTHERS.equals(part)
                        ? reference.positions(null, Locale.ENGLISH).stream()
                                .map(Choice::code)
                                .filter(code -> !own.contains(code))
                                .findFirst()
                                .orElse(part)
                        : part);
    }

    private static LetterText standard(SeriesName name, Locale language) {
        return StandardLetters.of(language, LetterTemplates.positions(name));
    }

    /**
     * Prints a sample with what was typed, to a person whom nobody knows, with the days and the
     * rate of the series.
     *
     * @param part the position, or {@link LetterText#OTHERS}
     * @throws BusinessException at each part that letters cannot be written with
     */
    public byte[] preview(@NotNull LetterTextForm form, @NotNull String part) {
        LetterText text = checked(form);
        LocalDate today = Kenya.today(clock);
        SeriesName name = form.getSeries();
        String positionCode = sampled(name, part).position();
        Integer rate = terms.rates(name.id()).get(positionCode);
        Choice place = reference.subCounties(SAMPLE_COUNTY).get(0);
        LetterContents nobody =
                new LetterContents(
                        "Achieng Wanjiku Mwangaza",
                        "00000000",
                        "0000000",
                        "254700000000",
                        place.name(),
                        name.examCode(),
                        name.examYear(),
                        positionCode,
                        "47000000",
                        "Mwangaza Secondary School",
                        SAMPLE_COUNTY,
                        place.code(),
                        series.startsOn(name.id()).orElse(today),
                        name.endsOn(),
                        rate == null ? LetterContents.UNPAID : rate);
        return printer.print(
                List.of(writer.sample(nobody, text, form.getLanguage(), SAMPLE_CODE, today)));
    }

    /** One officer alone writes what goes out under the council's name. */
    private LetterText checked(LetterTextForm form) {
        LetterText text = form.text();
        Refusals refusals = new Refusals().check(() -> text.check(printer));
        text.parts().forEach((field, part) -> refusals.check(() -> words.check(field, part)));
        refusals.raise();
        return text;
    }

    /**
     * Tells what saving a form would change, before anybody confirms it.
     *
     * @throws BusinessException at each part that letters cannot be written with
     */
    public List<TextChange> changes(@NotNull LetterTextForm form) {
        checked(form);
        return form.changes();
    }

    /** Lists who has changed the text of a series in a language, when and why. */
    public List<AuditRow> history(@NotNull LetterTextForm form) {
        String language = form.getLanguage().getLanguage() + ',';
        return history.of(AuditKind.SERIES, form.getSeries().id(), AuditAction.LETTER_TEXT).stream()
                .filter(row -> row.detail() != null && row.detail().startsWith(language))
                .toList();
    }

    /**
     * Writes new letters with this text from now on.
     *
     * @throws BusinessException at each part that letters cannot be written with, at {@code reason}
     *     when it is missing, or when somebody else has changed the text since it was opened
     */
    public void save(@NotNull LetterTextForm form) {
        LetterText text = checked(form);
        SeriesName name = form.getSeries();
        Optional<LetterTemplate> latest = templates.latest(name.id(), form.getLanguage());
        if (latest.map(LetterTemplate::text)
                .orElseGet(() -> standard(name, form.getLanguage()))
                .equals(text)) {
            return;
        }
        // A letter may have kept the portal's own text meanwhile, which is no change.
        int last = latest.map(LetterTemplate::versionNumber).orElse(0);
        if (last != form.version() && latest.filter(LetterTemplate::isChanged).isPresent()) {
            throw BusinessException.of("letter.textChanged");
        }
        StatedReason why = form.why();
        try {
            templates.add(
                    new LetterTemplate(
                            name.id(),
                            form.getLanguage(),
                            last + 1,
                            text,
                            caller.accountId(),
                            clock.instant()));
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? BusinessException.of("letter.textChanged") : e;
        }
        audit.record(
                AuditAction.LETTER_TEXT
                        .of(name.id())
                        .detail(form.getLanguage().getLanguage() + ", version " + (last + 1))
                        .because(why));
    }
}
