package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.application.MyApplications;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.ProfileStanding;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.web.application.ApplicationCard;
import ke.cp2.web.application.ApplicationCards;
import ke.cp2.web.vacancy.VacancyCard;
import ke.cp2.web.vacancy.VacancyCards;

/** The professional's home: how far the profile is, the latest applications, vacancies nearby. */
@Named
@RequestScoped
public class MyHomeBacking {

    private static final int LATEST = 3;
    private static final int NEARBY = 4;

    @Inject private EditingProfile profile;
    @Inject private MyApplications applications;
    @Inject private VacancyCatalogue catalogue;
    @Inject private ApplicationCards applicationCards;
    @Inject private VacancyCards vacancyCards;

    private ProfileStanding standing;
    private List<ApplicationCard> latest;
    private List<VacancyCard> vacancies;

    @PostConstruct
    void read() {
        standing = profile.standing();
        latest = applicationCards.of(applications.latest(LATEST));
        vacancies = vacancyCards.of(catalogue.newestIn(standing.countyCode(), NEARBY));
    }

    public ProfileStanding getStanding() {
        return standing;
    }

    /** Tells whether the profile still asks for something before the person can apply. */
    public boolean isUnfinished() {
        Completeness given = standing.completeness();
        return standing.consentNeeded() || given == null || !given.isComplete();
    }

    public List<ApplicationCard> getApplications() {
        return latest;
    }

    /** In the home county, or anywhere while that is unknown. */
    public List<VacancyCard> getVacancies() {
        return vacancies;
    }
}
