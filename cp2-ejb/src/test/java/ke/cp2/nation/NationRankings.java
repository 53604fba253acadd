package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ke.cp2.application.interest.Declaration;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.reference.GeoPoint;
import ke.cp2.selection.list.RuledPlaces;
import ke.cp2.selection.score.Applicant;
import ke.cp2.selection.score.CriterionSetting;
import ke.cp2.selection.score.Score;
import ke.cp2.selection.score.ScorePolicy;
import ke.cp2.selection.score.SheetTerms;
import ke.cp2.vacancy.VacancyDetails;

/** Score sheets, ranked lists with their reasons, draws, and what officers propose by them. */
final class NationRankings {

    private static final SheetTerms TERMS = SheetTerms.first();
    private static final String SEPARATOR = "\n";

    private final Nation nation;
    private final NationPeople people;
    private final NationVacancies vacancies;
    private final NationApplications applications;
    private final NationDraws draws;
    private final Map<String, GeoPoint> points;
    private final List<String> positions;

    NationRankings(
            Nation nation,
            NationPeople people,
            NationVacancies vacancies,
            NationApplications applications,
            NationDraws draws,
            Map<String, GeoPoint> points) {
        this.nation = nation;
        this.people = people;
        this.vacancies = vacancies;
        this.applications = applications;
        this.draws = draws;
        this.points = points;
        Set<String> all = new LinkedHashSet<>();
        for (int v = 0; v < nation.vacancies(); v++) {
            all.add(vacancies.position(v));
        }
        positions = List.copyOf(all);
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        addSheets(connection);
        Map<Integer, List<Integer>> all = new TreeMap<>();
        for (int a = 0; a < applications.count(); a++) {
            if (vacancies.isRanked(applications.vacancy(a))) {
                all.computeIfAbsent(applications.vacancy(a), any -> new ArrayList<>()).add(a);
            }
        }
        draws.add(connection, all);
        try (Rows lists =
                        new Rows(
                                connection,
                                "RANKED_LIST",
                                "ID, VACANCY_ID, SHEET_ID, STATE, LIST_ROUND, POSTS, RESERVES,"
                                        + " STANDING, RANKED, BARRED, TIED, TIED_AT_BORDER, MOVED,"
                                        + " LOTS, PLACED_TO, MADE_BY, MADE_AT, READY_AT");
                Rows ranked =
                        new Rows(
                                connection,
                                "RANKED_APPLICATION",
                                "APPLICATION_ID, LIST_ID, REFERENCE, POINTS, GENDER, BAR, LOT,"
                                        + " BY_POINTS, PLACE, WOMEN_SO_FAR, MEN_SO_FAR, IDENTITY_KEY,"
                                        + " KIN_KEY, MONEY_KEY");
                Rows scores =
                        new Rows(
                                connection,
                                "RANKED_SCORE",
                                "APPLICATION_ID, CRITERION, POINTS, MOST_POINTS, REASON_KEY,"
                                        + " REASON_VALUES");
                Rows proposals =
                        new Rows(
                                connection,
                                "SELECTION_PROPOSAL",
                                "ID, VACANCY_ID, LIST_ID, LIST_ROUND, OPEN_VACANCY_ID, STATE,"
                                        + " STANDING, RANKED, POSTS, RESERVES, CHOSEN_TO,"
                                        + " RESERVE_TO, REASON, PROPOSED_BY, PROPOSED_AT,"
                                        + " ANSWERED_BY, ANSWERED_AT, ANSWER_REASON");
                Rows departures =
                        new Rows(
                                connection,
                                "PROPOSAL_DEPARTURE",
                                "PROPOSAL_ID, APPLICATION_ID, PLACE, OUTCOME, REASON")) {
            for (Map.Entry<Integer, List<Integer>> one : all.entrySet()) {
                int vacancy = one.getKey();
                long list = nation.id(lists.count());
                List<RuledPlaces.Ranked> entries = new ArrayList<>();
                Map<Long, Integer> byId = new HashMap<>();
                Map<Long, List<Score>> scored = new HashMap<>();
                Map<String, String> lots = draws.lots(vacancy);
                for (int a : one.getValue()) {
                    if (isUndecided(a)) {
                        List<Score> own = score(vacancies.details(vacancy), a);
                        byId.put(applications.id(a), a);
                        scored.put(applications.id(a), own);
                        entries.add(entry(a, own, lots));
                    }
                }
                int posts = applications.posts(vacancy) - applications.held(vacancy);
                RuledPlaces places = RuledPlaces.of(entries, posts, TERMS);
                String standing = standing(vacancy, one.getValue());
                Instant made = vacancies.closesAt(vacancy).plus(2, ChronoUnit.HOURS);
                lists.add(
                        list,
                        vacancies.id(vacancy),
                        nation.id(positions.indexOf(vacancies.position(vacancy))),
                        "READY",
                        1,
                        posts,
                        TERMS.reserves(posts),
                        standing,
                        places.ranked(),
                        places.barred(),
                        places.tied(),
                        places.tiedAtBorder(),
                        places.moved(),
                        places.lots(),
                        places.ranked(),
                        people.officerId(0).value(),
                        made,
                        made);
                lists.flush();
                List<long[]> order = new ArrayList<>();
                places.each(
                        (id, byPoints, place, soFar) ->
                                order.add(
                                        new long[] {
                                            id, byPoints, place, soFar.women(), soFar.men()
                                        }));
                for (long[] placed : order) {
                    add(ranked, list, byId.get(placed[0]), placed, scored, lots);
                    for (Score score : scored.get(placed[0])) {
                        scores.add(
                                placed[0],
                                score.criterion().name(),
                                score.points(),
                                score.most(),
                                score.reason().key(),
                                score.reason().values().isEmpty()
                                        ? null
                                        : String.join(SEPARATOR, score.reason().values()));
                    }
                }
                ranked.flush();
                scores.flush();
                if (vacancies.isDrawn(vacancy)) {
                    propose(proposals, departures, vacancy, list, posts, places, standing, order);
                }
                connection.commit();
                progress.tell("ranked lists", lists.count(), all.size());
            }
        }
    }

