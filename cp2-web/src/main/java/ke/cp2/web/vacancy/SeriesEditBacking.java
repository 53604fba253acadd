package ke.cp2.web.vacancy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.letter.LettersInForce;
import ke.cp2.letter.LettersOfSeries;
import ke.cp2.reference.Choice;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.RuleWords;
import ke.cp2.vacancy.series.SeriesForm;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** An exam series: its dates, and its rules position by position. */
@Named
@ViewScoped
public class SeriesEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningSeries planning;

    @Inject private LettersOfSeries letters;

    @Inject private AuditTexts auditTexts;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject @Param private Long id;

    @Inject @Param private String position;

    private SeriesForm form;
    private Map<String, List<RuleSetting>> settings;
    private Map<String, List<String>> words;
    private List<RuleRow> rules;
    private List<Choice> exams;
    private List<ListedEntry> history;
    private long keeping;
    private long closingInExam;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable LettersInForce moving;
    private long published;
    private long applied;
    private BigDecimal cost = BigDecimal.ZERO;
    private List<LettersOfSeries.Counting> first = List.of();

    /** Reads what is to be edited; without an id it is a new series. */
    public void load() {
        NotFound.unless(id == null ? Optional.of(new SeriesForm()) : planning.form(id), this::show);
    }

    @Opens
    private void show(SeriesForm found) {
        form = found;
        firstDay = form.getStartsOn();
        lastDay = form.getEndsOn();
        exams = List.copyOf(planning.exams(form.getExam()));
        keeping = id == null || position == null ? 0 : planning.countKeepingRules(id, position);
        closingInExam = id == null ? 0 : planning.countClosingInExam(id);
        settings = id == null ? new HashMap<>() : new HashMap<>(planning.rules(id));
        words = new HashMap<>();
        settings.forEach((of, list) -> words.put(of, inWords(list)));
        List<RuleSetting> chosen = settings.getOrDefault(position, List.of());
        history =
                id == null || position != null
                        ? List.of()
                        : auditTexts.listed(planning.history(id));
        rules = Stream.of(RuleName.values()).map(name -> new RuleRow(name, chosen)).toList();
    }

    private List<String> inWords(List<RuleSetting> list) {
        return list.stream().map(rule -> RuleWords.of(rule, language.locale())).toList();
    }

    /**
     * Saves examination, year and dates; when people have read the days, it asks first. One at a
     * time, and what was new is an old one afterwards: a second click makes no second series.
     */
    public synchronized @Nullable String save() {
        ask();
        return moving == null ? saved(this::write, "series.done") : null;
    }

    private void ask() {
        LettersInForce named = id == null || isSameDays() ? null : letters.inForce(id);
        published = named == null ? 0 : planning.countPublished(id);
        applied = published == 0 ? 0 : letters.applications(id);
        moving = named == null || (!named.isAny() && published == 0) ? null : named;
        first = moving == null ? List.of() : letters.first(id);
        cost = letters.cost(moving == null ? 0 : moving.people());
    }

    private boolean isSameDays() {
        return Objects.equals(form.getStartsOn(), firstDay)
                && Objects.equals(form.getEndsOn(), lastDay);
    }

    /** Saves the other days after the question; refused, it is asked again as it is now. */
    public synchronized @Nullable String move() {
        form.setShownPeople(moving == null ? 0 : moving.people());
        String next = saved(this::write, "series.done");
        if (next == null) {
            ask();
        }
        return next;
    }

    /** Leaves the question. */
    public synchronized void cancel() {
        moving = null;
    }

    /** Counts the published vacancies of a series whose days move. */
    public synchronized long getPublished() {
        return published;
    }

    /** Counts the applications for vacancies of a series whose days move. */
    public synchronized long getApplied() {
        return applied;
    }

    /** The first day of before. */
    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    /** The last day of before. */
    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    /** Tells what one SMS to each who was told costs, in shillings. */
    public synchronized BigDecimal getCost() {
        return cost;
    }

    /** Names the first of those who know the days, while it is asked. */
    public synchronized List<LettersOfSeries.Counting> getFirst() {
        return first;
    }

    /** Says of whom the question is; null while nothing is asked. */
    public synchronized @Nullable LettersInForce getMoving() {
        return moving;
    }

    private void write() {
        if (id == null) {
            id = planning.create(form);
        } else {
            planning.edit(id, form);
        }
        form.setVersion(planning.form(id).orElseThrow().getVersion());
    }

    /** Saves the rules of the chosen position; every value that does not fit is named. */
    public synchronized @Nullable String saveRules() {
        List<RuleSetting> switchedOn = new ArrayList<>();
        boolean fitting = true;
        for (RuleRow rule : rules) {
            fitting &= !rule.isOn() || feedback.attempt(() -> switchedOn.add(rule.setting()));
        }
        return fitting ? saved(() -> write(switchedOn), "rules.done") : null;
    }

    private void write(List<RuleSetting> switchedOn) {
        planning.switchRules(id, form.getVersion(), position, switchedOn);
        form.setVersion(planning.form(id).orElseThrow().getVersion());
    }

    private @Nullable String saved(Runnable change, String text) {
        return feedback.attempt(
                change,
                language.text("vacancy", text),
                () -> "/staff/series/edit?faces-redirect=true&id=" + id);
    }

    /** The rules in words, by position. */
    public Map<String, List<String>> getWords() {
        return words;
    }

    public SeriesForm getForm() {
        return form;
    }

    /** The examinations to choose from. */
    public List<Choice> getExams() {
        return exams;
    }

    /** Lists what was done with the series, by whom and why. */
    public List<ListedEntry> getHistory() {
        return history;
    }

    /** Counts the vacancies that close when the examination has begun. */
    public long getClosingInExam() {
        return closingInExam;
    }

    /** Counts the vacancies that keep the rules of the chosen position as they are. */
    public long getKeeping() {
        return keeping;
    }

    /** All rules for the chosen position, on or off. */
    public List<RuleRow> getRules() {
        return rules;
    }

    public Long getId() {
        return id;
    }

    public String getPosition() {
        return position;
    }
}
