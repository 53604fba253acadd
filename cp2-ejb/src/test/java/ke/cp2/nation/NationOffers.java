package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Offers in all states: those that were declined or not answered called up the next one. */
final class NationOffers {

    private static final int CODES = 900_000;
    private static final int FIRST_CODE = 100_000;

    /** As many days nobody has decided yet after a vacancy closed, and an offer is open. */
    private static final int DECIDED_AFTER = 10;

    private static final int OPEN_DAYS = 5;
    private static final int STILL_OPEN_DAYS = 30;

    /** One who has a post without an offer of so many had one that was withdrawn. */
    private static final int WITHDRAWN_EVERY = 2;

    private static final String[] CHANNELS = {"PAGE", "SMS", "LINK"};

    private final Nation nation;
    private final NationPeople people;
    private final NationVacancies vacancies;
    private final NationApplications applications;

    /** The offer by vacancy whose end has called up nobody yet, or 0. */
    private final long[] ended;

    private final Instant[] endedAt;

    NationOffers(
            Nation nation,
            NationPeople people,
            NationVacancies vacancies,
            NationApplications applications) {
        this.nation = nation;
        this.people = people;
        this.vacancies = vacancies;
        this.applications = applications;
        ended = new long[nation.vacancies()];
        endedAt = new Instant[nation.vacancies()];
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        try (Rows rows =
                new Rows(
                        connection,
                        "OFFER",
                        "ID, VACANCY_ID, APPLICATION_ID, FROM_RESERVE, CODE, TOKEN_HASH, STATE,"
                                + " OFFERED_BY, OFFERED_AT, DEADLINE, ENDED_BY, ENDED_AT, CHANNEL,"
                                + " REASON, AFTER_ID, OPEN_ID, OPEN_CODE")) {
            for (int a = 0; a < applications.count(); a++) {
                String state = state(a);
                if (state != null) {
                    add(rows, a, state);
                }
                if (progress.isDue(a + 1, applications.count())) {
                    rows.flush();
                    connection.commit();
                    progress.tell("applications offered", a + 1, applications.count());
                }
            }
        }
        addRisks(connection);
    }

    private @Nullable String state(int application) {
        if (vacancies.phase(applications.vacancy(application)) != NationVacancies.Phase.DECIDED) {
            return null;
        }
        return switch (applications.state(application)) {
            case "OFFERED" -> "OPEN";
            case "ACCEPTED", "DEPLOYED", "COMPLETED" -> "ACCEPTED";
            case "DECLINED" -> "DECLINED";
            case "EXPIRED" -> "EXPIRED";
            case "SUCCESSFUL" -> application % WITHDRAWN_EVERY == 0 ? "WITHDRAWN" : null;
            default -> null;
        };
    }

    private void add(Rows rows, int application, String state) throws SQLException {
        SplittableRandom chance = nation.chance("offer", application);
        long id = nation.id(rows.count());
        int vacancy = applications.vacancy(application);
        boolean open = state.equals("OPEN");
        boolean calledUp = !open && state.equals("ACCEPTED") && ended[vacancy] > 0;
        long account = people.accountId(applications.applicant(application)).value();
        String code = Integer.toString(FIRST_CODE + chance.nextInt(CODES));
        Instant offered =
                open
                        ? nation.now().minus(1, ChronoUnit.DAYS)
                        : calledUp
                                ? endedAt[vacancy].plus(1, ChronoUnit.MINUTES)
                                : vacancies.closesAt(vacancy).plus(DECIDED_AFTER, ChronoUnit.DAYS);
        Instant deadline = offered.plus(open ? STILL_OPEN_DAYS : OPEN_DAYS, ChronoUnit.DAYS);
        Instant end =
                state.equals("EXPIRED")
                        ? deadline
                        : offered.plus(1 + chance.nextInt(OPEN_DAYS * 20), ChronoUnit.HOURS);
        boolean answered = state.equals("ACCEPTED") || state.equals("DECLINED");
        boolean withdrawn = state.equals("WITHDRAWN");
        rows.add(
                id,
                vacancies.id(vacancy),
                applications.id(application),
                calledUp,
                code,
                Sha256.of("offer-" + id),
                state,
                people.officerId(vacancy).value(),
                offered,
                deadline,
                endedBy(state, account, vacancy),
                open ? null : end,
                answered ? CHANNELS[chance.nextInt(CHANNELS.length)] : null,
                withdrawn ? "The post is not needed" : null,
                calledUp ? (Object) ended[vacancy] : null,
                open ? (Object) applications.id(application) : null,
                open ? account + ":" + code : null);
        if (calledUp) {
            ended[vacancy] = 0;
        } else if (state.equals("DECLINED") || state.equals("EXPIRED")) {
            ended[vacancy] = id;
            endedAt[vacancy] = end;
        }
    }

    private @Nullable Long endedBy(String state, long account, int vacancy) {
        return switch (state) {
            case "ACCEPTED", "DECLINED" -> account;
            case "WITHDRAWN" -> people.officerId(vacancy).value();
            default -> null;
        };
    }

    /** The vacancies with more free posts than people in reserve, as the migration found them. */
    private void addRisks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO VACANCY_AT_RISK (VACANCY_ID, SUB_COUNTY_CODE, FREE_POSTS, RESERVES)"
                            + " SELECT V.ID, V.SUB_COUNTY_CODE, V.POSTS - H.HELD, H.RESERVES"
                            + " FROM VACANCY V JOIN (SELECT C.VACANCY_ID,"
                            + " SUM(CASE WHEN C.STATE IN ('SUCCESSFUL', 'OFFERED', 'ACCEPTED',"
                            + " 'DEPLOYED', 'COMPLETED') THEN C.APPLICATIONS ELSE 0 END) HELD,"
                            + " SUM(CASE WHEN C.STATE = 'RESERVE' THEN C.APPLICATIONS ELSE 0 END)"
                            + " RESERVES FROM APPLICATION_COUNT C WHERE C.ID > "
                            + nation.firstId()
                            + " GROUP BY C.VACANCY_ID) H ON H.VACANCY_ID = V.ID"
                            + " WHERE V.STATE = 'DECIDED' AND V.POSTS - H.HELD > H.RESERVES"
                            + " AND V.ID > "
                            + nation.firstId());
        }
        connection.commit();
    }
}
