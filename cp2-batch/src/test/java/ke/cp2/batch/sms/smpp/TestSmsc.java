package ke.cp2.batch.sms.smpp;

import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.SmppSessionHandler;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSession;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.ssl.SslConfiguration;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An operator's SMSC on cloudhopper's server, for tests and benchmarks: takes messages, remembers
 * whom they were for, and misbehaves on demand. What comes in one read is answered with one write.
 *
 * <pre>
 * java -cp ... ke.cp2.batch.sms.smpp.TestSmsc --port 2775 --control 2776 --receipts
 * </pre>
 *
 * <p>The control port takes one command a line ({@code count}, {@code reset}, {@code mute}, {@code
 * speak}, {@code kill}, {@code back}, {@code quit}) and answers with one line.
 */
public final class TestSmsc implements AutoCloseable {

    private static final Logger LIBRARY = Logger.getLogger("com.cloudhopper");

    private static final int HEADER = 16;
    private static final int COMMAND_AT = 4;
    private static final int RESPONSE = 0x80000000;
    private static final int SUBMIT_SM_RESP = 0x80000004;
    private static final int DELIVER_SM = 0x00000005;
    private static final int RECEIPT = 0x04;
    private static final int UDH_INDICATOR = 0x40;
    private static final int FIRST_DELIVERY = 0x40000000;
    private static final int TEMPORARY = 0x64;
    private static final long AGAIN_MILLIS = 200;

    /** When receipts go out. */
    public enum Receipts {
        NONE,
        AFTER_ANSWER,
        BEFORE_ANSWER
    }

    /** A message, or a part of one, as it came. */
    public record Received(
            long session,
            String systemId,
            String source,
            String destination,
            int esmClass,
            int coding,
            byte[] octets) {}

    private final int port;
    private final SslConfiguration tls;
    private final NioEventLoopGroup bossGroup = new NioEventLoopGroup(1);
    private final NioEventLoopGroup workerGroup;
    private final ScheduledExecutorService monitor = Executors.newScheduledThreadPool(1);
    private final Set<SmscEnd> ends = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger deliveries = new AtomicInteger(FIRST_DELIVERY);
    private final AtomicInteger mostUnanswered = new AtomicInteger();
    private final AtomicInteger enquiries = new AtomicInteger();
    private final AtomicInteger unbinds = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private final Map<String, AtomicInteger> byRecipient = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Received> messages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

    /**
     * Deliveries of sessions that ended before they were acknowledged: the next one brings them.
     */
    private final Map<Integer, ByteBuf> leftBehind = new ConcurrentHashMap<>();

    private DefaultSmppServer server;

    private volatile Receipts receipts = Receipts.NONE;
    private volatile String receiptText = "stat:DELIVRD err:000";
    private volatile boolean keepsMessages;
    private volatile boolean mute;
    private volatile boolean losing;
    private volatile Duration delay = Duration.ZERO;
    private volatile int bindStatus;
    private volatile UnaryOperator<String> answerId = id -> id;
    private volatile UnaryOperator<String> receiptId = id -> id;
    private volatile boolean onlyLastParts;
    private volatile ToIntFunction<SubmitSm> status = submit -> 0;
    private volatile int ratePerSession;

    private TestSmsc(int port, int threads, SslConfiguration tls) {
        this.port = port;
        this.tls = tls;
        workerGroup = new NioEventLoopGroup(threads);
    }

    /** Starts one on a free port, which remembers every message. */
    public static TestSmsc start() {
        return start(freePort(), 2).keepingMessages(true);
    }

    /** Starts one that remembers recipients only. */
    public static TestSmsc start(int port, int threads) {
        LIBRARY.setLevel(Level.SEVERE);
        return start(port, threads, null);
    }

    /** Starts one on a free port that speaks TLS with the key of that store. */
    public static TestSmsc startTls(Path keyStore, String password) {
        SslConfiguration tls = new SslConfiguration();
        tls.setKeyStorePath(keyStore.toString());
        tls.setKeyStorePassword(password);
        tls.setKeyManagerPassword(password);
        tls.setKeyStoreType("PKCS12");
        return start(freePort(), 1, tls).keepingMessages(true);
    }

