package ke.cp2.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;

/** Asks portals to stop (SIGTERM) while people apply, as a new version or a reboot does. */
final class StopFaults {

    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ANSWERS =
            Pattern.compile("Node (\\d) answers \\(process (\\d+), .*");
    private static final int NODES = 2;
    private static final int STOPS = Integer.getInteger("cp2.stops", 3);

    private final Path data;
    private final String url;

    StopFaults(Path data, String url) {
        this.data = data;
        this.url = url;
    }

    /** Stops the nodes of {@code ./cp2 cluster} in turn; it starts each again. */
    void roll() throws Exception {
        Applicants applicants = Applicants.of(url);
        int port = PortalProcess.freePort() % 20_000 + 20_000;
        Process cluster = cluster(port);
        Map<Integer, Long> nodes = new ConcurrentHashMap<>();
        try (BufferedReader said = cluster.inputReader()) {
            try {
                awaitProxy(said, nodes);
                PortalProcess proxy = PortalProcess.at(port);
                for (int node = 1; node <= NODES; node++) {
                    applicants.begin(proxy);
                    TimeUnit.MILLISECONDS.sleep(LOAD.toMillis());
                    long process = nodes.get(node);
                    signal(process);
                    while (nodes.get(node) == process) {
                        read(said.readLine(), nodes);
                    }
                    TimeUnit.MILLISECONDS.sleep(LOAD.toMillis());
                    applicants.end();
                }
            } finally {
                // Before its output is closed, on which it says that it stops.
                signal(cluster.pid());
                cluster.waitFor();
            }
        }
        System.out.printf(
                "roll: %d nodes stopped and started in turn, %d requests, %s failed;"
                        + " %d applications acknowledged, %d lost%n",
                NODES,
                applicants.asked(),
                applicants.troubles().isEmpty() ? "none" : applicants.troubles(),
                applicants.acknowledged(),
                applicants.lost().size());
    }

    /** Stops one portal with its database, again and again, in the middle of a job, too. */
    void stop(PortalProcess portal) throws Exception {
        Applicants applicants = Applicants.of(url);
        portal.set("CP2_JOBS_PAGE_SIZE", "1").set("CP2_STOP_PAUSE", "3").start();
        String job = startJob(portal);
        for (int stop = 1; stop <= STOPS; stop++) {
            applicants.begin(portal);
            TimeUnit.MILLISECONDS.sleep(LOAD.toMillis());
            long start = System.nanoTime();
            portal.stop();
            System.out.printf(
                    "stop %d took %d ms%n", stop, (System.nanoTime() - start) / 1_000_000);
            applicants.end();
            portal.startAgain();
        }
        awaitFinished(portal, job);
        portal.stop();
        report(
                applicants,
                portal.log().stream().filter(line -> line.contains("is taken up again")).count());
    }

    private static void report(Applicants applicants, long takenUp) throws SQLException {
        Map<String, Integer> brokenOff = new ConcurrentHashMap<>(applicants.troubles());
        Integer refused = brokenOff.remove(Applicants.REFUSED);
        System.out.printf(
                "stop: %d stops, %d requests, %d refused while it was down, %s broken off;"
                        + " %d applications acknowledged, %d lost; the job was taken up again %d"
                        + " times and finished%n",
                STOPS,
                applicants.asked(),
                refused == null ? 0 : refused,
                brokenOff.isEmpty() ? "none" : brokenOff,
                applicants.acknowledged(),
                applicants.lost().size(),
                takenUp);
    }

    static String startJob(PortalProcess portal) {
        HttpSession officer = officer(portal);
        officer.open("/staff/jobs");
        officer.submit("startForm", "look_NEW_VACANCIES", Map.of());
        officer.submit("startForm", "start_NEW_VACANCIES", Map.of());
        return officer.address().getPath() + '?' + officer.address().getQuery();
    }

    static void awaitFinished(PortalProcess portal, String job) throws InterruptedException {
        HttpSession officer = officer(portal);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!officer.open(job).contains(">Finished</span>")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The job did not go on: " + officer.text());
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    static HttpSession officer(PortalProcess portal) {
        return HttpSession.login(portal, "254700000002", "demo-council-2026");
    }

    private Process cluster(int port) throws IOException {
        return new ProcessBuilder(
                        "../cp2",
                        "cluster",
                        "--no-demo",
                        "--nodes",
                        String.valueOf(NODES),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitProxy(BufferedReader said, Map<Integer, Long> nodes)
            throws IOException {
        String line;
        do {
            line = said.readLine();
            read(line, nodes);
        } while (!line.contains("nginx answers"));
    }

    private static void read(String line, Map<Integer, Long> nodes) {
        if (line == null) {
            throw new IllegalStateException("./cp2 cluster has ended");
        }
        System.out.println(line);
        Matcher answers = ANSWERS.matcher(line.strip());
        if (answers.matches()) {
            nodes.put(Integer.valueOf(answers.group(1)), Long.valueOf(answers.group(2)));
        }
    }

    private static void signal(long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-TERM", String.valueOf(process)).start().waitFor();
    }
}
