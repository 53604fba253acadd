package ke.cp2.deployment.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.deployment.posting.DeploymentLetters.Told;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunLetter;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;

/**
 * Tells people where they are sent, from the day on that their series names; whoever is deployed
 * later than that is told by the next run. Before that day nobody learns the centre.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class TellingDeployments implements JobWork {

    /** Applications are locked with them. */
    private static final int LARGEST_PAGE = 500;

    @Inject private Deployments deployments;

    @Inject private DeploymentLetters letters;

    @Inject private DeployedApplications applications;

    @Inject private TermsOfSeries terms;

    @Inject private FirstPeople names;

    @Inject private SmsTariff tariff;

    @Inject private JobSettings settings;

    @Inject private Clock clock;

    @Override
    public Job job() {
        return Job.DEPLOYMENT_NOTICE;
    }

    @Override
    public long candidates(RunWork work) {
        return deployments.countUntold(due());
    }

    @Override
    public RunEstimate estimate(RunWork work) {
        long people = candidates(work);
        List<Told> first = deployments.untold(due(), 0, FirstPeople.NAMED);
        return new RunEstimate(
                people,
                false,
                tariff.price(MessageClass.TRANSACTIONAL, 1).multiply(BigDecimal.valueOf(people)),
                names.names(first.stream().map(Told::accountId).toList()),
                first.stream().limit(1).map(this::letter).toList());
    }

    private RunLetter letter(Told told) {
        return new RunLetter(
                letters.sample(told, Locale.ENGLISH),
                letters.sample(told, Locale.forLanguageTag("sw")));
    }

    /** The series whose people may be told by now. */
    private List<Long> due() {
        return terms.tellingOn(Kenya.today(clock));
    }

    /** In the progress, matched are those who were not told before, queued their messages. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
        List<Told> page =
                deployments.untold(due(), after, Math.min(LARGEST_PAGE, settings.pageSize()));
        if (page.isEmpty()) {
            return Optional.empty();
        }
        List<Told> told = tell(page);
        return Optional.of(
                new RunProgress(
                        page.size(),
                        told.size(),
                        letters.deployed(told, work.mailingKey()),
                        String.valueOf(page.get(page.size() - 1).deploymentId())));
    }

    /** Somebody may have taken one back since the page was read: the locked row decides. */
    private List<Told> tell(List<Told> page) {
        Instant now = clock.instant();
        Map<Long, Told> told = new TreeMap<>();
        page.forEach(each -> told.put(each.deploymentId(), each));
        Map<Long, List<Long>> byApprover = new TreeMap<>();
        // Applications first, as whoever replaces somebody locks them.
        applications.lockAccepted(deployments.applicationsOf(told.keySet()));
        for (Deployment deployment : deployments.locked(told.keySet())) {
            if (deployment.tell(now)) {
                byApprover
                        .computeIfAbsent(
                                deployment.approvedBy().value(), officer -> new ArrayList<>())
                        .add(deployment.applicationId());
            } else {
                told.remove(deployment.id());
            }
        }
        byApprover.forEach((officer, ids) -> applications.deploy(ids, AccountId.of(officer), now));
        return List.copyOf(told.values());
    }
}
