package ke.cp2.application;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.eligibility.JudgedRule;
import ke.cp2.application.eligibility.OwnCentre;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.RuleName;
import org.jspecify.annotations.Nullable;

/**
 * The application of a person for a vacancy. Each verb that changes its state answers the line for
 * its history.
 */
@Entity
@Table(name = "APPLICATION")
public class Application {

    /** The rules that nobody is let off: who breaks one of them gets no post, by hand neither. */
    public static final Set<String> OWN_CENTRE =
            Set.of(RuleName.NOT_OWN_STATION.name(), RuleName.NO_RELATIVE_AT_STATION.name());

    /**
     * The condition that a decision on an application A can still be taken back. {@code IS NOT
     * NULL} is none that H2 looks up in an index, and without an end it reads all that have none,
     * which stand behind the others.
     */
    public static final String UNSETTLED_SQL =
            "A.SETTLES_AT BETWEEN TIMESTAMP '2000-01-01 00:00:00'"
                    + " AND TIMESTAMP '9999-12-31 00:00:00'";

    /**
     * Marks in {@code SETTLES_AT} a decision that settles only when a second officer has approved
     * it.
     */
    public static final Instant UNTIL_APPROVED = Instant.parse("9999-01-01T00:00:00Z");

    /** In a later round nobody sends it again: each time costs two SMS. */
    private static final int MOST_ROUNDS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPLICATION_SEQ")
    @SequenceGenerator(name = "APPLICATION_SEQ")
    private Long id;

    private String reference;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    /**
     * The applicant's name and home as lists search and sort them; see {@link
     * Applications#takeFromProfile}.
     */
    @Column(name = "APPLICANT_SEARCH", insertable = false, updatable = false)
    private @Nullable String searchedName;

    @Column(name = "HOME_COUNTY_CODE", insertable = false, updatable = false)
    private @Nullable String homeCountyCode;

    @Column(name = "HOME_SUB_COUNTY_CODE", insertable = false, updatable = false)
    private @Nullable String homeSubCountyCode;

    @Column(name = "SUBJECT_CODE")
    private @Nullable String subjectCode;

    private @Nullable Integer paper;

    private @Nullable String statement;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Column(name = "STATE_AT")
    private Instant stateAt;

    @Column(name = "STATE_REASON")
    private @Nullable String stateReason;

    @Column(name = "ACT_ID")
    private @Nullable Long actId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE_BEFORE")
    private @Nullable ApplicationState stateBefore;

    @Column(name = "SETTLES_AT")
    private @Nullable Instant settlesAt;

    /** How often it was reopened or sent again: each round is told anew. */
    @Column(name = "DECISION_ROUND")
    private int round;

    /** 1 when a rule was not met at submission: a number, which an index finds. */
    private int unmet;

    /**
     * The vacancy, while a decision stands that the applicant has not been told of: its index holds
     * those only. While one may be taken back, it is about the state before.
     */
    @Column(name = "UNTOLD_OF")
    private @Nullable Long untoldOf;

    /** The place on the ranked list that it was decided by: posts are offered in that order. */
    @Column(name = "LIST_PLACE")
    private @Nullable Integer listPlace;

