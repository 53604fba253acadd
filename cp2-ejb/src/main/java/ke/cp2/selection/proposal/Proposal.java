package ke.cp2.selection.proposal;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.decision.Decision;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an officer proposes by the ranked list of a vacancy, and what a second one says to it.
 */
@Entity
@Table(name = "SELECTION_PROPOSAL")
public class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SELECTION_PROPOSAL_SEQ")
    @SequenceGenerator(name = "SELECTION_PROPOSAL_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "LIST_ID")
    private long listId;

    @Column(name = "LIST_ROUND")
    private int listRound;

    /** The vacancy while it is open: its unique key allows one at a time. */
    @Column(name = "OPEN_VACANCY_ID")
    private @Nullable Long openVacancyId;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String standing;

    private int ranked;

    private int posts;

    private int reserves;

    @Column(name = "CHOSEN_TO")
    private int chosenTo;

    @Column(name = "RESERVE_TO")
    private int reserveTo;

    private String reason;

    @Column(name = "PROPOSED_BY")
    private long proposedBy;

    @Column(name = "PROPOSED_AT")
    private Instant proposedAt;

    @Column(name = "ANSWERED_BY")
    private @Nullable Long answeredBy;

    @Column(name = "ANSWERED_AT")
    private @Nullable Instant answeredAt;

    @Column(name = "ANSWER_REASON")
    private @Nullable String answerReason;

    @Column(name = "SUCCESSFUL_ACT")
    private @Nullable Long successfulAct;

    @Column(name = "RESERVE_ACT")
    private @Nullable Long reserveAct;

    @Column(name = "UNSUCCESSFUL_ACT")
    private @Nullable Long unsuccessfulAct;

    @ElementCollection
    @CollectionTable(name = "PROPOSAL_DEPARTURE", joinColumns = @JoinColumn(name = "PROPOSAL_ID"))
    private Set<Departure> departures = new HashSet<>();

    @Version private int version;

    protected Proposal() {}

    static Proposal of(
            RankedList list,
            Collection<Departure> departures,
            ProposedOutcomes outcomes,
            String reason,
            AccountId officer,
            Instant now) {
        Proposal proposal = new Proposal();
        proposal.vacancyId = list.vacancyId().value();
        proposal.openVacancyId = list.vacancyId().value();
        proposal.listId = list.id();
        proposal.listRound = list.round();
        proposal.standing = list.standing();
        proposal.ranked = list.ranked();
        proposal.posts = list.posts();
        proposal.reserves = list.reserves();
        proposal.chosenTo = outcomes.chosenTo();
        proposal.reserveTo = outcomes.reserveTo();
        proposal.departures.addAll(departures);
        proposal.reason = reason;
        proposal.proposedBy = officer.value();
        proposal.proposedAt = now;
        proposal.state = ProposalState.PROPOSED;
        return proposal;
    }

    /**
     * A second officer agrees.
     *
     * @param verified the places that get something on details which that officer has verified
     *     after the closing
     * @throws BusinessException when it does not wait any more, it is the own one, or the officer
     *     would agree to what the own verification has made
     */
    void approve(AccountId officer, Collection<Integer> verified, Instant now) {
        requireWaiting();
        if (officer.value() == proposedBy) {
            throw BusinessException.of("selection.ownProposal");
        }
        if (!verified.isEmpty()) {
            throw BusinessException.of(
                    "selection.verifierApproves",
                    verified.stream()
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        answer(ProposalState.APPROVED, officer, null, now);
    }

    /**
     * A second officer refuses it.
     *
     * @throws BusinessException when it does not wait any more, or it is the own one
     */
    void refuse(AccountId officer, String why, Instant now) {
        requireWaiting();
        if (officer.value() == proposedBy) {
            throw BusinessException.of("selection.ownProposal");
        }
        answer(ProposalState.REFUSED, officer, why, now);
    }

    /**
     * Its officer withdraws it.
     *
     * @throws BusinessException when it does not wait any more, or it is another officer's
     */
    void withdraw(AccountId officer, String why, Instant now) {
        requireWaiting();
        if (officer.value() != proposedBy) {
            throw BusinessException.of("selection.othersProposal");
        }
        answer(ProposalState.WITHDRAWN, officer, why, now);
    }

    private void requireWaiting() {
        if (state != ProposalState.PROPOSED) {
            throw BusinessException.of("selection.answered." + state);
        }
    }

    private void answer(ProposalState next, AccountId officer, @Nullable String why, Instant now) {
        state = next;
        answeredBy = officer.value();
        answeredAt = now;
        answerReason = why;
        openVacancyId = next.isOpen() ? (Long) vacancyId : null;
    }

    /** The acts that carry it out. */
    void carriedOutBy(long successful, long reserve, long unsuccessful) {
        successfulAct = successful;
        reserveAct = reserve;
        unsuccessfulAct = unsuccessful;
    }

    /**
     * All applications have been looked at.
     *
     * @throws BusinessException unless a second officer has approved it
     */
    void done() {
        if (state != ProposalState.APPROVED) {
            throw BusinessException.of("selection.notApproved");
        }
        state = ProposalState.DONE;
        openVacancyId = null;
    }

    /** The act that decides so; empty as long as nobody has agreed. */
    Optional<Long> actIfAny(Decision outcome) {
        return successfulAct == null ? Optional.empty() : Optional.of(actOf(outcome));
    }

    /** Gives the act that decides so. */
    long actOf(Decision outcome) {
        Long act =
                switch (outcome) {
                    case SUCCESSFUL -> successfulAct;
                    case RESERVE -> reserveAct;
                    case UNSUCCESSFUL, SHORTLIST -> unsuccessfulAct;
                };
        return Objects.requireNonNull(act);
    }

    /** Gives what becomes of each place. */
    ProposedOutcomes outcomes(int able) {
        return new ProposedOutcomes(
                ranked,
                able,
                chosenTo,
                reserveTo,
                departures.stream().collect(Collectors.toMap(Departure::place, Departure::outcome)),
                Set.of());
    }

    /** The departures in the order of their places. */
    List<Departure> departures() {
        return departures.stream().sorted(Comparator.comparing(Departure::place)).toList();
    }

    long id() {
        return id;
    }

    VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    long listId() {
        return listId;
    }

    int listRound() {
        return listRound;
    }

    ProposalState state() {
        return state;
    }

    String standing() {
        return standing;
    }

    int posts() {
        return posts;
    }

    int reserves() {
        return reserves;
    }

    String reason() {
        return reason;
    }

    AccountId proposedBy() {
        return AccountId.of(proposedBy);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable AccountId answeredBy() {
        return answeredBy == null ? null : AccountId.of(answeredBy);
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String answerReason() {
        return answerReason;
    }
}
