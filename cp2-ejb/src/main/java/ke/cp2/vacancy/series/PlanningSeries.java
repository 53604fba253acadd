package ke.cp2.vacancy.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers make and change exam series and their rules. Rules are data of a series and
 * a position: they change every year, and stay as people have read them while a vacancy of both is
 * published and not decided.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class PlanningSeries {

    private static final String ARROW = " -> ";

    @Inject private ExamCalendar calendar;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    @Inject private AuditTrail auditTrail;

    @Inject private AuditHistory auditHistory;

    @Inject private Clock clock;

    @Inject private Event<SeriesAboutToMove> moving;

    /**
     * The series, newest year first. Sorts by {@code exam}, {@code year}, {@code startsOn}, {@code
     * endsOn}.
     */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Page<SeriesRow> list(@NotNull PageRequest page) {
        return calendar.list(page);
    }

    /** The series with that id as a form to edit, or empty when there is none. */
    public Optional<SeriesForm> form(long id) {
        return calendar.byId(id).map(SeriesForm::new);
    }

    /**
     * The examinations that a series can be of: those that go on, and the one that it is of
     * already.
     *
     * @param examCode the examination of an existing series; null for a new one
     */
    public List<Choice> exams(@Nullable String examCode) {
        int year = LocalDate.now(clock.withZone(Kenya.ZONE)).getYear();
        return reference.exams().stream()
                .filter(
                        exam ->
                                exam.code().equals(examCode)
                                        || !reference.isOver(exam.code(), year))
                .toList();
    }

    /**
     * Adds a series without rules.
     *
     * @return its id
     * @throws BusinessException when something is missing or does not fit, or when the examination
     *     has a series of that year
     */
    public long create(@NotNull SeriesForm form) {
        ExamSeries series = form.newSeries();
        checkExam(series);
        if (calendar.has(series.examCode(), series.examYear())) {
            throw alreadyThere(series);
        }
        calendar.add(series);
        flush(series);
        auditTrail.record(AuditAction.SERIES_CREATED.of(series.id()).detail(inWords(series)));
        return series.id();
    }

    /**
     * Changes a series. Examination and year stay as they are once it has a vacancy.
     *
     * @throws BusinessException when something is missing or does not fit; when vacancies that
     *     people can apply for, or offers that they can answer, would end in the examination; when
     *     people count on other days and the officer has not read of them; when one of its
     *     vacancies is published, or people count on the days, and the officer says no reason; or
     *     when somebody else has changed it since the form was read
     */
    public void edit(long id, @NotNull SeriesForm form) {
        ExamSeries series = existing(id, form.getVersion());
        names.lock(id);
        ExamSeries wanted = form.newSeries();
        checkExam(wanted);
        String before = inWords(series);
        if (!wanted.isSameExamAs(series)) {
            if (calendar.hasVacancies(series)) {
                throw BusinessException.at("exam", "vacancy.seriesHasVacancies");
            }
            if (calendar.has(wanted.examCode(), wanted.examYear())) {
                throw alreadyThere(wanted);
            }
            series.rename(wanted.examCode(), wanted.examYear());
        }
        StatedReason why = StatedReason.NONE;
        if (!series.hasDaysOf(wanted)) {
            why = form.why();
            LocalDate formerFirst = series.startsOn();
            LocalDate formerLast = series.endsOn();
            series.move(wanted.startsOn(), wanted.endsOn(), clock.instant());
            requireClosed(id, "startsOn", wanted.startsOn(), formerFirst);
            requireClosed(id, "endsOn", wanted.endsOn().plusDays(1), formerLast.plusDays(1));
            moving.fire(
                    new SeriesAboutToMove(
                            id, formerFirst, wanted.startsOn(), form.getShownPeople(), why));
            series.requireReason(calendar.countPublished(id), why);
        }
        flush(series);
        auditTrail.record(
                AuditAction.SERIES_CHANGED
                        .of(id)
                        .detail(before + ARROW + inWords(series))
                        .because(why));
    }

    /**
     * Lets no day pass over the closing time that people have read of a vacancy. What was to close
     * in the examination before stays so.
     */
    private void requireClosed(long id, String field, LocalDate from, LocalDate to) {
        long closing =
                from.isBefore(to)
                        ? calendar.countClosing(
                                id,
                                clock.instant(),
                                Kenya.instant(from.atStartOfDay()),
                                Kenya.instant(to.atStartOfDay()))
                        : 0;
        if (closing > 0) {
            throw BusinessException.at(field, "vacancy." + field + "BeforeClosing", closing, from);
        }
    }

    /** Tells whether a change of a series that was written down made it another one. */
    public static boolean isMove(AuditRow change) {
        String detail = change.detail() == null ? "" : change.detail();
        int arrow = detail.indexOf(ARROW);
        return arrow > 0
                && !detail.substring(0, arrow).equals(detail.substring(arrow + ARROW.length()));
    }

    /** Lists what was done with a series, by whom and why, the newest first. */
    public List<AuditRow> history(long seriesId) {
        return auditHistory.of(AuditKind.SERIES, seriesId);
    }

    /** The rules that are switched on, by position; positions without rules are left out. */
    public Map<String, List<RuleSetting>> rules(long seriesId) {
        return calendar.rulesOf(List.of(seriesId)).stream()
                .collect(
                        Collectors.groupingBy(
                                SeriesRule::positionCode,
                                TreeMap::new,
                                Collectors.mapping(
                                        SeriesRule::setting,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), PlanningSeries::inOrder))));
    }

    /** Counts the vacancies that people can apply for when the examination has begun. */
    public long countClosingInExam(long seriesId) {
        return calendar.byId(seriesId)
                .map(series -> calendar.countOpenFrom(series, clock.instant()))
                .orElse(0L);
    }

    /** Counts the vacancies with whose days people have applied or can apply. */
    public long countPublished(long seriesId) {
        return calendar.countPublished(seriesId);
    }

    /** Counts the vacancies that keep the rules of a position as they are. */
    public long countKeepingRules(long seriesId, String positionCode) {
        return calendar.countUnderRules(seriesId, positionCode);
    }

    /**
     * Switches exactly these rules on for a position, and all others off.
     *
     * @param version the version of the series that the officer saw
     * @throws BusinessException when the position is unknown, when somebody else has changed the
     *     series or its rules since, or when a vacancy keeps them
     */
    public void switchRules(
            long seriesId, int version, String positionCode, @NotNull List<RuleSetting> settings) {
        if (reference.activityOf(positionCode) == null) {
            throw BusinessException.at("position", "vacancy.positionMissing");
        }
        names.lock(seriesId);
        ExamSeries series = existing(seriesId, version);
        series.requireRulesFree(calendar.countUnderRules(seriesId, positionCode));
        Map<RuleName, RuleSetting> wanted = new EnumMap<>(RuleName.class);
        settings.forEach(setting -> wanted.put(setting.name(), setting));
        List<SeriesRule> rules = calendar.rulesOf(seriesId, positionCode);
        String before = inWords(rules.stream().map(SeriesRule::setting).toList());
        for (SeriesRule rule : rules) {
            RuleSetting setting = wanted.remove(rule.setting().name());
            if (setting == null) {
                calendar.remove(rule);
            } else {
                rule.become(setting);
            }
        }
        wanted.values()
                .forEach(setting -> calendar.add(new SeriesRule(series, positionCode, setting)));
        calendar.touch(series);
        flush(series);
        auditTrail.record(
                AuditAction.SERIES_RULES_CHANGED
                        .of(seriesId)
                        .detail(positionCode + ": " + before + " -> " + inWords(settings)));
    }

    private ExamSeries existing(long id, int version) {
        ExamSeries series =
                calendar.byId(id).orElseThrow(() -> BusinessException.of("vacancy.seriesUnknown"));
        if (series.version() != version) {
            throw BusinessException.of("vacancy.changedMeanwhile");
        }
        return series;
    }

    private void checkExam(ExamSeries series) {
        if (reference.examName(series.examCode()).isEmpty()) {
            throw BusinessException.at("exam", "vacancy.examMissing");
        }
        if (reference.isOver(series.examCode(), series.examYear())) {
            throw BusinessException.at(
                    "exam",
                    "vacancy.examEnded",
                    series.examCode(),
                    String.valueOf(reference.lastYear(series.examCode())));
        }
    }

    private void flush(ExamSeries series) {
        try {
            calendar.flush();
        } catch (PersistenceException e) {
            throw UniqueViolation.is(e) ? alreadyThere(series) : e;
        }
    }

    private static BusinessException alreadyThere(ExamSeries series) {
        return BusinessException.at(
                "year",
                "vacancy.seriesAlreadyThere",
                series.examCode(),
                String.valueOf(series.examYear()));
    }

    private static List<RuleSetting> inOrder(List<RuleSetting> settings) {
        return settings.stream().sorted(Comparator.comparing(RuleSetting::name)).toList();
    }

    private static String inWords(ExamSeries series) {
        return series.examCode()
                + ' '
                + series.examYear()
                + ", "
                + series.startsOn()
                + " to "
                + series.endsOn();
    }

    private static String inWords(List<RuleSetting> settings) {
        return settings.isEmpty()
                ? "none"
                : inOrder(settings).stream()
                        .map(
                                rule ->
                                        rule.value() == null
                                                ? rule.name().name()
                                                : rule.name() + " " + rule.value())
                        .collect(Collectors.joining(", "));
    }
}
