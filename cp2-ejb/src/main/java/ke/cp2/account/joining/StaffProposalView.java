package ke.cp2.account.joining;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of new staff, as lists and its page show it.
 *
 * @param subCountyCode of a sub-county officer, otherwise null
 * @param decidedBy who let the person in or refused, or null
 * @param refusal why it was refused, or null
 * @param accountId the account that was made, or null
 */
public record StaffProposalView(
        long id,
        String fullName,
        String mobileNumber,
        Role role,
        @Nullable String subCountyCode,
        JoiningState state,
        long proposedById,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Nullable Long accountId)
        implements Serializable {}
