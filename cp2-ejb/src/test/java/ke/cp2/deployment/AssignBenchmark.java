package ke.cp2.deployment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends an invented nation to its centres: 333 sub-counties with 273,000 seats, as in a season of
 * all examinations. A sub-county and then the nation, beside the way by hand and OR-Tools; then
 * what the sub-counties could not fill, in a second pass over their counties.
 */
public final class AssignBenchmark {

    private static final int SUB_COUNTIES = 333;
    private static final int SUB_COUNTIES_OF_A_COUNTY = 7;
    private static final DeploymentTerms TERMS = DeploymentTerms.USUAL;
    private static final String SEED = "2026";
    private static final double NANOS = 1e9;
    private static final int MILLIS = 1000;
    private static final long MEGABYTE = 1L << 20;

    private AssignBenchmark() {}

    /** When something began: by the clock, and in the processor time of this process. */
    private record Began(long nanos, long cpuNanos) {

        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Began now() {
            return new Began(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        double seconds() {
            return (System.nanoTime() - nanos) / NANOS;
        }

        double cpuSeconds() {
            return (SYSTEM.getProcessCpuTime() - cpuNanos) / NANOS;
        }
    }

    /** What became of one sub-county, or of all. */
    private record Result(
            int seats, int free, long points, long breaks, long oneSided, boolean proven) {

        static final Result NONE = new Result(0, 0, 0, 0, 0, true);

        static Result of(InventedSubCounty given, DeploymentPlan plan) {
            return new Result(
                    given.seats().size(),
                    plan.shortages().size(),
                    plan.points(),
                    plan.breaks(),
                    plan.oneSidedCentres(),
                    plan.isProven());
        }

        Result plus(Result other) {
            return new Result(
                    seats + other.seats,
                    free + other.free,
                    points + other.points,
                    breaks + other.breaks,
                    oneSided + other.oneSided,
                    proven && other.proven);
        }
    }

    /**
     * Runs it.
     *
     * @param args {@code --or-tools-everywhere}: the nation by OR-Tools, too
     */
    public static void main(String[] args) {
        boolean everywhere = args.length > 0 && "--or-tools-everywhere".equals(args[0]);
        print(
                "%-28s %9s %9s %9s %12s %9s",
                "", "time s", "CPU s", "unfilled", "points", "one-sided");
        for (int round = 0; round < 3; round++) {
            oneSubCounty("100 centres, 830 seats, 1200 people", 1200);
        }
        oneSubCounty("the same, 830 people", 830);
        why();
        nation(everywhere);
    }

    /** A sub-county or county with what its plan has left. */
    private record Planned(Result result, InventedSubCounty rest) {

        static Planned of(InventedSubCounty given) {
            DeploymentPlan plan = DeploymentPlan.of(given.seats(), given.people(), TERMS, SEED);
            return new Planned(Result.of(given, plan), given.without(plan.placements()));
        }
    }

    private static void oneSubCounty(String title, int people) {
        InventedSubCounty given = InventedSubCounty.of(32, 100, 830, people);
        print("%s", title);
        Began began = Began.now();
        DeploymentPlan plan = DeploymentPlan.of(given.seats(), given.people(), TERMS, SEED);
        line("  exact", began, Flow.of(plan), plan.oneSidedCentres());
        began = Began.now();
        Flow flow = Flow.of(given, TERMS, SEED);
        line("  OR-Tools", began, flow, null);
        began = Began.now();
        line("  scarcest seat first", began, Flow.greedy(given, TERMS, SEED), null);
        if (!Flow.of(plan).equals(flow)) {
            throw new IllegalStateException("OR-Tools found another optimum");
        }
    }

    /** What a page says that says why: the plan is solved for the first reader, and kept then. */
    private static void why() {
        InventedSubCounty given = InventedSubCounty.of(32, 100, 830, 1200);
        Began first = Began.now();
        DeploymentPlan plan = DeploymentPlan.of(given.seats(), given.people(), TERMS, SEED);
        explain(given, plan);
        double solved = first.cpuSeconds();
        Began again = Began.now();
        long forbidden = explain(given, plan);
        print(
                "why: %.0f ms for the first reader, %.0f ms for others, without the database"
                        + " (processor time; %d of %d seats forbidden)",
                solved * MILLIS, again.cpuSeconds() * MILLIS, forbidden, given.seats().size());
    }

    /** Asks for all other seats of somebody and for the proof of each free seat. */
    private static long explain(InventedSubCounty given, DeploymentPlan plan) {
        String person = plan.placements().get(0).person().id();
        long forbidden =
                given.seats().stream()
                        .filter(seat -> plan.extraPoints(seat.id(), person).isEmpty())
                        .count();
        return forbidden + plan.shortages().size();
    }

    private static void nation(boolean everywhere) {
        print("the nation, %d sub-counties", SUB_COUNTIES);
        AtomicInteger done = new AtomicInteger();
        Began began = Began.now();
        List<Planned> planned =
                IntStream.rangeClosed(1, SUB_COUNTIES)
                        .parallel()
                        .mapToObj(number -> Planned.of(subCounty(number)))
                        .peek(one -> progress(done.incrementAndGet()))
                        .toList();
        Result all = sum(planned);
        line("  exact", began, new Flow(all.points, all.free, 0), all.oneSided);
        Began second = Began.now();
        Result pass = secondPass(planned);
        line("  second pass over counties", second, new Flow(pass.points, pass.free, 0), null);
        double seconds = began.seconds();
        print(
                "  memory in use %d MB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                        / MEGABYTE);
        began = Began.now();
        line("  scarcest seat first", began, others(Flow::greedy), null);
        if (everywhere) {
            began = Began.now();
            line("  OR-Tools", began, others(Flow::of), null);
        }
        print(
                "nation: %.1f s, seats %d, unfilled %d, breaks %d, optimal %s",
                seconds,
                all.seats,
                pass.free,
                all.breaks + pass.breaks,
                all.proven && pass.proven ? "yes" : "no");
    }

    @FunctionalInterface
    private interface Way {
        Flow solve(InventedSubCounty given, DeploymentTerms terms, String seed);
    }

    private static Flow others(Way way) {
        return IntStream.rangeClosed(1, SUB_COUNTIES)
                .parallel()
                .mapToObj(number -> way.solve(subCounty(number), TERMS, SEED))
                .reduce(
                        new Flow(0, 0, 0),
                        (one, two) ->
                                new Flow(
                                        one.points() + two.points(),
                                        one.free() + two.free(),
                                        one.lacking() + two.lacking()));
    }

    private static Result sum(List<Planned> planned) {
        return planned.stream().map(Planned::result).reduce(Result.NONE, Result::plus);
    }

    /** What the sub-counties have left, county by county. */
    private static Result secondPass(List<Planned> planned) {
        return sum(
                IntStream.iterate(
                                0,
                                from -> from < planned.size(),
                                from -> from + SUB_COUNTIES_OF_A_COUNTY)
                        .parallel()
                        .mapToObj(
                                from ->
                                        planned.subList(
                                                from,
                                                Math.min(
                                                        from + SUB_COUNTIES_OF_A_COUNTY,
                                                        planned.size())))
                        .map(county -> county.stream().map(Planned::rest).toList())
                        .map(rests -> Planned.of(InventedSubCounty.together(rests)))
                        .toList());
    }

    /** From 500 to 1,140 seats, 820 on average, and two people for three seats more. */
    private static InventedSubCounty subCounty(int number) {
        int seats = 500 + number * 37 % 641;
        return InventedSubCounty.of(number, seats / 8, seats, seats * 7 / 5);
    }

    private static void progress(int done) {
        if (done % 37 == 0) {
            print("  planned %d of %d", done, SUB_COUNTIES);
        }
    }

    private static void line(String way, Began began, Flow result, @Nullable Long oneSided) {
        print(
                "%-28s %9.3f %9.3f %9d %12d %9s",
                way,
                began.seconds(),
                began.cpuSeconds(),
                result.free(),
                result.points(),
                oneSided == null ? "" : oneSided);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
