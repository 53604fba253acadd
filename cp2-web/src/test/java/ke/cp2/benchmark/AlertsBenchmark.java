package ke.cp2.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.benchmark.NationPages.Who;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;

/**
 * Has the officer of a nation send the alerts of all open vacancies, and prints how long the run
 * takes and how much memory. The messages stay in the outbox: it is no hour to send them. The
 * command line is that of {@code ./cp2 bench alerts}.
 */
public final class AlertsBenchmark {

    private static final long LOOK_EACH_MILLIS = 2_000;
    private static final Pattern RUN = Pattern.compile("run=(\\d+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private AlertsBenchmark() {}

    /**
     * @param arguments the folder of a nation, which the run changes
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        PortalProcess built =
                PortalProcess.named("alerts")
                        .set("CP2_DATA", data.toString())
                        .set("CP2_JOBS_VACANCY_ALERTS_TIMES", "never")
                        .set("CP2_JOBS_REMINDER_TIMES", "never")
                        .set("CP2_SMS_CAMPAIGN_HOURS", "03:00-03:01")
                        .set("CP2_JAVA_OPTS", "-Xmx512m");
        for (String line : Files.readAllLines(data.resolve("secrets.env"))) {
            String[] parts = line.split("=", 2);
            built.set(parts[0], parts[1]);
        }
        System.out.println("Starting the portal in " + data + " ...");
        String run;
        double cpu;
        double seconds;
        long peak;
        try (PortalProcess portal = built.start()) {
            HttpSession officer = Who.COUNCIL.logIn(portal);
            long asked = System.nanoTime();
            officer.open("/staff/jobs");
            officer.submit("startForm", "look_NEW_VACANCIES", Map.of());
            System.out.printf(Locale.ROOT, "preview: %.1f s%n", since(asked));
            cpu = PagesBenchmark.cpuMillis(portal.pid());
            long started = System.nanoTime();
            officer.submit("startForm", "start_NEW_VACANCIES", Map.of());
            run = run(officer);
            while (!officer.open("/staff/job?run=" + run).contains(">Finished</span>")) {
                Thread.sleep(LOOK_EACH_MILLIS);
            }
            seconds = since(started);
            cpu = PagesBenchmark.cpuMillis(portal.pid()) - cpu;
            peak = peakKilobytes(portal.pid());
        }
        print("jdbc:h2:file:" + data + "/cp2;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH", run);
        System.out.printf(
                Locale.ROOT,
                "alerts: %.0f s, %.0f s of CPU, %d MB at the most (heap of 512 MB)%n",
                seconds,
                cpu / 1_000,
                peak >> 10);
        System.exit(0);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String run(HttpSession officer) {
        Matcher run = RUN.matcher(String.valueOf(officer.address()));
        if (!run.find()) {
            throw new IllegalStateException("the run was not started: " + officer.address());
        }
        return run.group(1);
    }

    private static long peakKilobytes(long pid) throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    }

    private static void print(String url, String run) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "cp2", "cp2");
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT R.EXAMINED, R.MATCHED, R.QUEUED,"
                                        + " (SELECT COUNT(*) FROM VACANCY_NOTICE),"
                                        + " (SELECT COUNT(DISTINCT VACANCY_ID) FROM VACANCY_NOTICE)"
                                        + " FROM JOB_RUN R WHERE R.ID = "
                                        + run)) {
            row.next();
            System.out.printf(
                    "people %d, matching %d, messages %d, telling of %d vacancies (%d different)%n",
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }
}
