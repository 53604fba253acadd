package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.security.AccountId;
import ke.cp2.selection.score.Score;

/** Says the points of ranked applications, and why, in the reader's language. */
@Dependent
class RankedTexts {

    @Inject private RankedLists lists;

    @Inject private ReasonTexts reasons;

    /** The rows of some places, in the same order. */
    List<RankedRow> rows(
            List<RankedLists.Place> places, Map<AccountId, String> names, Locale locale) {
        Map<Long, List<Score>> scores =
                lists.scores(places.stream().map(RankedLists.Place::applicationId).toList());
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
                                        scores
                                                .getOrDefault(place.applicationId(), List.of())
                                                .stream()
                                                .map(score -> line(score, locale))
                                                .toList()))
                .toList();
    }

    private RankedRow.Line line(Score score, Locale locale) {
        return new RankedRow.Line(
                score.criterion(),
                score.points(),
                score.most(),
                reasons.toThePerson(locale, score.reason()));
    }
}