    private static TestSmsc start(int port, int threads, SslConfiguration tls) {
        TestSmsc smsc = new TestSmsc(port, threads, tls);
        smsc.listen();
        return smsc;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setMaxConnectionSize(100);
        configuration.setNonBlockingSocketsEnabled(true);
        configuration.setReuseAddress(true);
        configuration.setSystemId("TestSmsc");
        configuration.setDefaultSessionCountersEnabled(false);
        if (tls != null) {
            configuration.setUseSsl(true);
            configuration.setSslConfiguration(tls);
        }
        server = new DefaultSmppServer(configuration, new Door(), monitor, bossGroup, workerGroup);
        try {
            server.start();
        } catch (SmppChannelException e) {
            throw new IllegalStateException(e);
        }
    }

    // How it behaves

    /** With receipts: final, of the state and error of {@link #receiptText}. */
    public TestSmsc receipts(Receipts mode) {
        receipts = mode;
        return this;
    }

    /** The end of the text of each receipt, such as {@code stat:UNDELIV err:013}. */
    public TestSmsc receiptText(String text) {
        receiptText = text;
        return this;
    }

    /** Whether {@link #messages()} has them all. */
    public TestSmsc keepingMessages(boolean keeps) {
        keepsMessages = keeps;
        return this;
    }

    /** Reads, and says nothing any more: not even to enquire_link. */
    public TestSmsc mute(boolean isMute) {
        mute = isMute;
        return this;
    }

    /** Loses messages: they are never answered, while everything else is. */
    public TestSmsc losing(boolean loses) {
        losing = loses;
        return this;
    }

    /** How long each answer takes. */
    public TestSmsc delay(Duration pause) {
        delay = pause;
        return this;
    }

    /** Refuses binds with a status, or takes them with 0. */
    public TestSmsc bindStatus(int refusal) {
        bindStatus = refusal;
        return this;
    }

    /** The status of the answer to each message; 0 accepts it. */
    public TestSmsc status(ToIntFunction<SubmitSm> answer) {
        status = answer;
        return this;
    }

    /** Answers what exceeds that in a second, of one session, with 0x58; 0 takes any number. */
    public TestSmsc ratePerSession(int messages) {
        ratePerSession = messages;
        return this;
    }

    /** Ids in hexadecimal in answers, and decimal in receipts. */
    public TestSmsc hexIds(boolean hex) {
        return ids(
                hex ? id -> Long.toHexString(Long.parseLong(id)).toUpperCase() : id -> id,
                id -> id);
    }

    /** How the number of a message is written in its answer and in its receipt. */
    public TestSmsc ids(UnaryOperator<String> inAnswers, UnaryOperator<String> inReceipts) {
        answerId = inAnswers;
        receiptId = inReceipts;
        return this;
    }

    /** Receipts of long texts: of their last part only. */
    public TestSmsc onlyLastParts(boolean only) {
        onlyLastParts = only;
        return this;
    }

    /** Dies: every connection breaks, and nobody listens. */
    public void kill() {
        server.getChannels().close().awaitUninterruptibly();
        ends.forEach(end -> end.channel.close());
        server.stop();
        ends.clear();
    }

    /** Is back after {@link #kill()}, on the same port. */
    public void back() {
        listen();
    }

    /** Ends a session by unbind. */
    public void unbindOne() {
        ends.iterator().next().session.unbind(1000);
    }

    /** Answers the latest message once more. */
    public void answerAgain() {
        SmscEnd end = ends.iterator().next();
        end.channel.eventLoop().execute(end::answerAgain);
    }

