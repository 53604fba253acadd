package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ke.cp2.account.AccountState;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.HistoryKind;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.StateChange;
import ke.cp2.application.eligibility.JudgedRule;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Flags;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.profile.value.TscNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Lists of applications as read models: a page of rows costs one statement, with its count two. */
@Dependent
public class ApplicationLists {

    private static final String NOT_MET = Flags.isNotSet("j.met");

    private static final String ROWS =
            "SELECT NEW ke.cp2.application.selection.ApplicantRow(a.reference, a.state, c.state, a.submittedAt,"
                    + " COALESCE(p.personal.fullName, c.fullName), p.personal.tscNumber, p.personal.homeCountyCode,"
                    + " p.personal.homeSubCountyCode)";

    private static final String COUNTS =
            "SELECT NEW ke.cp2.application.selection.StateCount(a.state, COUNT(a), SUM(a.id))";

    private static final String BY_TIME = "a.submittedAt, a.id";

    private static final String BY_STATE = " GROUP BY a.state ORDER BY a.state";

    private static final String FROM = " FROM Application a";

    private static final String APPLICANTS =
            FROM
                    + " JOIN Account c ON c.id = a.accountId"
                    + " LEFT JOIN Profile p ON p.accountId = a.accountId";

    /**
     * Beside it every database starts at the applications of the vacancy, however many others are.
     */
    private static final String OF_VACANCY = " WHERE a.vacancyId = :vacancyId";

    private static final String OWN_ROWS =
            "SELECT NEW ke.cp2.application.MyApplicationRow(a.reference,"
                    + " a.state, a.stateBefore, a.settlesAt, a.stateAt,"
                    + " a.submittedAt, v.number,"
                    + " s.examCode, s.examYear, v.positionCode, v.stationName,"
                    + " v.countyCode, v.subCountyCode, v.centreCode, s.startsOn)"
                    + " FROM Application a"
                    + " JOIN Vacancy v ON v.id = a.vacancyId"
                    + " JOIN ExamSeries s ON s.id = v.seriesId"
                    + " WHERE a.accountId = :accountId";

    private static final String NOT_WITHDRAWN = " AND a.state <> :withdrawn";

    private static final int MOST_CHANGES = 10;

    /** Each has an index in both directions, behind the vacancy. */
    private static final Map<String, String> SORTS =
            Map.of("applicantName", "a.searchedName", "submittedAt", "a.submittedAt");

    @PersistenceContext private EntityManager entityManager;

    /** The applications of a person, the newest first. */
    public Page<MyApplicationRow> ofPerson(AccountId accountId, PageRequest request) {
        return new Page<>(latestOfPerson(accountId, request), countOfPerson(accountId));
    }

    /** The application with that reference, when that person has made it. */
    public Optional<MyApplicationRow> ofPerson(
            AccountId accountId, ApplicationReference reference) {
        return entityManager
                .createQuery(OWN_ROWS + " AND a.reference = :reference", MyApplicationRow.class)
                .setParameter("accountId", accountId.value())
                .setParameter("reference", reference.toString())
                .getResultStream()
                .findFirst();
    }

    /** A person's applications without their number, the newest first. */
    public List<MyApplicationRow> latestOfPerson(AccountId accountId, PageRequest request) {
        return entityManager
                .createQuery(
                        OWN_ROWS + " ORDER BY a.submittedAt DESC, a.id DESC",
                        MyApplicationRow.class)
                .setParameter("accountId", accountId.value())
                .setFirstResult(request.first())
                .setMaxResults(request.size())
                .getResultList();
    }

