package ke.cp2.home;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.security.AccountId;

/** Keeps that an officer has read how something of the own was answered. */
@Entity
@Table(name = "SEEN_ANSWER")
public class SeenAnswer {

    /** Names the officer and what was answered. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "ACCOUNT_ID")
        private long accountId;

        @Enumerated(EnumType.STRING)
        private Asked asked;

        @Column(name = "SUBJECT_ID")
        private long subjectId;

        protected Key() {}

        Key(AccountId officer, Asked asked, long subjectId) {
            this.accountId = officer.value();
            this.asked = asked;
            this.subjectId = subjectId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && accountId == that.accountId
                    && asked == that.asked
                    && subjectId == that.subjectId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, asked, subjectId);
        }
    }

    @EmbeddedId private Key key;

    @Column(name = "SEEN_AT")
    private Instant seenAt;

    protected SeenAnswer() {}

    SeenAnswer(Key key, Instant now) {
        this.key = key;
        this.seenAt = now;
    }
}
