package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.application.eligibility.Eligibility;
import ke.cp2.application.eligibility.VacanciesForMe;
import ke.cp2.application.eligibility.VacancyForMe;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.vacancy.VacancyCards;

/** {@code /my/vacancies}: what the reader can apply for where the reader lives and works. */
@Named
@RequestScoped
public class VacanciesForMeBacking {

    private static final int ROWS = 10;
    private static final int LAST_PAGE = 1000;

    @Inject @Param private Integer page;

    @Inject private Eligibility eligibility;

    @Inject private VacancyCards cards;

    @Inject private ApplicationWords words;

    @Inject private Language language;

    private VacanciesForMe list;
    private List<VacancyForMeCard> rows;

    @PostConstruct
    void load() {
        page = page == null ? 1 : Math.min(Math.max(page, 1), LAST_PAGE);
        list = eligibility.forMe(PageRequest.of((page - 1) * ROWS, ROWS));
        rows = list.page().rows().stream().map(this::card).toList();
    }

    private VacancyForMeCard card(VacancyForMe row) {
        return new VacancyForMeCard(
                cards.of(row.vacancy()),
                language.text("application", "Nearness." + row.nearness()),
                List.copyOf(words.reasons(known(row.rules()), true).values()));
    }

    /** Leaves out what the person declares in the application only: it is not met yet. */
    private static List<Verdict> known(List<Verdict> rules) {
        return rules.stream().filter(rule -> !rule.toDeclare()).toList();
    }

    public VacanciesForMe getList() {
        return list;
    }

    public List<VacancyForMeCard> getRows() {
        return rows;
    }

    /** Tells how many vacancies of a county are judged. */
    public int getJudged() {
        return Eligibility.JUDGED;
    }

    /** The number of this page, from 1. */
    public int getPage() {
        return page;
    }

    /** The number of the last page. */
    public long getPages() {
        return Math.max(1, (list.page().total() + ROWS - 1) / ROWS);
    }
}
