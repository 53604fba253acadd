package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applying;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.TransferredApplications;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.Selecting;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept of each state is what there is, whoever changed something at the same time. */
@ExtendWith(ArquillianExtension.class)
class ApplicationCountsIT {

    private static final int PEOPLE = 40;
    private static final int AT_ONCE = 4;

    @Inject private DecisionScene desk;
    @Inject private RecruitmentScene scene;
    @Inject private Applying applying;
    @Inject private TakingBack takingBack;
    @Inject private Selecting selecting;
    @Inject private EntityManager entityManager;
    @Inject private TestClock clock;
    @Inject private UserTransaction transaction;
    @Inject private TransferredApplications transferred;
    @Inject private ProfileDirectory profiles;
    @Inject private VacancyCatalogue vacancies;

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void sumsStayInStepWithApplicationsUnderRaces() throws Exception {
        desk.begin(PEOPLE);
        List<AccountId> people = Stream.generate(scene::aProfessional).limit(PEOPLE).toList();
        List<String> references = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int place = 0; place < PEOPLE; place++) {
                AccountId person = people.get(place);
                boolean withdraws = place % 4 == 0;
                sent.add(threads.submit(() -> applies(person, withdraws)));
            }
            for (Future<String> one : sent) {
                references.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept()).as("after 40 people applied, four at a time").isEqualTo(counted());
        assertThat(kept()).contains("SUBMITTED 30", "WITHDRAWN 10");
        assertThat(rows()).as("rows of 50 transactions").isLessThan(40);

        desk.windowOver();
        long act = desk.decide(Decision.SHORTLIST, references.subList(1, 4).toArray(String[]::new));
        desk.decide(Decision.SUCCESSFUL, references.get(5));
        assertThat(kept()).isEqualTo(counted()).contains("SHORTLISTED 3", "SUCCESSFUL 1");
        desk.asOfficer(() -> takingBack.act(act, "By mistake"));
        assertThat(kept()).isEqualTo(counted()).contains("SUBMITTED 29");

        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        assertThat(
                        desk
                                .asOfficer(() -> selecting.list(all, PageRequest.of(0, 5)))
                                .counts()
                                .stream()
                                .map(count -> count.state() + " " + count.count()))
                .as("what the officer reads above the list")
                .containsExactly("SUBMITTED 29", "SUCCESSFUL 1", "WITHDRAWN 10");
    }

    @Test
    void whatATransactionLetsGoOfIsCountedToo() throws Exception {
        desk.begin(2);
        AccountId first = scene.aProfessional();
        AccountId second = scene.aProfessional();
        VacancyDetails vacancy = vacancies.byId(desk.vacancyId()).orElseThrow();
        transaction.begin();
        add(first, vacancy);
        entityManager.flush();
        entityManager.clear();
        add(second, vacancy);
        transaction.commit();

        assertThat(kept()).isEqualTo(counted()).contains("SUBMITTED 2");
    }

    private void add(AccountId person, VacancyDetails vacancy) {
        transferred.add(profiles.factsOf(person), vacancy, List.of(), null, clock.instant());
    }

    private String applies(AccountId person, boolean withdraws) {
        String reference = desk.anApplication(person);
        if (withdraws) {
            As.account(
                    person,
                    Role.PROFESSIONAL,
                    () -> applying.withdraw(ApplicationReference.of(reference)));
        }
        return reference;
    }

    private String kept() {
        return states(
                "SELECT STATE, SUM(APPLICATIONS), SUM(UNMET), SUM(ID_SUM) FROM APPLICATION_COUNT"
                        + " WHERE VACANCY_ID = ?1 GROUP BY STATE HAVING SUM(APPLICATIONS) <> 0"
                        + " ORDER BY STATE");
    }

    private String counted() {
        return states(
                "SELECT STATE, COUNT(*), SUM(UNMET), SUM(ID) FROM APPLICATION"
                        + " WHERE VACANCY_ID = ?1 GROUP BY STATE ORDER BY STATE");
    }

    private long rows() {
        return ((Number)
                        entityManager
                                .createNativeQuery(
                                        "SELECT COUNT(*) FROM APPLICATION_COUNT"
                                                + " WHERE VACANCY_ID = ?1")
                                .setParameter(1, desk.vacancyId().value())
                                .getSingleResult())
                .longValue();
    }

    private String states(String sql) {
        List<?> rows =
                entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, desk.vacancyId().value())
                        .getResultList();
        return rows.stream()
                .map(row -> Arrays.stream((Object[]) row).map(String::valueOf).toList())
                .map(row -> String.join(" ", row))
                .toList()
                .toString();
    }
}
