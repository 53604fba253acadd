package ke.cp2.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Integrity;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/**
 * Does to a portal what its machine and its neighbours do: no gateway, memory, disk, right time.
 */
final class MachineFaults {

    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final Duration GONE = Duration.ofSeconds(Integer.getInteger("cp2.gone", 600));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** As large as a list may be. */
    private static final int LIST = 10_000_000;

    private static final int UPLOADS = 40;
    private static final int SPARE = 24 << 20;
    private static final List<Path> FAKETIME =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private final PortalProcess portal;
    private final Path data;
    private final String url;
    private final Applicants applicants;

    MachineFaults(PortalProcess portal, Path data, String url) throws Exception {
        this.portal = portal;
        this.data = data;
        this.url = url;
        applicants = Applicants.of(url);
    }

    /** The gateway is silent for half of the time and away for the other half. */
    void gateway() throws Exception {
        try (Gateway gateway = new Gateway()) {
            gateway.of(portal).start();
            Visits visits = visits();
            applied(visits, GONE.dividedBy(5));
            Visits.Answers before = applied(visits, GONE.dividedBy(5)).print("with a gateway");
            gateway.fallSilent();
            Visits.Answers silent = applied(visits, GONE.dividedBy(2)).print("silent");
            gateway.goAway();
            Visits.Answers away = applied(visits, GONE.dividedBy(2)).print("away");
            gateway.comeBack();
            long back = System.nanoTime();
            Visits.Answers after = applied(visits, GONE.dividedBy(5)).print("back");
            boolean all = within(() -> gateway.missing(applicants.references()).isEmpty());
            long seconds = secondsSince(back);
            portal.stop();
            double with = (before.high() + after.high()) / 2.0;
            System.out.printf(
                    "gateway: %d s without, web p95 %.2f times as long when it is silent, %.2f when"
                            + " it is away; %d applications acknowledged, %d lost, %d without their"
                            + " text, %d texts sent twice; %s %d s after it was back%n",
                    GONE.toSeconds(),
                    silent.high() / with,
                    away.high() / with,
                    applicants.acknowledged(),
                    applicants.lost().size(),
                    gateway.missing(applicants.references()).size(),
                    gateway.twice(),
                    all ? "all sent" : "not all sent",
                    seconds);
        }
    }

    /** Pages are opened while five people apply, others each half minute. */
    private Visits.Answers applied(Visits visits, Duration time) throws Exception {
        Thread load = new Thread(() -> applyFor(time));
        load.start();
        Visits.Answers answers = visits.during(time);
        load.join();
        return answers;
    }

