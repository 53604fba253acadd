package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.job.JobRunState;
import ke.cp2.platform.Listing;
import ke.cp2.platform.PageRequest;
import ke.cp2.support.Eventually;
import ke.cp2.support.QueryPlans;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions on more applications than one transaction takes. */
@ExtendWith(ArquillianExtension.class)
class BulkDecisionIT {

    private static final int MANY = 505;

    /** More than a page leafs through. */
    private static final int LISTED = Listing.LONGEST + 5;

    @Inject private Tables tables;

    @Inject private DecisionScene desk;

    @Inject private TestClock clock;

    @Inject private Deciding deciding;

    @Inject private DecidingInBulk jobs;

    @Inject private DecisionOrders orders;

    @Inject private DecisionResults results;

    @Inject private TakingBack takingBack;

    @Inject private Selecting selecting;

    @Inject private QueryPlans plans;

    @Inject private EntityManager entityManager;

    @Resource private UserTransaction transaction;

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    /** Reads the list as its file does; many have applied in the same moment. */
    private Set<String> inTheFile(ApplicantFilter filter) {
        return desk.asOfficer(
                () -> {
                    List<String> found = new ArrayList<>();
                    ApplicantRow last = null;
                    for (List<ApplicantRow> next = selecting.behind(filter, last);
                            !next.isEmpty();
                            next = selecting.behind(filter, last)) {
                        next.forEach(row -> found.add(row.reference()));
                        last = next.get(next.size() - 1);
                    }
                    assertThat(found).doesNotHaveDuplicates();
                    return Set.copyOf(found);
                });
    }

    @Test
    void aJobDecidesOnThousandsAndTheOfficerTakesItBack() throws Exception {
        desk.begin(2);
        desk.applications(LISTED);
        String withdrawn = desk.anApplication();
        desk.windowOver();
        tables.change("UPDATE APPLICATION SET STATE = 'WITHDRAWN' WHERE REFERENCE = ?", withdrawn);
        desk.recount();
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        assertThat(inTheFile(all)).as("withdrawn ones, too").hasSize(LISTED + 1);
        ApplicantFilter metRules = ApplicantFilter.of(desk.vacancy());
        metRules.setRulesMet(true);
        assertThat(inTheFile(metRules)).hasSize(LISTED + 1);
        DecisionForm form = DecisionScene.form(Decision.UNSUCCESSFUL);
        DecisionPreview confirmed = desk.asOfficer(() -> deciding.check(all, form));
        assertThat(confirmed.isLarge()).isTrue();

        long act = desk.asOfficer(() -> jobs.start(all, form, confirmed));

        Eventually.isEqual(
                Optional.of(JobRunState.FINISHED),
                Duration.ofSeconds(60),
                () -> desk.asOfficer(() -> jobs.stateOf(act)));
        DecisionResult result = desk.asOfficer(() -> results.of(act).orElseThrow());
        assertThat(result.finished()).isTrue();
        assertThat(result.decided()).isEqualTo(LISTED);
        assertThat(result.skipped())
                .containsExactly(new SkippedApplications("application.stateRefused.WITHDRAWN", 1));
        assertThat(desk.inState("UNSUCCESSFUL")).isEqualTo(LISTED);
        assertThat(desk.asOfficer(() -> takingBack.act(act, "Wrong vacancy"))).isEqualTo(LISTED);
        assertThat(desk.inState("SUBMITTED")).isEqualTo(LISTED);
    }

    @Test
    void postsThatGoWhileItRunsAreNotExceeded() throws Exception {
        desk.begin(600);
        desk.applications(MANY);
        desk.windowOver();
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        DecisionForm form = DecisionScene.form(Decision.SUCCESSFUL);
        long act = desk.asOfficer(() -> deciding.order(all, form, deciding.check(all, form)));
        tables.change("UPDATE VACANCY SET POSTS = 502 WHERE ID = ?", desk.vacancyId().value());

        long after = 0;
        for (Optional<DecisionOrders.Done> done = page(act, after);
                done.isPresent();
                done = page(act, after)) {
            after = done.get().lastId();
        }

        assertThat(desk.inState("SUCCESSFUL")).isEqualTo(502);
        DecisionResult result = desk.asOfficer(() -> results.of(act).orElseThrow());
        assertThat(result.decided()).isEqualTo(502);
        assertThat(result.skipped())
                .containsExactly(new SkippedApplications("application.noPostLeft", 3));
    }

    @Test
    void whatChangedAfterTheConfirmationIsLeftAlone() throws Exception {
        desk.begin(2);
        desk.applications(MANY);
        desk.windowOver();
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        DecisionForm form = DecisionScene.form(Decision.RESERVE);
        long act = desk.asOfficer(() -> deciding.order(all, form, deciding.check(all, form)));
        clock.stopAt(RecruitmentScene.CLOSES.plusSeconds(1));
        String other =
                (String)
                        entityManager
                                .createNativeQuery(
                                        "SELECT MAX(REFERENCE) FROM APPLICATION WHERE VACANCY_ID = ?")
                                .setParameter(1, desk.vacancyId().value())
                                .getSingleResult();
        desk.decide(Decision.SHORTLIST, other);

        long after = 0;
        for (Optional<DecisionOrders.Done> done = page(act, after);
                done.isPresent();
                done = page(act, after)) {
            after = done.get().lastId();
        }

        assertThat(desk.state(other)).isEqualTo("SHORTLISTED");
        DecisionResult result = desk.asOfficer(() -> results.of(act).orElseThrow());
        assertThat(result.decided()).isEqualTo(MANY - 1);
        assertThat(result.changed()).isOne();
    }

    /** Other vacancies have hundreds of thousands: neither the list nor a page reads them. */
    @Test
    void onlyTheApplicationsOfTheVacancyAreRead() throws Exception {
        desk.begin(2);
        desk.applications(MANY);
        desk.begin(2);
        desk.applications(3);
        desk.windowOver();
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        ApplicantFilter some = ApplicantFilter.of(desk.vacancy());
        some.setText("zuhura");
        DecisionForm form = DecisionScene.form(Decision.SUCCESSFUL);
        form.setOverPosts(true);

        List<String> found =
                plans.of(
                        "APPLICATION",
                        () -> {
                            for (ApplicantFilter filter : List.of(all, some)) {
                                for (String sort :
                                        new String[] {null, "applicantName", "submittedAt"}) {
                                    desk.asOfficer(
                                            () ->
                                                    selecting.list(
                                                            filter,
                                                            new PageRequest(0, 2, sort, true)));
                                }
                                long act =
                                        desk.asOfficer(
                                                () ->
                                                        deciding.order(
                                                                filter,
                                                                form,
                                                                deciding.check(filter, form)));
                                page(act, 0);
                                desk.asOfficer(() -> results.of(act).orElseThrow());
                                desk.asOfficer(() -> takingBack.act(act, "Wrong vacancy"));
                            }
                            return null;
                        });

        assertThat(found).hasSizeGreaterThan(10);
        assertThat(found).noneMatch(plan -> plan.contains("APPLICATION.tableScan"));
    }

    private Optional<DecisionOrders.Done> page(long act, long after) throws Exception {
        transaction.begin();
        try {
            return orders.next(act, after, 1_000);
        } finally {
            transaction.commit();
        }
    }
}
