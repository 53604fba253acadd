package ke.cp2.profile.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave a number as the own one. When another account holds it the two are in conflict
 * until an officer has looked at them.
 */
@Entity
@Table(name = "IDENTITY_CLAIM")
public class IdentityClaim {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "IDENTITY_CLAIM_SEQ")
    @SequenceGenerator(name = "IDENTITY_CLAIM_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private IdentityField field;

    @Column(name = "HOLDER_ID")
    private @Nullable Long holderId;

    @Column(name = "CLAIMED_AT")
    private Instant claimedAt;

    @Column(name = "CLOSED_AT")
    private Instant closedAt;

    @Column(name = "CLOSED_BY")
    private Long closedBy;

    @Version private int version;

    protected IdentityClaim() {}

    IdentityClaim(
            AccountId accountId, IdentityField field, @Nullable AccountId holderId, Instant now) {
        this.accountId = accountId.value();
        this.field = field;
        this.holderId = AccountId.valueOrNull(holderId);
        this.claimedAt = now;
    }

    /**
     * Ends a conflict that an officer has looked at.
     *
     * @throws BusinessException when it has ended before
     */
    void close(AccountId officer, Instant now) {
        if (closedAt != null) {
            throw BusinessException.of("profile.conflictClosed");
        }
        closedAt = now;
        closedBy = officer.value();
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }
}
