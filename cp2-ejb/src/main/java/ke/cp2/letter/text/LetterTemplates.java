package ke.cp2.letter.text;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.centre.staffing.Ratio;
import ke.cp2.centre.staffing.StaffingPolicy;
import ke.cp2.letter.print.LetterText;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/** The texts of letters, in all their versions. */
@Dependent
public class LetterTemplates {

    /** The languages of letters. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sw"));

    @PersistenceContext private EntityManager entityManager;

    @Inject private SeriesNames series;

    @Inject private Clock clock;

    /** The positions of a series whose duties have a text of their own. */
    static List<String> positions(SeriesName series) {
        return StaffingPolicy.defaults(series.examCode()).stream()
                .map(Ratio::positionCode)
                .toList();
    }

    /** Gives the positions of a series and, last, what stands for all others. */
    static List<String> positionsAndOthers(SeriesName series) {
        List<String> all = new ArrayList<>(positions(series));
        all.add(LetterText.OTHERS);
        return all;
    }

    /** The text with that id. */
    public LetterText text(long id) {
        return entityManager.find(LetterTemplate.class, id).text();
    }

    /** The latest version of a text; empty while nobody needed one. */
    Optional<LetterTemplate> latest(long seriesId, Locale language) {
        return entityManager
                .createQuery(
                        "SELECT t FROM LetterTemplate t WHERE t.seriesId = :series"
                                + " AND t.language = :language ORDER BY t.versionNumber DESC",
                        LetterTemplate.class)
                .setParameter("series", seriesId)
                .setParameter("language", language.getLanguage())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Gives the id of the text that a new letter is written with. The portal's own text is kept
     * when the first letter needs it, so that the letter keeps what it said whatever a later
     * release says.
     */
    public long inUse(SeriesName name, Locale language) {
        return latest(name.id(), language)
                .orElseGet(
                        () -> {
                            series.lock(name.id());
                            return latest(name.id(), language)
                                    .orElseGet(() -> keepStandard(name, language));
                        })
                .id();
    }

    private LetterTemplate keepStandard(SeriesName name, Locale language) {
        return add(
                new LetterTemplate(
                        name.id(),
                        language,
                        1,
                        StandardLetters.of(language, positions(name)),
                        null,
                        clock.instant()));
    }

    LetterTemplate add(LetterTemplate template) {
        entityManager.persist(template);
        entityManager.flush();
        return template;
    }
}
