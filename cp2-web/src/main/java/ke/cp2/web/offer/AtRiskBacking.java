package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.audit.ListName;
import ke.cp2.offer.risk.AtRiskRow;
import ke.cp2.offer.risk.VacanciesAtRisk;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** {@code /staff/at-risk}: vacancies with more free posts than people on the reserve list. */
@Named
@ViewScoped
public class AtRiskBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Language language;

    @Inject private ListFiles files;

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

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.AT_RISK, "application", ListFile.pages(vacancies::list))
                        .each(this::card)
                        .column("vacancy", AtRiskCard::title)
                        .column("vacancy.number", AtRiskCard::number)
                        .column("vacancy.place", AtRiskCard::place)
                        .column("vacancy.posts", AtRiskCard::posts)
                        .in("offer")
                        .column("standing.free", AtRiskCard::freePosts)
                        .column("standing.reserves", AtRiskCard::reserves));
    }
}
