package ke.cp2.deployment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The same problem as a flow of least cost, solved by OR-Tools, which others made and proved. */
record Flow(long points, int free) {

    static {
        Loader.loadNativeLibraries();
    }

    /** Solves it in whole points. */
    static Flow of(InventedSubCounty given, DeploymentTerms terms, String seed) {
        SeatCosts costs = new SeatCosts(given.seats(), given.people(), terms, seed);
        List<Seat> seats = costs.seats();
        List<Deployable> people = costs.people();
        MinCostFlow flow = new MinCostFlow();
        int source = seats.size() + people.size();
        int sink = source + 1;
        for (int seat = 0; seat < seats.size(); seat++) {
            flow.addArcWithCapacityAndUnitCost(source, seat, 1, 0);
            flow.addArcWithCapacityAndUnitCost(seat, sink, 1, SeatCosts.FREE_POINTS);
            for (int person = 0; person < people.size(); person++) {
                if (SeatCosts.obstacle(seats.get(seat), people.get(person)) == null) {
                    flow.addArcWithCapacityAndUnitCost(
                            seat, seats.size() + person, 1, costs.points(seat, person));
                }
            }
        }
        for (int person = 0; person < people.size(); person++) {
            flow.addArcWithCapacityAndUnitCost(seats.size() + person, sink, 1, 0);
        }
        flow.setNodeSupply(source, seats.size());
        flow.setNodeSupply(sink, -seats.size());
        if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("no flow");
        }
        int free = (int) (flow.getOptimalCost() / SeatCosts.FREE_POINTS);
        return new Flow(flow.getOptimalCost() % SeatCosts.FREE_POINTS, free);
    }

    /** As by hand: the scarcest seats first, each gets who costs least of those left. */
    static Flow greedy(InventedSubCounty given, DeploymentTerms terms, String seed) {
        SeatCosts costs = new SeatCosts(given.seats(), given.people(), terms, seed);
        long[][] table = costs.table();
        boolean[] taken = new boolean[costs.people().size()];
        List<long[]> scarcest =
                Arrays.stream(table).sorted(Comparator.comparingLong(Flow::allowed)).toList();
        long points = 0;
        int free = 0;
        for (long[] row : scarcest) {
            int best = -1;
            for (int person = 0; person < row.length; person++) {
                if (!taken[person]
                        && row[person] != Assignment.FORBIDDEN
                        && (best < 0 || row[person] < row[best])) {
                    best = person;
                }
            }
            if (best < 0) {
                free++;
            } else {
                taken[best] = true;
                points += SeatCosts.points(row[best]);
            }
        }
        return new Flow(points, free);
    }

    private static long allowed(long[] row) {
        return Arrays.stream(row).filter(cost -> cost != Assignment.FORBIDDEN).count();
    }
}
