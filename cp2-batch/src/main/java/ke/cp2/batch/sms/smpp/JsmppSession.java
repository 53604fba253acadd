package ke.cp2.batch.sms.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUReader;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.Command;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUComposer;
import org.jspecify.annotations.Nullable;

/**
 * A session of jSMPP for many messages at a time. jSMPP binds, asks whether the other side is
 * there, answers and unbinds. It would take a thread for each request and a task for each PDU, so
 * messages, answers, receipts and texts do without both: messages are written many at a time
 * without waiting, and the thread that reads hands on the rest.
 */
final class JsmppSession extends SMPPSession {

    private static final Logger LOGGER = Logger.getLogger(JsmppSession.class.getName());

    private static final PDUComposer COMPOSER = new DefaultComposer();
    private static final int BIND_SEQUENCE = 1;
    private static final int NOTICE_MILLIS = 2_000;
    private static final byte REGISTERED_DELIVERY = 1;

    /** Who wants to know what comes; called in the thread that reads, which must not wait long. */
    interface Listener {

        /**
         * An answer to a message, or the refusal of the whole PDU.
         *
         * @return whether there is such a message
         */
        boolean answered(int sequence, int status, String messageId);

        /** A receipt or a text; to be {@linkplain JsmppSession#acknowledge acknowledged}. */
        void delivered(Delivery delivery);

        /** Nothing more has come for the moment. */
        void idle();
    }

    private final Reader reader;

    private JsmppSession(Reader reader, SmppSettings settings, int timeoutMillis) {
        super(
                new SynchronizedPDUSender(new DefaultPDUSender(COMPOSER)),
                reader,
                (host, port) -> {
                    SmscConnection connection =
                            SmscConnection.open(host, port, settings.tls(), timeoutMillis);
                    reader.stream = new PduStream(connection.getInputStream());
                    return connection;
                });
        this.reader = reader;
        reader.session = this;
    }

    static JsmppSession of(SmppSettings settings, Listener listener) {
        int timeout = Math.toIntExact(settings.responseTimeout().toMillis());
        JsmppSession session = new JsmppSession(new Reader(listener), settings, timeout);
        // Whoever looks after the session notices a silence first, and says so.
        session.setTransactionTimer(timeout + NOTICE_MILLIS);
        session.setEnquireLinkTimer(Math.toIntExact(settings.enquireInterval().toMillis()));
        return session;
    }

    /** Nanoseconds since the other side was last heard of. */
    long silence() {
        return System.nanoTime() - reader.heard;
    }

    int nextSequence() {
        return sequence().nextValue();
    }

    /**
     * Writes messages in one go.
     *
     * @throws IOException when the connection is broken; some may have gone out
     */
    void submit(List<SubmitPdu> parts, SmppSettings settings) throws IOException {
        OutputStream out = connection().getOutputStream();
        synchronized (out) {
            for (SubmitPdu part : parts) {
                out.write(pdu(part, settings));
            }
            out.flush();
        }
    }

