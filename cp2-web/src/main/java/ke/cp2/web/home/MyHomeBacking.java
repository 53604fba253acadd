package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.ProfileStanding;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyRow;

/** The professional's home: how far the profile is, the latest applications, vacancies nearby. */
@Named
@RequestScoped
public class MyHomeBacking {

    private static final int LATEST = 3;
    private static final int NEARBY = 4;

    @Inject private EditingProfile profile;
    @Inject private MyApplications applications;
    @Inject private VacancyCatalogue catalogue;

    private ProfileStanding standing;
    private List<MyApplicationRow> latest;
    private List<VacancyRow> vacancies;

    @PostConstruct
    void read() {
        standing = profile.standing();
        latest = applications.latest(LATEST);
        vacancies = catalogue.newestIn(standing.countyCode(), NEARBY);
    }

    public ProfileStanding getStanding() {
        return standing;
    }

    /** Whether the profile still asks for something before the person can apply. */
    public boolean isUnfinished() {
        return standing.consentNeeded() || !standing.completeness().isComplete();
    }

    public List<MyApplicationRow> getApplications() {
        return latest;
    }

    /** In the home county, or anywhere while that is unknown. */
    public List<VacancyRow> getVacancies() {
        return vacancies;
    }
}
