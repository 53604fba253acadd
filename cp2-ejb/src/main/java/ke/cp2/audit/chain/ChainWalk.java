package ke.cp2.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.audit.chain.ChainFault.Kind;

/**
 * Walks along the chain page by page and ends at the first entry that is not as the portal wrote
 * it. It keeps a page in memory, whatever the length of the trail.
 */
public final class ChainWalk {

    private static final Pattern BEGINNING = Pattern.compile("(\\d{1,18}) entries, ([0-9a-f]{64})");

    private final ChainRows rows;
    private final List<Anchor> anchors;

    /** A walk on a connection that compares what it meets with these anchors. */
    public ChainWalk(Connection connection, List<Anchor> anchors) {
        rows = new ChainRows(connection);
        this.anchors = anchors;
    }

    /** Begins at the first entry. */
    public ChainCheck begin() throws SQLException {
        ChainCheck check = ChainCheck.of(rows.head(), anchors.size());
        return check.done() ? check.broken(ChainFault.of(Kind.NOT_BEGUN, null)) : check;
    }

    /** The end of the chain as it is now, to be kept elsewhere; empty before it has begun. */
    public Optional<Anchor> anchor(Instant now) throws SQLException {
        ChainHead head = rows.head();
        return Optional.ofNullable(head.hash()).map(hash -> new Anchor(now, head.number(), hash));
    }

    /** Looks at the next page. */
    public ChainCheck next(ChainCheck before) throws SQLException {
        ChainCheck check = before;
        List<ChainEntry> page = rows.page(check.last(), check.to().number());
        for (ChainEntry entry : page) {
            if (entry.content().isEmptied() && !rows.isDeletionNoted(entry)) {
                return check.broken(ChainFault.of(Kind.EMPTIED, entry, entry.number()));
            }
            check = check.begun() ? linked(check, entry) : older(check, entry);
            if (!check.done()) {
                check = anchored(check, entry);
            }
            if (check.done()) {
                return check;
            }
        }
        return page.isEmpty() ? ended(check) : check;
    }

    private ChainCheck older(ChainCheck check, ChainEntry entry) {
        String hash = entry.hash();
        if (hash == null) {
            return check.older(entry);
        }
        Matcher beginning =
                BEGINNING.matcher(entry.content().detail() == null ? "" : entry.content().detail());
        if (!ChainRows.BEGUN.equals(entry.content().action()) || !beginning.matches()) {
            return check.broken(ChainFault.of(Kind.NO_BEGINNING, entry, entry.number()));
        }
        long older = Long.parseLong(beginning.group(1));
        if (older != check.older()) {
            return check.broken(ChainFault.of(Kind.OLDER_COUNT, entry, older, check.older()));
        }
        if (!beginning.group(2).equals(check.hash())) {
            return check.broken(ChainFault.of(Kind.OLDER_CHANGED, entry, older));
        }
        return entry.follows(check.hash(), entry.number())
                ? check.with(entry, hash)
                : check.broken(changed(check, entry));
    }

    private ChainCheck linked(ChainCheck check, ChainEntry entry) throws SQLException {
        long place = check.last() + 1;
        if (entry.number() != place) {
            return check.broken(
                    ChainFault.of(Kind.MISSING, entry, entry.number() - place, entry.number()));
        }
        String hash = entry.hash();
        return hash != null && entry.follows(check.hash(), place)
                ? check.with(entry, hash)
                : check.broken(fault(check, entry));
    }

    /** Tells by the entry behind it how one that does not fit came to stand there. */
    private ChainFault fault(ChainCheck check, ChainEntry entry) throws SQLException {
        long place = entry.number();
        List<ChainEntry> behind = rows.page(place, place + 1);
        if (!behind.isEmpty() && behind.get(0).follows(check.hash(), place)) {
            ChainEntry next = behind.get(0);
            String hash = next.hash();
            return hash != null && entry.follows(hash, next.number())
                    ? ChainFault.of(Kind.SWAPPED, entry, place, next.number())
                    : ChainFault.of(Kind.INSERTED, entry, place);
        }
        return changed(check, entry);
    }

    private static ChainFault changed(ChainCheck check, ChainEntry entry) {
        return ChainFault.of(Kind.CHANGED, entry, entry.number(), check.last());
    }

    private ChainCheck anchored(ChainCheck check, ChainEntry entry) {
        return anchors.stream()
                .filter(anchor -> anchor.number() == entry.number())
                .filter(anchor -> !anchor.hash().equals(entry.hash()))
                .findFirst()
                .map(
                        anchor ->
                                check.broken(
                                        ChainFault.of(
                                                Kind.ANCHOR_DIFFERS,
                                                entry,
                                                anchor.at(),
                                                anchor.number())))
                .orElse(check);
    }

    /** Everything is there up to the last entry: is that the one that should be? */
    private ChainCheck ended(ChainCheck check) throws SQLException {
        ChainHead head = check.to();
        if (check.last() != head.number()) {
            return check.broken(
                    ChainFault.of(Kind.CUT, null, head.number(), Math.max(check.last(), 0)));
        }
        if (!check.hash().equals(head.hash())) {
            return check.broken(ChainFault.of(Kind.HEAD, null, head.number()));
        }
        if (head.highest() > head.number()) {
            ChainEntry behind = rows.page(head.number(), Long.MAX_VALUE).get(0);
            return check.broken(ChainFault.of(Kind.INSERTED, behind, behind.number()));
        }
        return anchors.stream()
                .filter(anchor -> anchor.number() > head.number())
                .findFirst()
                .map(
                        anchor ->
                                check.broken(
                                        ChainFault.of(
                                                Kind.ANCHOR_CUT,
                                                null,
                                                anchor.at(),
                                                anchor.number(),
                                                head.number())))
                .orElseGet(check::finished);
    }
}
