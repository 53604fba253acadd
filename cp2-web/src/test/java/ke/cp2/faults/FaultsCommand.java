package ke.cp2.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import ke.cp2.support.DatabaseProcess;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Integrity;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/** The command line of {@code ./cp2 faults}: each fault is done to a portal in a nation. */
public final class FaultsCommand {

    private static final int KILLS = Integer.getInteger("cp2.kills", 10);
    private static final Duration LOAD = Duration.ofSeconds(6);

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("cp2.away", 60));
    static final String PERSON = "254700001001";

    private final Path data;
    private final String url;
    private final Random random = new Random();

    private FaultsCommand(Path data) {
        this.data = data;
        this.url =
                "jdbc:h2:file:%s/cp2;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        .formatted(data);
    }

    /**
     * Runs one.
     *
     * @param arguments the folder of a nation, which is changed, and the name of the fault
     */
    public static void main(String[] arguments) throws Exception {
        FaultsCommand faults = new FaultsCommand(Path.of(arguments[0]).toAbsolutePath());
        switch (arguments[1]) {
            case "kill" -> faults.kill();
            case "away" -> faults.away();
            case "roll" -> new StopFaults(faults.data, faults.url).roll();
            case "stop" -> new StopFaults(faults.data, faults.url).stop(faults.portal("stopped"));
            case "gateway" -> faults.machine("gateway").gateway();
            case "memory" -> faults.machine("memory").memory();
            case "clock" -> faults.machine("clock").clock();
            case "disk" -> {
                // The keys stay where they are.
                FaultsCommand small = new FaultsCommand(MachineFaults.smallDisk(faults.data));
                new MachineFaults(
                                faults.portal("disk").set("CP2_DATA", small.data.toString()),
                                small.data,
                                small.url)
                        .disk();
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.exit(0);
    }

    private MachineFaults machine(String name) throws Exception {
        return new MachineFaults(portal(name), data, url);
    }

    /** Kills portal and embedded database while people apply. */
    private void kill() throws Exception {
        Applicants applicants = Applicants.of(url);
        int lost = 0;
        int harmed = 0;
        PortalProcess portal = portal("killed");
        for (int kill = 1; kill <= KILLS; kill++) {
            portal.start();
            applicants.begin(portal);
            TimeUnit.MILLISECONDS.sleep(LOAD.toMillis() + random.nextInt(4_000));
            portal.kill();
            applicants.end();
            int missing = applicants.lost().size();
            List<String> faults = Integrity.faults(url);
            lost += missing;
            harmed += faults.isEmpty() ? 0 : 1;
            System.out.printf(
                    "kill %d: %d acknowledged, %d lost %s; %s%n",
                    kill, applicants.acknowledged(), missing, faults, applicants.troubles());
        }
        System.out.printf(
                "kill: %d kills, %d applications acknowledged, %d lost, %d times locked rows or"
                        + " indexes that disagree%n",
                KILLS, applicants.acknowledged(), lost, harmed);
    }

    /** Kills a database of its own, then lets it stand still, each for a while. */
    private void away() throws Exception {
        try (DatabaseProcess database = DatabaseProcess.start(data);
                PortalProcess portal = portal("away").set("CP2_DB_URL", database.url()).start()) {
            HttpSession person = HttpSession.login(portal, PERSON, OpenNation.PASSWORD);
            Visits visits = new Visits(portal, person);
            visits.during(Duration.ofSeconds(10)).print("before");
            database.kill();
            visits.during(AWAY).print("killed");
            database.startAgain();
            System.out.printf("back after %d ms%n", visits.untilAllAnswer());
            database.standStill();
            visits.during(AWAY).print("standing still");
            database.goOn();
            System.out.printf("back after %d ms%n", visits.untilAllAnswer());
        }
    }

    /** A portal in the nation that sends nothing by itself. */
    private PortalProcess portal(String name) throws IOException {
        PortalProcess portal =
                PortalProcess.named(name)
                        .set("CP2_DATA", data.toString())
                        .set("CP2_JOBS_VACANCY_ALERTS_TIMES", "never")
                        .set("CP2_JOBS_REMINDER_TIMES", "never");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            portal.set(parts[0], parts[1]);
        }
        return portal;
    }
}
