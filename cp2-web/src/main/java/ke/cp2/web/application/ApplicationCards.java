package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;

/** Puts own applications into words once, before their page is written. */
@RequestScoped
public class ApplicationCards {

    @Inject private ApplicationWords words;

    @Inject private Names names;

    @Inject private Language language;

    public List<ApplicationCard> of(List<MyApplicationRow> rows, List<Station> stations) {
        return rows.stream().map(row -> of(row, row.isAtOwn(stations))).toList();
    }

    private ApplicationCard of(MyApplicationRow row, boolean own) {
        Locale locale = language.locale();
        String place = names.place(row.countyCode(), row.subCountyCode());
        return new ApplicationCard(
                row.reference(),
                words.title(row.positionCode(), row.examCode(), row.examYear()),
                row.stationName() == null ? place : row.stationName() + ", " + place,
                row.state(),
                PageTexts.of("application", locale, "OwnState." + row.state()),
                PageTexts.of(
                        "application",
                        locale,
                        "state.since",
                        KenyanFormat.day(row.stateAt(), locale)),
                own,
                KenyanFormat.dateTime(row.submittedAt(), locale));
    }
}
