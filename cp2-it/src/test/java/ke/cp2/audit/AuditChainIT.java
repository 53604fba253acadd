package ke.cp2.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ke.cp2.audit.chain.Anchor;
import ke.cp2.audit.chain.AnchorFile;
import ke.cp2.audit.chain.ChainCheck;
import ke.cp2.audit.chain.ChainFault;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The chain in the transactions of use cases; the whole trail of all container tests is checked.
 */
@ExtendWith(ArquillianExtension.class)
class AuditChainIT {

    private static final AccountId ADMINISTRATOR = AccountId.of(1);

    @Inject private AuditTrail trail;

    @Inject private CheckingTrail checking;

    @Inject private AnchoringTrail anchoring;

    @Inject private Tables tables;

    @Inject private TestClock clock;

    @Resource private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AfterEach
    void asBefore() {
        clock.run();
    }

    /** As many at a time as the machine allows, some of whom change their minds. */
    @Test
    void transactionsAtTheSameTimeWriteOneChain() throws Exception {
        long before = last();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                long subject = writer;
                writers.add(
                        threads.submit(
                                () -> {
                                    for (int time = 0; time < 10; time++) {
                                        write(subject, 3, time % 3 == 0);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(last() - before).as("no gap").isGreaterThanOrEqualTo(8 * 6 * 3);
        assertThat(
                        tables.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ID > ? AND ID <= ?",
                                before,
                                last()))
                .isEqualTo((int) (last() - before));
        assertThat(checked().fault()).isNull();
    }

    private void write(long subject, int entries, boolean undo) throws Exception {
        transaction.begin();
        for (int entry = 0; entry < entries; entry++) {
            trail.record(AuditAction.SERIES_CHANGED.of(subject));
        }
        if (undo) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
    }

    private long last() {
        return tables.id("SELECT LAST_ENTRY FROM AUDIT_HEAD");
    }

    /** When the commit fails, nothing of the transaction is left, nor its entries. */
    @Test
    void entriesGoWithTheirTransaction() throws Exception {
        long before = last();
        transaction.begin();
        tables.change("UPDATE AUDIT_HEAD SET ID = 1 WHERE ID = 1");
        trail.record(AuditAction.SERIES_CHANGED.of(1).detail("gone"));
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        throw new IllegalStateException("the last thing before the commit");
                    }

                    @Override
                    public void afterCompletion(int status) {
                        // It was never committed.
                    }
                });
        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
        assertThat(tables.count("SELECT COUNT(*) FROM AUDIT_ENTRY WHERE DETAIL = 'gone'")).isZero();
        assertThat(last()).isEqualTo(before);
    }

    /** In the order in which they were recorded, and what was found stands in the trail, too. */
    @Test
    void aCheckIsRecorded() throws Exception {
        transaction.begin();
        trail.record(AuditAction.SERIES_CHANGED.of(1).detail("first"));
        trail.record(AuditAction.SERIES_CHANGED.of(1).detail("second"));
        transaction.commit();
        ChainCheck check = checked();
        assertThat(check.fault()).isNull();
        assertThat(
                        tables.texts(
                                "SELECT DETAIL FROM AUDIT_ENTRY WHERE ID > ? AND ID <= ?"
                                        + " ORDER BY ID",
                                check.position() - 2,
                                check.position()))
                .containsExactly("first", "second");
        assertThat(checksWith("DETAIL IS NULL", check.position())).isOne();
    }

    @Test
    void whatSomebodyChangedIsFoundAndRecorded() throws Exception {
        write(7, 1, false);
        long entry = last();
        write(7, 1, false);
        tables.change("UPDATE AUDIT_ENTRY SET REASON = 'never said' WHERE ID = ?", entry);
        try {
            ChainFault fault = checked().fault();
            assertThat(fault).isNotNull();
            assertThat(fault.kind()).isEqualTo(ChainFault.Kind.CHANGED);
            assertThat(fault.entry().number()).isEqualTo(entry);
            assertThat(checksWith("DETAIL = 'CHANGED'", entry - 1)).isOne();
        } finally {
            tables.change("UPDATE AUDIT_ENTRY SET REASON = NULL WHERE ID = ?", entry);
        }
    }

    private int checksWith(String condition, long number) {
        return tables.count(
                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = 'audit.checked' AND SUBJECT_ID = ?"
                        + " AND "
                        + condition,
                String.valueOf(number));
    }

    @Test
    void onlyAdministratorsCheck() {
        for (Role role : List.of(Role.PROFESSIONAL, Role.COUNCIL_OFFICER)) {
            assertThatThrownBy(() -> As.account(ADMINISTRATOR, role, checking::begin))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void theHeadIsNotedOnceADayAndCompared() throws Exception {
        Path path = Path.of(System.getenv("CP2_AUDIT_ANCHORS"));
        List<String> before = Files.exists(path) ? Files.readAllLines(path) : List.of();
        try {
            AnchorFile file = new AnchorFile(path);
            Instant noon = Instant.parse("2040-11-29T09:00:00Z");
            clock.stopAt(noon);
            anchoring.note();
            anchoring.note();
            clock.stopAt(noon.plus(Duration.ofHours(11)));
            anchoring.note();
            Instant tomorrow = noon.plus(Duration.ofHours(12));
            clock.stopAt(tomorrow);
            anchoring.note();
            assertThat(file.read())
                    .extracting(Anchor::at)
                    .hasSize(before.size() + 2)
                    .endsWith(noon, tomorrow);
            TrailState state = As.account(ADMINISTRATOR, Role.ADMINISTRATOR, checking::state);
            assertThat(state.kept()).isTrue();
            assertThat(state.lastAnchor().number()).isLessThanOrEqualTo(state.head().number());
            ChainCheck check = checked();
            assertThat(check.fault()).isNull();
            assertThat(check.anchors()).isEqualTo(before.size() + 2);

            file.add(new Anchor(noon, last() + 1_000_000, state.head().hash()));
            assertThat(checked().fault().kind()).isEqualTo(ChainFault.Kind.ANCHOR_CUT);

            Files.writeString(path, "nothing\n");
            assertThatThrownBy(this::checked)
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refusal ->
                                    assertThat(refusal.key()).isEqualTo("audit.anchorsUnreadable"));
        } finally {
            Files.write(path, before);
        }
    }

    private ChainCheck checked() {
        return As.account(
                ADMINISTRATOR,
                Role.ADMINISTRATOR,
                () -> {
                    ChainCheck check = checking.begin();
                    while (!check.done()) {
                        check = checking.next(check);
                    }
                    return check;
                });
    }
}
