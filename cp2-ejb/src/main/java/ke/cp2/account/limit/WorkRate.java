package ke.cp2.account.limit;

import java.time.Duration;
import java.util.List;

/**
 * Prices a rate in work: nothing for the first few within a time, then work that doubles with each
 * further step. No rate is ever refused.
 *
 * @param free how many cost nothing
 * @param step how many more cost twice as much
 */
public record WorkRate(Duration within, int free, int step) {

    /** The least work: 131,000 tries in the middle, one to three seconds on a cheap phone. */
    static final int LEAST_BITS = 17;

    /** The most: four million tries, what an honest phone behind an attacked address still does. */
    static final int MOST_BITS = 22;

    /** Texts asked for from one address: a class in a school goes free, a script soon does not. */
    static final WorkRate ADDRESS = new WorkRate(Duration.ofMinutes(5), 20, 8);

    /** The same at once: people press a button each, a script all of them. */
    static final WorkRate ADDRESS_BURST = new WorkRate(Duration.ofSeconds(20), 10, 1);

    /** The same over a longer time. */
    static final WorkRate ADDRESS_HOUR = new WorkRate(Duration.ofHours(1), 60, 30);

    /** All that count for an address; the dearest wins. */
    static final List<WorkRate> OF_ADDRESS = List.of(ADDRESS_BURST, ADDRESS, ADDRESS_HOUR);

    /** The same from a wider network at once. */
    static final WorkRate NETWORK_BURST = new WorkRate(Duration.ofSeconds(20), 30, 3);

    /** Texts asked for from a wider network: three customers' worth, whoever has 65,536 of them. */
    static final WorkRate NETWORK = new WorkRate(Duration.ofMinutes(5), 60, 24);

    /** The same over a longer time. */
    static final WorkRate NETWORK_HOUR = new WorkRate(Duration.ofHours(1), 180, 90);

    /** All that count for a wider network. */
    static final List<WorkRate> OF_NETWORK = List.of(NETWORK_BURST, NETWORK, NETWORK_HOUR);

    /** Texts to numbers that differ in the last four digits only. */
    static final WorkRate BLOCK = new WorkRate(Duration.ofHours(1), 50, 10);

    /**
     * The most that the block asks of a number's first request: three seconds on a cheap phone. A
     * newcomer has not filled it.
     */
    static final int FIRST_OF_NUMBER_BITS = 18;

    /** Texts to one number, asked for on pages. */
    public static final WorkRate NUMBER = new WorkRate(Duration.ofDays(1), 5, 1);

    /** Wrong logins from one address, on whatever accounts. */
    public static final WorkRate LOGIN_ADDRESS = new WorkRate(Duration.ofMinutes(15), 20, 10);

    /** Wrong logins from a wider network. */
    public static final WorkRate LOGIN_NETWORK = new WorkRate(Duration.ofMinutes(15), 60, 30);

    /** Wrong logins on one account, from whatever addresses. */
    public static final WorkRate LOGIN_ACCOUNT = new WorkRate(Duration.ofMinutes(15), 30, 10);

    /** The bits of work for the next one after so many; 0 for none. */
    public int bits(long earlier) {
        if (earlier < free) {
            return 0;
        }
        return (int) Math.min(MOST_BITS, LEAST_BITS + (earlier - free) / step);
    }
}
