package ke.cp2.profile.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of details that rankings look at: what stood there before, what after, and which
 * officer has verified it since. Of sensitive numbers it keeps that they changed.
 */
@Entity
@Table(name = "RANKED_CHANGE")
public class RankedChange {

    private static final int TITLE = 200;
    private static final int VALUE = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RANKED_CHANGE_SEQ")
    @SequenceGenerator(name = "RANKED_CHANGE_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    /** The section, and the id of the entry when it is one of a list. */
    private String part;

    private @Nullable String entry;

    private @Nullable String field;

    @Column(name = "BEFORE_VALUE")
    private @Nullable String before;

    @Column(name = "AFTER_VALUE")
    private @Nullable String after;

    private boolean concealed;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Column(name = "VERIFIED_BY")
    private @Nullable Long verifiedBy;

    @Column(name = "VERIFIED_AT")
    private @Nullable Instant verifiedAt;

    protected RankedChange() {}

    /**
     * Keeps a change.
     *
     * @param entryId of the entry of a list; null for a field of the profile itself
     */
    RankedChange(AccountId person, @Nullable Long entryId, ProfileChange change, Instant now) {
        accountId = person.value();
        part = change.section() + (entryId == null ? "" : ":" + entryId);
        entry = shortened(change.entry(), TITLE);
        field = change.field();
        before = shortened(change.before(), VALUE);
        after = shortened(change.after(), VALUE);
        concealed = change.concealed();
        changedAt = now;
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.isEmpty()
                ? null
                : text.substring(0, Math.min(text.length(), most));
    }

    /** Names the field and the entry that it is in. */
    String what() {
        return part + ' ' + field;
    }

    /** Tells whether nothing differs from what stood there before that earlier change. */
    boolean undoes(RankedChange first) {
        return !concealed && Objects.equals(first.before, after);
    }

    /** The change from what stood there before an earlier one of the same field. */
    LateChange since(RankedChange first) {
        String title = Objects.requireNonNullElse(entry, "");
        return new LateChange(
                new ProfileChange(
                        ProfileSection.valueOf(part.split(":")[0]),
                        title,
                        field,
                        first.before,
                        after,
                        concealed),
                changedAt,
                verifiedBy == null ? null : AccountId.of(verifiedBy),
                verifiedAt);
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }
}
