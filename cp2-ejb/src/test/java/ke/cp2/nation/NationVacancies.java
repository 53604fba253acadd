package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;

/** Exam series with rules, and vacancies in every phase, ordered by county. */
final class NationVacancies {

    /** How far a vacancy has come. */
    enum Phase {
        OPEN,
        SOON,
        OVER,
        DECIDED,
        DRAFT,
        CANCELLED;

        boolean hasApplications() {
            return this != SOON && this != DRAFT;
        }
    }

    private record Post(String position, String activity, String station) {}

    private static final List<Post> POSTS =
            List.of(
                    new Post("INV", "SI", "EXAM_CENTRE"),
                    new Post("SUP", "SI", "EXAM_CENTRE"),
                    new Post("EXR", "MARKING", "MARKING_CENTRE"),
                    new Post("CM", "SI", "EXAM_CENTRE"),
                    new Post("SEC", "SECURITY", "CONTAINER"));

    private static final int CYCLE = 20;

    /** No sub-county is without one. */
    private static final Set<Integer> DECIDED = Set.of(1, 4, 7, 11, 13, 16);

    /** Of those whose window is over these have a ranked list. */
    private static final Set<Integer> RANKED = Set.of(0, 6, 12);

    /** Nobody is sent to the same centre again within so many years. */
    private static final String YEARS = "3";

    /** In so many days the series starts and ends. */
    static final int STARTS_IN = 80;

    static final int ENDS_IN = 104;

    private static final int FIRST_NUMBER = 1_001;

    private final Nation nation;
    private final List<NationPlace> places;

    NationVacancies(Nation nation, List<NationPlace> places) {
        this.nation = nation;
        this.places = places.stream().sorted(Comparator.comparing(NationPlace::code)).toList();
    }

    /** The first is the one that most people applied for. */
    Phase phase(int vacancy) {
        int turn = vacancy % CYCLE;
        if (DECIDED.contains(turn)) {
            return Phase.DECIDED;
        }
        if (turn % 3 == 0 && turn < 17) {
            return Phase.OVER;
        }
        return switch (turn) {
            case 17 -> Phase.SOON;
            case 18 -> Phase.DRAFT;
            case 19 -> Phase.CANCELLED;
            default -> Phase.OPEN;
        };
    }

    long id(int vacancy) {
        return nation.id(vacancy);
    }

    String number(int vacancy) {
        return "KCSE-%d-%s-%d"
                .formatted(
                        nation.seriesYear(),
                        post(vacancy).position(),
                        nation.firstId() + FIRST_NUMBER + vacancy);
    }

    /** One of the county's vacancies, or a neighbour's where it has none. */
    int near(NationPlace place, int which) {
        int index = places.indexOf(place);
        long here = (long) index * nation.vacancies() / places.size();
        return (int) ((here + which) % nation.vacancies());
    }

    NationPlace place(int vacancy) {
        return places.get((int) ((long) vacancy * places.size() / nation.vacancies()));
    }

    Instant opensAt(int vacancy) {
        int days =
                switch (phase(vacancy)) {
                    case OPEN -> 5 + vacancy % 7;
                    case SOON, DRAFT -> -5;
                    case OVER, CANCELLED -> 40;
                    case DECIDED -> 120;
                };
        return nation.now().minus(days, ChronoUnit.DAYS);
    }

    Instant closesAt(int vacancy) {
        Phase phase = phase(vacancy);
        long days = phase == Phase.OPEN ? 20 + vacancy % 15 : 25 + vacancy % 7;
        return opensAt(vacancy).plus(days, ChronoUnit.DAYS).plus(vacancy % 8, ChronoUnit.HOURS);
    }

    private Post post(int vacancy) {
        Post post = POSTS.get(vacancy / 3 % POSTS.size());
        boolean elsewhere =
                phase(vacancy) == Phase.DECIDED && !post.station().equals("EXAM_CENTRE");
        return elsewhere ? POSTS.get(0) : post;
    }

    String position(int vacancy) {
        return post(vacancy).position();
    }

    /** Whether officers have its applicants ranked. */
    boolean isRanked(int vacancy) {
        return RANKED.contains(vacancy % CYCLE);
    }

