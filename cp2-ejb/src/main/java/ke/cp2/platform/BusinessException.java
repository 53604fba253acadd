package ke.cp2.platform;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that a rule of the domain refuses. Rolls the transaction back and carries what a page
 * needs to say so in the user's language: a key of the bundle {@code ke.cp2.Messages}, its values,
 * and the form field that it belongs to, if it belongs to one.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final @Nullable String field;
    private final transient Object[] values;
    private final transient List<BusinessException> others;

    private BusinessException(
            String key, @Nullable String field, Object[] values, List<BusinessException> others) {
        super(key);
        this.key = key;
        this.field = field;
        this.values = values;
        this.others = others;
    }

    /** A refusal of the request as a whole. */
    public static BusinessException of(String key, Object... values) {
        return new BusinessException(key, null, values, List.of());
    }

    /**
     * A refusal of one input; {@code field} is the property and the id of the input on the page.
     */
    public static BusinessException at(@Nullable String field, String key, Object... values) {
        return new BusinessException(key, field, values, List.of());
    }

    /** Several refusals as one, named after the first; see {@link Refusals}. */
    static BusinessException all(List<BusinessException> refusals) {
        BusinessException first = refusals.get(0);
        return new BusinessException(
                first.key,
                first.field,
                first.values,
                List.copyOf(refusals.subList(1, refusals.size())));
    }

    /** Each refusal by itself, the first one first. */
    public List<BusinessException> each() {
        List<BusinessException> each = new ArrayList<>(List.of(at(field, key, values())));
        if (others != null) {
            each.addAll(others);
        }
        return each;
    }

    /** The key of the text in the bundle {@code ke.cp2.Messages}. */
    public String key() {
        return key;
    }

    /** The name of the refused property, or null when the request as a whole is refused. */
    public @Nullable String field() {
        return field;
    }

    /** The values of the text's placeholders; empty after serialization. */
    public Object[] values() {
        return values == null ? new Object[0] : Arrays.copyOf(values, values.length);
    }
}
