package ke.cp2.web.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.letter.text.LetterTextForm;
import ke.cp2.letter.text.TextChange;
import ke.cp2.letter.text.WritingLetters;
import ke.cp2.web.audit.AskingChanges;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/series/letter?series=&language=}: the text of the letters of a series. */
@Named
@ViewScoped
public class LetterTextBacking extends AskingChanges<LetterTextBacking.Shown> {

    private static final long serialVersionUID = 1L;

    /** Holds what the officer confirms. */
    public record Shown(List<TextChange> changes) implements Serializable {

        public Shown {
            changes = List.copyOf(changes);
        }
    }

    private static final String DUTIES = "duties";

    @Inject private WritingLetters writing;

    @Inject private AuditTexts auditTexts;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject
    @Param(name = "language")
    private String tag;

    private LetterTextForm form;
    private Map<String, String> titles;
    private List<ListedEntry> history;

    /** Reads the text; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(writing.form(seriesId, tag), this::show);
    }

    @Opens
    private void show(LetterTextForm found) {
        form = found;
        history = auditTexts.listed(writing.history(found));
        titles = new HashMap<>();
        form.getDuties()
                .forEach(
                        each -> {
                            titles.put(each.getSampled(), names.position(each.getSampled()));
                            titles.put(each.getPosition(), title(each));
                        });
    }

    private String title(LetterTextForm.Duties duties) {
        String name = names.position(duties.getPosition());
        return name.isEmpty() ? language.text("letter", "text.others") : name;
    }

    /** Sends a sample with what was typed, for a position. */
    public void preview(String position) {
        feedback.attempt(
                () -> {
                    byte[] sample = writing.preview(form, position);
                    SentFile.send("sample.pdf", "application/pdf", output -> output.write(sample));
                });
    }

    @Override
    protected @Nullable Shown preview() {
        List<TextChange> changed = writing.changes(form);
        return changed.isEmpty() ? null : new Shown(changed);
    }

    @Override
    protected List<String> changesOf(Shown preview) {
        return preview.changes().stream()
                .map(
                        change ->
                                language.text(
                                        "letter",
                                        "askText.change",
                                        field(change.field()),
                                        change.before(),
                                        change.after()))
                .toList();
    }

    private String field(String name) {
        return name.startsWith(DUTIES)
                ? language.text(
                        "letter",
                        "text.duties",
                        titles.getOrDefault(name.substring(DUTIES.length()), ""))
                : language.text("letter", "text." + name);
    }

    /** Writes new letters with what was typed from now on. */
    @Override
    protected @Nullable String keep(@Nullable Shown shown) {
        return feedback.attempt(
                () -> writing.save(form),
                language.text("letter", "text.saved"),
                () ->
                        "/staff/series/letter?faces-redirect=true&series="
                                + form.getSeries().id()
                                + "&language="
                                + form.getLanguage().getLanguage());
    }

    /** Lists who has changed the text, when and why. */
    public List<ListedEntry> getHistory() {
        return history;
    }

    public LetterTextForm getForm() {
        return form;
    }

    /** The names of the positions. */
    public Map<String, String> getTitles() {
        return titles;
    }
}