    /** Whether lots were drawn for its ranked list. */
    boolean isDrawn(int vacancy) {
        return vacancy % CYCLE == 0;
    }

    /** What the domain says of it. */
    VacancyDetails details(int vacancy) {
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        boolean marks = post(vacancy).activity().equals("MARKING");
        return new VacancyDetails(
                id(vacancy),
                number(vacancy),
                nation.id(0),
                "KCSE",
                nation.seriesYear(),
                today.plusDays(STARTS_IN),
                post(vacancy).activity(),
                StationType.valueOf(post(vacancy).station()),
                null,
                null,
                position(vacancy),
                place(vacancy).county(),
                place(vacancy).code(),
                marks ? "101" : null,
                marks ? 1 + vacancy % 2 : null,
                1,
                opensAt(vacancy),
                closesAt(vacancy),
                null,
                VacancyState.PUBLISHED,
                false);
    }

    /**
     * Writes them.
     *
     * @param posts how many each has
     */
    void add(Connection connection, NationProgress progress, IntUnaryOperator posts)
            throws SQLException {
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        int year = nation.seriesYear();
        long series = nation.id(0);
        try (Rows all =
                        new Rows(
                                connection,
                                "EXAM_SERIES",
                                "ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON");
                Rows rules =
                        new Rows(
                                connection,
                                "SERIES_RULE",
                                "ID, SERIES_ID, POSITION_CODE, RULE_NAME, RULE_VALUE")) {
            int place = 0;
            for (String exam : exams()) {
                all.add(
                        series + place++,
                        exam,
                        year,
                        today.plusDays(STARTS_IN),
                        today.plusDays(ENDS_IN));
            }
            all.flush();
            int rule = 0;
            for (Post post : POSTS) {
                rules.add(nation.id(rule++), series, post.position(), "MINIMUM_YEARS", "3");
                rules.add(nation.id(rule++), series, post.position(), "NOT_OWN_STATION", null);
                rules.add(nation.id(rule++), series, post.position(), "NOT_SAME_CENTRE", YEARS);
            }
            rules.flush();
        }
        try (Rows rows =
                new Rows(
                        connection,
                        "VACANCY",
                        "ID, VACANCY_NUMBER, SERIES_ID, ACTIVITY_CODE, STATION_TYPE, STATION_NAME,"
                                + " CENTRE_CODE, POSITION_CODE, COUNTY_CODE, SUB_COUNTY_CODE,"
                                + " EXAM_CODE, SUBJECT_CODE, PAPER, POSTS, OPENS_AT, CLOSES_AT, STATE,"
                                + " PUBLISHED_AT")) {
            for (int v = 0; v < nation.vacancies(); v++) {
                Post post = post(v);
                NationPlace place = place(v);
                Phase phase = phase(v);
                boolean atCentre = post.station().equals("EXAM_CENTRE") && phase != Phase.DECIDED;
                boolean marks = post.activity().equals("MARKING");
                rows.add(
                        id(v),
                        number(v),
                        series,
                        post.activity(),
                        post.station(),
                        atCentre ? place.school(v % 30) : null,
                        atCentre ? place.centre(v % 30) : null,
                        post.position(),
                        place.county(),
                        place.code(),
                        "KCSE",
                        marks ? "101" : null,
                        marks ? 1 + v % 2 : null,
                        posts.applyAsInt(v),
                        opensAt(v),
                        closesAt(v),
                        state(phase, v),
                        phase == Phase.DRAFT ? null : opensAt(v));
                if (progress.isDue(v + 1, nation.vacancies())) {
                    rows.flush();
                    connection.commit();
                    progress.tell("vacancies", v + 1, nation.vacancies());
                }
            }
        }
    }

    private List<String> exams() {
        List<String> exams = new ArrayList<>(List.of("KCSE"));
        if (nation.firstId() == 0) {
            exams.addAll(List.of("KJSEA", "DPTE"));
        }
        return exams;
    }

    private static String state(Phase phase, int vacancy) {
        return switch (phase) {
            case OPEN, SOON -> "PUBLISHED";
            case OVER -> vacancy % 2 == 0 ? "CLOSED" : "PUBLISHED";
            default -> phase.name();
        };
    }
}
