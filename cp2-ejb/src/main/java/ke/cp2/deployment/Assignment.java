package ke.cp2.deployment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * Solves the assignment problem exactly: each row gets one column or stays free, each column goes
 * to one row at most, and the sum of the costs is the least that there is. Rows first bid for their
 * cheapest columns; who is left takes the shortest augmenting path (Jonker and Volgenant, Computing
 * 38, 1987). The prices prove the result: see {@link #isProven()}.
 */
final class Assignment {

    /** The cost of a pair that must not be. */
    static final long FORBIDDEN = Long.MAX_VALUE;

    private static final int NONE = -1;

    /** So many bids a row, on average: rows that want the same columns raise prices by little. */
    private static final int BIDS_OF_A_ROW = 6;

    private final long[][] costs;
    private final int columns;
    private final long free;

    /** A power of two above all columns: the bits below it hold a column while costs are sorted. */
    private final long grain;

    /** The columns that a row may have, in the order of their costs but for a {@link #grain}. */
    private final int[][] allowed;

    private final int[] columnOf;
    private final int[] rowOf;

    /** What a row pays at most; {@link #free} where it stays free. */
    private final long[] rowPrice;

    /** What a column costs less than nothing because rows want it: 0 where nobody has it. */
    private final long[] columnPrice;

    private Assignment(long[][] costs, int columns, long free) {
        this.costs = costs;
        this.columns = columns;
        this.free = free;
        grain = Long.highestOneBit(columns) << 1;
        allowed = Arrays.stream(costs).map(this::allowed).toArray(int[][]::new);
        columnOf = new int[costs.length];
        rowOf = new int[columns];
        rowPrice = new long[costs.length];
        columnPrice = new long[columns];
        Arrays.fill(columnOf, NONE);
        Arrays.fill(rowOf, NONE);
    }

    /**
     * The columns of a row, the cheap ones first; which of two within one grain does not matter.
     */
    private int[] allowed(long[] row) {
        return LongStream.range(0, row.length)
                .filter(column -> row[(int) column] != FORBIDDEN)
                .map(column -> (row[(int) column] & -grain) | column)
                .sorted()
                .mapToInt(key -> (int) (key & (grain - 1)))
                .toArray();
    }

    /**
     * Finds the assignment of least cost.
     *
     * @param costs by row and column, 0 to {@code free}, or {@link #FORBIDDEN}; kept, not copied
     * @param columns how many columns each row has
     * @param free the cost of a row that stays free, at most 2^62
     */
    static Assignment solve(long[][] costs, int columns, long free) {
        Assignment assignment = new Assignment(costs, columns, free);
        Search search = assignment.new Search();
        for (int row : assignment.bid()) {
            search.augmentFrom(row);
        }
        return assignment;
    }

    /** The column of that row, or -1 when it stays free. */
    int columnOf(int row) {
        return columnOf[row];
    }

    /**
     * Tells how much more all would cost at least if that row got that column; 0 where it has it.
     */
    long extra(int row, int column) {
        return costs[row][column] == FORBIDDEN ? FORBIDDEN : reduced(row, column);
    }

    /**
     * Tells whether the prices prove that nothing costs less: no pair costs less than its prices,
     * each pair that was chosen costs just these, and nobody pays for what is left.
     */
    boolean isProven() {
        for (int row = 0; row < costs.length; row++) {
            int chosen = columnOf[row];
            if (rowPrice[row] > free || (chosen == NONE && rowPrice[row] != free)) {
                return false;
            }
            for (int column = 0; column < columns; column++) {
                if (costs[row][column] != FORBIDDEN
                        && (reduced(row, column) < 0
                                || (column == chosen && reduced(row, column) != 0))) {
                    return false;
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            if (columnPrice[column] > 0 || (rowOf[column] == NONE && columnPrice[column] != 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows that compete with a free row: each of them may only have columns that they hold
     * among themselves, so that one stays free whatever is done. By Hall's theorem that is the
     * reason, and there is always one, because as many rows as possible have a column.
     *
     * @return the rows, with the free row; its columns are those that the rows hold
     */
    BitSet competitors(int freeRow) {
        BitSet rows = new BitSet(costs.length);
        BitSet seen = new BitSet(columns);
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        rows.set(freeRow);
        waiting.add(freeRow);
        while (!waiting.isEmpty()) {
            long[] row = costs[waiting.remove()];
            for (int column = seen.nextClearBit(0);
                    column < columns;
                    column = seen.nextClearBit(column + 1)) {
                if (row[column] != FORBIDDEN) {
                    seen.set(column);
                    int holder = rowOf[column];
                    if (holder != NONE && !rows.get(holder)) {
                        rows.set(holder);
                        waiting.add(holder);
                    }
                }
            }
        }
        return rows;
    }

    private long reduced(int row, int column) {
        return costs[row][column] - rowPrice[row] - columnPrice[column];
    }

    /**
     * Lets each row take the column that is cheapest for it, and raise its price until the next
     * best is as cheap; who had that column bids again.
     *
     * @return the rows that still want a column
     */
    private int[] bid() {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int row = 0; row < costs.length; row++) {
            waiting.add(row);
        }
        for (int bids = BIDS_OF_A_ROW * costs.length; bids > 0 && !waiting.isEmpty(); bids--) {
            int outbid = bid(waiting.remove());
            if (outbid != NONE) {
                waiting.add(outbid);
            }
        }
        return waiting.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Lets that row bid; gives the row that loses its column by it, or none. */
    private int bid(int row) {
        long[] cost = costs[row];
        long best = free;
        long next = free;
        int chosen = NONE;
        for (int column : allowed[row]) {
            long asked = cost[column] - columnPrice[column];
            if (cost[column] - grain >= next) {
                break;
            }
            if (asked < best) {
                next = best;
                best = asked;
                chosen = column;
            } else if (asked < next) {
                next = asked;
            }
        }
        if (chosen == NONE) {
            rowPrice[row] = free;
            return NONE;
        }
        int outbid = rowOf[chosen];
        rowPrice[row] = next;
        columnPrice[chosen] -= next - best;
        columnOf[row] = chosen;
        rowOf[chosen] = row;
        if (outbid != NONE) {
            columnOf[outbid] = NONE;
        }
        return outbid;
    }

    /** A search for the cheapest way to place one more row, by Dijkstra over reduced costs. */
    private final class Search {

        private final long[] distance = new long[columns];
        private final int[] before = new int[columns];

        /** The columns that a way is known to: those that are reached, then the others. */
        private final int[] seen = new int[columns];

        private int reached;
        private int known;

        private int root;

        /** The end of the shortest way that is known: a column that nobody has, or a row. */
        private int end;

        private int freed;
        private long shortest;

        Search() {
            Arrays.fill(distance, FORBIDDEN);
        }

        void augmentFrom(int row) {
            root = row;
            shortest = FORBIDDEN;
            reached = 0;
            known = 0;
            look(root, 0);
            for (int column = nearest(); column != NONE; column = nearest()) {
                look(rowOf[column], distance[column]);
            }
            price();
            if (end == NONE) {
                handOn(freed);
            } else {
                take(end);
            }
            for (int at = 0; at < known; at++) {
                distance[seen[at]] = FORBIDDEN;
            }
        }

        /** Reaches the nearest column, or none when the shortest way ends before it. */
        private int nearest() {
            int nearest = NONE;
            long least = shortest;
            for (int at = reached; at < known; at++) {
                if (distance[seen[at]] < least) {
                    least = distance[seen[at]];
                    nearest = at;
                }
            }
            if (nearest == NONE) {
                return NONE;
            }
            int column = seen[nearest];
            seen[nearest] = seen[reached];
            seen[reached++] = column;
            return column;
        }

        /** Looks from a row at that distance for shorter ways. */
        private void look(int row, long length) {
            long paid = rowPrice[row];
            long[] cost = costs[row];
            if (length + (free - paid) < shortest) {
                shortest = length + (free - paid);
                freed = row;
                end = NONE;
            }
            // What is longer than the shortest way needs no sum, which could overflow.
            long most = shortest - length;
            for (int column : allowed[row]) {
                long dear = cost[column] - paid;
                if (dear - grain >= most) {
                    // The others cost more, and no price makes a column cheaper.
                    break;
                }
                long step = dear - columnPrice[column];
                if (step < most && length + step < distance[column]) {
                    if (rowOf[column] == NONE) {
                        most = step;
                        shortest = length + step;
                        end = column;
                    } else {
                        if (distance[column] == FORBIDDEN) {
                            seen[known++] = column;
                        }
                        distance[column] = length + step;
                    }
                    before[column] = row;
                }
            }
        }

        /** Makes the way to the end one of no reduced cost, and leaves none below. */
        private void price() {
            rowPrice[root] += shortest;
            for (int at = 0; at < reached; at++) {
                int column = seen[at];
                long nearer = shortest - distance[column];
                columnPrice[column] -= nearer;
                rowPrice[rowOf[column]] += nearer;
            }
        }

        /** Lets a row stay free, whose column goes to the row before it on the way. */
        private void handOn(int row) {
            int column = columnOf[row];
            columnOf[row] = NONE;
            if (column != NONE) {
                take(column);
            }
        }

        /** Gives a column to the row before it on the way, and so on up to the root. */
        private void take(int end) {
            int column = end;
            int row;
            do {
                row = before[column];
                int next = columnOf[row];
                columnOf[row] = column;
                rowOf[column] = row;
                column = next;
            } while (row != root);
        }
    }
}
