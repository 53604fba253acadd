package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedLists.Details;
import ke.cp2.selection.score.Score;
import org.jspecify.annotations.Nullable;

/** Says the points of ranked applications, and why, in the reader's language. */
@Dependent
class RankedTexts {

    @Inject private RankedLists lists;

    @Inject private ReasonTexts reasons;

    /**
     * The rows of some places, in the same order.
     *
     * @param made when their list was made; null when it does not matter what happened since
     * @param late what people have changed after the closing
     * @param likely accounts that may be the same people's
     */
    List<RankedRow> rows(
            List<RankedLists.Place> places,
            Map<AccountId, String> names,
            @Nullable Instant made,
            Map<AccountId, List<LateLine>> late,
            Map<AccountId, List<LikelyApplicant>> likely,
            Locale locale) {
        Map<Long, List<Score>> scores =
                lists.scores(places.stream().map(RankedLists.Place::applicationId).toList());
        Map<Long, Details> details =
                made == null
                        ? Map.of()
                        : lists.details(
                                places.stream().map(RankedLists.Place::applicationId).toList());
        return places.stream()
                .map(
                        place ->
                                new RankedRow(
                                        place.reference(),
                                        names.get(place.accountId()),
                                        place.place(),
                                        place.byPoints(),
                                        place.points(),
                                        place.bar(),
                                        place.lot(),
                                        made != null && isChanged(details, place, made),
                                        (place.bar() == Bar.CHANGED || place.bar() == Bar.RETURNED)
                                                && isVerified(details, place),
                                        made != null && place.late(),
                                        late.getOrDefault(place.accountId(), List.of()),
                                        likely.getOrDefault(place.accountId(), List.of()),
                                        scores
                                                .getOrDefault(place.applicationId(), List.of())
                                                .stream()
                                                .map(score -> line(score, locale))
                                                .toList()))
                .toList();
    }

    private static boolean isChanged(
            Map<Long, Details> details, RankedLists.Place place, Instant made) {
        Details known = details.get(place.applicationId());
        return known != null && known.isChangedSince(made);
    }

    private static boolean isVerified(Map<Long, Details> details, RankedLists.Place place) {
        Details known = details.get(place.applicationId());
        return known != null && known.verified();
    }

    private RankedRow.Line line(Score score, Locale locale) {
        return new RankedRow.Line(
                score.criterion(),
                score.points(),
                score.most(),
                reasons.toThePerson(locale, score.reason()));
    }
}
