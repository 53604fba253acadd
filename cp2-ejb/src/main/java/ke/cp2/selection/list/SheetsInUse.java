package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.FewerPosts;
import ke.cp2.vacancy.PostsChange;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Says which edition of the score sheet the applicants of a vacancy are ranked by: the latest one,
 * until a list is frozen for a draw. From then on it is that of the draw, so that nobody changes
 * points once the lots are known.
 */
@Dependent
public class SheetsInUse {

    @Inject private ScoreSheets sheets;

    @Inject private RankedLists lists;

    @Inject private DrawnLots lots;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    /**
     * The edition that a list has to be made by now.
     *
     * @throws BusinessException when none is set
     */
    ScoreSheet toRankBy(VacancyDetails vacancy) {
        return ofDraw(vacancy)
                .or(() -> sheets.latest(vacancy.seriesId(), vacancy.positionCode()))
                .orElseThrow(() -> BusinessException.of("selection.noSheet"));
    }

    private Optional<ScoreSheet> ofDraw(VacancyDetails vacancy) {
        return lots.sheetOf(vacancy.vacancyId()).map(sheets::byId);
    }

    /** Tells whether a draw can be frozen, because an edition is set. */
    public boolean isSet(VacancyDetails vacancy) {
        return sheets.latest(vacancy.seriesId(), vacancy.positionCode()).isPresent();
    }

    /**
     * The edition that a draw is frozen with: that of the list, or else the latest one.
     *
     * @throws BusinessException when none is set
     */
    public ScoreSheet toFreeze(VacancyDetails vacancy) {
        return lists.of(vacancy.vacancyId())
                .map(list -> sheets.byId(list.sheetId()))
                .or(() -> sheets.latest(vacancy.seriesId(), vacancy.positionCode()))
                .orElseThrow(() -> BusinessException.of("selection.draw.noSheet"));
    }

    /** Tells by what a list was made. */
    public SheetFacts factsOf(RankedList list, VacancyDetails vacancy) {
        ScoreSheet sheet = sheets.byId(list.sheetId());
        return new SheetFacts(
                sheet.edition(),
                sheets.latest(vacancy.seriesId(), vacancy.positionCode())
                        .map(ScoreSheet::edition)
                        .orElse(sheet.edition()),
                sheet.madeAt(),
                people.ofAccount(sheet.madeBy()).map(Recipient::fullName).orElse(""),
                sheet.isNewSince(
                        vacancy.closesAt(),
                        sheets.latestBy(
                                vacancy.seriesId(), vacancy.positionCode(), vacancy.closesAt())),
                ofDraw(vacancy).isPresent(),
                list.madeAt(),
                vacancies
                        .postsChange(vacancy.vacancyId())
                        .map(change -> changed(change, vacancy))
                        .orElse(null),
                vacancies
                        .fewerPosts(vacancy.vacancyId())
                        .map(fewer -> reduced(fewer, vacancy))
                        .orElse(null));
    }

    private ReducedPosts reduced(FewerPosts fewer, VacancyDetails vacancy) {
        return new ReducedPosts(
                fewer.announced(),
                vacancy.posts(),
                Optional.ofNullable(vacancies.fewerPostsBy(vacancy.vacancyId()))
                        .flatMap(people::ofAccount)
                        .map(Recipient::fullName)
                        .orElse(""),
                fewer.at(),
                fewer.reason());
    }

    private ChangedPosts changed(PostsChange change, VacancyDetails vacancy) {
        return new ChangedPosts(
                change.before(),
                vacancy.posts(),
                people.ofAccount(change.by()).map(Recipient::fullName).orElse(""),
                change.at());
    }
}
