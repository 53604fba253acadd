package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.deployment.terms.DailyRate;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.reference.ReferenceData;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.Vacancy;
import ke.cp2.vacancy.VacancyTerms;
import ke.cp2.vacancy.Window;
import ke.cp2.vacancy.series.ExamSeries;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.SeriesRule;
import org.jspecify.annotations.Nullable;

/** Three series with rules, and vacancies in every state, around the day of the first start. */
@Dependent
class DemoVacancies {

    static final int VACANCIES = 60;

    /** Of each ten vacancies, by their order: open, still to open, closed, draft. */
    private static final int OPEN_OF_TEN = 6;

    private static final int SOON_OF_TEN = 7;
    private static final int CLOSED_OF_TEN = 9;

    private record Post(
            String series, String position, StationType station, @Nullable String subject) {}

    private static final List<Post> POSTS =
            List.of(
                    new Post("KCSE", "INV", StationType.EXAM_CENTRE, null),
                    new Post("KCSE", "SUP", StationType.EXAM_CENTRE, null),
                    new Post("KJSEA", "INV", StationType.EXAM_CENTRE, null),
                    new Post("KCSE", "EXR", StationType.MARKING_CENTRE, "101"),
                    new Post("KCSE", "CM", StationType.EXAM_CENTRE, null),
                    new Post("DPTE", "SUP", StationType.EXAM_CENTRE, null),
                    new Post("KCSE", "SEC", StationType.CONTAINER, null),
                    new Post("KCSE", "EXR", StationType.MARKING_CENTRE, "233"),
                    new Post("KJSEA", "SUP", StationType.EXAM_CENTRE, null),
                    new Post("KCSE", "TRN", StationType.TRAINING_VENUE, "121"),
                    new Post("KJSEA", "ASR", StationType.EXAM_CENTRE, null));

    /** The rates a day; every position that people can apply for has one. */
    private static final Map<String, Integer> SHILLINGS =
            Map.of("INV", 650, "SUP", 900, "CM", 1_100, "EXR", 1_500, "ASR", 1_200);

    private static final int OTHER_SHILLINGS = 500;

    @PersistenceContext private EntityManager entityManager;
    @Inject private ReferenceData reference;
    @Inject private Clock clock;

    void add() {
        LocalDate today = Kenya.today(clock);
        ExamSeries kcse = addSeries("KCSE", today.plusDays(80), 24);
        ExamSeries kjsea = addSeries("KJSEA", today.plusDays(70), 6);
        ExamSeries dpte = addSeries("DPTE", today.plusDays(120), 12);
        entityManager.flush();
        addRules(kcse);
        addRules(kjsea);
        switchOn(dpte, "SUP", RuleName.MINIMUM_QUALIFICATION, "BACHELOR");
        for (int index = 0; index < VACANCIES; index++) {
            Post post = POSTS.get(index % POSTS.size());
            ExamSeries series =
                    switch (post.series()) {
                        case "KCSE" -> kcse;
                        case "KJSEA" -> kjsea;
                        default -> dpte;
                    };
            addVacancy(index, post, series, today);
        }
    }

    private ExamSeries addSeries(String exam, LocalDate startsOn, int days) {
        ExamSeries series =
                new ExamSeries(exam, startsOn.getYear(), startsOn, startsOn.plusDays(days));
        entityManager.persist(series);
        entityManager.flush();
        POSTS.stream()
                .filter(post -> post.series().equals(exam))
                // Those of this series come with its deployments.
                .filter(post -> !exam.equals("KJSEA") || post.position().equals("ASR"))
                .map(Post::position)
                .distinct()
                .map(
                        position ->
                                new DailyRate(
                                        series.id(),
                                        position,
                                        SHILLINGS.getOrDefault(position, OTHER_SHILLINGS)))
                .forEach(entityManager::persist);
        return series;
    }

