package ke.cp2.batch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work on many things in one transaction. When it fails, it is done again for each by itself, so
 * that one that cannot be kept spoils nothing for the others.
 */
public final class Together {

    private static final Logger LOGGER = Logger.getLogger(Together.class.getName());

    /** So many failures and no success are not about the messages: the database is away. */
    private static final int GIVES_UP_AFTER = 10;

    private Together() {}

    /**
     * Does the work on all of them.
     *
     * @return those for which it fails while it works for others
     * @throws RuntimeException when it fails for all that were tried
     */
    public static <T> List<T> failing(List<T> all, Consumer<List<T>> work) {
        try {
            work.accept(all);
            return List.of();
        } catch (RuntimeException e) {
            if (all.size() == 1) {
                throw e;
            }
            LOGGER.log(Level.WARNING, all.size() + " fail together, tried one by one", e);
        }
        return oneByOne(all, work);
    }

    private static <T> List<T> oneByOne(List<T> all, Consumer<List<T>> work) {
        List<T> failing = new ArrayList<>();
        int tried = 0;
        for (T one : all) {
            tried++;
            try {
                work.accept(List.of(one));
            } catch (RuntimeException e) {
                failing.add(one);
                if (failing.size() == tried && (tried == GIVES_UP_AFTER || tried == all.size())) {
                    throw e;
                }
                LOGGER.log(Level.WARNING, one + " fails", e);
            }
        }
        return failing;
    }
}
