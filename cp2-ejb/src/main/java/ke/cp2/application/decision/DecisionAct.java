package ke.cp2.application.decision;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.standing.HandApproval;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as an officer confirmed it: on which applications of a vacancy, what, why, and what
 * came of it. The applications that it decided on name it.
 */
@Entity
@Table(name = "DECISION_ACT")
public class DecisionAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DECISION_ACT_SEQ")
    @SequenceGenerator(name = "DECISION_ACT_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "OFFICER_ID")
    private long officerId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String reason;

    @Column(name = "OVER_POSTS")
    private boolean overPosts;

    @Enumerated(EnumType.STRING)
    @Column(name = "FILTER_STATE")
    private @Nullable ApplicationState filterState;

    @Column(name = "FILTER_TEXT")
    private @Nullable String filterText;

    @Column(name = "FILTER_COUNTY")
    private @Nullable String filterCounty;

    @Column(name = "FILTER_SUB_COUNTY")
    private @Nullable String filterSubCounty;

    @Column(name = "FILTER_RULES_MET")
    private @Nullable Boolean filterRulesMet;

    @Column(name = "CONFIRMED_AT")
    private Instant confirmedAt;

    /** Tells whether two officers have agreed on it by the ranked list. */
    @Column(name = "FROM_LIST")
    private boolean fromList;

    private long expected;

    private long decided;

    /** Counts the applications on which it was taken back, one by one or all together. */
    @Column(name = "TAKEN_BACK")
    private long takenBack;

    /** The first act of what two officers agreed on together; null when it is no part. */
    @Column(name = "PART_OF")
    private @Nullable Long partOf;

    @Column(name = "FINISHED_AT")
    private Instant finishedAt;

    @Column(name = "TAKEN_BACK_AT")
    private Instant takenBackAt;

    /** When an application of it went back last, alone or with the others. */
    @Column(name = "LAST_BACK_AT")
    private @Nullable Instant lastBackAt;

    @Column(name = "TAKE_BACK_REASON")
    private String takeBackReason;

    @Enumerated(EnumType.STRING)
    private @Nullable HandApproval approval;

    /** The vacancy while it waits for a second officer: its index holds those only. */
    @Column(name = "WAITING_OF")
    private @Nullable Long waitingOf;

    /** From when the time to take it back runs: it is far off while it waits. */
    @Column(name = "UNDO_FROM")
    private Instant undoFrom;

    /** The vacancy of an outcome by hand: its index holds those only. */
    @Column(name = "HAND_OF")
    private @Nullable Long handOf;

    @Column(name = "ANSWERED_BY")
    private @Nullable Long answeredBy;

    @Column(name = "ANSWERED_AT")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @ElementCollection
    @CollectionTable(name = "DECISION_SKIP", joinColumns = @JoinColumn(name = "ACT_ID"))
    @MapKeyColumn(name = "REASON_KEY")
    @Column(name = "SKIPPED")
    private Map<String, Long> skipped = new HashMap<>();

    @Version private int version;

    protected DecisionAct() {}

    /**
     * A decision that is about to be carried out.
     *
     * @param expected how many applications the officer confirmed
     */
    static DecisionAct of(
            VacancyId vacancyId,
            AccountId officerId,
            ApplicantFilter filter,
            DecisionForm form,
            long expected,
            Instant now) {
        DecisionAct act = new DecisionAct();
        act.vacancyId = vacancyId.value();
        act.officerId = officerId.value();
        act.decision = form.getDecision();
        act.reason = form.getReason();
        act.overPosts = form.isOverPosts();
        act.filterState = filter.getState();
        act.filterText = filter.getText();
        act.filterCounty = filter.getHomeCountyCode();
        act.filterSubCounty = filter.getHomeSubCountyCode();
        act.filterRulesMet = filter.getRulesMet();
        act.expected = expected;
        act.confirmedAt = now;
        act.undoFrom = now;
        if (act.decision.isOutcome()) {
            act.handOf = act.vacancyId;
            act.approval = HandApproval.WAITING;
            act.waitingOf = act.vacancyId;
            act.undoFrom = Application.UNTIL_APPROVED;
        }
        return act;
    }

    /** Two officers have agreed on it by the ranked list. */
    void agreed() {
        fromList = true;
        handOf = null;
        needNobody();
    }

    /** Tells whether it is an outcome that was given without a ranked list. */
    public boolean isByHand() {
        return handOf != null;
    }

    /** Tells whether a second officer has to answer it before it settles. */
    public boolean isWaiting() {
        return approval == HandApproval.WAITING;
    }

    /**
     * Gives the key of the text why an officer cannot approve it, if there is one.
     *
     * @param publisher the officer who published the vacancy; null when that was not kept
     * @param isAbout whether an application of the officer is among them
     */
    public Optional<String> obstacleToApproval(
            AccountId officer, @Nullable AccountId publisher, boolean isAbout) {
        if (!isWaiting()) {
            return Optional.of("application.handAnswered");
        }
        if (officer.value() == officerId) {
            return Optional.of("application.handOwn");
        }
        if (officer.equals(publisher)) {
            return Optional.of("application.handPublisher");
        }
        if (isAbout) {
            return Optional.of("application.ownApplication");
        }
        return finishedAt == null ? Optional.of("application.handUnfinished") : Optional.empty();
    }

    /**
     * A second officer approves it.
     *
     * @throws BusinessException when the officer cannot
     */
    public void approve(
            AccountId officer, @Nullable AccountId publisher, boolean isAbout, Instant now) {
        obstacleToApproval(officer, publisher, isAbout)
                .ifPresent(
                        key -> {
                            throw BusinessException.of(key);
                        });
        answered(HandApproval.APPROVED, officer, null, now);
    }

    /**
     * A second officer refuses it, which takes it back.
     *
     * @throws BusinessException when it was answered before, or is the officer's own
     */
    void refuse(AccountId officer, String why, Instant now) {
        if (!isWaiting()) {
            throw BusinessException.of("application.handAnswered");
        }
        if (officer.value() == officerId) {
            throw BusinessException.of("application.handOwn");
        }
        answered(HandApproval.REFUSED, officer, why, now);
        takeBack(why, now);
    }

    private void answered(
            HandApproval answered, AccountId officer, @Nullable String why, Instant now) {
        approval = answered;
        waitingOf = null;
        answeredBy = officer.value();
        answeredAt = now;
        undoFrom = now;
        answer = why;
    }

    private void needNobody() {
        if (isWaiting()) {
            approval = null;
            waitingOf = null;
            undoFrom = confirmedAt;
        }
    }

    /** Nothing of it stands: nobody has to answer it any more. */
    private void endIfNothingStands() {
        if (finishedAt != null && takenBack >= decided) {
            needNobody();
        }
    }

    /** Tells whether that officer may take it back now: who took it, until two have agreed. */
    public boolean isUndoableBy(AccountId officer) {
        return officer.value() == officerId && approval != HandApproval.APPROVED;
    }

    /**
     * Lets it be taken back by who took it until a second officer approves, or by who refused it.
     *
     * @throws BusinessException when that officer cannot
     */
    void checkTakenBackBy(AccountId officer) {
        if (approval == HandApproval.APPROVED) {
            throw BusinessException.of("application.handApproved");
        }
        if (!isUndoableBy(officer)
                && !(approval == HandApproval.REFUSED && officer.equals(answeredBy()))) {
            throw BusinessException.of("application.takeBackOther");
        }
    }

    /** What the second officer said; null when none is needed. */
    public @Nullable HandApproval approval() {
        return approval;
    }

    /** The second officer who answered, or null. */
    public @Nullable AccountId answeredBy() {
        return answeredBy == null ? null : AccountId.of(answeredBy);
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Tells why it was refused, or null. */
    public @Nullable String answer() {
        return answer;
    }

    /** Tells whether two officers have agreed on it by the ranked list. */
    boolean isFromList() {
        return fromList;
    }

    /** It is a part of what two officers agreed on, with others that name the same act. */
    void isPartOf(long firstAct) {
        partOf = firstAct;
    }

    /** The first act of what two officers agreed on together; null when it is no part. */
    @Nullable Long partOf() {
        return partOf;
    }

    /** So many applications went back to what they were, for that reason. */
    void wentBack(long count, String why, Instant now) {
        takenBack += count;
        lastBackAt = now;
        if (takeBackReason == null) {
            takeBackReason = why;
        }
        endIfNothingStands();
    }

    /** Counts the applications on which it was taken back. */
    long takenBack() {
        return takenBack;
    }

    /** Counts what was decided. */
    void decided(long count) {
        decided += count;
    }

    /** Counts an application that was left alone. */
    void skip(String reasonKey) {
        skipped.merge(reasonKey, 1L, Long::sum);
    }

    /** All applications have been looked at. */
    void finish(Instant now) {
        finishedAt = now;
        endIfNothingStands();
    }

    /** The officer takes it back; what is not decided yet stays undecided. */
    void takeBack(String why, Instant now) {
        takenBackAt = now;
        takeBackReason = why;
        needNobody();
    }

    public Long id() {
        return id;
    }

    public VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    public AccountId officerId() {
        return AccountId.of(officerId);
    }

    public Decision decision() {
        return decision;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Tells whether more successful ones than posts are meant. */
    public boolean isOverPosts() {
        return overPosts;
    }

    /** Gives the filter of the list; for single applications, none. */
    ApplicantFilter filter(String vacancyNumber) {
        ApplicantFilter filter = ApplicantFilter.of(vacancyNumber);
        filter.setState(filterState);
        filter.setText(filterText);
        filter.setHomeCountyCode(filterCounty);
        filter.setHomeSubCountyCode(filterSubCounty);
        filter.setRulesMet(filterRulesMet);
        return filter;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public long expected() {
        return expected;
    }

    public long decided() {
        return decided;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public Instant takenBackAt() {
        return takenBackAt;
    }

    /** Tells why it was taken back, or null. */
    String takeBackReason() {
        return takeBackReason;
    }

    /** Counts the skipped applications by reason. */
    List<SkippedApplications> skipped() {
        return skipped.entrySet().stream()
                .map(entry -> new SkippedApplications(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SkippedApplications::reasonKey))
                .toList();
    }
}
