package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.application.eligibility.OwnCentre;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.ProfileStanding;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
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

    /** Of so many of the latest applications the vacancies are not offered again. */
    private static final int REMEMBERED = 50;

    /** So many posts may be open at the own schools, which are not offered. */
    private static final int OWN = 10;

    /** For so long the page tells of a lost post. */
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject private Clock clock;
    @Inject private EditingProfile profile;
    @Inject private MyApplications applications;
    @Inject private VacancyCatalogue catalogue;
    @Inject private ApplicationCards applicationCards;
    @Inject private VacancyCards vacancyCards;

    private ProfileStanding standing;
    private List<ApplicationCard> latest;
    private List<VacancyCard> vacancies;
    private boolean anyOpen;
    private boolean anyOwn;
    private boolean offered;
    private boolean deployed;
    private boolean replaced;

    @PostConstruct
    void read() {
        standing = profile.standing();
        List<MyApplicationRow> made = applications.latest(REMEMBERED);
        offered = made.stream().anyMatch(row -> row.state() == ApplicationState.OFFERED);
        deployed = made.stream().anyMatch(row -> row.state() == ApplicationState.DEPLOYED);
        Instant lately = clock.instant().minus(LATELY);
        replaced =
                made.stream()
                        .filter(row -> row.state() == ApplicationState.REPLACED)
                        .anyMatch(row -> row.stateAt().isAfter(lately));
        latest = applicationCards.of(made.stream().limit(LATEST).toList(), standing.stations());
        Set<String> applied =
                made.stream()
                        .filter(row -> row.state() != ApplicationState.WITHDRAWN)
                        .map(MyApplicationRow::vacancyNumber)
                        .collect(Collectors.toSet());
        List<VacancyDetails> open =
                catalogue.newestIn(standing.countyCode(), NEARBY + OWN + applied.size());
        // Only at a centre, and by who has applied, can an interest be declared.
        List<SaidInterest> said =
                made.isEmpty() || open.stream().allMatch(one -> one.centreCode() == null)
                        ? List.of()
                        : applications.said();
        List<VacancyDetails> elsewhere =
                open.stream()
                        .filter(
                                vacancy ->
                                        OwnCentre.of(vacancy, standing.stations(), said).isEmpty())
                        .toList();
        anyOpen = !open.isEmpty();
        anyOwn = elsewhere.size() < open.size();
        vacancies =
                vacancyCards.of(
                        VacancyCards.closingFirst(
                                elsewhere.stream()
                                        .filter(vacancy -> !applied.contains(vacancy.number()))
                                        .limit(NEARBY)
                                        .toList()));
    }

    /** Tells whether an offer may wait for an answer: only then it is looked for. */
    public boolean isOffered() {
        return offered;
    }

    /** Tells whether the person knows a centre to go to. */
    public boolean isDeployed() {
        return deployed;
    }

    /** Tells whether the person has lost a post lately. */
    public boolean isReplaced() {
        return replaced;
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

    /**
     * Vacancies elsewhere than at the own school or a declared centre that the person has not
     * applied for, in the home county, or anywhere while that is unknown.
     */
    public List<VacancyCard> getVacancies() {
        return vacancies;
    }

    /** Says why there is none of these: the key of a text. */
    public String getNoVacancies() {
        return anyOpen
                ? anyOwn ? "my.ownOrApplied" : "my.appliedForAll"
                : standing.countyCode() == null ? "my.noneOpen" : "my.noVacancies";
    }
}
