package ke.cp2.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.eligibility.OwnCentre;
import ke.cp2.application.eligibility.OwnCentres;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Moves applications along with the offers that are made for them. Who changes one holds the lock
 * of the selection, and has asked who may.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OfferedApplications {

    /** An application whose applicant can be offered a post. */
    public record Candidate(
            long id, String reference, AccountId accountId, ApplicationState state) {}

    /**
     * Counts candidates.
     *
     * @param idSum the sum of their ids, which tells whether they are still the same
     */
    public record CandidateCount(long count, long idSum) implements Serializable {}

    /** Somebody to whom no post is offered, because the centre is the own one. */
    public record PassedOverApplicant(
            String reference,
            AccountId accountId,
            ApplicationState state,
            OwnCentre why,
            Instant at) {}

    private static final String CANDIDATES = "SELECT A.ID, A.REFERENCE, A.ACCOUNT_ID";

    /**
     * Nobody gets an offer whose account is closed, whose decision may be taken back, or whose own
     * centre it is.
     */
    private static final String WHERE =
            " FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                    + " WHERE A.VACANCY_ID = :vacancy AND A.STATE = :state"
                    + " AND A.SETTLES_AT IS NULL AND A.OWN_CENTRE IS NULL AND C.STATE <> 'DEACTIVATED'"
                    + "[ AND A.ACCOUNT_ID <> :officer]"
                    + "[ AND EXISTS (SELECT 1 FROM PROFILE P WHERE P.ACCOUNT_ID = A.ACCOUNT_ID"
                    + " AND P.GENDER = :gender)]";

    /** Whoever is to take the place of somebody who goes is not offered another post meanwhile. */
    private static final String NOT_AWAITED =
            " AND NOT EXISTS (SELECT 1 FROM DEPLOYMENT_CHANGE G WHERE G.OPEN_REPLACEMENT = A.ID)";

    private static final String IN_ORDER =
            " ORDER BY A.LIST_PLACE, A.SUBMITTED_AT, A.ID FETCH NEXT :size ROWS ONLY";

    /** Of one state, as H2 reads the index of vacancy and state for one state at a time only. */
    private static final String IN_STATE =
            " FROM APPLICATION I WHERE I.VACANCY_ID = :vacancy AND I.STATE = ";

    private static final String HOLDING =
            "SELECT P.GENDER, COUNT(*) FROM APPLICATION A JOIN PROFILE P"
                    + " ON P.ACCOUNT_ID = A.ACCOUNT_ID WHERE A.ID IN ("
                    + ("SELECT I.ID" + IN_STATE + "'SUCCESSFUL' UNION ALL ")
                    + ("SELECT I.ID" + IN_STATE + "'OFFERED' UNION ALL ")
                    + ("SELECT I.ID" + IN_STATE + "'ACCEPTED' UNION ALL ")
                    + ("SELECT I.ID" + IN_STATE + "'DEPLOYED' UNION ALL ")
                    + ("SELECT I.ID" + IN_STATE + "'COMPLETED'")
                    + ") AND P.GENDER IS NOT NULL GROUP BY P.GENDER";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

    @Inject private OwnCentres centres;

    @Inject private AuditTrail audit;

    /** Lets one transaction at a time offer posts of a vacancy, or end offers. */
    public void lockSelection(VacancyId vacancyId) {
        applications.lockSelection(vacancyId);
    }

    /** Tells how many applications for the vacancy are in one of those states. */
    public long count(VacancyId vacancyId, Set<ApplicationState> states) {
        return applications.count(vacancyId, states);
    }

    /**
     * Counts those of a state who can be offered a post.
     *
     * @param officer whose own application is left out, or null
     */
    public CandidateCount countCandidates(
            VacancyId vacancyId, ApplicationState state, @Nullable AccountId officer) {
        SqlRow row =
                sql(
                                "SELECT COUNT(*), COALESCE(SUM(A.ID), 0)" + WHERE + NOT_AWAITED,
                                vacancyId,
                                state,
                                officer)
                        .row(entityManager);
        return new CandidateCount(row.number(0), row.number(1));
    }

    /**
     * The next of a state who can be offered a post: by their places on the ranked list; where
     * there is none, whose application came in first. Who waits for the place of somebody who goes
     * is passed over.
     */
    public List<Candidate> next(
            VacancyId vacancyId, ApplicationState state, @Nullable AccountId officer, int size) {
        return next(vacancyId, state, officer, null, size);
    }

    /** The next ones of a gender, or of any for null. */
    public List<Candidate> next(
            VacancyId vacancyId,
            ApplicationState state,
            @Nullable AccountId officer,
            @Nullable Gender gender,
            int size) {
        return candidates(
                sql(CANDIDATES + WHERE + NOT_AWAITED + IN_ORDER, vacancyId, state, officer)
                        .with("gender", gender),
                state,
                size);
    }

    /** The first of the reserve list, also those who wait for the place of somebody who goes. */
    public List<Candidate> reserves(VacancyId vacancyId, int size) {
        return candidates(
                sql(CANDIDATES + WHERE + IN_ORDER, vacancyId, ApplicationState.RESERVE, null),
                ApplicationState.RESERVE,
                size);
    }

    private List<Candidate> candidates(NativeSql found, ApplicationState state, int size) {
        return found.with("size", size).rows(entityManager).stream()
                .map(
                        row ->
                                new Candidate(
                                        row.number(0),
                                        row.text(1),
                                        AccountId.of(row.number(2)),
                                        state))
                .toList();
    }

    /**
     * Judges by the details of now for whom the centre of a vacancy is the own one: those of its
     * successful applicants and of its reserve list are passed over, with the reason kept. Before
     * its posts are offered, in the same transaction.
     */
    public void passOver(VacancyDetails vacancy, Instant now) {
        if (vacancy.centreCode() == null) {
            return;
        }
        for (ApplicationState state :
                List.of(ApplicationState.SUCCESSFUL, ApplicationState.RESERVE)) {
            List<Application> waiting =
                    entityManager
                            .createQuery(
                                    "SELECT a FROM Application a WHERE a.vacancyId = :vacancy"
                                            + " AND a.state = :state ORDER BY a.id",
                                    Application.class)
                            .setParameter("vacancy", vacancy.id())
                            .setParameter("state", state)
                            .getResultList();
            Map<AccountId, OwnCentre> own =
                    centres.among(vacancy, waiting.stream().map(Application::accountId).toList());
            for (Application application : waiting) {
                OwnCentre why = own.get(application.accountId());
                if (application.passOver(why, now)) {
                    audit.record(
                            AuditAction.OFFER_PASSED_OVER
                                    .of(application.reference())
                                    .detail(why == null ? "NO_MORE" : why.name()));
                }
            }
        }
        entityManager.flush();
    }

    /**
     * Tells why the centre of a vacancy is the applicant's own one by now; empty when it is not.
     */
    public Optional<OwnCentre> ownCentre(VacancyDetails vacancy, AccountId applicant) {
        return Optional.ofNullable(centres.among(vacancy, List.of(applicant)).get(applicant));
    }

    /** Those of a vacancy who were passed over when posts were offered last, with why and when. */
    public List<PassedOverApplicant> passedOver(VacancyId vacancyId) {
        List<PassedOverApplicant> all = new ArrayList<>();
        for (ApplicationState state :
                List.of(ApplicationState.SUCCESSFUL, ApplicationState.RESERVE)) {
            entityManager
                    .createQuery(
                            "SELECT a.reference, a.accountId, a.ownCentre, a.ownCentreAt"
                                    + " FROM Application a WHERE a.vacancyId = :vacancy"
                                    + " AND a.state = :state AND a.ownCentre IS NOT NULL"
                                    + " ORDER BY a.id",
                            Object[].class)
                    .setParameter("vacancy", vacancyId.value())
                    .setParameter("state", state)
                    .getResultList()
                    .forEach(
                            row ->
                                    all.add(
                                            new PassedOverApplicant(
                                                    (String) row[0],
                                                    AccountId.of((Long) row[1]),
                                                    state,
                                                    (OwnCentre) row[2],
                                                    (Instant) row[3])));
        }
        return all;
    }

    /** Counts those who hold a post by their gender, as far as it is known. */
    public Map<Gender, Integer> holding(VacancyId vacancyId) {
        Map<Gender, Integer> holding = new EnumMap<>(Gender.class);
        NativeSql.of(HOLDING).with("vacancy", vacancyId.value()).rows(entityManager).stream()
                .forEach(row -> holding.put(Gender.valueOf(row.text(0)), (int) row.number(1)));
        return holding;
    }

    private static NativeSql sql(
            String text, VacancyId vacancyId, ApplicationState state, @Nullable AccountId officer) {
        return NativeSql.of(text)
                .with("vacancy", vacancyId.value())
                .with("state", state)
                .with("officer", AccountId.valueOrNull(officer));
    }

    /**
     * Posts are offered to these applicants.
     *
     * @param calledUp whether the portal calls them up from the reserve list
     */
    public void offer(Collection<Long> ids, AccountId officer, boolean calledUp, Instant now) {
        applications
                .lockedWithIds(ids)
                .forEach(
                        application ->
                                applications.keep(application.offer(officer, calledUp, now)));
    }

    /** The applicant accepts the post or declines it. */
    public void answer(long id, boolean accepts, @Nullable String reason, Instant now) {
        applications.keep(locked(id).answerOffer(accepts, reason, now));
    }

    /** Nobody has answered the offer of that officer in time. */
    public void expire(long id, AccountId officer, Instant now) {
        applications.keep(locked(id).expireOffer(officer, now));
    }

    /** The officer takes the offer away; what was decided before stands again. */
    public void withdrawOffer(
            long id, ApplicationState decided, AccountId officer, String reason, Instant now) {
        applications.keep(locked(id).withdrawOffer(decided, officer, reason, now));
    }

    private Application locked(long id) {
        return applications.lockedWithIds(List.of(id)).get(0);
    }
}
