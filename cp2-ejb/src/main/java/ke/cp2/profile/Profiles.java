package ke.cp2.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.review.ProfileReview;
import ke.cp2.profile.view.ProfileToVerify;
import ke.cp2.security.AccountId;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import org.jspecify.annotations.Nullable;

/** Profiles and what belongs to them, in the database. */
@Dependent
public class Profiles {

    private static final String WAITING =
            "SELECT NEW ke.cp2.profile.view.ProfileToVerify(p.accountId, p.personal.fullName,"
                    + " p.personal.homeCountyCode, p.personal.homeSubCountyCode, p.submittedAt,"
                    + " p.personal.gender, p.personal.tscNumber)"
                    + " FROM Profile p";

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.PROFILE,
                "SELECT a.id, COALESCE(p.personal.fullName, a.fullName, a.mobileNumber)"
                        + " FROM Account a LEFT JOIN Profile p ON p.accountId = a.id"
                        + " WHERE a.id IN :ids");
    }

    @Inject private Settings settings;

    @Inject private RecipientDirectory people;

    /** The profile of that account, or empty before its owner's consent. */
    Optional<Profile> of(AccountId accountId) {
        return Optional.ofNullable(entityManager.find(Profile.class, accountId.value()));
    }

    /** The professional's account of a number. */
    Optional<AccountId> accountOf(MobileNumber number) {
        return people.withNumber(number).filter(Recipient::professional).map(Recipient::accountId);
    }

    /** The number of an account. */
    MobileNumber accountNumber(AccountId accountId) {
        return MobileNumber.of(people.ofAccount(accountId).orElseThrow().mobileNumber());
    }

    /** The entry of that id when it belongs to that account. */
    <E extends ProfileEntry<?>> Optional<E> entry(Class<E> type, AccountId accountId, long id) {
        return Optional.ofNullable(entityManager.find(type, id))
                .filter(entry -> entry.accountId().equals(accountId));
    }

    /** A person's work stations with their subjects in one statement, the latest first. */
    public List<WorkStation> workStationsOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT w FROM WorkStation w LEFT JOIN FETCH w.subjects"
                                + " WHERE w.accountId = :account ORDER BY w.from DESC, w.id",
                        WorkStation.class)
                .setParameter("account", accountId.value())
                .getResultList();
    }

    /** A person's qualifications, the latest first. */
    public List<Qualification> qualificationsOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT q FROM Qualification q WHERE q.accountId = :account"
                                + " ORDER BY q.from DESC, q.id",
                        Qualification.class)
                .setParameter("account", accountId.value())
                .getResultList();
    }

    /** A person's trainings by the council, the latest first. */
    public List<CouncilTraining> trainingsOf(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT t FROM CouncilTraining t WHERE t.accountId = :account"
                                + " ORDER BY t.year DESC, t.id",
                        CouncilTraining.class)
                .setParameter("account", accountId.value())
                .getResultList();
    }

    /** Tells whether the person has applied for a vacancy of that sub-county. */
    boolean hasAppliedIn(String subCountyCode, AccountId accountId) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(a) FROM Application a"
                                        + " JOIN Vacancy v ON v.id = a.vacancyId"
                                        + " WHERE a.accountId = :account"
                                        + " AND v.subCountyCode = :subCounty",
                                Long.class)
                        .setParameter("account", accountId.value())
                        .setParameter("subCounty", subCountyCode)
                        .getSingleResult()
                > 0;
    }

    /**
     * A page of the people whose submitted details wait for an officer, those that wait longest
     * first. Its keys come in the order of an index that has all of them, then 25 people are read.
     *
     * @param county only of that county, unless a sub-county is given
     */
    Page<ProfileToVerify> toVerify(
            @Nullable String county, @Nullable String subCounty, PageRequest page) {
        return toVerify(new Conditions(), county, subCounty, page);
    }

    /** Finds the first of them behind that person, or else the first of all others. */
    Optional<AccountId> waitingAfter(
            @Nullable String county, @Nullable String subCounty, AccountId person) {
        Instant since = of(person).map(Profile::submittedAt).orElse(null);
        Conditions behind =
                new Conditions()
                        .and("p.submittedAt >= :since", "since", since)
                        .and(
                                "(p.submittedAt > :since OR p.accountId > :person)",
                                "person",
                                since == null ? null : person.value());
        return Stream.of(behind, new Conditions())
                .flatMap(
                        found ->
                                toVerify(found, county, subCounty, PageRequest.of(0, 2))
                                        .rows()
                                        .stream())
                .map(row -> AccountId.of(row.accountId()))
                .filter(other -> !other.equals(person))
                .findFirst();
    }

    /** The next of the people who wait behind one of them; null for the first ones. */
    List<ProfileToVerify> toVerifyAfter(
            @Nullable String county, @Nullable String subCounty, @Nullable ProfileToVerify last) {
        Conditions behind =
                new Conditions()
                        .and(
                                "p.submittedAt >= :since",
                                "since",
                                last == null ? null : last.submittedAt())
                        .and(
                                "(p.submittedAt > :since OR p.accountId > :person)",
                                "person",
                                last == null ? null : last.accountId());
        return toVerify(behind, county, subCounty, PageRequest.of(0, PageRequest.MAXIMUM_SIZE))
                .rows();
    }

    private Page<ProfileToVerify> toVerify(
            Conditions conditions,
            @Nullable String county,
            @Nullable String subCounty,
            PageRequest page) {
        boolean ofPart = subCounty != null;
        String home =
                ofPart
                        ? ", p.personal.homeSubCountyCode"
                        : county == null ? "" : ", p.personal.homeCountyCode";
        String order = "p.state" + home + ", p.submittedAt, p.accountId";
        return conditions
                .and("p.state = :state", "state", ProfileState.SUBMITTED)
                .and("p.personal.homeSubCountyCode = :subCounty", "subCounty", subCounty)
                .and("p.personal.homeCountyCode = :county", "county", ofPart ? null : county)
                .listing(
                        entityManager,
                        entityManager.createQuery(
                                Conditions.byId(WAITING, order), ProfileToVerify.class),
                        order,
                        "Profile p",
                        page);
    }

    /** Keeps the latest decision in place of the one before. */
    ProfileReview keep(ProfileReview review) {
        return entityManager.merge(review);
    }

    /** Finds how that person's details were decided on last; empty when nobody has yet. */
    Optional<ProfileReview> reviewOf(AccountId accountId) {
        return Optional.ofNullable(entityManager.find(ProfileReview.class, accountId.value()));
    }

    /** The name that the account was made with, or null. */
    String accountName(AccountId accountId) {
        return people.ofAccount(accountId).orElseThrow().fullName();
    }

    void add(Object entity) {
        entityManager.persist(entity);
    }

    void remove(Object entity) {
        entityManager.remove(entity);
    }

    /** Counts a change of an entry as a change of the profile: its version goes up. */
    void countChangeOf(Profile profile) {
        entityManager.lock(profile, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Writes what is pending, so that a refusal of the database is known while the page can still
     * say so.
     *
     * @throws BusinessException when somebody else changed the same, or has the same number
     */
    void write() {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw BusinessException.of("profile.changedMeanwhile");
        } catch (PersistenceException e) {
            throw refusalOf(e);
        }
    }

    private RuntimeException refusalOf(PersistenceException thrown) {
        if (UniqueViolation.of(thrown, "UQ_PROFILE_NATIONAL_ID")) {
            return held("nationalId");
        }
        if (UniqueViolation.of(thrown, "UQ_PROFILE_TSC_NUMBER")
                || UniqueViolation.of(thrown, "UQ_PROFILE_TSC_KEY")) {
            return held("tscNumber");
        }
        if (UniqueViolation.of(thrown, "UQ_PROFILE_KRA_PIN")) {
            return held("kraPin");
        }
        if (UniqueViolation.of(thrown, "PK_PROFILE")) {
            return BusinessException.of("profile.changedMeanwhile");
        }
        return UniqueViolation.is(thrown) ? BusinessException.of("profile.entryExists") : thrown;
    }

    /** As for a number that was found to be held before: two people gave it at the same moment. */
    private BusinessException held(String field) {
        return BusinessException.at(field, "profile.identityHeld", settings.supportPhone());
    }
}
