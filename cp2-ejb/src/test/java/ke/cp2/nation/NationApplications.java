package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Applications in all states, with their history and what the rules said. */
final class NationApplications {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final long REFERENCES = 1L << 40;
    private static final long STRIDE = 668_265_263_611L;

    /** One application of so many goes to the vacancy that everybody wants. */
    private static final int CROWD = 60;

    /** The officer of the crowded vacancy decides on one after the other. */
    private static final Map<String, String> DECISIONS =
            Map.of(
                    "SHORTLISTED", "SHORTLIST",
                    "SUCCESSFUL", "SUCCESSFUL",
                    "RESERVE", "RESERVE",
                    "UNSUCCESSFUL", "UNSUCCESSFUL");

    /** One of so many on the shortlists has not been told yet. */
    private static final int UNTOLD = 10;

    /** Who has accepted a post where all is decided, of a hundred; the first of them late. */
    private static final int ACCEPTED_FROM = 45;

    private static final int LATE_BELOW = 52;

    /** One of so many has declared an interest, in one of so many centres. */
    private static final int INTEREST_EVERY = 12;

    private static final int CENTRES = 30;

    /** One vacancy of so many has more free posts than people in reserve. */
    private static final int RISK_EVERY = 7;

    private final Nation nation;
    private final NationPeople people;
    private final NationVacancies vacancies;

    /** The account and the vacancy of each, by their places. */
    private final int[] applicants;

    private final int[] wanted;
    private int count;
    private BitSet deployed = new BitSet();

    /** By vacancy: how many hold a post, wait for a decision, and are on the reserve list. */
    private int @Nullable [] holding;

    private int[] undecided = {};
    private int[] reserves = {};

    NationApplications(Nation nation, NationPeople people, NationVacancies vacancies) {
        this.nation = nation;
        this.people = people;
        this.vacancies = vacancies;
        applicants = new int[nation.applications() + nation.mostOfOne()];
        wanted = new int[applicants.length];
        plan();
    }

    /** Who applies for what: nobody twice for one vacancy. */
    private void plan() {
        choose(0, nation.mostOfOne());
        for (int i = 1; i < nation.accounts(); i++) {
            long due = (long) nation.applications() * (i + 1) / nation.accounts();
            if (NationPeople.hasSubmitted(i) && due > count) {
                choose(i, (int) (due - count));
            }
        }
    }

    private void choose(int person, int number) {
        SplittableRandom chance = nation.chance("choice", person);
        int next = vacancies.near(people.place(person), chance.nextInt(9));
        boolean crowd = false;
        for (int done = 0, tried = 0; done < number && tried < nation.vacancies(); tried++) {
            int vacancy = next;
            if (!crowd && chance.nextInt(CROWD) == 0) {
                vacancy = 0;
                crowd = true;
            } else {
                next = (next + 1) % nation.vacancies();
                if (vacancy == 0) {
                    continue;
                }
            }
            if (vacancies.phase(vacancy).hasApplications()) {
                applicants[count] = person;
                wanted[count] = vacancy;
                count++;
                done++;
            }
        }
    }

    int count() {
        return count;
    }

    long id(int application) {
        return nation.id(application);
    }

    int applicant(int application) {
        return applicants[application];
    }

    int vacancy(int application) {
        return wanted[application];
    }

    /** What people quote: no two are the same, and they do not grow with time. */
    String reference(int application) {
        long mixed =
                Math.floorMod(
                        (application + 1 + nation.firstId()) * STRIDE + nation.seed(), REFERENCES);
        StringBuilder text = new StringBuilder("APP-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (mixed & 31)));
            mixed >>>= 5;
        }
        return text.toString();
    }

    Instant submittedAt(int application) {
        int vacancy = wanted[application];
        Instant opens = vacancies.opensAt(vacancy);
        Instant end =
                vacancies.closesAt(vacancy).isBefore(nation.now())
                        ? vacancies.closesAt(vacancy)
                        : nation.now();
        long seconds = Duration.between(opens, end).toSeconds();
        return opens.plusSeconds(nation.chance("submitted", application).nextLong(seconds));
    }

    /** They are sent to a centre; the others who have accepted are not, so far. */
    void deploy(BitSet applications) {
        deployed = applications;
    }

    /** Whether its applicant has accepted a post at a centre. */
    boolean isAccepted(int application) {
        return vacancies.phase(wanted[application]) == NationVacancies.Phase.DECIDED
                && turn(application) >= ACCEPTED_FROM;
    }

