package ke.cp2.letter.text;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.letter.print.LetterPlaceholder;
import ke.cp2.letter.print.LetterText;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/** The text of the letters of a series in one language, as it is edited. */
public class LetterTextForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SeriesName series;
    private final Locale language;
    private final int version;
    private final @Nullable Instant changedAt;
    private final List<Duties> duties = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable String opening;
    private @Nullable String closing;
    private @Nullable String signatory;
    private @Nullable String reason;
    private final LetterText seen;

    /**
     * A form with that text.
     *
     * @param version the version that its editor sees; 0 for the portal's own
     * @param changedAt when an officer changed it; null when nobody has
     */
    LetterTextForm(
            SeriesName series,
            Locale language,
            int version,
            @Nullable Instant changedAt,
            LetterText text,
            List<Sample> samples) {
        this.series = series;
        this.language = language;
        this.version = version;
        this.changedAt = changedAt;
        subject = text.subject();
        opening = text.opening();
        closing = text.closing();
        signatory = text.signatory();
        samples.forEach(
                sample ->
                        duties.add(
                                new Duties(
                                        sample,
                                        text.duties()
                                                .getOrDefault(
                                                        sample.part(),
                                                        text.duties().get(LetterText.OTHERS)))));
        seen = text();
    }

    /** Compares what was typed with what its editor saw. */
    List<TextChange> changes() {
        Map<String, String> before = seen.parts();
        return text().parts().entrySet().stream()
                .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                .map(
                        part ->
                                new TextChange(
                                        part.getKey(),
                                        before.getOrDefault(part.getKey(), ""),
                                        part.getValue()))
                .toList();
    }

    /**
     * The reason for another text.
     *
     * @throws ke.cp2.platform.BusinessException at the field when it says nothing in words
     */
    StatedReason why() {
        return StatedReason.typed("reason", "letter.reasonMissing", reason);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** Gives the text as it was typed. */
    LetterText text() {
        Map<String, String> typed = new HashMap<>();
        duties.forEach(each -> typed.put(each.getPosition(), TypedText.lines(each.lines)));
        return new LetterText(
                Refusals.judged(subject),
                Refusals.judged(opening),
                typed,
                Refusals.judged(closing),
                Refusals.judged(signatory));
    }

    int version() {
        return version;
    }

    public SeriesName getSeries() {
        return series;
    }

    public Locale getLanguage() {
        return language;
    }

    /** Gives the time of its last change, or null. */
    public @Nullable Instant getChangedAt() {
        return changedAt;
    }

    /** Lists what may stand in braces. */
    public String getPlaceholders() {
        return LetterPlaceholder.all();
    }

    /** Gives the duties by position. */
    public List<Duties> getDuties() {
        return duties;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getOpening() {
        return opening;
    }

    public void setOpening(@Nullable String opening) {
        this.opening = opening;
    }

    public @Nullable String getClosing() {
        return closing;
    }

    public void setClosing(@Nullable String closing) {
        this.closing = closing;
    }

    public @Nullable String getSignatory() {
        return signatory;
    }

    public void setSignatory(@Nullable String signatory) {
        this.signatory = signatory;
    }

    /**
     * Tells what a sample is of.
     *
     * @param part the position whose duties are edited, or that of all others
     * @param position of the sample
     * @param paid whether the series has a rate for it, without which there is no letter
     */
    record Sample(String part, String position, boolean paid) implements Serializable {}

    /** The duties of one position, one a line. */
    public static class Duties implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Sample sample;
        private @Nullable String lines;

        Duties(Sample sample, @Nullable String lines) {
            this.sample = sample;
            this.lines = lines;
        }

        public String getPosition() {
            return sample.part();
        }

        /** Gives the position that the sample is of. */
        public String getSampled() {
            return sample.position();
        }

        /** Tells whether the series has a rate for that position. */
        public boolean isPaid() {
            return sample.paid();
        }

        public @Nullable String getLines() {
            return lines;
        }

        public void setLines(@Nullable String lines) {
            this.lines = lines;
        }
    }
}
