package ke.cp2.selection.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplications;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.profile.ranking.RankedPeople;
import ke.cp2.profile.review.OpenReturns;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Shows applicants their own points and place, once they know the outcome. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class OwnRank {

    @Inject private MyApplications applications;

    @Inject private RankedLists lists;

    @Inject private RankedTexts texts;

    @Inject private RankedPeople people;

    @Inject private OpenReturns returns;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Tells what an own application waits for whose vacancy has closed and is not decided: the
     * place is kept while details that were returned since can be answered or wait for an officer,
     * and lost when that time has passed; else nobody has checked what the caller changed since.
     * Empty when nothing is so.
     */
    public Optional<Waiting> waiting(ApplicationReference reference) {
        return applications
                .byReference(reference)
                .filter(mine -> ApplicationState.undecided().contains(mine.state()))
                .map(mine -> mine.vacancy().closesAt())
                .filter(closed -> !clock.instant().isBefore(closed))
                .flatMap(closed -> waiting(reference, closed));
    }

    private Optional<Waiting> waiting(ApplicationReference reference, Instant closed) {
        AccountId me = caller.accountId();
        ReturnTerm term = returns.since(closed, List.of(me)).get(me);
        if (term != null && !isOutForGood(reference)) {
            return Optional.of(new Waiting(!term.isOver(clock.instant()), null, term));
        }
        return people.of(List.of(me)).values().stream()
                .filter(person -> person.isUncheckedFrom(closed))
                .map(person -> new Waiting(false, person.changedAt(), null))
                .findFirst();
    }

    /** Tells whether the list bars the person for something that no check of details ends. */
    private boolean isOutForGood(ApplicationReference reference) {
        return lists.byReference(reference.toString())
                .map(RankedLists.Place::bar)
                .filter(bar -> bar == Bar.RULE || bar == Bar.INTEREST || bar == Bar.AGE)
                .isPresent();
    }

    /**
     * The caller's points, each with its reason, and the place that was decided by.
     *
     * @return empty while the outcome is not told, and when it was not decided by a list
     */
    public Optional<OwnRankView> of(ApplicationReference reference, Locale locale) {
        Integer place =
                applications.byReference(reference).map(MyApplication::listPlace).orElse(null);
        if (place == null) {
            return Optional.empty();
        }
        return lists.byReference(reference.toString())
                .filter(row -> row.place() == place)
                .map(
                        row ->
                                new OwnRankView(
                                        texts.rows(
                                                        List.of(row),
                                                        Map.of(),
                                                        null,
                                                        Map.of(),
                                                        Map.of(),
                                                        locale)
                                                .get(0),
                                        lists.standing(row.applicationId())));
    }

    /**
     * Tells what an own application waits for.
     *
     * @param kept whether the place is kept until the details are checked again
     * @param changedAt when details were changed that nobody has checked since; null when they were
     *     returned
     * @param term how long the return of the details is open; null when nobody returned them
     */
    public record Waiting(boolean kept, @Nullable Instant changedAt, @Nullable ReturnTerm term) {}
}