    @ElementCollection
    @CollectionTable(name = "DECLARED_INTEREST", joinColumns = @JoinColumn(name = "APPLICATION_ID"))
    private Set<DeclaredInterest> interests = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "JUDGED_RULE", joinColumns = @JoinColumn(name = "APPLICATION_ID"))
    private Set<JudgedRule> judgedRules = new HashSet<>();

    /** Why no post at the centre is offered to this applicant, as judged last. */
    @Enumerated(EnumType.STRING)
    @Column(name = "OWN_CENTRE")
    private @Nullable OwnCentre ownCentre;

    @Column(name = "OWN_CENTRE_AT")
    private @Nullable Instant ownCentreAt;

    @Version private int version;

    protected Application() {}

    /** A new application of that person, with what the rules said about it. */
    static Application of(
            ApplicationReference reference,
            VacancyId vacancyId,
            AccountId accountId,
            Declaration declaration,
            @Nullable String statement,
            Collection<Verdict> verdicts,
            Instant now) {
        Application application = new Application();
        application.reference = reference.toString();
        application.vacancyId = vacancyId.value();
        application.accountId = accountId.value();
        application.state = ApplicationState.SUBMITTED;
        application.stateAt = now;
        application.fill(declaration, statement, verdicts);
        return application;
    }

    private void fill(
            Declaration declaration, @Nullable String typed, Collection<Verdict> verdicts) {
        submittedAt = stateAt;
        subjectCode = declaration.subjectCode();
        paper = declaration.paper();
        statement = TypedText.lines(typed);
        declare(declaration.interests());
        Set<JudgedRule> judged = verdicts.stream().map(JudgedRule::of).collect(Collectors.toSet());
        judgedRules.retainAll(judged);
        judgedRules.addAll(judged);
        unmet = verdicts.stream().allMatch(Verdict::met) ? 0 : 1;
    }

    /** Takes over what is declared now; what was declared before stays, as left out. */
    private void declare(Set<DeclaredInterest> declared) {
        for (DeclaredInterest said : List.copyOf(interests)) {
            boolean leftOut = said.leftOutAt() != null;
            if (declared.contains(said) && leftOut) {
                interests.remove(said);
            } else if (!declared.contains(said) && !leftOut) {
                interests.remove(said);
                interests.add(said.leftOut(submittedAt));
            }
        }
        interests.addAll(declared);
    }

    /**
     * The applicant sends it again after withdrawing it; whether the window is still open is asked
     * before.
     *
     * @throws BusinessException when it is not withdrawn, or was sent again too often
     */
    ApplicationEvent submitAgain(
            Declaration declaration,
            @Nullable String statement,
            Collection<Verdict> verdicts,
            Instant now) {
        if (!maySubmitAgain()) {
            throw BusinessException.of("application.notYetApplied.notMet", reference);
        }
        ApplicationEvent event =
                become(ApplicationState.SUBMITTED, AccountId.of(accountId), null, now);
        round++;
        fill(declaration, statement, verdicts);
        return event;
    }

    /** Tells whether the applicant may send it again. */
    public boolean maySubmitAgain() {
        return state == ApplicationState.WITHDRAWN && isAnotherRoundLeft();
    }

    /** Tells whether the applicant could send it again after withdrawing it. */
    boolean isAnotherRoundLeft() {
        return round < MOST_ROUNDS;
    }

    /** The first line of the history. */
    ApplicationEvent submission() {
        return new ApplicationEvent(this, null, AccountId.of(accountId), null);
    }

    /**
     * The applicant takes it back; whether the window is still open is asked before.
     *
     * @throws BusinessException when it was decided on
     */
    ApplicationEvent withdraw(Instant now) {
        return become(ApplicationState.WITHDRAWN, AccountId.of(accountId), null, now);
    }

    /**
     * An officer decides.
     *
     * @throws BusinessException when the state does not allow it, or it is the officer's own
     */
    public ApplicationEvent decide(
            Decision decision, AccountId officerId, @Nullable String reason, Instant now) {
        obstacleTo(decision, officerId, false, false)
                .ifPresent(
                        key -> {
                            throw BusinessException.of(key);
                        });
        stateBefore = state;
        actId = null;
        settlesAt = null;
        return become(decision.state(), officerId, reason, now);
    }

    /**
     * Notes which act the decision belongs to, and until when it may be taken back.
     *
     * @param until null when it stands at once
     */
    public void belongsTo(long act, @Nullable Instant until) {
        actId = act;
        if (until == null) {
            settle();
        }
        settlesAt = until;
    }

    /** Notes the place on the ranked list that the decision was made by. */
    public void placed(int place) {
        listPlace = place;
    }

    /** The time to take the decision back is over: from now on the applicant sees it. */
    public void settle() {
        settlesAt = null;
        untoldOf = vacancyId;
    }

    /** The applicant has a message about the decision. */
    void told() {
        untoldOf = null;
    }

    /**
     * The officer takes the decision back, as if it had not been; whether it is the officer's own
     * is asked before.
     *
     * @throws BusinessException when the time for it is over
     */
    public ApplicationEvent takeBack(AccountId officerId, String reason, Instant now) {
        ApplicationState restored = stateBefore;
        if (settlesAt == null || restored == null) {
            throw BusinessException.of("application.takeBackTooLate");
        }
        Long act = actId;
        actId = null;
        listPlace = null;
        return backTo(restored, HistoryKind.TAKEN_BACK, officerId, reason, now).undoing(act);
    }

    /**
     * It waits for a decision again; whether two officers agree is asked before.
     *
     * @throws BusinessException when it has no outcome that stands, or it is the officer's own
     */
    public ApplicationEvent reopen(AccountId officerId, String reason, Instant now) {
        checkReopenable(officerId);
        round++;
        listPlace = null;
        told();
        return backTo(ApplicationState.SUBMITTED, HistoryKind.REOPENED, officerId, reason, now);
    }

    /**
     * Tells whether it can be decided anew.
     *
     * @throws BusinessException when it has no outcome that stands, or it is the officer's own
     */
    public void checkReopenable(AccountId officerId) {
        if (officerId.value() == accountId) {
            throw BusinessException.of("application.ownApplication");
        }
        if (settlesAt != null) {
            throw BusinessException.of("application.reopenTooEarly");
        }
        if (!state.isReopenable()) {
            throw BusinessException.of("application.reopenRefused");
        }
    }

    /**
     * A post is offered to the applicant, who reads so at once.
     *
     * @throws BusinessException when the decision may still be taken back, or it is none for a post
     */
    ApplicationEvent offer(AccountId officerId, boolean calledUp, Instant now) {
        if (settlesAt != null) {
            throw BusinessException.of("application.notSettled", settlesAt);
        }
        ApplicationState before = state;
        ApplicationEvent event = become(ApplicationState.OFFERED, officerId, null, now);
        told();
        return calledUp
                ? new ApplicationEvent(this, before, HistoryKind.CALLED_UP, officerId, null)
                : event;
    }

    /** The applicant accepts the post or declines it. */
    ApplicationEvent answerOffer(boolean accepts, @Nullable String reason, Instant now) {
        return become(
                accepts ? ApplicationState.ACCEPTED : ApplicationState.DECLINED,
                AccountId.of(accountId),
                reason,
                now);
    }

    /** Nobody has answered the offer of that officer in time. */
    ApplicationEvent expireOffer(AccountId officerId, Instant now) {
        return become(ApplicationState.EXPIRED, officerId, null, now);
    }

    /**
     * The officer takes the offer away; what was decided before stands again.
     *
     * @throws BusinessException when there is no open offer
     */
    ApplicationEvent withdrawOffer(
            ApplicationState decided, AccountId officerId, String reason, Instant now) {
        if (state != ApplicationState.OFFERED) {
            throw BusinessException.of("application.stateRefused." + state);
        }
        return backTo(decided, HistoryKind.OFFER_BACK, officerId, reason, now);
    }

    /** The applicant is told of a deployment that officers have approved. */
    public ApplicationEvent deploy(AccountId officerId, Instant now) {
        return become(ApplicationState.DEPLOYED, officerId, null, now);
    }

    /**
     * The applicant goes to no centre any more, and can be sent to another one.
     *
     * @throws BusinessException when there is no deployment
     */
    public ApplicationEvent endDeployment(AccountId officerId, String reason, Instant now) {
        if (state != ApplicationState.DEPLOYED) {
            throw BusinessException.of("application.stateRefused." + state);
        }
        return backTo(ApplicationState.ACCEPTED, HistoryKind.DEPLOY_ENDED, officerId, reason, now);
    }

    /** Somebody else takes over the seat of the applicant, who gives the post up. */
    public ApplicationEvent replace(AccountId officerId, String reason, Instant now) {
        return become(ApplicationState.REPLACED, officerId, reason, now);
    }

    private ApplicationEvent backTo(
            ApplicationState earlier,
            HistoryKind kind,
            AccountId officerId,
            String reason,
            Instant now) {
        ApplicationState before = state;
        state = earlier;
        stateAt = now;
        stateReason = null;
        stateBefore = null;
        settlesAt = null;
        return new ApplicationEvent(this, before, kind, officerId, reason);
    }

    /** It goes over from a duplicate account to the one that its person keeps. */
    ApplicationEvent bringOver(AccountId keptAccountId, AccountId officerId, Instant now) {
        accountId = keptAccountId.value();
        return ApplicationEvent.broughtOver(this, officerId, now);
    }

    /**
     * Gives the key of the text why an officer cannot decide so, if there is one.
     *
     * @param closed whether the applicant's account is closed
     * @param elsewhere whether an interest in the centre was declared in another application
     */
    public Optional<String> obstacleTo(
            Decision decision, AccountId officerId, boolean closed, boolean elsewhere) {
        if (officerId.value() == accountId) {
            return Optional.of("application.ownApplication");
        }
        if (!state.canBecome(decision.state())) {
            return Optional.of("application.stateRefused." + state);
        }
        if (closed && !decision.isForClosed()) {
            return Optional.of("application.accountClosed");
        }
        return decision.givesPost() && (elsewhere || isOfOwnCentre())
                ? Optional.of("application.ownCentre")
                : Optional.empty();
    }

    /**
     * Keeps why no post at the centre is offered to this applicant; null when nothing stands
     * against it.
     *
     * @return whether that is another answer than before
     */
    boolean passOver(@Nullable OwnCentre why, Instant now) {
        if (ownCentre == why) {
            return false;
        }
        ownCentre = why;
        ownCentreAt = why == null ? null : now;
        return true;
    }

    /** Tells whether the person works at the duty station, or has declared an interest in it. */
    private boolean isOfOwnCentre() {
        return unmetAtSubmission().stream().map(Verdict::name).anyMatch(OWN_CENTRE::contains);
    }

    private ApplicationEvent become(
            ApplicationState next, AccountId actorId, @Nullable String reason, Instant now) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("application.stateRefused." + state);
        }
        ApplicationState before = state;
        state = next;
        stateAt = now;
        stateReason = TypedText.lines(reason);
        return new ApplicationEvent(this, before, actorId, stateReason);
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    public AccountId accountId() {
        return AccountId.of(accountId);
    }

    public @Nullable String statement() {
        return statement;
    }

    public ApplicationState state() {
        return state;
    }

    /** 1 when a rule was not met at submission, otherwise 0. */
    int unmet() {
        return unmet;
    }

    /** Tells whether all rules were met at submission. */
    public boolean metRules() {
        return unmet == 0;
    }

    /** The state that the applicant knows: a decision that may be taken back is not told yet. */
    public ApplicationState knownState() {
        return settlesAt == null || stateBefore == null ? state : stateBefore;
    }

    /** The place on the ranked list that it was decided by; null when there was none. */
    public @Nullable Integer listPlace() {
        return listPlace;
    }

    /** Until when the decision may be taken back; null when there is none or it stands. */
    public @Nullable Instant settlesAt() {
        return settlesAt;
    }

    /** The act that decided last, or null. */
    public @Nullable Long actId() {
        return actId;
    }

    /** Gives the key of the message about its state: each state is told once. */
    String noticeKey() {
        String key = "application:" + reference + ':' + state;
        return round == 0 ? key : key + ':' + round;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant stateAt() {
        return stateAt;
    }

    /** The reason of the last decision, or null. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    /** Gives the applicant's declaration: what was declared once counts, left out later or not. */
    public Declaration declaration() {
        return Declaration.of(subjectCode, paper, interests);
    }

    /** Gives the verdicts of the rules that were not met at submission; mostly there are none. */
    public List<Verdict> unmetAtSubmission() {
        return metRules()
                ? List.of()
                : verdictsAtSubmission().stream().filter(verdict -> !verdict.met()).toList();
    }

    /** Gives the verdicts of the rules at submission, in the order of their names. */
    public List<Verdict> verdictsAtSubmission() {
        return judgedRules.stream()
                .map(JudgedRule::verdict)
                .sorted(Comparator.comparing(Verdict::name))
                .toList();
    }
}