    private void addSheets(Connection connection) throws SQLException {
        try (Rows sheets =
                        new Rows(
                                connection,
                                "SCORE_SHEET",
                                "ID, SERIES_ID, POSITION_CODE, EDITION, RESERVE_PERCENT, TWO_THIRDS,"
                                        + " SET_BY, SET_AT");
                Rows criteria =
                        new Rows(
                                connection,
                                "SCORE_CRITERION",
                                "SHEET_ID, CRITERION, MOST_POINTS, REACH")) {
            for (int p = 0; p < positions.size(); p++) {
                sheets.add(
                        nation.id(p),
                        nation.id(0),
                        positions.get(p),
                        1,
                        TERMS.reservePercent(),
                        TERMS.twoThirds(),
                        people.officerId(0).value(),
                        nation.now().minus(60, ChronoUnit.DAYS));
                for (CriterionSetting setting : TERMS.settings()) {
                    criteria.add(
                            nation.id(p),
                            setting.criterion().name(),
                            setting.most(),
                            setting.reach());
                }
            }
            sheets.flush();
            criteria.flush();
        }
    }

    private boolean isUndecided(int application) {
        String state = applications.state(application);
        return state.equals("SUBMITTED") || state.equals("SHORTLISTED");
    }

    private List<Score> score(VacancyDetails vacancy, int application) {
        int person = applications.applicant(application);
        return ScorePolicy.scoreAll(
                TERMS.settings(),
                new Applicant(
                        vacancy,
                        people.facts(person),
                        RankedPerson.UNKNOWN,
                        Declaration.of(null, null, Set.of()),
                        points.get(people.place(person).code()),
                        points.get(String.valueOf(vacancy.subCountyCode())),
                        Set.of()));
    }

    private RuledPlaces.Ranked entry(int application, List<Score> own, Map<String, String> lots) {
        int person = applications.applicant(application);
        return new RuledPlaces.Ranked(
                applications.id(application),
                own.stream().mapToInt(Score::points).sum(),
                people.gender(person),
                bar(application) != null,
                lots.get(applications.reference(application)));
    }

    private String bar(int application) {
        return people.isClosed(applications.applicant(application))
                ? "CLOSED"
                : applications.metRules(application) ? null : "RULE";
    }

    private void add(
            Rows ranked,
            long list,
            int application,
            long[] placed,
            Map<Long, List<Score>> scored,
            Map<String, String> lots)
            throws SQLException {
        int person = applications.applicant(application);
        List<String> keys = people.tieKeys(person);
        String reference = applications.reference(application);
        ranked.add(
                placed[0],
                list,
                reference,
                scored.get(placed[0]).stream().mapToInt(Score::points).sum(),
                people.gender(person).name(),
                bar(application),
                lots.get(reference),
                placed[1],
                placed[2],
                placed[3],
                placed[4],
                keys.get(0),
                keys.get(1),
                keys.get(2));
    }

    /** Which applications wait and how many posts are held, as the domain writes it down. */
    private String standing(int vacancy, List<Integer> all) {
        Map<String, long[]> waiting = new TreeMap<>();
        for (int a : all) {
            if (isUndecided(a)) {
                long[] sums = waiting.computeIfAbsent(applications.state(a), state -> new long[2]);
                sums[0]++;
                sums[1] += applications.id(a);
            }
        }
        StringBuilder standing = new StringBuilder();
        waiting.forEach(
                (state, sums) ->
                        standing.append(standing.isEmpty() ? "" : " ")
                                .append(state)
                                .append(':')
                                .append(sums[0])
                                .append(':')
                                .append(sums[1]));
        return standing.append(" held:").append(applications.held(vacancy)).toString();
    }

    /** What was proposed by a list: the first of them wait, and one departs from its order. */
    private void propose(
            Rows proposals,
            Rows departures,
            int vacancy,
            long list,
            int posts,
            RuledPlaces places,
            String standing,
            List<long[]> order)
            throws SQLException {
        boolean waits = vacancy % 40 == 0;
        int able = places.ranked() - places.barred();
        int reserves = TERMS.reserves(posts);
        boolean departs = waits && able > posts + reserves + 1 && reserves > 1;
        int chosenTo = Math.min(able, posts + (departs ? 1 : 0));
        long id = nation.id(proposals.count());
        Instant proposed = vacancies.closesAt(vacancy).plus(3, ChronoUnit.DAYS);
        proposals.add(
                id,
                vacancies.id(vacancy),
                list,
                1,
                waits ? vacancies.id(vacancy) : null,
                waits ? "PROPOSED" : "REFUSED",
                standing,
                places.ranked(),
                posts,
                reserves,
                chosenTo,
                Math.min(able, chosenTo + reserves - (departs ? 1 : 0)),
                "By the points of the score sheet",
                people.officerId(0).value(),
                proposed,
                waits ? null : people.officerId(1).value(),
                waits ? null : proposed.plus(1, ChronoUnit.DAYS),
                waits ? null : "The score sheet is to be changed first");
        proposals.flush();
        if (departs) {
            departures.add(id, order.get(0)[0], 1, "RESERVE", "Asked to be in reserve");
            departures.flush();
        }
    }
}
