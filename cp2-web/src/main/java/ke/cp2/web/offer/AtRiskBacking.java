package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.offer.risk.AtRiskRow;
import ke.cp2.offer.risk.VacanciesAtRisk;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.reference.Names;

/** {@code /staff/at-risk}: vacancies with more free posts than people on the reserve list. */
@Named
@ViewScoped
public class AtRiskBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private VacanciesAtRisk vacancies;

    @Inject private ApplicationWords words;

    @Inject private Names names;

    private LazyRows<AtRiskCard> rows;

    @PostConstruct
    void load() {
        rows = new LazyRows<>(page -> vacancies.list(page).map(this::card), AtRiskCard::number);
    }

    private AtRiskCard card(AtRiskRow row) {
        String place = names.place(row.countyCode(), row.subCountyCode());
        return new AtRiskCard(
                row.number(),
                words.title(row.positionCode(), row.examCode(), row.examYear()),
                row.stationName() == null ? place : row.stationName() + ", " + place,
                row.posts(),
                row.freePosts(),
                row.reserves());
    }

    public LazyRows<AtRiskCard> getRows() {
        return rows;
    }
}
