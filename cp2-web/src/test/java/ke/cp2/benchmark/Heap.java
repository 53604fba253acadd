package ke.cp2.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.PortalProcess;

/** Asks the JVM of a portal for its heap. */
final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int KILOBYTE = 1024;

    private Heap() {}

    /** Tells how many bytes are used, garbage included. */
    static long used(PortalProcess portal) throws IOException {
        Matcher used = USED.matcher(ask(portal, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("no heap of " + portal.pid());
        }
        return Long.parseLong(used.group(1)) * KILOBYTE;
    }

    /** Tells how many bytes are in use, garbage left out. */
    static long live(PortalProcess portal) throws IOException {
        ask(portal, "GC.run");
        return used(portal);
    }

    private static String ask(PortalProcess portal, String command) throws IOException {
        Process jcmd =
                new ProcessBuilder("jcmd", String.valueOf(portal.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
