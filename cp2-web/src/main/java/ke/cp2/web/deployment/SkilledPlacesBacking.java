package ke.cp2.web.deployment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.centre.CentreTerms;
import ke.cp2.deployment.standing.StandingFilter;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** The places of a centre that need somebody who reads braille or signs, on its page. */
@Named
@RequestScoped
public class SkilledPlacesBacking {

    @Inject private StandingPeople people;

    @Inject private Names names;

    @Inject private Language language;

    private final Map<String, List<ListedStanding>> read = new HashMap<>();

    /** Lists them with those who have them. */
    public List<ListedStanding> of(long seriesId, CentreTerms centre) {
        return read.computeIfAbsent(centre.code(), code -> places(seriesId, centre));
    }

    private List<ListedStanding> places(long seriesId, CentreTerms centre) {
        return people
                .asking(new StandingFilter(seriesId, centre.subCountyCode(), centre.code(), null))
                .stream()
                .map(
                        place ->
                                ListedStanding.of(
                                        place,
                                        names,
                                        place.isTaken()
                                                ? ""
                                                : language.text("deployment", "nobody")))
                .toList();
    }
}
