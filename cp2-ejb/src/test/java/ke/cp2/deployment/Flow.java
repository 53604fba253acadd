package ke.cp2.deployment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The same problem as a flow of least cost, solved by OR-Tools, which others made and proved. */
record Flow(long points, int free, int lacking) {

    /** What a plan comes to. */
    static Flow of(DeploymentPlan plan) {
        return new Flow(
                plan.points(),
                plan.shortages().size(),
                (int)
                        plan.shortages().stream()
                                .filter(shortage -> shortage.seats().get(0).isSkilled())
                                .count());
    }

    static {
        Loader.loadNativeLibraries();
    }

    /** Solves it in whole points; a seat costs what it costs to leave it free. */
    static Flow of(InventedSubCounty given, DeploymentTerms terms, String seed) {
        SeatCosts costs = new SeatCosts(given.seats(), given.people(), terms, seed);
        List<Seat> seats = costs.seats();
        List<Deployable> people = costs.people();
        MinCostFlow flow = new MinCostFlow();
        int source = seats.size() + people.size();
        int sink = source + 1;
        int[] unfilled = new int[seats.size()];
        for (int seat = 0; seat < seats.size(); seat++) {
            flow.addArcWithCapacityAndUnitCost(source, seat, 1, 0);
            unfilled[seat] =
                    flow.addArcWithCapacityAndUnitCost(
                            seat, sink, 1, SeatCosts.freePoints(seats.get(seat)));
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
        long points = flow.getOptimalCost();
        int free = 0;
        int lacking = 0;
        for (int seat = 0; seat < seats.size(); seat++) {
            if (flow.getFlow(unfilled[seat]) > 0) {
                free++;
                lacking += seats.get(seat).isSkilled() ? 1 : 0;
                points -= SeatCosts.freePoints(seats.get(seat));
            }
        }
        return new Flow(points, free, lacking);
    }

    /** As by hand: the scarcest seats first, each gets who costs least of those left. */
    static Flow greedy(InventedSubCounty given, DeploymentTerms terms, String seed) {
        SeatCosts costs = new SeatCosts(given.seats(), given.people(), terms, seed);
        long[][] table = costs.table();
        boolean[] taken = new boolean[costs.people().size()];
        List<Integer> scarcest =
                IntStream.range(0, table.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(seat -> allowed(table[seat])))
                        .toList();
        long points = 0;
        int free = 0;
        int lacking = 0;
        for (int seat : scarcest) {
            long[] row = table[seat];
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
                lacking += costs.seats().get(seat).isSkilled() ? 1 : 0;
            } else {
                taken[best] = true;
                points += costs.points(seat, best);
            }
        }
        return new Flow(points, free, lacking);
    }

    private static long allowed(long[] row) {
        return Arrays.stream(row).filter(cost -> cost != Assignment.FORBIDDEN).count();
    }
}
