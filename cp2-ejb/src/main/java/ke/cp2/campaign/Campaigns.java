package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.job.JobRunState;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
@ApplicationScoped
class Campaigns {

    private static final Map<String, String> SORTS =
            Map.of(
                    "name", "c.name",
                    "state", "c.state",
                    "startedAt", "c.startedAt");

    private static final String VIEW =
            "SELECT c, s.examCode, s.examYear, author.fullName, editor.fullName, approver.fullName"
                    + " FROM Campaign c"
                    + " LEFT JOIN ExamSeries s ON s.id = c.seriesId"
                    + " LEFT JOIN Account author ON author.id = c.createdBy"
                    + " LEFT JOIN Account editor ON editor.id = c.changedBy"
                    + " LEFT JOIN Account approver ON approver.id = c.approvedBy";

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.CAMPAIGN, "SELECT c.id, c.name FROM Campaign c WHERE c.id IN :ids");
    }

    /** Adds a campaign and gives it its id. */
    void add(Campaign campaign) {
        entityManager.persist(campaign);
        entityManager.flush();
    }

    /** Writes what has changed at once, so that a lost race shows here. */
    void flush() {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw BusinessException.of("campaign.changedMeanwhile");
        }
    }

    Optional<Campaign> find(long id) {
        return Optional.ofNullable(entityManager.find(Campaign.class, id));
    }

    /**
     * The campaign that the caller saw, locked until the transaction ends.
     *
     * @throws BusinessException when somebody has changed it since
     */
    Campaign seen(long id, int version) {
        Campaign campaign = locked(id);
        if (campaign.version() != version) {
            throw BusinessException.of("campaign.changedMeanwhile");
        }
        return campaign;
    }

    /** The campaign, locked until the transaction ends. */
    Campaign locked(long id) {
        Campaign campaign = entityManager.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (campaign == null) {
            throw BusinessException.of("campaign.noCampaign");
        }
        return campaign;
    }

    /** The id of the campaign whose messages that run queues. */
    Optional<Long> ofRun(long runId) {
        return entityManager
                .createQuery("SELECT c.id FROM Campaign c WHERE c.runId = :run", Long.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    /** Approved campaigns whose time has come, the earliest first. */
    List<Long> due(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "SELECT c.id FROM Campaign c WHERE c.state = :approved"
                                + " AND c.scheduledAt <= :now ORDER BY c.scheduledAt, c.id",
                        Long.class)
                .setParameter("approved", CampaignState.APPROVED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Campaigns whose messages are all queued, running ones first; paused ones, too, for the last
     * messages may have been on their way when an officer paused.
     */
    List<Campaign> queued(int limit) {
        return Stream.of(CampaignState.RUNNING, CampaignState.PAUSED)
                .flatMap(state -> queued(state, limit).stream())
                .limit(limit)
                .toList();
    }

    private List<Campaign> queued(CampaignState state, int limit) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Campaign c JOIN JobRun r ON r.id = c.runId"
                                + " WHERE c.state = :state AND r.state = :finished ORDER BY c.id",
                        Campaign.class)
                .setParameter("state", state)
                .setParameter("finished", JobRunState.FINISHED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A page of campaigns, of one state unless null, the newest first unless sorted otherwise. */
    Page<CampaignView> list(
            @Nullable CampaignState state, @Nullable AccountId others, PageRequest page) {
        return new Conditions()
                .and("c.state = :state", "state", state)
                .and(
                        "c.createdBy <> :others AND c.changedBy <> :others",
                        "others",
                        AccountId.valueOrNull(others))
                .page(
                        entityManager,
                        Object[].class,
                        VIEW,
                        page.order(SORTS, "c.id DESC", "c.id DESC"),
                        "Campaign c",
                        page)
                .map(Campaigns::view);
    }

    /** The campaign as pages show it. */
    Optional<CampaignView> view(long id) {
        return entityManager
                .createQuery(VIEW + " WHERE c.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Campaigns::view)
                .findFirst();
    }

    private static CampaignView view(Object[] columns) {
        String series = columns[1] == null ? null : columns[1] + " " + columns[2];
        return CampaignView.of(
                (Campaign) columns[0],
                series,
                (String) columns[3],
                (String) columns[4],
                (String) columns[5]);
    }
}
