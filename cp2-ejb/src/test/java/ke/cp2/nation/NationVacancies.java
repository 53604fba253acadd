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
    private static final int FAR_YEAR = 2090;
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
        if (turn == 1 || turn == 11) {
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
                        year(),
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

    /** Beside the rows of others a year that they do not plan for. */
    private int year() {
        return nation.firstId() > 0
                ? FAR_YEAR
                : nation.now().atOffset(ZoneOffset.UTC).getYear() + 1;
    }

    private static Post post(int vacancy) {
        return POSTS.get(vacancy / 3 % POSTS.size());
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        int year = year();
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
                all.add(series + place++, exam, year, today.plusDays(80), today.plusDays(104));
            }
            all.flush();
            int rule = 0;
            for (Post post : POSTS) {
                rules.add(nation.id(rule++), series, post.position(), "MINIMUM_YEARS", "3");
                rules.add(nation.id(rule++), series, post.position(), "NOT_OWN_STATION", null);
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
                boolean atCentre = post.station().equals("EXAM_CENTRE");
                boolean marks = post.activity().equals("MARKING");
                Phase phase = phase(v);
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
                        1 + v % 12,
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
