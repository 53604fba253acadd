package ke.cp2.web.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.letter.text.LetterTextForm;
import ke.cp2.letter.text.WritingLetters;
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
public class LetterTextBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WritingLetters writing;

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

    /** Reads the text; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(writing.form(seriesId, tag), this::show);
    }

    @Opens
    private void show(LetterTextForm found) {
        form = found;
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

    /** Writes new letters with what was typed from now on. */
    public @Nullable String save() {
        return feedback.attempt(
                () -> writing.save(form),
                language.text("letter", "text.saved"),
                () ->
                        "/staff/series/letter?faces-redirect=true&series="
                                + form.getSeries().id()
                                + "&language="
                                + form.getLanguage().getLanguage());
    }

    public LetterTextForm getForm() {
        return form;
    }

    /** The names of the positions. */
    public Map<String, String> getTitles() {
        return titles;
    }
}
