package ke.cp2.security;

import org.jspecify.annotations.Nullable;

/**
 * The id of an account, apart from every other number. It says nothing about the person: logs, keys
 * and addresses may hold it.
 */
public record AccountId(long value) {

    /** The account of that number. */
    public static AccountId of(long value) {
        return new AccountId(value);
    }

    /** The account of that number; null for null, where a column may be empty. */
    public static @Nullable AccountId ofNullable(@Nullable Long value) {
        return value == null ? null : new AccountId(value);
    }

    /** The number of an account; null for null. */
    public static @Nullable Long valueOrNull(@Nullable AccountId account) {
        return account == null ? null : account.value;
    }

    /** The digits only: a key or an address made with it reads as one made with the number. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
