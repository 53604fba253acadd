package ke.cp2.deployment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Solves the assignment problem exactly: each row gets one column or stays free, each column goes
 * to one row at most, and the sum of the costs is the least that there is. Row by row it takes the
 * shortest augmenting path, with prices (Tomizawa, Networks 1, 1971; Edmonds and Karp, JACM 19,
 * 1972). The prices prove the result: see {@link #isProven()}.
 */
final class Assignment {

    /** The cost of a pair that must not be. */
    static final long FORBIDDEN = Long.MAX_VALUE;

    private static final int NONE = -1;

    private final long[][] costs;
    private final int columns;
    private final long free;

    /** The columns that a row may have. */
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
        allowed = Arrays.stream(costs).map(Assignment::allowed).toArray(int[][]::new);
        columnOf = new int[costs.length];
        rowOf = new int[columns];
        rowPrice = new long[costs.length];
        columnPrice = new long[columns];
        Arrays.fill(columnOf, NONE);
        Arrays.fill(rowOf, NONE);
    }

    private static int[] allowed(long[] row) {
        return IntStream.range(0, row.length).filter(at -> row[at] != FORBIDDEN).toArray();
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
        for (int row = 0; row < costs.length; row++) {
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

    /** A way to a column, from the row that is to be placed. */
    private record Way(long length, int column) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            return Long.compare(length, other.length);
        }
    }

    /** A search for the cheapest way to place one more row, by Dijkstra over reduced costs. */
    private final class Search {

        private final long[] distance = new long[columns];
        private final int[] before = new int[columns];
        private final BitSet reached = new BitSet(columns);
        private final PriorityQueue<Way> ways = new PriorityQueue<>();

        private int root;

        /** The end of the shortest way that is known: a column that nobody has, or a row. */
        private int end;

        private int freed;
        private long shortest;

        void augmentFrom(int row) {
            root = row;
            shortest = FORBIDDEN;
            Arrays.fill(distance, FORBIDDEN);
            reached.clear();
            ways.clear();
            look(root, 0);
            for (Way way = ways.poll(); way != null && way.length() < shortest; way = ways.poll()) {
                if (!reached.get(way.column())) {
                    reached.set(way.column());
                    look(rowOf[way.column()], way.length());
                }
            }
            price();
            if (end == NONE) {
                handOn(freed);
            } else {
                take(end);
            }
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
            for (int column : allowed[row]) {
                long step = cost[column] - paid - columnPrice[column];
                // What is longer than the shortest way needs no sum, which could overflow.
                if (step < shortest - length && length + step < distance[column]) {
                    distance[column] = length + step;
                    before[column] = row;
                    if (rowOf[column] == NONE) {
                        shortest = length + step;
                        end = column;
                    } else {
                        ways.add(new Way(length + step, column));
                    }
                }
            }
        }

        /** Makes the way to the end one of no reduced cost, and leaves none below. */
        private void price() {
            rowPrice[root] += shortest;
            for (int column = reached.nextSetBit(0);
                    column >= 0;
                    column = reached.nextSetBit(column + 1)) {
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
