package ke.cp2.move;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.account.AccountNotices;
import ke.cp2.account.AccountNumbers;
import ke.cp2.account.AccountState;
import ke.cp2.account.ConfirmedNumber;
import ke.cp2.application.DuplicateApplications;
import ke.cp2.application.DuplicateApplications.Brought;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.identity.PastDeployments;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Support moves the account of a person who has lost the number: one officer finds the account,
 * looks at documents and asks, another one decides. There is no list of people to look through:
 * each search names one person, and is audited.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class MovingAccounts {

    private static final String NEW_NUMBER = "newNumber";

    @Inject private AccountMoves moves;
    @Inject private MovePeople people;
    @Inject private AccountNumbers numbers;
    @Inject private AccountNotices notices;
    @Inject private DuplicateApplications applications;
    @Inject private PastDeployments served;
    @Inject private Caller caller;
    @Inject private AuditTrail audit;
    @Inject private Clock clock;

    @Inject private MoveSettings settings;

    /**
     * Finds the account of a person.
     *
     * @throws BusinessException at {@code text} when it is no such number
     */
    public Optional<MovePerson> find(PersonKey key, String text) {
        Optional<MovePerson> found = people.by(key, text);
        audit.record(
                AuditAction.ACCOUNT_SEARCHED
                        .of(found.map(MovePerson::accountId).map(String::valueOf).orElse("none"))
                        .detail(key.name()));
        return found;
    }

    /** The account that holds a number as a duplicate may, to be looked at before a move. */
    public Optional<MovePerson> holder(@Nullable String newNumber) {
        return MobileNumber.parse(newNumber)
                .flatMap(number -> find(PersonKey.MOBILE_NUMBER, number.digits()));
    }

    /**
     * Asks for a move. The old number is told at once, so that its owner can object.
     *
     * @throws BusinessException at the field that is missing or wrong; at {@code newNumber} with
     *     {@code move.numberHeld} when another account holds the new number and the officer has not
     *     said that it is the same person's
     */
    public void request(AccountId accountId, MoveForm form) {
        Instant now = clock.instant();
        refuseUnlessMovable(accountId);
        MobileNumber from = numbers.locked(accountId);
        Refusals refusals = new Refusals();
        MobileNumber to = refusals.value(() -> newNumber(form, from));
        AccountId duplicate = to == null ? null : refusals.value(() -> duplicate(to, form));
        refusals.check(() -> AccountMove.check(form.getDocuments(), form.getReason())).raise();
        AccountMove move =
                new AccountMove(
                        accountId,
                        duplicate,
                        from,
                        Objects.requireNonNull(to),
                        form.getDocuments(),
                        form.getReason());
        move.askedBy(caller.accountId(), now, settings.lifetime());
        moves.openOf(accountId).ifPresent(earlier -> expire(earlier, now));
        moves.add(move);
        notices.moveAsked(accountId);
        record(AuditAction.MOVE_REQUESTED, move, ": " + move.documents(), move.reason());
    }

    private void refuseUnlessMovable(AccountId accountId) {
        AccountState state =
                people.of(accountId)
                        .map(MovePerson::state)
                        .orElseThrow(() -> BusinessException.of("account.unknown"));
        if (state != AccountState.ACTIVE && state != AccountState.INVITED) {
            throw BusinessException.of("move.accountShut");
        }
    }

    private static MobileNumber newNumber(MoveForm form, MobileNumber from) {
        MobileNumber to =
                ConfirmedNumber.of(
                        NEW_NUMBER,
                        form.getNewNumber(),
                        "confirmNewNumber",
                        form.getConfirmNewNumber());
        if (to.equals(from)) {
            throw BusinessException.at(NEW_NUMBER, "move.sameNumber");
        }
        return to;
    }

    private @Nullable AccountId duplicate(MobileNumber to, MoveForm form) {
        Optional<AccountId> holder = numbers.holder(to);
        if (holder.isEmpty()) {
            return null;
        }
        if (people.of(holder.get()).isEmpty()) {
            throw BusinessException.at(NEW_NUMBER, "move.numberOfStaff");
        }
        if (!form.isDuplicateConfirmed()
                || form.getSeenDuplicateId() == null
                || form.getSeenDuplicateId() != holder.get().value()) {
            throw BusinessException.at(NEW_NUMBER, "move.numberHeld");
        }
        return holder.get();
    }

    private void expire(AccountMove move, Instant now) {
        if (move.expire(now)) {
            record(AuditAction.MOVE_EXPIRED, move, "", "");
            moves.write();
        }
    }

    /** The moves that wait for a decision, the oldest first. */
    public Page<MoveRow> waiting(PageRequest page) {
        return moves.waiting(page, clock.instant());
    }

    /**
     * One move.
     *
     * @throws BusinessException {@code move.unknown}
     */
    public MoveView byId(long id) {
        return moves.view(id).orElseThrow(() -> BusinessException.of("move.unknown"));
    }

    /** The person whose account moves, or whose duplicate gives its number away. */
    public Optional<MovePerson> person(AccountId accountId) {
        return people.of(accountId);
    }

    /** Tells whether the caller may decide on a move that somebody else asked for. */
    public boolean isDecidable(MoveView move) {
        return move.state() == MoveState.WAITING
                && move.expiresAt().isAfter(clock.instant())
                && move.requestedById() != caller.accountId().value();
    }

    /**
     * Moves the account. A duplicate that holds the new number is closed, and gives its number, its
     * applications and its deployments of earlier years away. The person gets login details at the
     * new number; old sessions, password and codes end.
     *
     * @return what became of the applications of the duplicate
     * @throws BusinessException when it waits no longer, by the officer who asked, or when the new
     *     number has another holder than was said
     */
    public Brought approve(long id) {
        AccountMove move = moves.locked(id);
        move.approve(caller.accountId(), clock.instant());
        Optional<AccountId> holder = numbers.holder(move.newNumber());
        Brought brought = Brought.NOTHING;
        int years = 0;
        if (holder.isPresent()) {
            if (!holder.get().equals(move.duplicateId())) {
                throw BusinessException.of("move.numberTaken");
            }
            numbers.giveAway(holder.get(), StatedReason.of(move.reason()));
            brought = applications.bringOver(holder.get(), move.accountId());
            years = served.bringOver(holder.get(), move.accountId());
        }
        numbers.moveBySupport(move.accountId(), move.newNumber());
        record(
                AuditAction.MOVE_APPROVED,
                move,
                ": " + brought.detail() + (years == 0 ? "" : ", past deployments: " + years),
                move.reason());
        return brought;
    }

    /**
     * Refuses a move, with the reason.
     *
     * @throws BusinessException as {@link #approve}; at {@code reason} when it is missing
     */
    public void refuse(long id, String reason) {
        AccountMove move = moves.locked(id);
        move.refuse(caller.accountId(), reason, clock.instant());
        record(AuditAction.MOVE_REFUSED, move, "", move.refusal());
    }

    private void record(
            AuditAction action, AccountMove move, String detail, @Nullable String reason) {
        String moved = "move " + move.id() + " to " + move.newNumber() + detail;
        audit.record(
                action.of(move.accountId().value()).detail(moved).because(StatedReason.of(reason)));
    }
}
