package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.nation.NationPlans.Fate;
import ke.cp2.nation.NationPlans.Made;
import ke.cp2.nation.NationPlans.Seated;
import org.jspecify.annotations.Nullable;

/** The plans of deployments with their seats, and the deployments that followed from them. */
final class NationPostings {

    private static final int APPROVED_DAYS = 10;
    private static final int TOLD_DAYS = 5;

    /** The rates a day, by position. */
    static final Map<String, Integer> RATES = Map.of("CM", 700, "SUP", 650, "INV", 500, "SEC", 450);

    /**
     * Somebody who is sent to a seat and was told so.
     *
     * @param id of the deployment
     * @param application by its place in the nation
     */
    record Told(long id, int application, PlaceSeat seat, NationPlace place) {}

    private final Nation nation;
    private final NationPeople people;
    private final NationApplications applications;
    private final NationPlans plans;
    private final Instant approved;
    private final Instant told;

    /** Those in effect. */
    private final List<Told> postings = new ArrayList<>();

    private long deployments;

    NationPostings(
            Nation nation,
            NationPeople people,
            NationApplications applications,
            NationPlans plans) {
        this.nation = nation;
        this.people = people;
        this.applications = applications;
        this.plans = plans;
        approved = nation.now().minus(APPROVED_DAYS, ChronoUnit.DAYS);
        told = nation.now().minus(TOLD_DAYS, ChronoUnit.DAYS);
    }

    List<Told> postings() {
        return postings;
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        addTerms(connection);
        addOrders(connection);
        try (Rows rows =
                        new Rows(
                                connection,
                                "DEPLOYMENT_PLAN",
                                "ID, ORDER_ID, SERIES_ID, COUNTY_CODE, SUB_COUNTY_CODE, STATE,"
                                        + " MADE_BY, MADE_AT, SEATS, FILLED, TAKEN, PEOPLE, WOMEN,"
                                        + " ONE_SIDED, BREAKS, MEAN_METRES, LONGEST_METRES, POINTS,"
                                        + " PROVEN, INPUT_HASH, BEFORE_ID, DECIDED_BY, DECIDED_AT,"
                                        + " OPEN_PLACE");
                Rows seats =
                        new Rows(
                                connection,
                                "DEPLOYMENT_SEAT",
                                "ID, PLAN_ID, CENTRE_CODE, CENTRE_NAME, POSITION_CODE, SEAT_NUMBER,"
                                        + " APPLICATION_ID, ACCOUNT_ID, METRES, POINTS");
                Rows sent =
                        new Rows(
                                connection,
                                "DEPLOYMENT",
                                "ID, SERIES_ID, APPLICATION_ID, CENTRE_CODE, CENTRE_NAME,"
                                        + " COUNTY_CODE, SUB_COUNTY_CODE, POSITION_CODE,"
                                        + " SEAT_NUMBER, PLAN_ID, STATE, MADE_BY, APPROVED_BY,"
                                        + " APPLIED_AT, TOLD_AT, ENDED_BY, ENDED_AT, REASON,"
                                        + " AFTER_ID, LIVE_PERSON, LIVE_SEAT")) {
            Map<String, Long> before = new HashMap<>();
            for (int p = 0; p < plans.plans().size(); p++) {
                Made made = plans.plans().get(p);
                add(rows, nation.id(p), made, before.put(made.place().code(), nation.id(p)));
                rows.flush();
                for (PlaceSeat seat : made.seats()) {
                    Seated one = made.seated().get(seat.id());
                    add(seats, nation.id(p), seat, one);
                    if (one != null && !made.waits()) {
                        send(sent, nation.id(p), made.place(), one);
                    }
                }
                seats.flush();
                sent.flush();
                connection.commit();
                progress.tell("plans of deployments", p + 1, plans.plans().size());
            }
        }
    }

    private void addTerms(Connection connection) throws SQLException {
        LocalDate day = told.atOffset(ZoneOffset.UTC).toLocalDate();
        DeploymentTerms usual = DeploymentTerms.USUAL;
        try (Rows terms =
                        new Rows(
                                connection,
                                "DEPLOYMENT_TERMS",
                                "SERIES_ID, TELL_ON, BAND_KM, RANK_STEP, POINTS_PER_KM,"
                                        + " POINTS_PER_RANK, GENDER_POINTS");
                Rows rates =
                        new Rows(
                                connection,
                                "DEPLOYMENT_RATE",
                                "ID, SERIES_ID, POSITION_CODE, SHILLINGS")) {
            terms.add(
                    nation.id(0),
                    day,
                    usual.bandKm(),
                    usual.rankStep(),
                    usual.pointsPerKm(),
                    usual.pointsPerRank(),
                    usual.genderPoints());
            terms.flush();
            for (String position : RATES.keySet().stream().sorted().toList()) {
                rates.add(nation.id(rates.count()), nation.id(0), position, RATES.get(position));
            }
            rates.flush();
        }
    }

