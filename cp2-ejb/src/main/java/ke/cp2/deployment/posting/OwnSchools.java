package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.school.WorkStationsChanged;
import ke.cp2.vacancy.series.SeriesNames;

/** Notes on deployments in effect that their person has the centre as a place of work by now. */
@Dependent
class OwnSchools {

    @Inject private Deployments deployments;

    @Inject private ProfileDirectory profiles;

    @Inject private SeriesNames series;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    void changed(@Observes WorkStationsChanged event) {
        Map<String, Deployment> live = deployments.liveOf(event.person());
        if (!live.isEmpty()) {
            ProfileFacts facts = profiles.factsOf(event.person());
            live.forEach((reference, deployment) -> judge(reference, deployment, facts));
        }
    }

    private void judge(String reference, Deployment deployment, ProfileFacts facts) {
        boolean own =
                facts
                        .ownStations(series.byId(deployment.seriesId()).orElseThrow().startsOn())
                        .stream()
                        .flatMap(Station::centres)
                        .anyMatch(deployment.centreCode()::equals);
        if (deployment.isAtOwnCentre(own, clock.instant())) {
            audit.record(
                    AuditAction.DEPLOYMENT_OWN_CENTRE
                            .of(reference)
                            .detail(deployment.centreCode() + (own ? "" : " NO_MORE")));
        }
    }
}
