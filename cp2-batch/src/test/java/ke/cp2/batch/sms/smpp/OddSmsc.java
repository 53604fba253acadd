package ke.cp2.batch.sms.smpp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An SMSC that does everything that one of them was seen to do, on plain sockets and by chance: it
 * takes its time, refuses, forgets to answer and hangs up; its receipts come before the answer,
 * twice or never, with ids in other letters, with broken parameters, in data_sm, or as mere texts,
 * among receipts of messages that nobody knows. What it does with a message depends on the seed and
 * the message only. It keeps a book of what became of each.
 */
public final class OddSmsc implements AutoCloseable {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final int HEADER = 16;
    private static final int BIND_TRANSCEIVER = 0x09;
    private static final int SUBMIT_SM = 0x04;
    private static final int DELIVER_SM = 0x05;
    private static final int DATA_SM = 0x103;
    private static final int UNBIND = 0x06;
    private static final int ENQUIRE_LINK = 0x15;
    private static final int RESPONSE = 0x80000000;
    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;
    private static final int INVALID_NUMBER = 0x0B;
    private static final int RECEIPT = 0x04;
    private static final int AGAIN_MILLIS = 100;
    private static final String[] FAILURES = {"UNDELIV", "EXPIRED", "REJECTD", "FAILED", "DELETED"};
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneId.of("Africa/Nairobi"));

    /** What became of a message, as the sender is told. */
    public enum Fate {
        DELIVERED,
        FAILED,
        /** The SMSC says that it does not know. */
        UNKNOWN,
        /** Accepted, and never reported on. */
        SILENT,
        REFUSED
    }

    /** A message that came, each time that it came. */
    public static final class Copy {

        private final String id;
        private final String text;
        private final Fate fate;
        private final boolean answers;
        private volatile boolean hungUp;

        private Copy(String id, String text, Fate fate, boolean answers) {
            this.id = id;
            this.text = text;
            this.fate = fate;
            this.answers = answers;
        }

        public Fate fate() {
            return fate;
        }

        public String text() {
            return text;
        }

        /** Whether the sender may have had no answer: none was given, or the session broke. */
        public boolean mayBeUnanswered() {
            return !answers || hungUp;
        }
    }

    /** What it tells: the command, and all behind the header. */
    private record Pdu(int command, byte[] body) {}

    private record Delivery(int sequence, Pdu pdu) {}

    private final long seed;
    private final ServerSocket door;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, List<Copy>> copies = new ConcurrentHashMap<>();
    private final Map<String, Copy> byId = new ConcurrentHashMap<>();
    private final Map<Integer, Delivery> unacknowledged = new ConcurrentHashMap<>();
    private final List<Integer> refusals = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(0xA0);
    private final AtomicInteger sequences = new AtomicInteger(1);
    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile boolean closed;

    private OddSmsc(long seed) throws IOException {
        this.seed = seed;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    /** Starts one on a free port. */
    public static OddSmsc start(long seed) throws IOException {
        return new OddSmsc(seed);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "odd-smsc");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The messages to a number, in the order in which they came. */
    public List<Copy> to(String recipient) {
        return copies.getOrDefault(recipient, List.of());
    }

    /** The message with an id, in whatever letters; null when there is none. */
    public Copy withId(String id) {
        return byId.get(canonical(id));
    }

    /** How many numbers had a message. */
    public int recipients() {
        return copies.size();
    }

    /** Whether everything that it had to tell has been acknowledged. */
    public boolean hasToldAll() {
        return planned.get() == 0 && unacknowledged.isEmpty();
    }

    /** The statuses, other than 0 and to be sent again, with which deliveries were answered. */
    public List<Integer> refusals() {
        return refusals;
    }

    /** What it did, in short. */
    public String summary() {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        copies.values().forEach(all -> all.forEach(one -> fates.merge(one.fate, 1, Integer::sum)));
        long unanswered =
                copies.values().stream()
                        .flatMap(List::stream)
                        .filter(Copy::mayBeUnanswered)
                        .count();
        return "seed %d: %s, %d without an answer, %d hang-ups"
                .formatted(seed, fates, unanswered, hangUps.get());
    }

    private static String canonical(String id) {
        return id.replaceFirst("^0+", "").toLowerCase(Locale.ROOT);
    }

    private void accept() {
        while (!closed) {
            try {
                Session session = new Session(door.accept());
                thread(session::run);
            } catch (IOException e) {
                // closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        sessions.forEach(Session::hangUp);
        timer.shutdownNow();
    }

    private void later(int millis, Runnable work) {
        timer.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    // What it does with a message

    private void take(Session session, int sequence, String sender, String recipient, String text) {
        List<Copy> before = copies.computeIfAbsent(recipient, key -> new CopyOnWriteArrayList<>());
        Random chance = new Random(seed * 31 + recipient.hashCode() * 1_000_003L + before.size());
        int roll = chance.nextInt(1_000);
        int wait = chance.nextInt(40);
        if (roll < 5) {
            // No copy, so that the same message has another chance; a session may fare otherwise.
            boolean full = chance.nextBoolean();
            if (session.refusedOnce.add(recipient + before.size())) {
                session.answer(sequence, full ? QUEUE_FULL : THROTTLED, "");
                return;
            }
            roll = 500;
        }
        if (roll < 15) {
            Copy refused = new Copy(null, text, Fate.REFUSED, true);
            before.add(refused);
            session.answerLater(wait, refused, sequence, INVALID_NUMBER, "");
            return;
        }
        String id = Long.toHexString(ids.incrementAndGet());
        Copy copy = new Copy(id, text, fate(chance), roll >= 40);
        before.add(copy);
        byId.put(canonical(id), copy);
        String shown = chance.nextBoolean() ? "0000" + id : id.toUpperCase(Locale.ROOT);
        report(copy, sender, recipient, chance, wait);
        if (copy.answers) {
            session.answerLater(wait, copy, sequence, 0, shown);
            if (roll == 40) {
                session.hangUp();
                hangUps.incrementAndGet();
            }
        }
        if (chance.nextInt(100) < 3) {
            deliverLater(wait, text(recipient, "22262", "hello"));
        }
    }

    private static Fate fate(Random chance) {
        int roll = chance.nextInt(100);
        return roll < 85
                ? Fate.DELIVERED
                : roll < 90 ? Fate.FAILED : roll < 93 ? Fate.UNKNOWN : Fate.SILENT;
    }

    private void report(Copy copy, String sender, String recipient, Random chance, int wait) {
        String from = chance.nextInt(3) == 0 ? "+" + recipient : recipient;
        int moment =
                switch (chance.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> wait + chance.nextInt(1_500);
                    default -> wait + 1;
                };
        if (chance.nextInt(10) == 0) {
            Pdu stray = receipt(from, sender, "f" + copy.id + "0000", "DELIVRD", copy, chance);
            deliverLater(moment, stray);
        }
        if (chance.nextInt(5) == 0) {
            Pdu between = receipt(from, sender, copy.id, "ENROUTE", copy, chance);
            deliverLater(moment, between);
        }
        if (copy.fate == Fate.SILENT) {
            return;
        }
        String state =
                switch (copy.fate) {
                    case DELIVERED -> "DELIVRD";
                    case UNKNOWN -> "UNKNOWN";
                    default -> FAILURES[chance.nextInt(FAILURES.length)];
                };
        int times = chance.nextInt(10) == 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            Pdu receipt = receipt(from, sender, copy.id, state, copy, chance);
            deliverLater(moment + i * 50, receipt);
        }
    }

    private Pdu receipt(String from, String to, String id, String state, Copy copy, Random chance) {
        String shown =
                switch (chance.nextInt(3)) {
                    case 0 -> id;
                    case 1 -> id.toUpperCase(Locale.ROOT);
                    default -> "00" + id;
                };
        String now = MINUTE.format(Instant.now());
        String text =
                "id:%s sub:001 dlvrd:001 submit date:%s done date:%s stat:%s err:000 text:%s"
                        .formatted(
                                shown,
                                now,
                                now,
                                state,
                                copy.text.substring(0, Math.min(20, copy.text.length())));
        return switch (chance.nextInt(9)) {
            case 0 -> body("", from, to, 0, -1, text, new byte[0]);
            case 1 -> body("smscsim", from, to, RECEIPT, -1, text, new byte[0]);
            case 2 -> body("", from, to, RECEIPT, -1, text, new byte[] {0x04, 0x27, 0, 9, 1});
            case 3 -> body("", from, to, RECEIPT, -1, text, new byte[] {0x04, 0x27, 0, 0});
            case 4 -> body("", from, to, RECEIPT, 254, text, new byte[0]);
            case 5 -> data(from, to, parameter(0x424, text));
            case 6 ->
                    data(
                            from,
                            to,
                            parameter(0x1E, shown + "\0")
                                    + parameter(0x427, String.valueOf(numberOf(state))));
            default -> body("", from, to, RECEIPT, -1, text, new byte[0]);
        };
    }

    private static char numberOf(String state) {
        return switch (state) {
            case "ENROUTE" -> 1;
            case "DELIVRD" -> 2;
            case "EXPIRED" -> 3;
            case "DELETED" -> 4;
            case "UNKNOWN" -> 7;
            case "REJECTD" -> 8;
            default -> 5;
        };
    }

    private static String parameter(int tag, String value) {
        return "" + (char) (tag >> 8) + (char) (tag & 0xFF) + '\0' + (char) value.length() + value;
    }

    /** A receipt without a text of its own, or with one among its parameters. */
    private static Pdu data(String from, String to, String parameters) {
        String fields =
                "\0\1\1" + from + "\0\5\0" + to + '\0' + (char) RECEIPT + "\0\0" + parameters;
        return new Pdu(DATA_SM, fields.getBytes(LATIN));
    }

    private static Pdu text(String from, String to, String text) {
        return body("", from, to, 0, -1, text, new byte[0]);
    }

    private static Pdu body(
            String serviceType,
            String from,
            String to,
            int esmClass,
            int length,
            String text,
            byte[] parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((serviceType + "\0\1\1" + from + "\0\5\0" + to + "\0").getBytes(LATIN));
        out.writeBytes(new byte[] {(byte) esmClass, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] octets = text.getBytes(LATIN);
        out.write(length < 0 ? octets.length : length);
        out.writeBytes(octets);
        out.writeBytes(parameters);
        return new Pdu(DELIVER_SM, out.toByteArray());
    }

    private void deliverLater(int millis, Pdu pdu) {
        planned.incrementAndGet();
        later(
                millis,
                () -> {
                    deliver(pdu);
                    planned.decrementAndGet();
                });
    }

    /** Through any session, and again until it is acknowledged. */
    private void deliver(Pdu pdu) {
        Delivery delivery = new Delivery(sequences.getAndIncrement(), pdu);
        unacknowledged.put(delivery.sequence(), delivery);
        send(delivery);
    }

    private void send(Delivery delivery) {
        if (closed || !unacknowledged.containsKey(delivery.sequence())) {
            return;
        }
        List<Session> bound = new ArrayList<>(sessions);
        if (bound.isEmpty()) {
            later(AGAIN_MILLIS, () -> send(delivery));
            return;
        }
        Session session = bound.get(delivery.sequence() % bound.size());
        session.write(delivery.pdu().command(), 0, delivery.sequence(), delivery.pdu().body());
        // Lost with the session, or not acknowledged: once more.
        later(10_000, () -> send(delivery));
    }

    private void acknowledged(int command, int sequence, int status) {
        Delivery delivery = unacknowledged.get(sequence);
        if (delivery == null) {
            return;
        }
        if (status == 0x64) {
            later(AGAIN_MILLIS, () -> send(delivery));
            return;
        }
        unacknowledged.remove(sequence);
        if (command != (delivery.pdu().command() | RESPONSE)) {
            refusals.add(command);
        } else if (status != 0) {
            refusals.add(status);
        }
    }

    private final class Session {

        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;
        private final Set<Copy> unanswered = ConcurrentHashMap.newKeySet();
        private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();

        Session(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        }

        void run() {
            try {
                while (true) {
                    byte[] body = new byte[in.readInt() - HEADER];
                    int command = in.readInt();
                    int status = in.readInt();
                    int sequence = in.readInt();
                    in.readFully(body);
                    obey(command, status, sequence, body);
                }
            } catch (IOException e) {
                hangUp();
            }
        }

        private void obey(int command, int status, int sequence, byte[] body) {
            switch (command) {
                case BIND_TRANSCEIVER -> {
                    write(command | RESPONSE, 0, sequence, "odd\0".getBytes(LATIN));
                    sessions.add(this);
                }
                case SUBMIT_SM -> submitted(sequence, body);
                case DELIVER_SM | RESPONSE, DATA_SM | RESPONSE ->
                        acknowledged(command, sequence, status);
                case ENQUIRE_LINK -> write(command | RESPONSE, 0, sequence, new byte[0]);
                case UNBIND -> {
                    write(command | RESPONSE, 0, sequence, new byte[0]);
                    hangUp();
                }
                default -> {}
            }
        }

        private void submitted(int sequence, byte[] body) {
            int at = end(body, 0) + 2;
            int to = end(body, at);
            String sender = new String(body, at, to - 1 - at, LATIN);
            at = to + 2;
            to = end(body, at);
            String recipient = new String(body, at, to - 1 - at, LATIN);
            at = end(body, to + 3);
            at = end(body, at) + 4;
            int length = body[at] & 0xFF;
            take(this, sequence, sender, recipient, new String(body, at + 1, length, LATIN));
        }

        /** Where the field behind the text begins that begins there. */
        private int end(byte[] body, int from) {
            int at = from;
            while (body[at] != 0) {
                at++;
            }
            return at + 1;
        }

        void answerLater(int millis, Copy copy, int sequence, int status, String id) {
            unanswered.add(copy);
            if (socket.isClosed()) {
                copy.hungUp = true;
            }
            later(
                    millis,
                    () -> {
                        answer(sequence, status, id);
                        // What was written may still be lost when the session ends.
                        later(5_000, () -> unanswered.remove(copy));
                    });
        }

        void answer(int sequence, int status, String id) {
            write(SUBMIT_SM | RESPONSE, status, sequence, (id + "\0").getBytes(LATIN));
        }

        synchronized void write(int command, int status, int sequence, byte[] body) {
            try {
                out.writeInt(HEADER + body.length);
                out.writeInt(command);
                out.writeInt(status);
                out.writeInt(sequence);
                out.write(body);
                out.flush();
            } catch (IOException e) {
                hangUp();
            }
        }

        void hangUp() {
            sessions.remove(this);
            try {
                socket.close();
            } catch (IOException e) {
                // closed all the same
            }
            unanswered.forEach(copy -> copy.hungUp = true);
        }
    }
}
