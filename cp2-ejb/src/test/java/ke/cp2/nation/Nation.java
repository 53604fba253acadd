package ke.cp2.nation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/**
 * How large a nation is, and where its rows stand. Everything else follows from the number of
 * accounts: the same size and seed give the same people, vacancies and applications.
 *
 * @param accounts how many professionals
 * @param seed what makes one nation differ from another
 * @param now the moment that its year ends at
 * @param firstId what its ids begin with: beside the rows of others a number that they do not reach
 * @param mobilePrefix the first four digits of all its mobile numbers
 */
public record Nation(int accounts, long seed, Instant now, long firstId, String mobilePrefix) {

    /** Fewer do not fill the pages of a list. */
    private static final int FEWEST_VACANCIES = 60;

    private static final int FAR_YEAR = 2090;
    private static final int VACANCIES = 3_060;
    private static final int ACCOUNTS = 400_000;
    private static final int MOBILE_NUMBERS = 79_999_987;
    private static final int FIRST_MOBILE_NUMBER = 10_000_000;
    private static final int STRIDE = 48_271;
    private static final int MOST_OF_ONE = 40;

    /** A nation in an empty database. */
    public static Nation of(int accounts, long seed, Instant now) {
        return new Nation(accounts, seed, now, 0, "2547");
    }

    /** How many vacancies it has. */
    public int vacancies() {
        return (int) Math.max(FEWEST_VACANCIES, (long) accounts * VACANCIES / ACCOUNTS);
    }

    /**
     * How many of that many sub-counties its people live in: each is as large as in the country.
     */
    int subCounties(int all) {
        if (firstId > 0) {
            return all;
        }
        return (int) Math.max(1, Math.min(all, (long) accounts * all / ACCOUNTS));
    }

    /** The year of its examination; beside the rows of others one that they do not plan for. */
    int seriesYear() {
        return firstId > 0 ? FAR_YEAR : now.atOffset(ZoneOffset.UTC).getYear() + 1;
    }

    /** How many applications its people have made. */
    public int applications() {
        return (int) Math.min((long) accounts * 3 / 2, (long) accounts * vacancies() / 4);
    }

    /** How many of them the one with the most has made. */
    int mostOfOne() {
        return Math.min(MOST_OF_ONE, vacancies() / 2);
    }

    /** The id of the n-th row of a kind, from 0. */
    long id(long place) {
        return firstId + 1 + place;
    }

    /** The mobile number of the n-th account: no two have the same. */
    String mobileNumber(int place) {
        long mixed = ((long) place * STRIDE + seed) % MOBILE_NUMBERS;
        return mobilePrefix + (FIRST_MOBILE_NUMBER + mixed);
    }

    /** What chance says about one thing of that kind; it does not depend on any other. */
    SplittableRandom chance(String kind, long place) {
        return new SplittableRandom(seed * 1_000_003L ^ kind.hashCode() * 31L ^ place << 20);
    }
}
