package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.interest.InterestsDeclared;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.school.WorkStationsChanged;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.series.SeriesNames;

/**
 * Notes on deployments in effect that the centre is their person's own one by now: a place of work,
 * or declared in an application of the series.
 */
@Dependent
class OwnSchools {

    @Inject private Deployments deployments;

    @Inject private ProfileDirectory profiles;

    @Inject private SaidInterests interests;

    @Inject private SeriesNames series;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    void changed(@Observes WorkStationsChanged event) {
        judge(event.person());
    }

    void declared(@Observes InterestsDeclared event) {
        judge(event.person());
    }

    private void judge(AccountId person) {
        Map<String, Deployment> live = deployments.liveOf(person);
        if (!live.isEmpty()) {
            ProfileFacts facts = profiles.factsOf(person);
            List<SaidInterest> said = interests.of(Set.of(person)).getOrDefault(person, List.of());
            live.forEach((reference, deployment) -> judge(reference, deployment, facts, said));
        }
    }

    private void judge(
            String reference, Deployment deployment, ProfileFacts facts, List<SaidInterest> said) {
        boolean own =
                facts
                                .ownStations(
                                        series.byId(deployment.seriesId()).orElseThrow().startsOn())
                                .stream()
                                .flatMap(Station::centres)
                                .anyMatch(deployment.centreCode()::equals)
                        || said.stream()
                                .filter(one -> one.seriesId() == deployment.seriesId())
                                .anyMatch(one -> deployment.centreCode().equals(one.centreCode()));
        if (deployment.isAtOwnCentre(own, clock.instant())) {
            audit.record(
                    AuditAction.DEPLOYMENT_OWN_CENTRE
                            .of(reference)
                            .detail(deployment.centreCode() + (own ? "" : " NO_MORE")));
        }
    }
}