    private void addRules(ExamSeries series) {
        switchOn(series, "SUP", RuleName.MINIMUM_QUALIFICATION, "DIPLOMA");
        switchOn(series, "SUP", RuleName.SCHOOL_LEVEL, "SECONDARY");
        switchOn(series, "SUP", RuleName.EMPLOYER, "TSC");
        switchOn(series, "SUP", RuleName.NOT_OWN_STATION, null);
        switchOn(series, "SUP", RuleName.NOT_SAME_CENTRE, "3");
        switchOn(series, "INV", RuleName.MINIMUM_YEARS, "3");
        switchOn(series, "INV", RuleName.SCHOOL_LEVEL, "PRIMARY|JUNIOR|SECONDARY");
        switchOn(series, "INV", RuleName.NOT_OWN_STATION, null);
        switchOn(series, "INV", RuleName.NO_RELATIVE_AT_STATION, null);
        switchOn(series, "CM", RuleName.MINIMUM_YEARS, "5");
        switchOn(series, "EXR", RuleName.MINIMUM_QUALIFICATION, "DIPLOMA");
        switchOn(series, "EXR", RuleName.SUBJECT_TAUGHT, null);
        switchOn(series, "EXR", RuleName.MINIMUM_YEARS, "3");
        switchOn(series, "TRN", RuleName.MINIMUM_QUALIFICATION, "DIPLOMA");
        switchOn(series, "TRN", RuleName.SUBJECT_TAUGHT, null);
        switchOn(series, "TRN", RuleName.MINIMUM_YEARS, "3");
        switchOn(series, "TRN", RuleName.MAXIMUM_AGE, "50");
        switchOn(series, "SEC", RuleName.MAXIMUM_AGE, "55");
    }

    private void switchOn(
            ExamSeries series, String position, RuleName rule, @Nullable String value) {
        entityManager.persist(new SeriesRule(series, position, new RuleSetting(rule, value)));
    }

    private void addVacancy(int index, Post post, ExamSeries series, LocalDate today) {
        DemoPlace place = DemoPlace.ALL.get(index % DemoPlace.ALL.size());
        boolean atCentre = post.station() == StationType.EXAM_CENTRE;
        int turn = index % 10;
        Window window = window(turn, index, today);
        Vacancy vacancy =
                Vacancy.draft(
                        nextSerial(),
                        series,
                        new VacancyTerms(
                                Objects.requireNonNull(reference.activityOf(post.position())),
                                post.station(),
                                atCentre ? place.schoolName(1, true) : null,
                                atCentre ? place.centreCode(1) : null,
                                post.position(),
                                place.countyCode(),
                                place.subCountyCode(),
                                post.subject(),
                                post.subject() == null ? null : 1 + index % 2,
                                1 + index % 12,
                                window,
                                null));
        entityManager.persist(vacancy);
        if (turn < CLOSED_OF_TEN) {
            vacancy.publish(null, window.opensAt());
        }
        if (turn >= SOON_OF_TEN && turn < CLOSED_OF_TEN && index % 2 == 0) {
            vacancy.close(window.closesAt());
        }
    }

    private static Window window(int turn, int index, LocalDate today) {
        int opens;
        int days;
        if (turn < OPEN_OF_TEN) {
            opens = -5 - index % 7;
            days = 20 + index % 15;
        } else if (turn < SOON_OF_TEN) {
            opens = 4 + index % 6;
            days = 14;
        } else if (turn < CLOSED_OF_TEN) {
            opens = -30;
            days = 24 + index % 4;
        } else {
            opens = 7;
            days = 14;
        }
        LocalDate from = today.plusDays(opens);
        return new Window(
                at(from, LocalTime.of(8, 0)), at(from.plusDays(days), LocalTime.of(17, 0)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return Kenya.instant(day.atTime(time));
    }

    private long nextSerial() {
        return NativeSql.of("SELECT VACANCY_NUMBER_SEQ.NEXTVAL FROM DUAL").number(entityManager);
    }
}