    private static byte[] pdu(SubmitPdu part, SmppSettings settings) throws IOException {
        try {
            return COMPOSER.submitSm(
                    part.sequence(),
                    "",
                    settings.source().ton(),
                    settings.source().npi(),
                    part.sender(),
                    settings.destination().ton(),
                    settings.destination().npi(),
                    part.recipient(),
                    part.esmClass(),
                    (byte) 0,
                    (byte) 0,
                    null,
                    null,
                    REGISTERED_DELIVERY,
                    (byte) 0,
                    part.dataCoding(),
                    (byte) 0,
                    part.octets());
        } catch (PDUStringException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Answers receipts and texts in one go: taken over (status 0), or what is wrong with them. */
    void acknowledge(List<Delivery> deliveries, int status) throws IOException {
        OutputStream out = connection().getOutputStream();
        synchronized (out) {
            for (Delivery delivery : deliveries) {
                out.write(answer(delivery, status));
            }
            out.flush();
        }
    }

    private static byte[] answer(Delivery delivery, int status) throws IOException {
        if (!delivery.isData()) {
            return COMPOSER.deliverSmResp(status, delivery.sequence(), "");
        }
        try {
            return COMPOSER.dataSmResp(status, delivery.sequence(), "");
        } catch (PDUStringException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Ends the connection without a word; never waits. */
    void abort() {
        try {
            if (connection() != null) {
                connection().close();
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "closing an SMPP connection", e);
        }
    }

    /** A refusal counts even if the other side hangs up in the same moment, which jSMPP misses. */
    private boolean isRefused(Command bindResponse) {
        PendingResponse<Command> bind =
                bindResponse.getCommandStatus() == SMPPConstant.STAT_ESME_ROK
                        ? null
                        : removePendingResponse(bindResponse.getSequenceNumber());
        if (bind != null) {
            bind.done(bindResponse);
        }
        return bind != null;
    }

    /** The connection is gone: nobody needs to wait out the time for the answer. */
    private void stopWaitingForBind(IOException end) {
        PendingResponse<Command> bind =
                getSessionState().isBound() ? null : removePendingResponse(BIND_SEQUENCE);
        if (bind != null) {
            bind.doneWithInvalidResponse(new InvalidResponseException(end.getMessage(), end));
        }
    }

    /** Tells why the connection ended, as far as it is known from reading it. */
    Optional<String> endedBy() {
        return Optional.ofNullable(reader.endedBy);
    }

    /** Hands what there is a lot of to the listener and leaves the rest to jSMPP. */
    private static final class Reader implements PDUReader {

        private final Listener listener;

        /** Set with the session that reads through it. */
        @SuppressWarnings("NullAway.Init")
        private JsmppSession session;

        private volatile long heard = System.nanoTime();

        /** Set when it connects. */
        @SuppressWarnings("NullAway.Init")
        private volatile PduStream stream;

        private volatile @Nullable String endedBy;

        Reader(Listener listener) {
            this.listener = listener;
        }

        @Override
        public Command readPDUHeader(DataInputStream in) throws IOException {
            try {
                return nextOther();
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                endedBy = e.getMessage();
                session.stopWaitingForBind(e);
                throw e;
            }
        }

        /** Reads on until a PDU comes that is jSMPP's. */
        private Command nextOther() throws IOException {
            stream.next();
            heard = System.nanoTime();
            while (isTaken()) {
                stream.skip();
                if (!stream.hasNext()) {
                    listener.idle();
                    stream.next();
                    heard = System.nanoTime();
                }
            }
            return header();
        }

        /** Whatever is wrong with one PDU: the session has others to read. */
        private boolean isTaken() {
            try {
                return isHandedOn();
            } catch (RuntimeException e) {
                LOGGER.log(Level.WARNING, "A PDU that cannot be taken", e);
                return true;
            }
        }

        private boolean isHandedOn() {
            return switch (stream.command()) {
                case SMPPConstant.CID_SUBMIT_SM_RESP -> {
                    listener.answered(stream.sequence(), stream.status(), stream.firstText());
                    yield true;
                }
                case SMPPConstant.CID_GENERIC_NACK ->
                        listener.answered(stream.sequence(), stream.status(), "");
                case SMPPConstant.CID_BIND_TRANSCEIVER_RESP -> session.isRefused(header());
                case SMPPConstant.CID_DELIVER_SM, SMPPConstant.CID_DATA_SM -> {
                    listener.delivered(Delivery.read(stream.bytes()));
                    yield true;
                }
                default -> false;
            };
        }

        private Command header() {
            Command header = new Command();
            header.setCommandLength(stream.length());
            header.setCommandId(stream.command());
            header.setCommandStatus(stream.status());
            header.setSequenceNumber(stream.sequence());
            return header;
        }

        @Override
        public byte[] readPDU(DataInputStream in, Command header) {
            byte[] pdu = stream.bytes();
            stream.skip();
            return pdu;
        }

        @Override
        public byte[] readPDU(
                DataInputStream in, int length, int command, int status, int sequence) {
            throw new UnsupportedOperationException();
        }
    }
}
