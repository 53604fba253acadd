package ke.cp2.web.vacancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ke.cp2.vacancy.EarlierClosing;
import ke.cp2.vacancy.FewerPosts;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.series.RuleWords;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** A published vacancy as everybody may read it. */
@Named
@RequestScoped
public class VacancyViewBacking {

    @Inject private VacancyCatalogue catalogue;

    @Inject private Language language;

    @Inject @Param private String number;

    private VacancyDetails vacancy;
    private List<String> rules;
    private @Nullable EarlierClosing earlier;
    private @Nullable FewerPosts fewer;

    /** Reads the vacancy; a number that nobody has seen published is "not found". */
    public void load() {
        NotFound.unless(catalogue.published(number), this::show);
    }

    @Opens
    private void show(VacancyDetails found) {
        vacancy = found;
        earlier = catalogue.earlierClosing(vacancy.vacancyId()).orElse(null);
        fewer = catalogue.fewerPosts(vacancy.vacancyId()).orElse(null);
        rules =
                catalogue.rulesOf(vacancy.vacancyId()).stream()
                        .map(rule -> RuleWords.of(rule, language.locale()))
                        .toList();
    }

    /** The query that leads on to the application form after the login. */
    public String getWayToApply() {
        return "?to="
                + URLEncoder.encode("/my/apply?number=" + vacancy.number(), StandardCharsets.UTF_8);
    }

    /** The closing time that people read before it was moved to earlier, or null. */
    public @Nullable EarlierClosing getEarlier() {
        return earlier;
    }

    /** The posts that people read at first, when there are fewer now; null otherwise. */
    public @Nullable FewerPosts getFewer() {
        return fewer;
    }

    public VacancyDetails getVacancy() {
        return vacancy;
    }

    /** Lists the rules for applicants in words. */
    public List<String> getRules() {
        return rules;
    }
}
