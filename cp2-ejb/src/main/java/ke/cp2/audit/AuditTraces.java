package ke.cp2.audit;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a person to entries about things that concern the person. Each feature produces this
 * for its own things: an act for thousands has one entry, and each of them finds it.
 *
 * @param actions only these; all of the kind when it is empty
 * @param query a query whose rows say which things concern the account {@code :account}
 * @param trace the thing of a row, as the trail writes it
 */
public record AuditTraces(
        AuditKind kind,
        Set<AuditAction> actions,
        String query,
        Function<Object[], AuditTraces.Trace> trace) {

    /**
     * Names a thing.
     *
     * @param detail what the detail of its entries is like, in SQL; null when all of them concern
     *     the person
     */
    public record Trace(String subjectId, @Nullable String detail) {}
}
