package ke.cp2.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ke.cp2.platform.database.InstantConverter;

/** Reads and writes the rows of the chain on one connection. */
final class ChainRows {

    /** The action of the entry that begins the chain; it says how many there were before. */
    static final String BEGUN = "audit.begun";

    static final String TRAIL = "audit";

    private static final int PAGE = 1_000;

    private static final String LOCK =
            "SELECT LAST_ENTRY, LAST_HASH FROM AUDIT_HEAD WHERE ID = 1 FOR UPDATE";

    /** In one statement: an entry that is written meanwhile counts in both or in neither. */
    private static final String HEAD =
            "SELECT H.LAST_ENTRY, H.LAST_HASH, (SELECT MAX(E.ID) FROM AUDIT_ENTRY E)"
                    + " FROM AUDIT_HEAD H WHERE H.ID = 1";

    private static final String MOVE =
            "UPDATE AUDIT_HEAD SET LAST_ENTRY = ?, LAST_HASH = ? WHERE ID = 1";

    private static final String INSERT =
            "INSERT INTO AUDIT_ENTRY (ID, HAPPENED_AT, ACTOR_ID, ACTION, SUBJECT_TYPE, SUBJECT_ID,"
                    + " DETAIL, REASON, HASH) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** A page in the order of the primary key. */
    static final String SELECT =
            "SELECT E.ID, E.HAPPENED_AT, E.ACTOR_ID, E.ACTION, E.SUBJECT_TYPE, E.SUBJECT_ID,"
                    + " E.DETAIL, E.REASON, E.HASH FROM AUDIT_ENTRY E"
                    + " WHERE E.ID > ? AND E.ID <= ? ORDER BY E.ID FETCH FIRST 1000 ROWS ONLY";

    /** The action and the subject of a record whose content has gone, and its hash. */
    private static final String EMPTY =
            "UPDATE AUDIT_ENTRY SET ACTOR_ID = NULL, ACTION = ?, SUBJECT_TYPE = ?, SUBJECT_ID = ?,"
                    + " DETAIL = ?, REASON = NULL WHERE ID = ?";

    private static final String DELETIONS =
            "SELECT COUNT(*) FROM AUDIT_ENTRY E WHERE E.SUBJECT_TYPE = ? AND E.SUBJECT_ID = ?"
                    + " AND E.ACTION = ? AND E.ID > ?";

    private final InstantConverter instants = new InstantConverter();
    private final Connection connection;

    ChainRows(Connection connection) {
        this.connection = connection;
    }

    /** The end of the chain as it is now; it may move on at once. */
    ChainHead head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new ChainHead(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    /** The next entries behind one number, up to another. */
    List<ChainEntry> page(long after, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setFetchSize(PAGE);
            try (ResultSet rows = select.executeQuery()) {
                List<ChainEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private ChainEntry entry(ResultSet row) throws SQLException {
        return new ChainEntry(
                row.getLong(1),
                new EntryContent(
                        Objects.requireNonNull(
                                instants.convertToEntityAttribute(row.getTimestamp(2))),
                        row.getObject(3) == null ? null : row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                row.getString(9));
    }

    /**
     * Writes entries behind the last one. The head stays locked until the transaction ends: nobody
     * else can write behind the same entry.
     */
    void append(List<EntryContent> contents, Instant now) throws SQLException {
        ChainHead head = lock();
        if (!head.isBegun()) {
            head = begin(now);
        }
        if (!contents.isEmpty()) {
            append(head.number(), Objects.requireNonNull(head.hash()), contents);
        }
    }

    private ChainHead lock() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new ChainHead(row.getLong(1), row.getString(2), row.getLong(1));
        }
    }

    /** Writes the entry that vouches for all that there were before. */
    private ChainHead begin(Instant now) throws SQLException {
        String hash = EntryContent.NOTHING;
        long last = Long.MIN_VALUE;
        long count = 0;
        for (List<ChainEntry> page = page(last, Long.MAX_VALUE);
                !page.isEmpty();
                page = page(last, Long.MAX_VALUE)) {
            for (ChainEntry entry : page) {
                last = entry.number();
                hash = entry.content().hashAfter(hash, last);
                count++;
            }
        }
        return append(
                Math.max(last, 0),
                hash,
                List.of(
                        new EntryContent(
                                now,
                                null,
                                BEGUN,
                                TRAIL,
                                TRAIL,
                                count + " entries, " + hash,
                                null)));
    }

    private ChainHead append(long last, String lastHash, List<EntryContent> contents)
            throws SQLException {
        long number = last;
        String hash = lastHash;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (EntryContent content : contents) {
                number++;
                hash = content.hashAfter(hash, number);
                set(insert, number, content, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, number);
            move.setString(2, hash);
            move.executeUpdate();
        }
        return new ChainHead(number, hash, number);
    }

    private void set(PreparedStatement insert, long number, EntryContent content, String hash)
            throws SQLException {
        insert.setLong(1, number);
        insert.setTimestamp(2, instants.convertToDatabaseColumn(content.happenedAt()));
        insert.setObject(3, content.actorId(), Types.NUMERIC);
        insert.setString(4, content.action());
        insert.setString(5, content.subjectType());
        insert.setString(6, content.subjectId());
        insert.setString(7, content.detail());
        insert.setString(8, content.reason());
        insert.setString(9, hash);
    }

    /** Deletes what an entry says; its place, its time and the hash of what it said stay. */
    void empty(ChainEntry entry) throws SQLException {
        EntryContent left = entry.content().emptied(entry.number());
        try (PreparedStatement update = connection.prepareStatement(EMPTY)) {
            update.setString(1, left.action());
            update.setString(2, left.subjectType());
            update.setString(3, left.subjectId());
            update.setString(4, left.detail());
            update.setLong(5, entry.number());
            update.executeUpdate();
        }
    }

    /** Tells whether a later entry says who had it deleted, and why. */
    boolean isDeletionNoted(ChainEntry emptied) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DELETIONS)) {
            select.setString(1, TRAIL);
            select.setString(2, Long.toString(emptied.number()));
            select.setString(3, EntryContent.DELETION);
            select.setLong(4, emptied.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }
}