    /** Whether that was after the first plan of the deployments was made. */
    boolean isLate(int application) {
        return turn(application) < LATE_BELOW;
    }

    /** All centres in which its applicant has declared an interest, for whatever vacancy. */
    Set<String> interestsOfApplicant(int application) {
        int person = applicants[application];
        int first = application;
        while (first > 0 && applicants[first - 1] == person) {
            first--;
        }
        Set<String> interests = new TreeSet<>();
        for (int one = first; one < count && applicants[one] == person; one++) {
            String interest = interest(one);
            if (interest != null) {
                interests.add(interest);
            }
        }
        return interests;
    }

    /** The centre in which its applicant has declared an interest; null for most. */
    @Nullable String interest(int application) {
        SplittableRandom chance = nation.chance("interest", application);
        return chance.nextInt(INTEREST_EVERY) == 0
                ? vacancies.place(wanted[application]).centre(chance.nextInt(CENTRES))
                : null;
    }

    /** Whether it met the rules of the series. */
    boolean metRules(int application) {
        return nation.chance("years", application).nextInt(10) > 0;
    }

    private int turn(int application) {
        return nation.chance("state", application).nextInt(100);
    }

    /** How many posts a vacancy has: more than are held where officers decide by a list. */
    int posts(int vacancy) {
        if (holding == null) {
            holding = new int[nation.vacancies()];
            undecided = new int[nation.vacancies()];
            reserves = new int[nation.vacancies()];
            for (int a = 0; a < count; a++) {
                ApplicationState state = ApplicationState.valueOf(state(a));
                holding[wanted[a]] += ApplicationState.holdingPost().contains(state) ? 1 : 0;
                undecided[wanted[a]] += ApplicationState.undecided().contains(state) ? 1 : 0;
                reserves[wanted[a]] += state == ApplicationState.RESERVE ? 1 : 0;
            }
        }
        int held = holding[vacancy];
        if (vacancies.isRanked(vacancy)) {
            return held + Math.max(3, undecided[vacancy] / 4);
        }
        if (vacancies.phase(vacancy) == NationVacancies.Phase.DECIDED) {
            return Math.max(1, held + (vacancy % RISK_EVERY == 1 ? reserves[vacancy] + 3 : 0));
        }
        return 1 + vacancy % 12;
    }

    /** How many of them somebody holds. */
    int held(int vacancy) {
        posts(vacancy);
        return holding[vacancy];
    }

    String state(int application) {
        int turn = turn(application);
        return switch (vacancies.phase(wanted[application])) {
            case OPEN -> turn < 95 ? "SUBMITTED" : "WITHDRAWN";
            case OVER ->
                    turn < 72
                            ? "SUBMITTED"
                            : turn < 85
                                    ? "SHORTLISTED"
                                    : turn < 90
                                            ? "WITHDRAWN"
                                            : turn < 94
                                                    ? "SUCCESSFUL"
                                                    : turn < 97 ? "RESERVE" : "UNSUCCESSFUL";
            case CANCELLED -> "CANCELLED";
            default ->
                    turn < ACCEPTED_FROM
                            ? decided(turn)
                            : deployed.get(application) ? "DEPLOYED" : "ACCEPTED";
        };
    }

