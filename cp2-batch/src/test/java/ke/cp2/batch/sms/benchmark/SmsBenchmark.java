package ke.cp2.batch.sms.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends campaigns and credentials from the job to the SMSC and prints what a message costs. The
 * command line is that of {@code ./cp2 bench sms}.
 */
public final class SmsBenchmark {

    private static final int WEB_PORT = Ports.free();
    private static final int SMSC_PORT = Ports.free();
    private static final int CONTROL_PORT = Ports.free();
    private static final int BINDS = 2;
    private static final int WINDOW = 1_000;
    private static final int WARM_UP_MESSAGES = 30_000;
    private static final int WARM_UP_RUNS = 12;
    private static final int SMALL_RUNS = 5;

    /** The compiler is quiet when it takes less than one part in so many of the time. */
    private static final int QUIET = 10;

    private static final int POLL_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 600_000;
    private static final String TEXT =
            "KNEC: invigilators for KCSE 2026 are needed in your county. Apply by Friday at"
                    + " https://cp2.example. To stop such messages text STOP to 22262.";

    private final Portal portal;
    private final Smsc smsc;

    private SmsBenchmark(Portal portal, Smsc smsc) {
        this.portal = portal;
        this.smsc = smsc;
    }

    /** What one run cost. */
    record Result(String what, int messages, double rate, double cpu, Portal.Stages stages) {

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %9d %12.0f %12.0f %10.2f %10.2f %10.2f%n",
                    what,
                    messages,
                    rate,
                    cpu,
                    stages.queued(),
                    stages.submitted(),
                    stages.accepted());
        }
    }

    /**
     * @param arguments {@code --vs-kannel}: the same for Kannel; {@code --profile}: where the CPU
     *     time goes
     */
    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        Path root = Path.of("target/bench").toAbsolutePath();
        deleteRecursively(root);
        Files.createDirectories(root);
        try (Smsc smsc = Smsc.start(SMSC_PORT, CONTROL_PORT, root.resolve("smsc.log"))) {
            Result ours;
            System.out.println("Starting the portal ...");
            try (Portal portal = Portal.start(root, WEB_PORT, settings())) {
                ours = new SmsBenchmark(portal, smsc).run(root, options.contains("--profile"));
            }
            if (options.contains("--vs-kannel")) {
                Kannel.Result kannel = Kannel.run(root, SMSC_PORT, smsc, ours.messages(), TEXT);
                System.out.printf(
                        Locale.ROOT,
                        "vs-kannel: rate %.2f, cpu %.2f%n",
                        ours.rate() / kannel.rate(),
                        ours.cpu() / kannel.cpu());
            }
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        SecureRandom random = new SecureRandom();
        for (String key : List.of("SECRET", "FIELD", "INDEX")) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            settings.put("CP2_SECRETS_" + key + "_KEY", Base64.getEncoder().encodeToString(bytes));
        }
        settings.put("CP2_SMS_TRANSPORT", "smpp");
        settings.put("CP2_SMS_SMPP_PORT", String.valueOf(SMSC_PORT));
        settings.put("CP2_SMS_SMPP_SYSTEM_ID", "cp2");
        settings.put("CP2_SMS_SMPP_PASSWORD", "cp2");
        settings.put("CP2_SMS_SMPP_BINDS", String.valueOf(BINDS));
        settings.put("CP2_SMS_SMPP_WINDOW", String.valueOf(WINDOW));
        settings.put("CP2_SMS_SMPP_RATE", "0");
        settings.put("CP2_SMS_CAMPAIGN_HOURS", "00:00-24:00");
        settings.put("CP2_JOBS_PAGE_SIZE", "1000");
        settings.put("CP2_JAVA_OPTS", "-Xmx2g -XX:+UseParallelGC");
        return settings;
    }

    private Result run(Path root, boolean profile)
            throws IOException, SQLException, InterruptedException {
        portal.addOfficer();
        Profile recording = profile ? Profile.start(portal.pid(), root) : null;
        portal.addPeople(WARM_UP_MESSAGES);
        warmUp("campaigns", () -> portal.addCampaign(TEXT));
        portal.closeAccounts();
        System.out.printf(
                "%-12s %9s %12s %12s %10s %10s %10s%n",
                "", "messages", "messages/s", "CPU us each", "queued s", "sent s", "accepted s");
        portal.addPeople(1_000);
        mean("warm-up", () -> portal.addCampaign(TEXT), 1_000);
        mean("campaign", () -> portal.addCampaign(TEXT), 1_000).print();
        portal.addPeople(9_000);
        send("campaign", portal.addCampaign(TEXT), 10_000).print();
        portal.addPeople(90_000);
        if (recording != null) {
            recording.begin();
        }
        Result ours = send("campaign", portal.addCampaign(TEXT), 100_000);
        ours.print();
        if (recording != null) {
            recording.print(ours.messages());
        }
        warmUp("credentials", () -> portal.addImport(WARM_UP_MESSAGES));
        mean("warm-up", () -> portal.addImport(1_000), 1_000);
        mean("credentials", () -> portal.addImport(1_000), 1_000).print();
        for (int count : new int[] {10_000, 100_000}) {
            send("credentials", portal.addImport(count), count).print();
        }
        return ours;
    }

    private interface NewRun {
        long start() throws SQLException;
    }

    /**
     * Sends until the compiler of the portal's virtual machine has little left to do, as it has
     * after the first hour of a server's life.
     */
    private void warmUp(String what, NewRun run)
            throws IOException, SQLException, InterruptedException {
        System.out.print("Warming up with " + what + " ");
        boolean quiet = false;
        for (int i = 0; i < WARM_UP_RUNS && !quiet; i++) {
            System.out.print('.');
            long compiler = compiler();
            Result result = send("warm-up", run.start(), WARM_UP_MESSAGES);
            quiet = compiler() - compiler < result.cpu() * WARM_UP_MESSAGES / QUIET;
        }
        System.out.println();
    }

    private long compiler() {
        return Cpu.microsByThread(portal.pid()).entrySet().stream()
                .filter(entry -> entry.getKey().contains("CompilerThre"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The mean of several runs: the kernel counts too coarsely for a single small one. */
    private Result mean(String what, NewRun run, int count)
            throws IOException, SQLException, InterruptedException {
        double cpu = 0;
        double queued = 0;
        double submitted = 0;
        double accepted = 0;
        for (int i = 0; i < SMALL_RUNS; i++) {
            Result result = send(what, run.start(), count);
            cpu += result.cpu() / SMALL_RUNS;
            queued += result.stages().queued() / SMALL_RUNS;
            submitted += result.stages().submitted() / SMALL_RUNS;
            accepted += result.stages().accepted() / SMALL_RUNS;
        }
        return new Result(
                what, count, count / accepted, cpu, new Portal.Stages(queued, submitted, accepted));
    }

    private Result send(String what, long run, int count)
            throws IOException, SQLException, InterruptedException {
        smsc.reset();
        await(() -> portal.hasStarted(run));
        long before = Cpu.micros(portal.pid());
        await(() -> smsc.received() >= count);
        await(() -> portal.waiting(run) == 0);
        long cpu = Cpu.micros(portal.pid()) - before;
        Portal.Stages stages = portal.stages(run);
        return new Result(what, count, count / stages.accepted(), (double) cpu / count, stages);
    }

    private interface Check {
        boolean holds() throws IOException, SQLException;
    }

    private static void await(Check check) throws IOException, SQLException, InterruptedException {
        for (int waited = 0; !check.holds(); waited += POLL_MILLIS) {
            if (waited > PATIENCE_MILLIS) {
                throw new IOException("not done after ten minutes");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static void deleteRecursively(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
