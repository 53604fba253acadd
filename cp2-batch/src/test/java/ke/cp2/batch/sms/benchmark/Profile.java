package ke.cp2.batch.sms.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the CPU time of a Java process goes, by its flight recorder. */
final class Profile {

    /**
     * What a stack is counted as: the first of these that a frame of it, from the top, begins with.
     */
    private static final Map<String, String> ROOMS = rooms();

    private final long pid;
    private final Path file;
    private Map<String, Long> threadsBefore;
    private Instant from;

    private Profile(long pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    private static Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("org.h2.mvstore", "database: storage");
        rooms.put("org.h2", "database: SQL");
        rooms.put("org.jsmpp", "protocol library");
        rooms.put("ke.cp2.batch.sms.smpp", "SMPP transport");
        rooms.put("org.eclipse.persistence", "EclipseLink");
        rooms.put("ke.cp2.platform.cipher.FieldCipher", "encryption");
        rooms.put("ke.cp2", "the portal's own");
        rooms.put("com.sun.gjc", "connection pool");
        rooms.put("com.ibm.jbatch", "batch runtime");
        rooms.put("com.sun", "container");
        rooms.put("org.glassfish", "container");
        rooms.put("org.jboss", "container");
        rooms.put("fish.payara", "container");
        return rooms;
    }

    /**
     * Starts the recorder. That takes compiled code away from the process, so it has to warm up
     * after this and not before.
     */
    static Profile start(long pid, Path root) throws IOException, InterruptedException {
        Profile profile = new Profile(pid, root.resolve("bench.jfr"));
        profile.command("JFR.configure", "stackdepth=200");
        profile.command("JFR.start", "name=bench", "settings=profile");
        return profile;
    }

    /** What comes from here on is looked at. */
    void begin() {
        threadsBefore = Cpu.microsByThread(pid);
        from = Instant.now();
    }

    /** Prints the profile of that many messages, which were sent since the beginning. */
    void print(int messages) throws IOException, InterruptedException {
        Map<String, Long> threads = Cpu.microsByThread(pid);
        threads.replaceAll((name, micros) -> micros - threadsBefore.getOrDefault(name, 0L));
        System.out.println("CPU us a message by threads (the kernel's count):");
        threads.entrySet().stream()
                .filter(entry -> entry.getValue() >= messages)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(
                        entry ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "  %5.0f    %s%n",
                                        (double) entry.getValue() / messages,
                                        entry.getKey()));
        command("JFR.stop", "name=bench", "filename=" + file);
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStartTime().isAfter(from)
                        && event.getStackTrace() != null) {
                    counts.merge(room(event), 1, Integer::sum);
                    all++;
                }
            }
        }
        int samples = all;
        System.out.println("Java code of these messages by room, of " + samples + " samples:");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(
                        entry ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "  %5.1f %%  %s%n",
                                        100.0 * entry.getValue() / samples,
                                        entry.getKey()));
    }

    private static String room(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> room : ROOMS.entrySet()) {
                if (type.startsWith(room.getKey())) {
                    return room.getValue();
                }
            }
        }
        return "other";
    }

    private void command(String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 2];
        command[0] = "jcmd";
        command[1] = String.valueOf(pid);
        System.arraycopy(words, 0, command, 2, words.length);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
