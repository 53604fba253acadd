package ke.cp2.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain on a database that somebody else writes to by plain SQL. */
class ChainWalkTest {

    private static final String URL =
            "jdbc:h2:mem:chain;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000";
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    /** Entries from before the chain. */
    private static final int OLDER = 3;

    /** The number of the entry that begins it: numbers from before have gaps. */
    private static final long BEGINNING = 31;

    private static final int WRITTEN = 20;
    private static final long LAST = BEGINNING + WRITTEN;

    private static Connection database;

    @TempDir Path folder;

    @BeforeAll
    static void open() throws SQLException {
        database = DriverManager.getConnection(URL, "sa", "");
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    /** Three entries from before, the beginning, and twenty that the portal wrote. */
    @BeforeEach
    void write() throws SQLException {
        change("DELETE FROM AUDIT_ENTRY");
        change("UPDATE AUDIT_HEAD SET LAST_ENTRY = 0, LAST_HASH = NULL");
        for (int id = 10; id <= 30; id += 10) {
            change(
                    "INSERT INTO AUDIT_ENTRY (ID, HAPPENED_AT, ACTION, SUBJECT_TYPE, SUBJECT_ID)"
                            + " VALUES ("
                            + id
                            + ", TIMESTAMP '2025-01-01 08:00:00', 'account.created', 'account', '"
                            + id
                            + "')");
        }
        for (int number = 0; number < WRITTEN; number += 2) {
            append(database, content("A" + number), content("B" + number));
        }
    }

    private static EntryContent content(String subject) {
        return new EntryContent(
                NOW, 5L, "application.decided", "application", subject, "detail", null);
    }

    private static void append(Connection connection, EntryContent... contents)
            throws SQLException {
        new ChainRows(connection).append(List.of(contents), NOW);
    }

    private static void change(String... statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static ChainCheck checked(Anchor... anchors) throws SQLException {
        ChainWalk walk = new ChainWalk(database, List.of(anchors));
        ChainCheck check = walk.begin();
        while (!check.done()) {
            check = walk.next(check);
        }
        return check;
    }

    private static ChainFault fault(Anchor... anchors) throws SQLException {
        return Objects.requireNonNull(checked(anchors).fault());
    }

    private static void assertSays(ChainFault fault, String english, String kiswahili) {
        assertThat(fault.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(fault.text(KISWAHILI)).isEqualTo(kiswahili);
    }

    private static Anchor anchor(long number) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement("SELECT HASH FROM AUDIT_ENTRY WHERE ID = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Anchor(NOW, number, row.getString(1));
            }
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() throws SQLException {
        ChainCheck check = checked(anchor(BEGINNING), anchor(LAST));
        assertThat(check.isWhole()).isTrue();
        assertThat(check.position()).isEqualTo(LAST);
        assertThat(check.older()).isEqualTo(OLDER);
        assertThat(check.anchors()).isEqualTo(2);
        assertThat(new ChainRows(database).page(0, LAST).get(OLDER).content().detail())
                .startsWith("3 entries, ");
    }

    /** Six hundred thousand are read page by page: each reads its thousand, and sorts nothing. */
    @Test
    void aPageComesFromTheIndex() throws SQLException {
        try (PreparedStatement explain = database.prepareStatement("EXPLAIN " + ChainRows.SELECT)) {
            explain.setLong(1, 0);
            explain.setLong(2, LAST);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                assertThat(plan.getString(1))
                        .contains("PRIMARY_KEY", "index sorted")
                        .doesNotContain("tableScan");
            }
        }
    }

    @Test
    void manyPagesAreWalked() throws SQLException {
        EntryContent[] many = new EntryContent[2_500];
        java.util.Arrays.setAll(many, number -> content("M" + number));
        append(database, many);
        assertThat(checked().isWhole()).isTrue();
        change("UPDATE AUDIT_ENTRY SET DETAIL = 'x' WHERE SUBJECT_ID = 'M2100'");
        assertThat(Objects.requireNonNull(fault().entry()).content().subjectId())
                .isEqualTo("M2100");
    }

    @ParameterizedTest
    @CsvSource({
        "DETAIL = 'another'",
        "DETAIL = NULL",
        "REASON = 'because'",
        "ACTOR_ID = 6",
        "ACTOR_ID = NULL",
        "HAPPENED_AT = TIMESTAMP '2026-11-29 10:00:00.000001'",
        "SUBJECT_ID = 'B2'",
        "ACTION = 'application.submitted'",
        "HASH = NULL",
        "HASH = 'x'"
    })
    void changedContentIsNamed(String change) throws SQLException {
        change("UPDATE AUDIT_ENTRY SET " + change + " WHERE ID = 34");
        ChainFault fault = fault();
        assertSays(
                fault,
                "Record 34 does not fit its hash: it was changed after it was written, or record 33"
                        + " before it was replaced.",
                "Rekodi 34 hailingani na alama yake: ilibadilishwa baada ya kuandikwa, au rekodi 33"
                        + " iliyo kabla yake ilibadilishwa kwa nyingine.");
        assertThat(Objects.requireNonNull(fault.entry()).number()).isEqualTo(34);
    }

    @Test
    void removedEntriesInTheMiddleAreNamed() throws SQLException {
        change("DELETE FROM AUDIT_ENTRY WHERE ID = 40");
        assertSays(
                fault(),
                "The record before record 41 was removed.",
                "Rekodi iliyo kabla ya rekodi 41 iliondolewa.");
        change("DELETE FROM AUDIT_ENTRY WHERE ID = 39");
        assertSays(
                fault(),
                "2 records before record 41 were removed.",
                "Rekodi 2 zilizo kabla ya rekodi 41 ziliondolewa.");
    }

    /** The rest moves down, so that no number is missing. */
    @Test
    void aRemovedEntryWhosePlaceWasClosedIsFound() throws SQLException {
        change("DELETE FROM AUDIT_ENTRY WHERE ID = 40");
        for (long id = 41; id <= LAST; id++) {
            change("UPDATE AUDIT_ENTRY SET ID = " + (id - 1) + " WHERE ID = " + id);
        }
        change("UPDATE AUDIT_HEAD SET LAST_ENTRY = LAST_ENTRY - 1");
        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.CHANGED);
        assertThat(fault().values().get(0)).isEqualTo(40L);
    }

    @Test
    void aCutTailIsNamed() throws SQLException {
        change("DELETE FROM AUDIT_ENTRY WHERE ID > 45");
        assertSays(
                fault(),
                "The end was cut off: the portal wrote 51 as the last record, and the last one"
                        + " there is 45.",
                "Mwisho ulikatwa: tovuti iliandika 51 kama rekodi ya mwisho, na ya mwisho iliyopo"
                        + " ni 45.");
    }

    /** Whoever moves the head as well is betrayed by the anchor outside. */
    @Test
    void aCutBehindAnAnchorIsNamed() throws SQLException {
        Anchor anchor = anchor(50);
        change(
                "DELETE FROM AUDIT_ENTRY WHERE ID > 45",
                "UPDATE AUDIT_HEAD SET LAST_ENTRY = 45, LAST_HASH ="
                        + " (SELECT HASH FROM AUDIT_ENTRY WHERE ID = 45)");
        assertThat(checked().isWhole()).as("without an anchor nobody sees it").isTrue();
        assertSays(
                fault(anchor),
                "The trail was cut: the anchor of 29 Nov 2026, 13:00 names record 50, and the"
                        + " last one there is 45.",
                "Kumbukumbu ilikatwa: nanga ya 29 Nov 2026, 13:00 inataja rekodi 50, na ya"
                        + " mwisho iliyopo ni 45.");
        append(database, content("C1"), content("C2"), content("C3"), content("C4"), content("C5"));
        assertThat(checked().isWhole()).isTrue();
        assertSays(
                fault(anchor),
                "Record 50 is not the one that the anchor of 29 Nov 2026, 13:00 names: the"
                        + " trail was written anew up to it.",
                "Rekodi 50 si ile ambayo nanga ya 29 Nov 2026, 13:00 inaitaja: kumbukumbu"
                        + " iliandikwa upya hadi hapo.");
    }

    @Test
    void anInsertedEntryIsNamed() throws SQLException {
        for (long id = LAST; id >= 40; id--) {
            change("UPDATE AUDIT_ENTRY SET ID = " + (id + 1) + " WHERE ID = " + id);
        }
        insert(40);
        change("UPDATE AUDIT_HEAD SET LAST_ENTRY = LAST_ENTRY + 1");
        assertSays(
                fault(),
                "Record 40 was inserted: the portal did not write it there.",
                "Rekodi 40 ilipachikwa: tovuti haikuiandika hapo.");
    }

    @Test
    void anEntryBehindTheEndIsNamed() throws SQLException {
        insert(LAST + 1);
        assertSays(
                fault(),
                "Record 52 was inserted: the portal did not write it there.",
                "Rekodi 52 ilipachikwa: tovuti haikuiandika hapo.");
    }

    private static void insert(long id) throws SQLException {
        change(
                "INSERT INTO AUDIT_ENTRY (ID, HAPPENED_AT, ACTION, SUBJECT_TYPE, SUBJECT_ID, HASH)"
                        + " SELECT "
                        + id
                        + ", HAPPENED_AT, ACTION, SUBJECT_TYPE, 'forged', HASH FROM AUDIT_ENTRY"
                        + " WHERE ID = 35");
    }

    @Test
    void swappedEntriesAreNamed() throws SQLException {
        change(
                "UPDATE AUDIT_ENTRY SET ID = 1000 WHERE ID = 40",
                "UPDATE AUDIT_ENTRY SET ID = 40 WHERE ID = 41",
                "UPDATE AUDIT_ENTRY SET ID = 41 WHERE ID = 1000");
        assertSays(
                fault(),
                "Records 40 and 41 have changed places.",
                "Rekodi 40 na 41 zimebadilishana mahali.");
    }

    @Test
    void anotherHeadIsNamed() throws SQLException {
        change("UPDATE AUDIT_HEAD SET LAST_HASH = 'x'");
        assertSays(
                fault(),
                "The last record, 51, is not the one that the portal noted as the last.",
                "Rekodi ya mwisho, 51, si ile ambayo tovuti iliandika kuwa ya mwisho.");
    }

    @Test
    void entriesFromBeforeAreVouchedForTogether() throws SQLException {
        change("UPDATE AUDIT_ENTRY SET DETAIL = 'x' WHERE ID = 20");
        assertSays(
                fault(),
                "At least one of the 3 records from before the chain began was changed. Which one"
                        + " cannot be told.",
                "Angalau rekodi moja kati ya 3 za kabla ya mnyororo kuanza ilibadilishwa. Haiwezi"
                        + " kujulikana ni ipi.");
        change("DELETE FROM AUDIT_ENTRY WHERE ID = 20");
        assertSays(
                fault(),
                "Before the chain began there were 3 records; now there are 2.",
                "Kabla ya mnyororo kuanza kulikuwa na rekodi 3; sasa zipo 2.");
        change("DELETE FROM AUDIT_ENTRY WHERE ID <= 31");
        assertSays(
                fault(),
                "Record 32 is the first with a hash, and not the beginning of the chain.",
                "Rekodi 32 ndiyo ya kwanza yenye alama, lakini si mwanzo wa mnyororo.");
    }

    @ParameterizedTest
    @CsvSource({"20", "34"})
    void whatTheLawHadDeletedLeavesTheChainWhole(long number) throws SQLException {
        ChainRows rows = new ChainRows(database);
        rows.empty(rows.page(number - 1, number).get(0));
        assertSays(
                fault(),
                "What record "
                        + number
                        + " said was deleted, and no later record says who ordered it and why.",
                "Maneno ya rekodi "
                        + number
                        + " yalifutwa, na hakuna rekodi ya baadaye inayosema nani aliamuru na kwa"
                        + " nini.");
        append(
                database,
                new EntryContent(
                        NOW,
                        null,
                        EntryContent.DELETION,
                        ChainRows.TRAIL,
                        Long.toString(number),
                        "The registrar",
                        "Order of the court"));
        assertThat(checked().isWhole()).isTrue();
        change("UPDATE AUDIT_ENTRY SET DETAIL = 'x' WHERE ID = " + number);
        assertThat(checked().isWhole()).as("another content with the same excuse").isFalse();
    }

    @Test
    void aChainThatHasNotBegunSaysSo() throws SQLException {
        change("UPDATE AUDIT_HEAD SET LAST_ENTRY = 0, LAST_HASH = NULL");
        assertSays(
                fault(),
                "The chain has not begun: start the portal once.",
                "Mnyororo haujaanza: washa tovuti mara moja.");
    }

    /** Eight at a time, some of whom change their minds: no fork, no gap. */
    @Test
    void whoWritesAtTheSameTimeWritesOneChain() throws Exception {
        int writers = 8;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<@Nullable Void>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "W" + writer;
                all.add(
                        threads.submit(
                                () -> {
                                    writeAndChangeOwnMind(name, each);
                                    return null;
                                }));
            }
            for (Future<@Nullable Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        ChainCheck check = checked();
        assertThat(check.isWhole()).isTrue();
        assertThat(check.position()).isEqualTo(LAST + (long) writers * each * 2);
    }

    private static void writeAndChangeOwnMind(String name, int times) throws SQLException {
        try (Connection own = DriverManager.getConnection(URL, "sa", "")) {
            own.setAutoCommit(false);
            for (int time = 0; time < times; time++) {
                append(own, content(name + time));
                own.rollback();
                append(own, content(name + time), content(name + time));
                own.commit();
            }
        }
    }

    @Test
    void anchorsAreReadAsTheyWereWritten() throws SQLException {
        AnchorFile file = new AnchorFile(folder.resolve("anchors.txt"));
        assertThat(file.read()).isEmpty();
        Anchor first = anchor(40);
        Anchor second = anchor(41);
        file.add(first);
        file.add(second);
        assertThat(file.read()).containsExactly(first, second);
        assertThat(Anchor.parse("2026-11-29 40 " + first.hash())).isEmpty();
        assertThat(Anchor.parse(first.line() + "0")).isEmpty();
    }
}
