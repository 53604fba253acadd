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
import ke.cp2.batch.sms.Together;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundText;
import org.jsmpp.SMPPConstant;

/**
 * Takes what the SMSC delivers: it is kept and committed first, then acknowledged, many receipts in
 * one go. What could not be kept is refused for now, and the SMSC sends it again.
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

    private record Item(SmppSession link, Delivery delivery) {

        /** Without number and text, so that neither gets into a log by accident. */
        @Override
        public String toString() {
            return "delivery " + delivery.sequence();
        }
    }

    private record Report(Item item, Receipt receipt) {

        @Override
        public String toString() {
            return receipt.toString();
        }
    }

    private final String gateway;
    private final SmscDialect provider;
    private final Keeper keeper;
    private final Clock clock;
    private final SerialTask work;
    private final Queue<Item> items = new ConcurrentLinkedQueue<>();

    Inbox(String gateway, SmscDialect provider, Keeper keeper, Executor executor, Clock clock) {
        this.gateway = gateway;
        this.provider = provider;
        this.keeper = keeper;
        this.clock = clock;
        work = new SerialTask(executor, this::work);
    }

    SmscDialect provider() {
        return provider;
    }

    /** Takes what came; returns at once. */
    void add(SmppSession link, Delivery delivery) {
        items.add(new Item(link, delivery));
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
        List<Report> reports = new ArrayList<>(batch.size());
        for (Item item : batch) {
            try {
                sort(item, reports);
            } catch (RuntimeException e) {
                // Not even a strange one should come here; it must not cost the others.
                LOGGER.log(Level.WARNING, "A delivery that cannot be read", e);
                answer(List.of(item), SMPPConstant.STAT_ESME_RX_P_APPN);
            }
        }
        if (!reports.isEmpty()) {
            keepReceipts(reports);
        }
    }

    private void sort(Item item, List<Report> reports) {
        Delivered delivered = new Delivered(item.delivery(), provider);
        if (item.delivery().status() == Delivery.WRONG_LENGTH) {
            answer(List.of(item), Delivery.WRONG_LENGTH);
        } else if (delivered.isReceipt()) {
            Optional<Receipt> receipt = delivered.receipt(gateway);
            if (receipt.isPresent()) {
                reports.add(new Report(item, receipt.get()));
            } else {
                answer(List.of(item), delivered.status());
            }
        } else {
            answer(List.of(item), statusOf(() -> keepText(delivered)));
        }
    }

    /** Together, or each by itself: one that cannot be kept asks no other to come again. */
    private void keepReceipts(List<Report> reports) {
        List<Item> again = new ArrayList<>();
        try {
            Together.failing(
                            reports,
                            some -> keeper.receipts(some.stream().map(Report::receipt).toList()))
                    .forEach(report -> again.add(report.item()));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Receipts not kept, asked for again", e);
            reports.forEach(report -> again.add(report.item()));
        }
        List<Item> kept = new ArrayList<>(reports.size());
        reports.forEach(report -> kept.add(report.item()));
        kept.removeAll(again);
        answer(kept, SMPPConstant.STAT_ESME_ROK);
        answer(again, SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    private void keepText(Delivered delivered) {
        Optional<InboundPart> part = delivered.part(gateway);
        if (part.isPresent()) {
            keeper.part(part.get());
        } else {
            keeper.text(delivered.text(gateway, clock.instant()));
        }
    }

    private static int statusOf(Runnable keep) {
        try {
            keep.run();
            return SMPPConstant.STAT_ESME_ROK;
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A text not kept, asked for again", e);
            return SMPPConstant.STAT_ESME_RX_T_APPN;
        }
    }

    private static void answer(List<Item> items, int status) {
        Map<SmppSession, List<Delivery>> byLink = new LinkedHashMap<>();
        for (Item item : items) {
            byLink.computeIfAbsent(item.link(), link -> new ArrayList<>()).add(item.delivery());
        }
        byLink.forEach((link, deliveries) -> link.acknowledge(deliveries, status));
    }
}