    private void addOrders(Connection connection) throws SQLException {
        DeploymentTerms usual = DeploymentTerms.USUAL;
        try (Rows orders =
                new Rows(
                        connection,
                        "DEPLOYMENT_ORDER",
                        "ID, SERIES_ID, SEED, BAND_KM, RANK_STEP, POINTS_PER_KM, POINTS_PER_RANK,"
                                + " GENDER_POINTS, ORDERED_BY, ORDERED_AT")) {
            for (int order = 0; order < 2; order++) {
                orders.add(
                        nation.id(order),
                        nation.id(0),
                        plans.seed(order == 1),
                        usual.bandKm(),
                        usual.rankStep(),
                        usual.pointsPerKm(),
                        usual.pointsPerRank(),
                        usual.genderPoints(),
                        people.officerId(0).value(),
                        madeAt(order == 1));
            }
            orders.flush();
        }
    }

    private Instant madeAt(boolean waits) {
        return waits ? nation.now().minus(1, ChronoUnit.DAYS) : approved.minus(2, ChronoUnit.DAYS);
    }

    private void add(Rows rows, long id, Made made, @Nullable Long before) throws SQLException {
        PlanFigures figures = made.figures();
        String place = made.place().code();
        rows.add(
                id,
                nation.id(made.waits() ? 1 : 0),
                nation.id(0),
                made.place().county(),
                place,
                made.waits() ? "PROPOSED" : "APPLIED",
                people.officerId(0).value(),
                madeAt(made.waits()),
                figures.seats(),
                figures.filled(),
                figures.taken(),
                figures.people(),
                figures.women(),
                figures.oneSided(),
                figures.breaks(),
                figures.meanMetres(),
                figures.longestMetres(),
                figures.points(),
                figures.proven(),
                made.hash(),
                before,
                made.waits() ? null : people.officerId(1).value(),
                made.waits() ? null : approved,
                made.waits() ? nation.id(0) + ":" + place : null);
    }

    private void add(Rows seats, long plan, PlaceSeat seat, @Nullable Seated one)
            throws SQLException {
        boolean given = one != null;
        seats.add(
                nation.id(seats.count()),
                plan,
                seat.centreCode(),
                seat.centreName(),
                seat.positionCode(),
                seat.number(),
                given ? applications.id(one.application()) : null,
                given ? account(one.application()) : null,
                given ? one.given().metres() : null,
                given ? one.given().points() : null);
    }

    private long account(int application) {
        return people.accountId(applications.applicant(application)).value();
    }

    private void send(Rows sent, long plan, NationPlace place, Seated one) throws SQLException {
        long first = nation.id(deployments++);
        send(sent, first, plan, place, one, one.application(), one.fate(), null);
        Integer heir = one.heir();
        if (heir != null) {
            send(sent, nation.id(deployments++), null, place, one, heir, Fate.STAYS, first);
        }
    }

    private void send(
            Rows sent,
            long id,
            @Nullable Long plan,
            NationPlace place,
            Seated one,
            int application,
            Fate fate,
            @Nullable Long after)
            throws SQLException {
        PlaceSeat seat = one.seat();
        boolean live = fate == Fate.STAYS;
        Instant ended = told.plus(1, ChronoUnit.DAYS);
        long series = nation.id(0);
        sent.add(
                id,
                series,
                applications.id(application),
                seat.centreCode(),
                seat.centreName(),
                place.county(),
                place.code(),
                seat.positionCode(),
                seat.number(),
                plan,
                live ? "TOLD" : fate.name(),
                people.officerId(0).value(),
                people.officerId(1).value(),
                after == null ? approved : ended,
                after == null ? told : ended,
                live ? null : people.officerId(0).value(),
                live ? null : ended,
                live ? null : "Fell ill",
                after,
                live ? series + ":" + account(application) : null,
                live
                        ? series
                                + ":"
                                + seat.centreCode()
                                + ':'
                                + seat.positionCode()
                                + ':'
                                + seat.number()
                        : null);
        if (live) {
            postings.add(new Told(id, application, seat, place));
        }
    }
}
