package ke.cp2.letter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.letter.print.LetterSheet.Line;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Writes letters: puts text, person and post together, in words of one language. */
@ApplicationScoped
public class LetterWriter {

    /** Leads from the QR code of a letter to the page that checks it. */
    public static final String CHECK_PATH = "/l/";

    private static final String NO_RATE = "KES -";

    @Inject private ReferenceData reference;

    @Inject private Settings settings;

    /**
     * A letter.
     *
     * @param issuedOn its date
     */
    public LetterSheet sheet(
            LetterContents contents,
            LetterText text,
            Locale language,
            String letterReference,
            LetterCode code,
            LocalDate issuedOn) {
        return sheet(contents, text, language, letterReference, code, issuedOn, null);
    }

    /** A sample of a letter, marked as one, for who edits its text. */
    public LetterSheet sample(
            LetterContents contents,
            LetterText text,
            Locale language,
            LetterCode code,
            LocalDate day) {
        String name =
                LetterReference.of(
                                contents.examCode(),
                                contents.positionCode(),
                                contents.examYear(),
                                0)
                        .text();
        return sheet(
                contents,
                text,
                language,
                name,
                code,
                day,
                Texts.of(
                        language,
                        contents.dailyRate() == LetterContents.UNPAID
                                ? "letter.sampleUnpaid"
                                : "letter.sample"));
    }

    private LetterSheet sheet(
            LetterContents contents,
            LetterText text,
            Locale language,
            String letterReference,
            LetterCode code,
            LocalDate day,
            @Nullable String mark) {
        Map<LetterPlaceholder, String> values = values(contents, language);
        String council = Texts.of(language, "letter.council");
        String subject = LetterPlaceholder.fill(text.subject(), values);
        return new LetterSheet(
                language.getLanguage(),
                subject + " - " + letterReference + " - " + council,
                mark,
                council,
                head(contents, language, letterReference, day),
                Texts.of(
                        language,
                        "letter.through",
                        reference.subCountyName(contents.subCountyCode())),
                Texts.of(language, "letter.greeting", contents.fullName()),
                subject,
                filled(LetterText.paragraphs(text.opening()), values),
                facts(contents, values, language),
                Texts.of(language, "letter.dutiesTitle"),
                filled(text.dutiesOf(contents.positionCode()), values),
                filled(LetterText.paragraphs(text.closing()), values),
                filled(LetterText.lines(text.signatory()), values),
                Texts.of(
                        language,
                        "letter.check",
                        settings.portalUrl() + "/check-letter",
                        code.grouped()),
                settings.portalUrl() + CHECK_PATH + code.text(),
                Texts.of(language, "letter.picture", code.grouped()));
    }

    private static List<String> filled(List<String> parts, Map<LetterPlaceholder, String> values) {
        return parts.stream().map(part -> LetterPlaceholder.fill(part, values)).toList();
    }

    private static List<Line> head(
            LetterContents contents, Locale language, String letterReference, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        add(lines, language, "letter.reference", letterReference);
        add(lines, language, "letter.date", KenyanFormat.day(day, language));
        add(lines, language, "letter.name", contents.fullName());
        add(lines, language, "letter.nationalId", contents.nationalId());
        add(lines, language, "letter.tscNumber", contents.tscNumber());
        add(
                lines,
                language,
                "letter.mobileNumber",
                MobileNumber.parse(contents.mobileNumber())
                        .map(MobileNumber::spaced)
                        .orElse(contents.mobileNumber()));
        add(lines, language, "letter.town", contents.town());
        return lines;
    }

    private List<Line> facts(
            LetterContents contents, Map<LetterPlaceholder, String> values, Locale language) {
        List<Line> lines = new ArrayList<>();
        add(lines, language, "letter.position", values.get(LetterPlaceholder.POSITION));
        add(lines, language, "letter.exam", contents.examCode() + ' ' + contents.examYear());
        add(lines, language, "letter.centre", contents.centreCode() + ' ' + contents.centreName());
        add(
                lines,
                language,
                "letter.place",
                values.get(LetterPlaceholder.SUB_COUNTY)
                        + ", "
                        + values.get(LetterPlaceholder.COUNTY));
        add(
                lines,
                language,
                "letter.dates",
                Texts.of(language, "letter.fromTo", contents.startsOn(), contents.endsOn()));
        add(lines, language, "letter.rate", values.get(LetterPlaceholder.RATE));
        return lines;
    }

    private static void add(List<Line> lines, Locale language, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(Texts.of(language, key), value));
        }
    }

    private Map<LetterPlaceholder, String> values(LetterContents contents, Locale language) {
        Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
        values.put(LetterPlaceholder.NAME, contents.fullName());
        values.put(
                LetterPlaceholder.POSITION,
                reference.positionName(contents.positionCode(), language));
        values.put(LetterPlaceholder.EXAM, contents.examCode());
        values.put(LetterPlaceholder.YEAR, String.valueOf(contents.examYear()));
        values.put(LetterPlaceholder.CENTRE, contents.centreName());
        values.put(LetterPlaceholder.CENTRE_CODE, contents.centreCode());
        values.put(LetterPlaceholder.SUB_COUNTY, reference.subCountyName(contents.subCountyCode()));
        values.put(LetterPlaceholder.COUNTY, reference.countyName(contents.countyCode()));
        values.put(LetterPlaceholder.FROM, KenyanFormat.day(contents.startsOn(), language));
        values.put(LetterPlaceholder.TO, KenyanFormat.day(contents.endsOn(), language));
        values.put(
                LetterPlaceholder.CANNOT_COME,
                Texts.of(language, "platform.cannotCome", settings.supportPhone()));
        values.put(
                LetterPlaceholder.RATE,
                contents.dailyRate() == LetterContents.UNPAID
                        ? NO_RATE
                        : KenyanFormat.shillings(BigDecimal.valueOf(contents.dailyRate())));
        return values;
    }
}
