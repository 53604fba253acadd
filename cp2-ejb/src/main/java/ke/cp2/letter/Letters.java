package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.audit.AuditTraces;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.AccountId;

/** The letters of the database. */
@Dependent
class Letters {

    /** No deployment has more letters. */
    private static final int MOST = 100;

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.LETTER,
                "SELECT l.id, l.reference FROM Letter l WHERE l.id IN :ids",
                "SELECT l.id FROM Letter l WHERE l.reference = :number");
    }

    @Produces
    @Singleton
    static AuditTraces traces() {
        return new AuditTraces(
                AuditKind.LETTER,
                Set.of(),
                "SELECT l.id FROM Application a JOIN Deployment d ON d.applicationId = a.id"
                        + " JOIN Letter l ON l.deploymentId = d.id WHERE a.accountId = :account",
                row -> new AuditTraces.Trace(String.valueOf(row[0]), null));
    }

    /** Locks a deployment until the transaction ends: its letters are written one at a time. */
    void lockDeployment(long deploymentId) {
        NativeSql.of("SELECT ID FROM DEPLOYMENT WHERE ID = :id FOR UPDATE")
                .with("id", deploymentId)
                .row(entityManager);
    }

    void add(Letter letter) {
        entityManager.persist(letter);
        entityManager.flush();
    }

    /** Writes what has changed: the key of the valid letter becomes free for the next one. */
    void flush() {
        entityManager.flush();
    }

    Optional<Letter> byId(long id) {
        return Optional.ofNullable(entityManager.find(Letter.class, id));
    }

    /** The latest letter of a deployment. */
    Optional<Letter> latestOf(long deploymentId) {
        return entityManager
                .createQuery(
                        "SELECT l FROM Letter l WHERE l.deploymentId = :deployment"
                                + " ORDER BY l.issuedAt DESC, l.id DESC",
                        Letter.class)
                .setParameter("deployment", deploymentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The valid letters of those who are sent to a centre, by position and number. */
    List<Letter> validAt(long seriesId, String centreCode) {
        return entityManager
                .createQuery(
                        "SELECT l FROM Deployment d JOIN Letter l ON l.validId = d.id"
                                + " WHERE d.seriesId = :series AND d.centreCode = :centre"
                                + " AND d.endedAt IS NULL ORDER BY l.positionCode, l.reference",
                        Letter.class)
                .setParameter("series", seriesId)
                .setParameter("centre", centreCode)
                .getResultList();
    }

    /** The next centre of a series behind that one to which people are sent. */
    Optional<String> nextCentre(long seriesId, String after) {
        return Optional.ofNullable(
                entityManager
                        .createQuery(
                                "SELECT MIN(d.centreCode) FROM Deployment d"
                                        + " WHERE d.seriesId = :series AND d.centreCode > :after",
                                String.class)
                        .setParameter("series", seriesId)
                        .setParameter("after", after)
                        .getSingleResult());
    }

    /**
     * Counts the valid letters of a series, and the people who know where they go; tells whether
     * somebody is sent anywhere.
     */
    LettersInForce inForce(long seriesId) {
        return new LettersInForce(
                entityManager
                        .createQuery(
                                "SELECT COUNT(l) FROM Deployment d"
                                        + " JOIN Letter l ON l.validId = d.id"
                                        + " WHERE d.seriesId = :series AND d.endedAt IS NULL",
                                Long.class)
                        .setParameter("series", seriesId)
                        .getSingleResult(),
                entityManager
                        .createQuery(
                                "SELECT COUNT(d) FROM Deployment d WHERE d.seriesId = :series"
                                        + " AND d.state = :told",
                                Long.class)
                        .setParameter("series", seriesId)
                        .setParameter("told", DeploymentState.TOLD)
                        .getSingleResult(),
                !entityManager
                        .createQuery(
                                "SELECT d.id FROM Deployment d WHERE d.seriesId = :series"
                                        + " AND d.endedAt IS NULL",
                                Long.class)
                        .setParameter("series", seriesId)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    /** The letters of a deployment, the latest first. */
    List<LetterRow> rows(long deploymentId) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.letter.LetterRow(l.id, l.reference, l.state,"
                                + " l.issuedAt, l.issueReason, l.endedAt, l.reason) FROM Letter l"
                                + " WHERE l.deploymentId = :deployment ORDER BY l.issuedAt DESC, l.id DESC",
                        LetterRow.class)
                .setParameter("deployment", deploymentId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The id of the latest deployment that came of the application with that reference. */
    Optional<Long> latestDeployment(String reference) {
        return entityManager
                .createQuery(
                        "SELECT d.id FROM Application a JOIN Deployment d ON d.applicationId = a.id"
                                + " WHERE a.reference = :reference"
                                + " ORDER BY d.appliedAt DESC, d.id DESC",
                        Long.class)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Finds the deployments in effect of an account whose last letter was revoked. */
    List<Long> revokedOf(AccountId person) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT l.deploymentId FROM Application a"
                                + " JOIN Deployment d ON d.applicationId = a.id"
                                + " JOIN Letter l ON l.deploymentId = d.id"
                                + " WHERE a.accountId = :person AND d.endedAt IS NULL"
                                + " AND l.state = :revoked AND NOT EXISTS (SELECT v.id FROM Letter v"
                                + " WHERE v.validId = d.id)",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("revoked", LetterState.REVOKED)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The letter with that code, beside how its deployment stands. */
    Optional<CheckedLetter> checked(LetterCode code) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.letter.CheckedLetter(l.reference, l.state, l.issuedAt,"
                                + " l.fullName, l.positionCode, l.examCode, l.examYear,"
                                + " l.centreCode, l.centreName, l.startsOn, l.endsOn, l.endedAt,"
                                + " d.state, d.endedAt)"
                                + " FROM Letter l JOIN Deployment d ON d.id = l.deploymentId"
                                + " WHERE l.code = :code",
                        CheckedLetter.class)
                .setParameter("code", code.text())
                .getResultStream()
                .findFirst();
    }
}