    private void applyFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < end) {
                begin();
                TimeUnit.NANOSECONDS.sleep(
                        Math.min(TimeUnit.SECONDS.toNanos(30), end - System.nanoTime()));
                applicants.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() throws InterruptedException {
        try {
            applicants.begin(portal, 5);
        } catch (UncheckedIOException | IllegalStateException e) {
            // Nobody can log in for now.
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Forty lists of the largest size come at once to a portal with little memory. */
    void memory() throws Exception {
        portal.set("CP2_JAVA_OPTS", "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC").start();
        applicants.begin(portal);
        pause(LOAD);
        HttpSession officer = StopFaults.officer(portal);
        byte[] list = "0722000000,Nobody\n".repeat(LIST / 18).getBytes(US_ASCII);
        long start = System.nanoTime();
        for (int i = 0; i < UPLOADS; i++) {
            Thread thread = new Thread(() -> upload(officer, list));
            thread.setDaemon(true);
            thread.start();
        }
        int code = portal.awaitEnd(PATIENCE);
        long seconds = secondsSince(start);
        applicants.end();
        List<String> faults = Integrity.faults(url);
        int first = applicants.acknowledged();
        int lost = applicants.lost().size();
        portal.startAgain();
        applicants.begin(portal);
        pause(LOAD);
        applicants.end();
        portal.stop();
        System.out.printf(
                "memory: the process ended by itself after %d s, exit code %d; %d applications"
                        + " acknowledged, %d lost %s; started again, %d more, %d lost in all%n",
                seconds,
                code,
                first,
                lost,
                faults,
                applicants.acknowledged() - first,
                applicants.lost().size());
    }

    private void upload(HttpSession officer, byte[] list) {
        for (int i = 0; i < UPLOADS; i++) {
            try {
                HttpSession mine = officer.at(portal);
                mine.open("/staff/imports");
                mine.upload("uploadForm", "upload", "file", "people.csv", list);
            } catch (UncheckedIOException | IllegalStateException e) {
                // It gets no answer: that is what is looked at.
            }
        }
    }

    /** The disk of the database is full for a while. */
    void disk() throws Exception {
        portal.start();
        Visits visits = visits();
        applied(visits, LOAD).print("with room");
        int before = applicants.acknowledged();
        Path filler = data.resolve("filler");
        fill(filler);
        Visits.Answers full = applied(visits, Duration.ofSeconds(60)).print("full");
        int meanwhile = applicants.acknowledged();
        Files.delete(filler);
        long back = visits.untilAllAnswer();
        applied(visits, LOAD).print("with room again");
        portal.stop();
        System.out.printf(
                "disk: pages while it was full %s; back after %d ms; acknowledged %d before, %d"
                        + " meanwhile, %d after, %d lost %s%n",
                full.kinds(),
                back,
                before,
                meanwhile - before,
                applicants.acknowledged() - meanwhile,
                applicants.lost().size(),
                Integrity.faults(url));
    }

    /** Moves a nation to a disk of its own with little room; unmounts it at the end. */
    static Path smallDisk(Path data) throws IOException, InterruptedException {
        Path disk = data.resolve("disk");
        Files.createDirectories(disk);
        long size = Files.size(data.resolve("cp2.mv.db")) + SPARE;
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(disk)));
        Files.copy(data.resolve("cp2.mv.db"), disk.resolve("cp2.mv.db"));
        return disk;
    }

    private static void unmount(Path disk) {
        try {
            run("umount", "-l", disk.toString());
        } catch (IOException | InterruptedException e) {
            System.err.println(e.getMessage());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[4_096];
        try (OutputStream output = Files.newOutputStream(filler)) {
            while (true) {
                output.write(block);
            }
        } catch (IOException e) {
            System.out.printf("full: %s%n", e.getMessage());
        }
    }

    /** The clock of the portal jumps a day forwards, an hour back, and back to where it was. */
    void clock() throws Exception {
        Path clock = data.resolve("clock");
        Files.writeString(clock, "+0");
        portal.set("LD_PRELOAD", faketime())
                .set("FAKETIME_TIMESTAMP_FILE", clock.toString())
                .set("FAKETIME_CACHE_DURATION", "1")
                .set("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                // Without this all who wait for a time wake up at once, again and again.
                .set("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        try (Gateway gateway = new Gateway()) {
            gateway.of(portal).start();
            HttpSession before = person();
            look("+0", before, gateway);
            for (String jump : List.of("+1d", "+23h", "+0")) {
                Files.writeString(clock, jump);
                TimeUnit.SECONDS.sleep(3);
                look(jump, before, gateway);
                before = person();
            }
            portal.stop();
            System.out.printf(
                    "clock: %d applications acknowledged, %d lost, %d without their text%n",
                    applicants.acknowledged(),
                    applicants.lost().size(),
                    gateway.missing(applicants.references()).size());
        }
    }

    private void look(String jump, HttpSession before, Gateway gateway) throws Exception {
        before.open("/my");
        boolean kept = before.address().getPath().equals("/my");
        int acknowledged = applicants.acknowledged();
        // What could not be sent waits for a timer.
        gateway.goAway();
        applicants.begin(portal, 1);
        boolean applied = within(() -> applicants.acknowledged() > acknowledged);
        applicants.end();
        gateway.comeBack();
        long start = System.nanoTime();
        boolean told = within(() -> gateway.missing(applicants.references()).isEmpty());
        long texts = secondsSince(start);
        start = System.nanoTime();
        String job = worked(() -> finishJob());
        System.out.printf(
                "clock %s: who was logged in %s; an application %s; its text %s %d s after the"
                        + " gateway was back; a job %s, %d s%n",
                jump,
                kept ? "still is" : "logs in again",
                applied ? "is taken" : "FAILS",
                told ? "goes out" : "DOES NOT GO OUT",
                texts,
                job,
                secondsSince(start));
    }

    private Void finishJob() throws InterruptedException {
        StopFaults.awaitFinished(portal, StopFaults.startJob(portal));
        return null;
    }

    private static String worked(Callable<Void> task) {
        try {
            task.call();
            return "finishes";
        } catch (Exception e) {
            return "FAILS (" + e.getMessage() + ')';
        }
    }

    private static String faketime() {
        return FAKETIME.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("apt-get install libfaketime"))
                .toString();
    }

    private HttpSession person() {
        return HttpSession.login(portal, FaultsCommand.PERSON, OpenNation.PASSWORD);
    }

    private Visits visits() {
        return new Visits(portal, person());
    }

    private static boolean within(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return true;
    }

    private static long secondsSince(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
