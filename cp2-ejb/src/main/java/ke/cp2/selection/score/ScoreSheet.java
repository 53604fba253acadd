package ke.cp2.selection.score;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the score sheet of a series for a position. What it says never changes: whoever
 * changes the sheet writes the next edition, and a ranked list names the one that it was made by.
 * Once it is known who applies, an edition waits for a second officer before it is in force.
 */
@Entity
@Table(name = "SCORE_SHEET")
public class ScoreSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SCORE_SHEET_SEQ")
    @SequenceGenerator(name = "SCORE_SHEET_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    private int edition;

    @Column(name = "RESERVE_PERCENT")
    private int reservePercent;

    @Column(name = "TWO_THIRDS")
    private boolean twoThirds;

    @Column(name = "SET_BY")
    private long setBy;

    /** Since when it is in force; while it waits, when it was asked for. */
    @Column(name = "SET_AT")
    private Instant setAt;

    /** What a second officer said; null when none is needed. */
    @Enumerated(EnumType.STRING)
    private @Nullable SheetApproval approval;

    /** Why it was changed once it was known who applies, in the words of who set it. */
    private @Nullable String reason;

    @Column(name = "ASKED_AT")
    private @Nullable Instant askedAt;

    @Column(name = "ANSWERED_BY")
    private @Nullable Long answeredBy;

    @Column(name = "ANSWERED_AT")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    /** The series and position while it waits: the unique key allows one at a time. */
    @Column(name = "OPEN_KEY")
    private @Nullable String openKey;

    @Version private int version;

    @ElementCollection
    @CollectionTable(name = "SCORE_CRITERION", joinColumns = @JoinColumn(name = "SHEET_ID"))
    private Set<SheetCriterion> criteria = new HashSet<>();

    protected ScoreSheet() {}

    /** The next edition of a sheet. */
    public ScoreSheet(
            long seriesId,
            String positionCode,
            int edition,
            SheetTerms terms,
            AccountId officer,
            Instant now) {
        this.seriesId = seriesId;
        this.positionCode = positionCode;
        this.edition = edition;
        this.reservePercent = terms.reservePercent();
        this.twoThirds = terms.twoThirds();
        this.setBy = officer.value();
        this.setAt = now;
        terms.settings().forEach(setting -> criteria.add(SheetCriterion.of(setting)));
    }

    /**
     * A second officer has to approve it before it is in force.
     *
     * @param why what that officer reads
     */
    ScoreSheet waiting(StatedReason why) {
        approval = SheetApproval.WAITING;
        reason = why.kept();
        askedAt = setAt;
        openKey = openKey(seriesId, positionCode);
        return this;
    }

    /** The key of the only edition of a series for a position that waits. */
    static String openKey(long seriesId, String positionCode) {
        return seriesId + ":" + positionCode;
    }

    /**
     * Gives the key of the text why an officer cannot approve it, if there is one.
     *
     * @param hasApplied whether the officer has applied for a vacancy that it ranks
     */
    Optional<String> obstacleToApproval(AccountId officer, boolean hasApplied) {
        if (approval != SheetApproval.WAITING) {
            return Optional.of("selection.sheetAnswered");
        }
        if (officer.value() == setBy) {
            return Optional.of("selection.sheetOwn");
        }
        return hasApplied ? Optional.of("selection.sheetApplicant") : Optional.empty();
    }

    /**
     * A second officer approves it: from now on it is in force.
     *
     * @throws BusinessException when the officer cannot
     */
    void approve(AccountId officer, boolean hasApplied, Instant now) {
        obstacleToApproval(officer, hasApplied)
                .ifPresent(
                        key -> {
                            throw BusinessException.of(key);
                        });
        answered(SheetApproval.APPROVED, officer, StatedReason.NONE, now);
        setAt = now;
    }

    /**
     * A second officer refuses it: it never comes into force.
     *
     * @throws BusinessException when it was answered before, or is the officer's own
     */
    void refuse(AccountId officer, StatedReason why, Instant now) {
        obstacleToApproval(officer, false)
                .ifPresent(
                        key -> {
                            throw BusinessException.of(key);
                        });
        answered(SheetApproval.REFUSED, officer, why, now);
    }

    /**
     * Whoever set it takes it back.
     *
     * @throws BusinessException when it was answered before, or is another officer's
     */
    void withdraw(AccountId officer, Instant now) {
        if (approval != SheetApproval.WAITING) {
            throw BusinessException.of("selection.sheetAnswered");
        }
        if (officer.value() != setBy) {
            throw BusinessException.of("selection.sheetOther");
        }
        answered(SheetApproval.WITHDRAWN, officer, StatedReason.NONE, now);
    }

    private void answered(
            SheetApproval answered, AccountId officer, StatedReason why, Instant now) {
        approval = answered;
        openKey = null;
        answeredBy = officer.value();
        answeredAt = now;
        answer = why.kept();
    }

    /** Tells whether lists are made by it, or were. */
    boolean isInForce() {
        return approval == null || approval == SheetApproval.APPROVED;
    }

    /** The second officer who answered, or null. */
    @Nullable AccountId answeredBy() {
        return answeredBy == null ? null : AccountId.of(answeredBy);
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Tells why it was refused, or null. */
    @Nullable String answer() {
        return answer;
    }

    /** Tells why it was changed; nothing when no second officer had to approve it. */
    StatedReason reason() {
        return StatedReason.of(reason);
    }

    /** Tells when a second officer was asked; null when none was. */
    @Nullable Instant askedAt() {
        return askedAt;
    }

    long seriesId() {
        return seriesId;
    }

    String positionCode() {
        return positionCode;
    }

    /**
     * Tells whether it was set after an instant and says something else than what was in force.
     *
     * @param inForce the latest edition by that instant; empty when there was none
     */
    public boolean isNewSince(Instant instant, Optional<ScoreSheet> inForce) {
        return setAt.isAfter(instant)
                && inForce.map(sheet -> !sheet.terms().equals(terms())).orElse(true);
    }

    public long id() {
        return id;
    }

    public int edition() {
        return edition;
    }

    public AccountId madeBy() {
        return AccountId.of(setBy);
    }

    public Instant madeAt() {
        return setAt;
    }

    /** Gives what it says of a criterion; one that came later than the sheet gives nothing. */
    private CriterionSetting setting(Criterion criterion) {
        return criteria.stream()
                .map(SheetCriterion::setting)
                .filter(setting -> setting.criterion() == criterion)
                .findFirst()
                .orElseGet(() -> new CriterionSetting(criterion, 0, criterion.first().reach()));
    }

    /** Gives what it says. */
    public SheetTerms terms() {
        return new SheetTerms(
                Arrays.stream(Criterion.values()).map(this::setting).toList(),
                reservePercent,
                twoThirds);
    }
}
