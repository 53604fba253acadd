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
import ke.cp2.profile.ranking.RankedPeople;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Shows applicants their own points and place, once they know the outcome. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class OwnRank {

    @Inject private MyApplications applications;

    @Inject private RankedLists lists;

    @Inject private RankedTexts texts;

    @Inject private RankedPeople people;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Tells when the caller changed details that count after the vacancy of an own application had
     * closed, as long as no officer has checked them and nothing is decided; empty otherwise.
     */
    public Optional<Instant> uncheckedSince(ApplicationReference reference) {
        return applications
                .byReference(reference)
                .filter(mine -> ApplicationState.undecided().contains(mine.state()))
                .map(mine -> mine.vacancy().closesAt())
                .filter(closed -> !clock.instant().isBefore(closed))
                .flatMap(
                        closed ->
                                people.of(List.of(caller.accountId())).values().stream()
                                        .filter(me -> me.isUncheckedFrom(closed))
                                        .map(RankedPerson::changedAt)
                                        .findFirst());
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
}
