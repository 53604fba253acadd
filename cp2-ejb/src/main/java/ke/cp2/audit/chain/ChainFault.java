package ke.cp2.audit.chain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import ke.cp2.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The first place where the chain is not as the portal wrote it.
 *
 * @param values numbers and times that its text names
 * @param entry the entry that stands there; null where none does
 */
public record ChainFault(Kind kind, List<Serializable> values, @Nullable ChainEntry entry)
        implements Serializable {

    /** The ways in which it can be broken; each has a text in the messages of this feature. */
    public enum Kind {
        NOT_BEGUN,
        OLDER_COUNT,
        OLDER_CHANGED,
        NO_BEGINNING,
        CHANGED,
        EMPTIED,
        MISSING,
        INSERTED,
        SWAPPED,
        CUT,
        HEAD,
        ANCHOR_DIFFERS,
        ANCHOR_CUT
    }

    static ChainFault of(Kind kind, @Nullable ChainEntry entry, Serializable... values) {
        return new ChainFault(kind, List.of(values), entry);
    }

    /** Tells in the reader's words what is wrong. */
    public String text(Locale locale) {
        return Texts.of(locale, "audit.fault." + kind, values.toArray());
    }
}
