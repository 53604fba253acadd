package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.Applications;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.application.standing.UndoneDecisions;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/** Reads what came of decisions, for those who may decide on the vacancy. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DecisionResults {

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private DecisionActs acts;

    @Inject private UndoneDecisions undone;

    @Inject private RecipientDirectory people;

    @Inject private FirstPeople first;

    @Inject private Applications applications;

    /** Gives the result of an act; empty when there is none that the caller may see. */
    public Optional<DecisionResult> of(long actId) {
        return acts.byId(actId)
                .flatMap(
                        act -> access.inView(act.vacancyId()).map(vacancy -> result(act, vacancy)));
    }

    /** The vacancy with that number, when the caller may see the decisions on it. */
    public Optional<VacancyDetails> vacancy(@Nullable String number) {
        return access.inView(number);
    }

    /** A page of the decisions on a vacancy, the latest first; none on one out of view. */
    public Page<DecisionRow> ofVacancy(@Nullable String number, PageRequest page) {
        return access.inView(number)
                .map(
                        vacancy ->
                                acts.ofVacancy(vacancy.vacancyId(), caller.accountId(), page)
                                        .map(row -> isCancelled(vacancy) ? row.standing() : row))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    private static boolean isCancelled(VacancyDetails vacancy) {
        return vacancy.state() == VacancyState.CANCELLED;
    }

    private List<String> firstUndoable(long actId) {
        List<Long> ids = applications.undoableIds(actId, FirstPeople.NAMED);
        return first.names(applications.withIds(ids).stream().map(Application::accountId).toList());
    }

    private List<UndoneDecision> undone(DecisionAct act) {
        return undone.takenBack(
                act.vacancyId(),
                act.id(),
                act.confirmedAt(),
                act.officerId(),
                act.decision().state());
    }

    private DecisionResult result(DecisionAct act, VacancyDetails vacancy) {
        Instant until =
                act.isUndoableBy(caller.accountId()) && !isCancelled(vacancy)
                        ? acts.settlesAt(act.id())
                        : null;
        return new DecisionResult(
                act.id(),
                vacancy,
                act.decision(),
                act.reason(),
                act.filter(vacancy.number()),
                act.isFromList(),
                people.ofAccount(act.officerId()).map(Recipient::fullName).orElse(""),
                act.confirmedAt(),
                act.expected(),
                act.decided(),
                act.takenBack(),
                act.takenBack() == 0 ? List.of() : undone(act),
                acts.partsBeside(act),
                act.skipped(),
                act.finishedAt() != null,
                act.takenBackAt(),
                act.takeBackReason(),
                act.takenBackAt() == null ? List.of() : acts.kept(act),
                until,
                until == null ? 0 : acts.countUndoable(act.id()),
                until == null ? List.of() : firstUndoable(act.id()));
    }
}
