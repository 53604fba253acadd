package ke.cp2.profile.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Keeps the details as an officer saw them who decided on them last: one a person. */
@Entity
@Table(name = "PROFILE_REVIEW")
public class ProfileReview {

    @Id
    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private ProfileState decision;

    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    @Column(name = "DECIDED_BY")
    private @Nullable Long decidedBy;

    @Lob
    @Column(name = "SEEN_ENC")
    @Convert(converter = ProfileReview.SeenColumn.class)
    private String seen;

    protected ProfileReview() {}

    /** A decision on the details as they are now. */
    public ProfileReview(
            AccountId accountId,
            ProfileState decision,
            AccountId officer,
            SeenDetails details,
            Instant now) {
        this.accountId = accountId.value();
        this.decision = decision;
        this.decidedBy = officer.value();
        this.decidedAt = now;
        this.seen = details.json();
    }

    /** Tells whether that officer has decided so. */
    public boolean isBy(AccountId officer) {
        return decidedBy != null && decidedBy == officer.value();
    }

    /** Tells what has changed since. */
    public LastReview comparedWith(SeenDetails present, KeyedHash hash) {
        SeenDetails before = new SeenDetails(hash).withJson(seen);
        return new LastReview(
                decision, decidedAt, before.changesTo(present), before.removedIn(present));
    }

    /** Encrypts {@code SEEN_ENC}. */
    @Converter
    public static class SeenColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public SeenColumn() {
            super("PROFILE_REVIEW.SEEN_ENC");
        }
    }
}
