package ke.cp2.batch.sms.smpp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.sms.SerialTask;
import ke.cp2.sms.InboundPart;
import ke.cp2.sms.InboundText;
import ke.cp2.sms.Receipt;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;

/**
 * What the SMSC delivers: kept and committed first, then acknowledged, many receipts in one go.
 * What could not be kept is refused for now, and the SMSC sends it again.
 */
final class Inbox {

    private static final Logger LOGGER = Logger.getLogger(Inbox.class.getName());

    private static final int AT_MOST = 500;
    private static final int ENOUGH = 100;
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /** Keeps what was delivered; returns when it is committed. */
    interface Keeper {

        void receipts(List<Receipt> receipts);

        void text(InboundText text);

        void part(InboundPart part);
    }

    private record Item(Link link, DeliverSm deliverSm) {}

    private final String gateway;
    private final Provider provider;
    private final Keeper keeper;
    private final Clock clock;
    private final SerialTask work;
    private final Queue<Item> items = new ConcurrentLinkedQueue<>();

    Inbox(String gateway, Provider provider, Keeper keeper, Executor executor, Clock clock) {
        this.gateway = gateway;
        this.provider = provider;
        this.keeper = keeper;
        this.clock = clock;
        work = new SerialTask(executor, this::work);
    }

    Provider provider() {
        return provider;
    }

    /** Takes what came; returns at once. */
    void add(Link link, DeliverSm deliverSm) {
        items.add(new Item(link, deliverSm));
        work.call();
    }

    private void work() {
        boolean more = false;
        while (!items.isEmpty()) {
            if (!more) {
                LockSupport.parkNanos(GATHERING_NANOS);
            }
            List<Item> batch = new ArrayList<>(ENOUGH);
            while (batch.size() < AT_MOST && !items.isEmpty()) {
                batch.add(items.remove());
            }
            more = batch.size() == AT_MOST;
            keep(batch);
        }
    }

    private void keep(List<Item> batch) {
        List<Item> reports = new ArrayList<>(batch.size());
        List<Receipt> receipts = new ArrayList<>(batch.size());
        for (Item item : batch) {
            Delivered delivered = new Delivered(item.deliverSm(), provider);
            if (delivered.isReceipt()) {
                reports.add(item);
                receipt(delivered).ifPresent(receipts::add);
            } else {
                answer(List.of(item), () -> keep(delivered));
            }
        }
        if (!reports.isEmpty()) {
            answer(
                    reports,
                    () -> {
                        if (!receipts.isEmpty()) {
                            keeper.receipts(receipts);
                        }
                    });
        }
    }

    /** The receipt, if it is one, can be read and is the last word. */
    private Optional<Receipt> receipt(Delivered delivered) {
        try {
            return delivered.receipt(gateway);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A receipt that cannot be read", e);
            return Optional.empty();
        }
    }

    private void keep(Delivered delivered) {
        Optional<InboundPart> part = delivered.part(gateway);
        if (part.isPresent()) {
            keeper.part(part.get());
        } else {
            keeper.text(delivered.text(gateway, clock.instant()));
        }
    }

    /** Does it, then says so to each session; an exception asks for it again. */
    private static void answer(List<Item> items, Runnable keep) {
        int status = SMPPConstant.STAT_ESME_ROK;
        try {
            keep.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Deliveries not kept, asked for again", e);
            status = SMPPConstant.STAT_ESME_RX_T_APPN;
        }
        Map<Link, List<DeliverSm>> byLink = new LinkedHashMap<>();
        for (Item item : items) {
            byLink.computeIfAbsent(item.link(), link -> new ArrayList<>()).add(item.deliverSm());
        }
        for (Map.Entry<Link, List<DeliverSm>> entry : byLink.entrySet()) {
            entry.getKey().acknowledge(entry.getValue(), status);
        }
    }
}