    private static String decided(int turn) {
        return turn < 20
                ? "UNSUCCESSFUL"
                : turn < 26
                        ? "RESERVE"
                        : turn < 29
                                ? "WITHDRAWN"
                                : turn < 31
                                        ? "SUCCESSFUL"
                                        : turn < 35
                                                ? "OFFERED"
                                                : turn < 40
                                                        ? "DECLINED"
                                                        : turn < 44 ? "EXPIRED" : "COMPLETED";
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        try (Rows rows =
                        new Rows(
                                connection,
                                "APPLICATION",
                                "ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE, SUBMITTED_AT, STATE_AT,"
                                        + " STATE_REASON, UNMET, APPLICANT_SEARCH, HOME_COUNTY_CODE,"
                                        + " HOME_SUB_COUNTY_CODE, UNTOLD_OF, ACT_ID");
                Rows events =
                        new Rows(
                                connection,
                                "APPLICATION_EVENT",
                                "ID, APPLICATION_ID, STATE, HAPPENED_AT, ACTOR_ID, REASON");
                Rows acts =
                        new Rows(
                                connection,
                                "DECISION_ACT",
                                "ID, VACANCY_ID, OFFICER_ID, DECISION, REASON, OVER_POSTS,"
                                        + " CONFIRMED_AT, UNDO_FROM, HAND_OF, EXPECTED, DECIDED,"
                                        + " FINISHED_AT");
                Rows words =
                        new Rows(connection, "APPLICANT_WORD", "VACANCY_ID, WORD, APPLICATION_ID");
                Rows interests =
                        new Rows(
                                connection,
                                "DECLARED_INTEREST",
                                "APPLICATION_ID, CENTRE_CODE, KIND");
                Rows judged =
                        new Rows(
                                connection,
                                "JUDGED_RULE",
                                "APPLICATION_ID, RULE_NAME, RULE_VALUE, MET, REASON_KEY,"
                                        + " REASON_VALUES")) {
            for (int a = 0; a < count; a++) {
                String state = state(a);
                AccountId account = people.accountId(applicants[a]);
                Instant submitted = submittedAt(a);
                boolean same = state.equals("SUBMITTED");
                boolean own = state.equals("WITHDRAWN");
                Instant changed =
                        own
                                ? submitted.plusSeconds(60)
                                : vacancies.closesAt(wanted[a]).plusSeconds(3_600);
                if (changed.isAfter(nation.now())) {
                    changed = nation.now();
                }
                String name = PersonName.searched(people.name(applicants[a]));
                for (String word : new TreeSet<>(List.of(name.split("[ -]+")))) {
                    words.add(vacancies.id(wanted[a]), word, id(a));
                }
                String reason = same || own ? null : "By the criteria of the series";
                boolean met = metRules(a);
                String decision = wanted[a] == 0 ? DECISIONS.get(state) : null;
                if (decision != null) {
                    acts.add(
                            id(a),
                            vacancies.id(0),
                            people.officerId(0).value(),
                            decision,
                            "By the criteria of the series",
                            false,
                            changed,
                            changed,
                            decision.equals("SHORTLIST") ? null : vacancies.id(0),
                            1,
                            1,
                            changed);
                }
                rows.add(
                        id(a),
                        reference(a),
                        vacancies.id(wanted[a]),
                        account.value(),
                        state,
                        submitted,
                        same ? submitted : changed,
                        reason,
                        !met,
                        name,
                        people.place(applicants[a]).county(),
                        people.place(applicants[a]).code(),
                        state.equals("SHORTLISTED") && a % UNTOLD == 0
                                ? vacancies.id(wanted[a])
                                : null,
                        decision == null ? null : id(a));
                events.add(nation.id(2L * a), id(a), "SUBMITTED", submitted, account.value(), null);
                if (!same) {
                    events.add(
                            nation.id(2L * a + 1),
                            id(a),
                            state,
                            changed,
                            own ? account.value() : people.officerId(a).value(),
                            reason);
                }
                judged.add(
                        id(a),
                        "MINIMUM_YEARS",
                        "3",
                        met,
                        met ? "application.minimumYears.met" : "application.minimumYears.notMet",
                        (met ? "7" : "2") + "\n3");
                judged.add(
                        id(a),
                        "NOT_OWN_STATION",
                        null,
                        true,
                        "application.notOwnStation.noCentre",
                        null);
                String interest = interest(a);
                if (interest != null) {
                    interests.add(id(a), interest, "RELATIVE");
                }
                if (progress.isDue(a + 1, count)) {
                    acts.flush();
                    rows.flush();
                    events.flush();
                    words.flush();
                    interests.flush();
                    judged.flush();
                    connection.commit();
                    progress.tell("applications", a + 1, count);
                }
            }
        }
        addCounts(connection);
    }

    /** How many each vacancy has in each state. */
    private void addCounts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO APPLICATION_COUNT"
                            + " (ID, VACANCY_ID, STATE, APPLICATIONS, UNMET, ID_SUM)"
                            + " SELECT %1$d + ROWNUM, C.* FROM (SELECT VACANCY_ID, STATE, COUNT(*),"
                                    .formatted(nation.firstId())
                            + " SUM(UNMET), SUM(ID) FROM APPLICATION WHERE ID > %d"
                                    .formatted(nation.firstId())
                            + " GROUP BY VACANCY_ID, STATE) C");
        }
        connection.commit();
    }

    /** The references of the person with the most, for whoever wants to see one. */
    List<String> referencesOf(int person) {
        List<String> references = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            if (applicants[a] == person) {
                references.add(reference(a));
            }
        }
        return references;
    }
}