    /** Sends a text, or a part of one, through any session. */
    public void deliver(
            String from, String to, int esmClass, int coding, byte[] octets, Tlv... tlvs) {
        try {
            DeliverSm deliver = new DeliverSm();
            deliver.setSourceAddress(new Address((byte) 1, (byte) 1, from));
            deliver.setDestAddress(new Address((byte) 0, (byte) 0, to));
            deliver.setEsmClass((byte) esmClass);
            deliver.setDataCoding((byte) coding);
            deliver.setShortMessage(octets);
            for (Tlv tlv : tlvs) {
                deliver.addOptionalParameter(tlv);
            }
            SmscEnd end = ends.iterator().next();
            deliver.setSequenceNumber(deliveries.getAndIncrement());
            ByteBuf pdu = end.session.getTranscoder().encode(deliver);
            end.send(deliver.getSequenceNumber(), pdu);
        } catch (UnrecoverablePduException | RecoverablePduException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends a deliver_sm with that body, whatever is in it, through any session. */
    public void deliverBody(byte[] body) {
        deliverBody(DELIVER_SM, body);
    }

    /** The same with a data_sm. */
    public void deliverData(byte[] body) {
        deliverBody(SmppConstants.CMD_ID_DATA_SM, body);
    }

    private void deliverBody(int command, byte[] body) {
        int sequence = deliveries.getAndIncrement();
        SmscEnd end = ends.iterator().next();
        ByteBuf pdu = end.channel.alloc().buffer(HEADER + body.length);
        pdu.writeInt(HEADER + body.length).writeInt(command).writeInt(0).writeInt(sequence);
        end.send(sequence, pdu.writeBytes(body));
    }

    // What it has seen

    public int port() {
        return port;
    }

    /** The number of the latest session, from 1. */
    public long latestSession() {
        return sessions.get();
    }

    /** Messages and parts that came. */
    public long received() {
        return received.get();
    }

    /** How many different recipients had a message. */
    public int recipients() {
        return byRecipient.size();
    }

    /** How many messages came beyond the first of each recipient. */
    public int duplicates() {
        return byRecipient.values().stream().mapToInt(count -> count.get() - 1).sum();
    }

    /** How many messages each recipient had. */
    public Map<String, AtomicInteger> byRecipient() {
        return byRecipient;
    }

    /** All messages, in the order of each session. */
    public List<Received> messages() {
        return new ArrayList<>(messages);
    }

    /** The answers to what was delivered: 0 for taken. */
    public List<Integer> answers() {
        return new ArrayList<>(answers);
    }

    /** Deliveries that were answered with 0. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** The most messages that one session has ever had without an answer. */
    public int mostUnanswered() {
        return mostUnanswered.get();
    }

    /** How many enquire_link came. */
    public int enquiries() {
        return enquiries.get();
    }

    /** How many sessions were ended by the client with an unbind. */
    public int unbinds() {
        return unbinds.get();
    }

    /** How many sessions are bound. */
    public int bound() {
        return ends.size();
    }

    /** How many binds were asked for since the start. */
    public int bindRequests() {
        return binds.get();
    }

    /** Forgets what it has seen. */
    public void reset() {
        received.set(0);
        acknowledged.set(0);
        byRecipient.clear();
        messages.clear();
        answers.clear();
        mostUnanswered.set(0);
    }

    private String counts() {
        return "received %d recipients %d duplicates %d acknowledged %d bound %d"
                .formatted(received(), recipients(), duplicates(), acknowledged(), bound());
    }

    @Override
    public void close() {
        kill();
        monitor.shutdownNow();
        bossGroup.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        workerGroup.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /** Lets sessions in. */
    /** The library names its types raw. */
    @SuppressWarnings("rawtypes")
    private final class Door implements SmppServerHandler {

        @Override
        public void sessionBindRequested(
                Long id, SmppSessionConfiguration configuration, BaseBind bind)
                throws SmppProcessingException {
            binds.incrementAndGet();
            configuration.setName("session-" + id);
            if (bindStatus != 0) {
                throw new SmppProcessingException(bindStatus);
            }
        }

        @Override
        public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
            SmscEnd end = new SmscEnd((DefaultSmppSession) session);
            end.channel.pipeline().addLast("answers", end.flusher);
            ends.add(end);
            session.serverReady(end);
            for (Integer sequence : leftBehind.keySet()) {
                ByteBuf pdu = leftBehind.remove(sequence);
                if (pdu != null) {
                    end.send(sequence, pdu);
                }
            }
        }

        @Override
        public void sessionDestroyed(Long id, SmppServerSession session) {
            ends.stream()
                    .filter(end -> end.session == session)
                    .forEach(end -> leftBehind.putAll(end.delivered));
            ends.removeIf(end -> end.session == session);
            session.destroy();
        }
    }

    /** The SMSC's end of one session. All but deliveries happens in the thread of its channel. */
    /** The library names its types raw. */
    @SuppressWarnings("rawtypes")
    private final class SmscEnd implements SmppSessionHandler {

        private final long number = sessions.incrementAndGet();
        private final DefaultSmppSession session;
        private final Channel channel;
        private final Map<Integer, ByteBuf> delivered = new ConcurrentHashMap<>();
        private final ChannelInboundHandlerAdapter flusher = new Flusher();
        private final AtomicInteger unanswered = new AtomicInteger();

        /** Answers, then receipts, of what came in this read. */
        private ByteBuf out;

        private ByteBuf receiptsOut;
        private int inThisRead;
        private int latest;
        private long second;
        private int inThisSecond;

        SmscEnd(DefaultSmppSession session) {
            this.session = session;
            channel = session.getChannel();
        }

        private final class Flusher extends ChannelInboundHandlerAdapter {
            @Override
            public void channelReadComplete(ChannelHandlerContext context) throws Exception {
                flush();
                super.channelReadComplete(context);
            }
        }

        @Override
        public PduResponse firePduRequestReceived(PduRequest request) {
            if (request instanceof SubmitSm submit) {
                take(submit);
                return null;
            }
            if (request instanceof EnquireLink) {
                enquiries.incrementAndGet();
            }
            if (request instanceof Unbind) {
                unbinds.incrementAndGet();
            }
            return mute ? null : request.createResponse();
        }

        private void take(SubmitSm submit) {
            received.incrementAndGet();
            int waiting = unanswered.incrementAndGet();
            if (waiting > mostUnanswered.get()) {
                mostUnanswered.accumulateAndGet(waiting, Math::max);
            }
            if (keepsMessages) {
                messages.add(
                        new Received(
                                number,
                                session.getConfiguration().getSystemId(),
                                submit.getSourceAddress().getAddress(),
                                submit.getDestAddress().getAddress(),
                                submit.getEsmClass(),
                                submit.getDataCoding(),
                                submit.getShortMessage()));
            }
            if (mute || losing) {
                return;
            }
            int answer = tooFast() ? SmppConstants.STATUS_THROTTLED : status.applyAsInt(submit);
            String id = Long.toString(ids.incrementAndGet());
            answer(submit.getSequenceNumber(), answer, id);
            if (answer == 0) {
                if (isFirst(submit)) {
                    byRecipient
                            .computeIfAbsent(
                                    submit.getDestAddress().getAddress(),
                                    address -> new AtomicInteger())
                            .incrementAndGet();
                }
                if (receipts != Receipts.NONE
                        && submit.getRegisteredDelivery() != 0
                        && (!onlyLastParts || isLast(submit))) {
                    receipt(submit, id);
                }
            }
        }

        private boolean isFirst(SubmitSm submit) {
            byte[] octets = submit.getShortMessage();
            return (submit.getEsmClass() & UDH_INDICATOR) == 0 || octets[5] == 1;
        }

        private boolean isLast(SubmitSm submit) {
            byte[] octets = submit.getShortMessage();
            return (submit.getEsmClass() & UDH_INDICATOR) == 0 || octets[5] == octets[4];
        }

        private boolean tooFast() {
            if (ratePerSession == 0) {
                return false;
            }
            long now = System.nanoTime() / TimeUnit.SECONDS.toNanos(1);
            if (now != second) {
                second = now;
                inThisSecond = 0;
            }
            return ++inThisSecond > ratePerSession;
        }

        private void answer(int sequence, int commandStatus, String id) {
            byte[] text =
                    commandStatus == 0
                            ? answerId.apply(id).getBytes(StandardCharsets.ISO_8859_1)
                            : new byte[0];
            if (out == null) {
                out = channel.alloc().buffer(8192);
            }
            latest = sequence;
            out.writeInt(HEADER + text.length + 1);
            out.writeInt(SUBMIT_SM_RESP);
            out.writeInt(commandStatus);
            out.writeInt(sequence);
            out.writeBytes(text);
            out.writeByte(0);
            inThisRead++;
        }

        private void answerAgain() {
            answer(latest, 0, "77");
            unanswered.incrementAndGet();
            flush();
        }

        private void receipt(SubmitSm submit, String id) {
            byte[] text =
                    ("id:"
                                    + receiptId.apply(id)
                                    + " sub:001 dlvrd:001 submit date:2601010800 done date:2601010801 "
                                    + receiptText
                                    + " text:")
                            .getBytes(StandardCharsets.ISO_8859_1);
            byte[] from =
                    submit.getDestAddress().getAddress().getBytes(StandardCharsets.ISO_8859_1);
            byte[] to =
                    submit.getSourceAddress().getAddress().getBytes(StandardCharsets.ISO_8859_1);
            int sequence = deliveries.getAndIncrement();
            ByteBuf pdu = channel.alloc().buffer(256);
            int length = HEADER + 1 + 2 + from.length + 1 + 2 + to.length + 1 + 10 + text.length;
            pdu.writeInt(length).writeInt(DELIVER_SM).writeInt(0).writeInt(sequence);
            pdu.writeByte(0);
            pdu.writeByte(1).writeByte(1).writeBytes(from).writeByte(0);
            pdu.writeByte(5).writeByte(0).writeBytes(to).writeByte(0);
            pdu.writeByte(RECEIPT).writeZero(8).writeByte(text.length).writeBytes(text);
            delivered.put(sequence, pdu.copy());
            if (receiptsOut == null) {
                receiptsOut = channel.alloc().buffer(8192);
            }
            receiptsOut.writeBytes(pdu);
            pdu.release();
        }

        private void flush() {
            if (out == null) {
                return;
            }
            ByteBuf answersNow = out;
            ByteBuf receiptsNow = receiptsOut;
            int count = inThisRead;
            out = null;
            receiptsOut = null;
            inThisRead = 0;
            if (receipts == Receipts.BEFORE_ANSWER && receiptsNow != null) {
                channel.writeAndFlush(receiptsNow);
                receiptsNow = null;
            }
            ByteBuf receiptsAfter = receiptsNow;
            Runnable send =
                    () -> {
                        unanswered.addAndGet(-count);
                        channel.write(answersNow);
                        if (receiptsAfter != null) {
                            channel.write(receiptsAfter);
                        }
                        channel.flush();
                    };
            if (delay.isZero()) {
                send.run();
            } else {
                channel.eventLoop().schedule(send, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        void send(int sequence, ByteBuf pdu) {
            if (!channel.isActive()) {
                leftBehind.put(sequence, pdu);
                return;
            }
            delivered.put(sequence, pdu.copy());
            channel.writeAndFlush(pdu);
        }

        @Override
        public void fireUnexpectedPduResponseReceived(PduResponse response) {
            ByteBuf pdu = delivered.get(response.getSequenceNumber());
            if (pdu != null && response.getCommandId() != (pdu.getInt(COMMAND_AT) | RESPONSE)) {
                return;
            }
            answers.add(response.getCommandStatus());
            delivered.remove(response.getSequenceNumber());
            if (response.getCommandStatus() == 0) {
                acknowledged.incrementAndGet();
            } else if (pdu != null && response.getCommandStatus() == TEMPORARY) {
                channel.eventLoop()
                        .schedule(
                                () -> send(response.getSequenceNumber(), pdu),
                                AGAIN_MILLIS,
                                TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void fireExpectedPduResponseReceived(PduAsyncResponse response) {}

        @Override
        public void fireChannelUnexpectedlyClosed() {}

        @Override
        public void firePduRequestExpired(PduRequest request) {}

        @Override
        public void fireUnrecoverablePduException(UnrecoverablePduException e) {}

        @Override
        public void fireRecoverablePduException(RecoverablePduException e) {}

        @Override
        public void fireUnknownThrowable(Throwable e) {}

        @Override
        public String lookupResultMessage(int commandStatus) {
            return null;
        }

        @Override
        public String lookupTlvTagName(short tag) {
            return null;
        }
    }

    // As a program

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        int port = 2775;
        int control = 0;
        int threads = 1;
        Receipts mode = Receipts.NONE;
        Duration pause = Duration.ZERO;
        boolean quiet = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = Integer.parseInt(arguments[++i]);
                case "--control" -> control = Integer.parseInt(arguments[++i]);
                case "--threads" -> threads = Integer.parseInt(arguments[++i]);
                case "--receipts" -> mode = Receipts.AFTER_ANSWER;
                case "--delay" -> pause = Duration.ofMillis(Long.parseLong(arguments[++i]));
                case "--quiet" -> quiet = true;
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        TestSmsc smsc = start(port, threads).receipts(mode).delay(pause);
        System.out.println("listening on " + port);
        if (!quiet) {
            smsc.monitor.scheduleAtFixedRate(
                    () -> System.out.println(smsc.counts()), 1, 1, TimeUnit.SECONDS);
        }
        if (control > 0) {
            smsc.serve(control);
        }
    }

    private void serve(int control) throws IOException {
        try (ServerSocket door = new ServerSocket(control, 5, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket socket = door.accept();
                        BufferedReader in =
                                new BufferedReader(
                                        new InputStreamReader(
                                                socket.getInputStream(),
                                                StandardCharsets.US_ASCII));
                        PrintStream out = new PrintStream(socket.getOutputStream(), true)) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        out.println(obey(line.trim()));
                    }
                }
            }
        }
    }

    private String obey(String command) {
        switch (command) {
            case "count" -> {}
            case "reset" -> reset();
            case "mute" -> mute(true);
            case "speak" -> mute(false);
            case "kill" -> kill();
            case "back" -> back();
            case "quit" -> Runtime.getRuntime().halt(0);
            default -> {
                return "unknown";
            }
        }
        return counts();
    }
}
