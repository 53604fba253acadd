package ke.cp2.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.security.SystemUse;

/** Fills an empty database with the demo, once. */
@Startup
@Singleton
@SystemUse
@PermitAll
public class DemoData {

    private static final Logger LOGGER = Logger.getLogger(DemoData.class.getName());

    @PersistenceContext private EntityManager entityManager;
    @Inject private DatabaseMigrator migrator;
    @Inject private Settings settings;
    @Inject private DemoPeople people;
    @Inject private DemoVacancies vacancies;
    @Inject private DemoCentres centres;
    @Inject private DemoApplications applications;
    @Inject private DemoDeployments deployments;
    @Inject private DemoLetters letters;
    @Inject private DemoCampaigns campaigns;

    @PostConstruct
    void fill() {
        migrator.awaitSchema();
        if (!settings.demo() || hasPeople()) {
            return;
        }
        people.add();
        vacancies.add();
        write(entityManager);
        centres.add();
        write(entityManager);
        long taken =
                applications.add(
                        people.account(DemoStaff.OFFICER),
                        people.account(DemoStaff.SECOND_OFFICER));
        deployments.add(
                people.account(DemoStaff.OFFICER), people.account(DemoStaff.SECOND_OFFICER));
        write(entityManager);
        letters.add(people.account(DemoStaff.SECOND_OFFICER));
        campaigns.add();
        LOGGER.log(
                Level.INFO,
                "Demo data: {0} professionals, {1} vacancies, {2} applications",
                new Object[] {DemoPeople.PROFESSIONALS, DemoVacancies.VACANCIES, taken});
    }

    /**
     * Writes what is there and lets go of it: else every query after it would look at each entity
     * again, whether it has changed.
     */
    static void write(EntityManager entityManager) {
        entityManager.flush();
        entityManager.clear();
    }

    private boolean hasPeople() {
        return entityManager
                        .createQuery("SELECT COUNT(a) FROM Account a", Long.class)
                        .getSingleResult()
                > 0;
    }
}