    /** Tells how many applications a person has made. */
    public long countOfPerson(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Application a WHERE a.accountId = :accountId",
                        Long.class)
                .setParameter("accountId", accountId.value())
                .getSingleResult();
    }

    /** A person's applications that were not withdrawn, the newest first. */
    public Page<MyApplicationRow> standingOfPerson(AccountId accountId, PageRequest request) {
        List<MyApplicationRow> rows =
                entityManager
                        .createQuery(
                                OWN_ROWS
                                        + NOT_WITHDRAWN
                                        + " ORDER BY a.submittedAt DESC, a.id DESC",
                                MyApplicationRow.class)
                        .setParameter("accountId", accountId.value())
                        .setParameter("withdrawn", ApplicationState.WITHDRAWN)
                        .setFirstResult(request.first())
                        .setMaxResults(request.size())
                        .getResultList();
        long count =
                entityManager
                        .createQuery(
                                "SELECT COUNT(a) FROM Application a"
                                        + " WHERE a.accountId = :accountId"
                                        + NOT_WITHDRAWN,
                                Long.class)
                        .setParameter("accountId", accountId.value())
                        .setParameter("withdrawn", ApplicationState.WITHDRAWN)
                        .getSingleResult();
        return new Page<>(rows, count);
    }

    /**
     * The history of an application, the oldest line first. Who of its actors is no staff is the
     * applicant, maybe by a duplicate account.
     */
    public List<HistoryLine> history(Application application) {
        return entityManager
                .createQuery(
                        "SELECT e.state, e.happenedAt, c.fullName, c.role, e.reason, e.kind"
                                + " FROM ApplicationEvent e JOIN Account c ON c.id = e.actorId"
                                + " WHERE e.application = :application"
                                + " ORDER BY e.happenedAt, e.id",
                        Object[].class)
                .setParameter("application", application)
                .getResultStream()
                .map(
                        row ->
                                new HistoryLine(
                                        (ApplicationState) row[0],
                                        (Instant) row[1],
                                        (String) row[2],
                                        row[3] == Role.PROFESSIONAL,
                                        (String) row[4],
                                        (HistoryKind) row[5]))
                .toList();
    }

    /**
     * The applications of a vacancy, in the order of submission unless sorted by a column of the
     * list.
     *
     * @param subCountyLimit the only sub-county whose vacancies may be seen, or null
     */
    public ApplicantList ofVacancy(
            ApplicantFilter filter, @Nullable String subCountyLimit, PageRequest request) {
        List<Object[]> kept = keptCounts(filter, subCountyLimit);
        if (kept.isEmpty()) {
            return ApplicantList.EMPTY;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vacancyId", kept.get(0)[0]);
        String wanted = ofVacancy(filter) + where(filter, values);
        String order = order(filter, request);
        if (!isOfAll(filter)) {
            return ofSome(filter, request, wanted, values);
        }
        List<StateCount> counts = kept.stream().map(ApplicationLists::count).toList();
        List<Long> ids = firstIds(wanted + ofState(filter, values), order, values, request);
        return new ApplicantList(
                new Page<>(rows(ids, order), total(counts, filter.getState())), counts);
    }

    /**
     * The next applications of a vacancy in the order of submission, to the last one of them: for
     * files, which do not end where pages do.
     *
     * @param subCountyLimit the only sub-county whose vacancies may be seen, or null
     * @param last the one before them; null for the first ones
     */
    List<ApplicantRow> behind(
            ApplicantFilter filter, @Nullable String subCountyLimit, @Nullable ApplicantRow last) {
        List<Object[]> kept = keptCounts(filter, subCountyLimit);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vacancyId", kept.get(0)[0]);
        String wanted = ofVacancy(filter) + where(filter, values) + ofState(filter, values);
        if (last != null) {
            // The first condition is one on the index, which the second is not.
            wanted +=
                    " AND a.submittedAt >= :time" + " AND (a.submittedAt > :time OR a.id > :after)";
            values.put("time", last.submittedAt());
            values.put("after", idOf(last));
        }
        PageRequest next = PageRequest.of(0, PageRequest.MAXIMUM_SIZE);
        String order = order(filter, next);
        return rows(firstIds(wanted, order, values, next), order);
    }

    private Long idOf(ApplicantRow row) {
        return query(
                        "SELECT a.id FROM Application a WHERE a.reference = :reference",
                        Map.of("reference", row.reference()),
                        Long.class)
                .getSingleResult();
    }

    /**
     * Reads those that the filter lets through once, for the page and for the counts. Of more than
     * {@link Listing#LONGEST} nothing is counted.
     */
    private ApplicantList ofSome(
            ApplicantFilter filter,
            PageRequest request,
            String wanted,
            Map<String, Object> values) {
        String order = order(filter, request);
        List<Object[]> found = firstFound(wanted, order, values);
        if (found.size() > Listing.LONGEST && filter.getState() != null) {
            found = firstFound(wanted + ofState(filter, values), order, values);
        }
        boolean more = found.size() > Listing.LONGEST;
        List<Long> ids =
                found.stream()
                        .filter(row -> filter.getState() == null || row[0] == filter.getState())
                        .limit(Listing.LONGEST)
                        .map(ApplicationLists::id)
                        .toList();
        List<Long> shown = ids.stream().skip(request.first()).limit(request.size()).toList();
        return new ApplicantList(
                new Page<>(rows(shown, order), ids.size(), more), more ? List.of() : counts(found));
    }

    private List<Object[]> firstFound(String which, String order, Map<String, Object> values) {
        return query(
                        "SELECT a.state, " + columns(order) + FROM + which + " ORDER BY " + order,
                        values,
                        Object[].class)
                .setMaxResults(Listing.LONGEST + 1)
                .getResultList();
    }

    private static List<StateCount> counts(List<Object[]> found) {
        Map<ApplicationState, LongSummaryStatistics> states =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> (ApplicationState) row[0],
                                        () -> new TreeMap<>(Comparator.comparing(Enum::name)),
                                        Collectors.summarizingLong(ApplicationLists::id)));
        return states.entrySet().stream()
                .map(
                        state ->
                                new StateCount(
                                        state.getKey(),
                                        state.getValue().getCount(),
                                        state.getValue().getSum()))
                .toList();
    }

    /** The id stands last, as in every order. */
    private static Long id(Object[] row) {
        return (Long) row[row.length - 1];
    }

    private static String columns(String order) {
        return order.replace(" DESC", "");
    }

    /**
     * Reads the ids of a page alone: the people of ten thousand are not joined to show twenty. What
     * it is ordered by is selected, too: only so H2 reads the index of that order.
     */
    private List<Long> firstIds(
            String which, String order, Map<String, Object> values, PageRequest request) {
        return query(
                        "SELECT " + columns(order) + FROM + which + " ORDER BY " + order,
                        values,
                        Object[].class)
                .setFirstResult(request.first())
                .setMaxResults(request.size())
                .getResultStream()
                .map(ApplicationLists::id)
                .toList();
    }

    private List<ApplicantRow> rows(List<Long> ids, String order) {
        return ids.isEmpty()
                ? List.of()
                : withUnmet(
                        query(
                                        ROWS + APPLICANTS + " WHERE a.id IN :ids ORDER BY " + order,
                                        Map.of("ids", ids),
                                        ApplicantRow.class)
                                .getResultList());
    }

    /**
     * Reads what is kept of each state of a vacancy, as far as it may be seen, and the vacancy's id
     * for the statements that follow.
     */
    private List<Object[]> keptCounts(ApplicantFilter filter, @Nullable String subCountyLimit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", filter.getVacancyNumber());
        String vacancy = "(SELECT v.id FROM Vacancy v WHERE v.number = :number";
        if (subCountyLimit != null) {
            vacancy += " AND v.subCountyCode = :limit";
            values.put("limit", subCountyLimit);
        }
        return keptCounts(" WHERE a.vacancyId = " + vacancy + ')', values);
    }

    private List<Object[]> keptCounts(String which, Map<String, Object> values) {
        return query(
                        "SELECT a.vacancyId, a.state, SUM(a.applications), SUM(a.idSum)"
                                + " FROM ApplicationCount a"
                                + which
                                + " GROUP BY a.vacancyId, a.state HAVING SUM(a.applications) > 0"
                                + " ORDER BY a.state",
                        values,
                        Object[].class)
                .getResultList();
    }

    private static StateCount count(Object[] row) {
        return new StateCount(
                (ApplicationState) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    /**
     * Tells how many of the applications that the filter lets through did not meet a rule when they
     * were submitted.
     *
     * @param states those that count
     */
    public long countUnmet(
            VacancyId vacancyId, ApplicantFilter filter, Set<ApplicationState> states) {
        Map<String, Object> values = new LinkedHashMap<>();
        String count = "SELECT COUNT(a)" + FROM;
        String wanted;
        if (isOfAll(filter)) {
            count = "SELECT SUM(a.unmet) FROM ApplicationCount a";
            wanted = decidedOn(vacancyId, filter, values) + " AND a.state IN :states";
            values.put("states", states);
        } else {
            wanted = unmet(vacancyId, filter, states, values);
        }
        return query(count + wanted, values, Long.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
    }

    /** The first of those applications. */
    public List<ApplicantRow> firstUnmet(
            VacancyId vacancyId, ApplicantFilter filter, Set<ApplicationState> states, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted = unmet(vacancyId, filter, states, values);
        return rows(
                firstIds(
                        wanted,
                        isOfFew(filter) ? BY_TIME : "a.vacancyId, a.unmet, " + BY_TIME,
                        values,
                        PageRequest.of(0, size)),
                BY_TIME);
    }

    private static String unmet(
            VacancyId vacancyId,
            ApplicantFilter filter,
            Set<ApplicationState> states,
            Map<String, Object> values) {
        String wanted = decidedOn(vacancyId, filter, values) + " AND a.unmet = 1";
        Set<ApplicationState> others = EnumSet.allOf(ApplicationState.class);
        others.removeAll(states);
        if (others.isEmpty()) {
            return wanted;
        }
        values.put("others", others);
        // Not IN the states: for that H2 forgets the vacancy.
        return wanted + " AND a.state NOT IN :others";
    }

    private List<ApplicantRow> withUnmet(List<ApplicantRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<Object[]> unmet =
                query(
                                "SELECT a.reference, j FROM Application a JOIN a.judgedRules j"
                                        + " WHERE a.reference IN :references AND "
                                        + NOT_MET,
                                Map.of(
                                        "references",
                                        rows.stream().map(ApplicantRow::reference).toList()),
                                Object[].class)
                        .getResultList();
        Map<String, List<Verdict>> byReference =
                unmet.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> (String) row[0],
                                        Collectors.mapping(
                                                row -> ((JudgedRule) row[1]).verdict(),
                                                Collectors.toList())));
        return rows.stream()
                .map(row -> row.withUnmet(byReference.getOrDefault(row.reference(), List.of())))
                .toList();
    }

    /**
     * Tells how many applications of a vacancy the filter lets through, by state.
     *
     * @param accountId only that person's application, or null for everybody's
     */
    public List<StateCount> counts(
            VacancyId vacancyId, ApplicantFilter filter, @Nullable AccountId accountId) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted = decidedOn(vacancyId, filter, values);
        if (accountId == null) {
            return counts(filter, wanted, values);
        }
        values.put("accountId", accountId.value());
        return query(
                        COUNTS + FROM + wanted + " AND a.accountId = :accountId" + BY_STATE,
                        values,
                        StateCount.class)
                .getResultList();
    }

    private List<StateCount> counts(
            ApplicantFilter filter, String wanted, Map<String, Object> values) {
        return isOfAll(filter)
                ? keptCounts(wanted, values).stream().map(ApplicationLists::count).toList()
                : query(COUNTS + FROM + wanted + BY_STATE, values, StateCount.class)
                        .getResultList();
    }

    /** Says whether the filter lets all applications of the vacancy through, or all in a state. */
    private static boolean isOfAll(ApplicantFilter filter) {
        return !isOfFew(filter)
                && filter.getHomeCountyCode() == null
                && filter.getHomeSubCountyCode() == null
                && filter.getRulesMet() == null;
    }

    /** Tells how many of them are of closed accounts, by state. */
    public List<StateCount> closedCounts(VacancyId vacancyId, ApplicantFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted =
                APPLICANTS + decidedOn(vacancyId, filter, values) + " AND c.state = :closed";
        values.put("closed", AccountState.DEACTIVATED);
        return query(COUNTS + wanted + BY_STATE, values, StateCount.class).getResultList();
    }

    /**
     * Tells how many of them, but that person's own, are of open accounts and break a rule that
     * nobody is let off, or declared the centre in another application: by state, which may stand
     * there twice.
     */
    public List<StateCount> ownCentreCounts(
            VacancyDetails vacancy, ApplicantFilter filter, AccountId but) {
        List<StateCount> counts = new ArrayList<>(byRules(vacancy.vacancyId(), filter, but));
        if (vacancy.centreCode() != null) {
            counts.addAll(byOtherApplications(vacancy, filter, but));
        }
        return counts;
    }

    /** Counts those who broke no such rule, but declared the centre in another application. */
    private List<StateCount> byOtherApplications(
            VacancyDetails vacancy, ApplicantFilter filter, AccountId but) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted =
                APPLICANTS
                        + decidedOn(vacancy.vacancyId(), filter, values)
                        + " AND a.accountId <> :but AND c.state <> :closed"
                        + " AND a.accountId IN (SELECT o.accountId FROM Application o"
                        + " JOIN o.interests i JOIN Vacancy w ON w.id = o.vacancyId"
                        + " WHERE i.centreCode = :centre AND w.seriesId = :series"
                        + " AND o.vacancyId <> :itself)"
                        + " AND a.id NOT IN (SELECT b.id FROM Application b"
                        + " JOIN b.judgedRules j WHERE b.vacancyId = :itself AND b.unmet = 1"
                        + " AND j.ruleName IN :rules AND "
                        + Flags.isNotSet("j.met")
                        + ")";
        values.put("but", but.value());
        values.put("closed", AccountState.DEACTIVATED);
        values.put("centre", Objects.requireNonNull(vacancy.centreCode()));
        values.put("series", vacancy.seriesId());
        values.put("itself", vacancy.id());
        values.put("rules", Application.OWN_CENTRE);
        return query(
                        "SELECT NEW ke.cp2.application.selection.StateCount(a.state,"
                                + " COUNT(a.id), SUM(a.id))"
                                + wanted
                                + BY_STATE,
                        values,
                        StateCount.class)
                .getResultList();
    }

    private List<StateCount> byRules(VacancyId vacancyId, ApplicantFilter filter, AccountId but) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted =
                APPLICANTS
                        + " JOIN a.judgedRules j"
                        + decidedOn(vacancyId, filter, values)
                        + " AND a.unmet = 1 AND a.accountId <> :but AND c.state <> :closed"
                        + " AND j.ruleName IN :rules AND "
                        + Flags.isNotSet("j.met");
        values.put("but", but.value());
        values.put("closed", AccountState.DEACTIVATED);
        values.put("rules", Application.OWN_CENTRE);
        return query(
                        "SELECT NEW ke.cp2.application.selection.StateCount(a.state,"
                                + " COUNT(DISTINCT a.id), SUM(a.id))"
                                + wanted
                                + BY_STATE,
                        values,
                        StateCount.class)
                .getResultList();
    }

    /**
     * The id of the last one of the vacancy's next applications, whatever any filter lets through;
     * empty when there are no more. The constant column stands in the order, too, and the rows are
     * limited by FETCH FIRST: so both databases read that many entries of the index and stop. (H2
     * finds that index only when the constant column is selected, too.)
     */
    public OptionalLong lastOfNext(VacancyId vacancyId, long afterId, int size) {
        Long last =
                NativeSql.of(
                                "SELECT MAX(ID) FROM (SELECT VACANCY_ID, ID FROM APPLICATION"
                                        + " WHERE VACANCY_ID = :vacancy AND ID > :after"
                                        + " ORDER BY VACANCY_ID, ID FETCH FIRST :size ROWS ONLY)")
                        .with("vacancy", vacancyId.value())
                        .with("after", afterId)
                        .with("size", size)
                        .row(entityManager)
                        .numberOrNull(0);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /**
     * The ids of the applications in that range that the filter lets through, in their order.
     *
     * @param until what came into its state later is left out
     */
    public List<Long> ids(
            VacancyId vacancyId, ApplicantFilter filter, Instant until, long afterId, long lastId) {
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted = FROM + decidedOn(vacancyId, filter, values);
        values.put("until", until);
        values.put("after", afterId);
        values.put("last", lastId);
        return query(
                        "SELECT a.id"
                                + wanted
                                + " AND a.stateAt <= :until AND a.id > :after AND a.id <= :last"
                                + " ORDER BY a.id",
                        values,
                        Long.class)
                .getResultList();
    }

    /**
     * The ids of the first applications that the filter lets through.
     *
     * @return at most that many
     */
    public List<Long> firstIds(VacancyId vacancyId, ApplicantFilter filter, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        return query(
                        "SELECT a.id"
                                + FROM
                                + decidedOn(vacancyId, filter, values)
                                + " ORDER BY a.id",
                        values,
                        Long.class)
                .setMaxResults(size)
                .getResultList();
    }

    /** Finds the changes that brought the applications to their states, the latest first. */
    public List<StateChange> latestChanges(
            VacancyId vacancyId, Instant since, Collection<String> references) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vacancyId", vacancyId.value());
        values.put("since", since);
        String which = "";
        if (!references.isEmpty()) {
            which = " AND a.reference IN :references";
            values.put("references", Applications.fitting(references));
        }
        return query(
                        "SELECT NEW ke.cp2.application.StateChange(a.reference, e.state,"
                                + " e.happenedAt, c.fullName)"
                                + " FROM ApplicationEvent e JOIN e.application a"
                                + " JOIN Account c ON c.id = e.actorId"
                                + " WHERE a.vacancyId = :vacancyId AND e.happenedAt >= :since"
                                + " AND a.stateAt = e.happenedAt"
                                + which
                                + " ORDER BY e.happenedAt DESC, e.id DESC",
                        values,
                        StateChange.class)
                .setMaxResults(MOST_CHANGES)
                .getResultList();
    }

    private static String decidedOn(
            VacancyId vacancyId, ApplicantFilter filter, Map<String, Object> values) {
        values.put("vacancyId", vacancyId.value());
        return ofVacancy(filter) + where(filter, values) + ofState(filter, values);
    }

    /** Single ones are found by themselves: by its vacancy H2 would rather read all of it. */
    private static String ofVacancy(ApplicantFilter filter) {
        return isOfFew(filter) ? " WHERE a.vacancyId + 0 = :vacancyId" : OF_VACANCY;
    }

    private static String ofState(ApplicantFilter filter, Map<String, Object> values) {
        if (filter.getState() == null) {
            return "";
        }
        values.put("state", filter.getState());
        return " AND a.state = :state";
    }

    private static long total(List<StateCount> counts, @Nullable ApplicationState state) {
        return counts.stream()
                .filter(count -> state == null || count.state() == state)
                .mapToLong(StateCount::count)
                .sum();
    }

    /** That of an index, with what is the same in all rows before. */
    private static String order(ApplicantFilter filter, PageRequest request) {
        String column = request.sort() == null ? null : SORTS.get(request.sort());
        if (column != null) {
            String direction = request.ascending() ? "" : " DESC";
            return (isOfFew(filter) ? "" : "a.vacancyId, ")
                    + (column + direction + ", a.id" + direction);
        }
        return isOfFew(filter) ? BY_TIME : "a.vacancyId, " + same(filter) + BY_TIME;
    }

    /**
     * Says whether single applications are meant, by their references or by a text: for an order
     * that begins with the vacancy H2 would rather read all of it.
     */
    private static boolean isOfFew(ApplicantFilter filter) {
        return filter.getText() != null || !filter.getReferences().isEmpty();
    }

    private static String same(ApplicantFilter filter) {
        if (filter.getHomeSubCountyCode() != null) {
            return "a.homeSubCountyCode, ";
        }
        if (filter.getHomeCountyCode() != null) {
            return "a.homeCountyCode, ";
        }
        if (filter.getRulesMet() != null) {
            return "a.unmet, ";
        }
        return isOfAll(filter) && filter.getState() != null ? "a.state, " : "";
    }

    /** The conditions of the filter but its state, to be added to that of the vacancy. */
    private static String where(ApplicantFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!filter.getReferences().isEmpty()) {
            conditions.add("a.reference IN :references");
            values.put("references", Applications.fitting(filter.getReferences()));
        }
        if (filter.getRulesMet() != null) {
            conditions.add(filter.getRulesMet() ? "a.unmet = 0" : "a.unmet = 1");
        }
        if (filter.getHomeCountyCode() != null) {
            conditions.add("a.homeCountyCode = :county");
            values.put("county", filter.getHomeCountyCode());
        }
        if (filter.getHomeSubCountyCode() != null) {
            conditions.add("a.homeSubCountyCode = :subCounty");
            values.put("subCounty", filter.getHomeSubCountyCode());
        }
        if (filter.getText() != null) {
            conditions.add(named(filter.getText(), values));
        }
        return conditions.stream().map(" AND "::concat).collect(Collectors.joining());
    }

    /**
     * The whole reference, mobile number or TSC number, which each find one, or a name from the
     * beginning of a word.
     */
    private static String named(String text, Map<String, Object> values) {
        Optional<ApplicationReference> reference = ApplicationReference.parse(text);
        if (reference.isPresent()) {
            values.put("text", reference.get().toString());
            return "a.reference = :text";
        }
        Optional<MobileNumber> number = MobileNumber.parse(text);
        if (number.isPresent()) {
            values.put("text", number.get().digits());
            return "a.accountId = (SELECT c.id FROM Account c WHERE c.mobileNumber = :text)";
        }
        if (text.matches(TscNumber.INPUT)) {
            values.put("text", new TscNumber(text).digits());
            return "a.accountId = (SELECT p.accountId FROM Profile p"
                    + " WHERE p.personal.tscNumber = :text)";
        }
        values.put("text", PersonName.containing(text));
        String word = PersonName.longestWord(text);
        values.put("word", word);
        values.put("next", word + Character.MAX_VALUE);
        return "a.id IN (SELECT w.applicationId FROM ApplicantWord w"
                + " WHERE w.vacancyId = :vacancyId AND w.word >= :word AND w.word < :next) AND "
                + PersonName.in("a.searchedName", "text");
    }

    private <T> TypedQuery<T> query(String jpql, Map<String, Object> values, Class<T> type) {
        TypedQuery<T> query = entityManager.createQuery(jpql, type);
        values.forEach(query::setParameter);
        return query;
    }
}
