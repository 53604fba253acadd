package ke.cp2.account.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A challenge that was answered: it opens nothing again. */
@Entity
@Table(name = "SPENT_PROOF")
public class SpentProof {

    @Id private String nonce;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    protected SpentProof() {}

    SpentProof(String nonce, Instant expiresAt) {
        this.nonce = nonce;
        this.expiresAt = expiresAt;
    }
}
