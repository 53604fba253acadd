package ke.cp2.web.platform.kept;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.cache.LruCache;

/** Holds the markup of the parts of pages that were asked for last. */
final class KeptMarkup {

    private static final int MOST = 500;

    /** Somebody may make up long addresses. */
    private static final int LONGEST = 40_000;

    private static final LruCache<ArrayList<Object>, String> ALL = new LruCache<>(MOST);

    private KeptMarkup() {}

    static @Nullable String of(List<Object> key) {
        return ALL.get(key);
    }

    /** Keeps it, unless it holds a nonce, which is good for one answer. */
    static void keep(List<Object> key, String markup) {
        if (!markup.contains("nonce=") && markup.length() + key.toString().length() < LONGEST) {
            ALL.put(new ArrayList<>(key), markup);
        }
    }
}
