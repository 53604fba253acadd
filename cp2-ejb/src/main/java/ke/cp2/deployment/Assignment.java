package ke.cp2.deployment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Solves the assignment problem exactly: each row gets one column or stays free, each column goes
 * to one row at most, and the sum of the costs is the least that there is. It follows Jonker and
 * Volgenant (Computing 38, 1987): some steps of an auction, then shortest augmenting paths with
 * prices. The prices prove the result: see {@link #isProven()}.
 */
final class Assignment {

    /** The cost of a pair that must not be. */
    static final long FORBIDDEN = Long.MAX_VALUE;

    private static final int NONE = -1;

    /** The auction pays off while it places most of its bids; more of them than these do not. */
    private static final int BIDS_PER_ROW = 4;

    private final long[][] costs;
    private final int columns;
    private final long free;

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
        columnOf = new int[costs.length];
        rowOf = new int[columns];
        rowPrice = new long[costs.length];
        columnPrice = new long[columns];
        Arrays.fill(columnOf, NONE);
        Arrays.fill(rowOf, NONE);
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
        assignment.place(assignment.auction());
        return assignment;
    }

    /** The column of that row, or -1 when it stays free. */
    int columnOf(int row) {
        return columnOf[row];
    }

    /** How much more all would cost at least if that row got that column; 0 where it has it. */
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

    /** Lets rows bid for the column that they like best; gives those that are not placed yet. */
    private ArrayDeque<Integer> auction() {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int row = 0; row < costs.length; row++) {
            waiting.add(row);
        }
        for (int bids = BIDS_PER_ROW * costs.length; bids > 0 && !waiting.isEmpty(); bids--) {
            int outbid = bid(waiting.remove());
            if (outbid != NONE) {
                waiting.add(outbid);
            }
        }
        return waiting;
    }

    /** Places a row at its best column, which becomes dearer; gives the row that had it. */
    private int bid(int row) {
        int best = NONE;
        long least = free;
        long second = free;
        long[] cost = costs[row];
        for (int column = 0; column < columns; column++) {
            if (cost[column] != FORBIDDEN && cost[column] - columnPrice[column] < second) {
                long value = cost[column] - columnPrice[column];
                if (value < least) {
                    second = least;
                    least = value;
                    best = column;
                } else {
                    second = value;
                }
            }
        }
        rowPrice[row] = second;
        if (best == NONE) {
            return NONE;
        }
        columnPrice[best] -= second - least;
        int outbid = rowOf[best];
        rowOf[best] = row;
        columnOf[row] = best;
        if (outbid != NONE) {
            columnOf[outbid] = NONE;
        }
        return outbid;
    }

    private void place(ArrayDeque<Integer> waiting) {
        Search search = new Search();
        for (int row : waiting) {
            search.augmentFrom(row);
        }
    }

    /** A search for the cheapest way to place one more row, by Dijkstra over reduced costs. */
    private final class Search {

        private final long[] distance = new long[columns];
        private final int[] before = new int[columns];

        /** The columns that no way is sought to any more, then the others. */
        private final int[] order = new int[columns];

        private int root;
        private int reached;

        /** Where staying free ends the cheapest way: its row, and its length. */
        private int freed;

        private long shortest;

        void augmentFrom(int row) {
            root = row;
            reached = 0;
            freed = NONE;
            shortest = FORBIDDEN;
            for (int column = 0; column < columns; column++) {
                order[column] = column;
            }
            Arrays.fill(distance, FORBIDDEN);
            int last = root;
            long length = 0;
            int end = NONE;
            while (last != NONE) {
                look(last, length);
                end = nearest();
                if (end == NONE) {
                    length = shortest;
                    last = NONE;
                } else {
                    length = distance[end];
                    last = rowOf[end];
                }
            }
            price(length);
            if (end == NONE) {
                handOn(freed);
            } else {
                take(end);
            }
        }

        /** Looks from a row at that distance for shorter ways. */
        private void look(int row, long length) {
            if (length + (free - rowPrice[row]) < shortest) {
                shortest = length + (free - rowPrice[row]);
                freed = row;
            }
            long[] cost = costs[row];
            long longest = shortest - length;
            for (int place = reached; place < columns; place++) {
                int column = order[place];
                if (cost[column] != FORBIDDEN) {
                    long step = cost[column] - rowPrice[row] - columnPrice[column];
                    // What is longer than to stay free needs no sum, which could overflow.
                    if (step < longest && length + step < distance[column]) {
                        distance[column] = length + step;
                        before[column] = row;
                    }
                }
            }
        }

        /** The nearest column not reached yet, or none when staying free is nearer. */
        private int nearest() {
            int found = NONE;
            long least = shortest;
            for (int place = reached; place < columns; place++) {
                if (distance[order[place]] < least) {
                    least = distance[order[place]];
                    found = place;
                }
            }
            if (found == NONE) {
                return NONE;
            }
            int column = order[found];
            order[found] = order[reached];
            order[reached] = column;
            reached++;
            return column;
        }

        /** Makes the way to the end one of no reduced cost, and leaves none below. */
        private void price(long length) {
            rowPrice[root] += length;
            for (int place = 0; place < reached; place++) {
                int column = order[place];
                long nearer = length - distance[column];
                columnPrice[column] -= nearer;
                if (rowOf[column] != NONE) {
                    rowPrice[rowOf[column]] += nearer;
                }
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
