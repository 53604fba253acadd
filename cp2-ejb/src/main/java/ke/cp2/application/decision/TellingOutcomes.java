package ke.cp2.application.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.TellingApplicants;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyId;

/**
 * Finds the decisions that stand, and the applications of cancelled vacancies, whose applicants
 * have no message about them, and tells them. A message's business key is that of the decision
 * itself, so that nobody is told twice.
 */
@Stateless
public class TellingOutcomes {

    /**
     * Result of a page of notices.
     *
     * @param looked how many applications were looked at
     * @param queued how many messages were new
     * @param last the account of the last applicant
     */
    public record Told(int looked, int queued, AccountId last) {}

    private static final String WHERE =
            " FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID WHERE A.UNTOLD_OF "
                    + NativeSql.ANY_ID
                    + "[ AND A.UNTOLD_OF = :vacancy] AND A.SETTLES_AT IS NULL"
                    + " AND C.STATE <> 'DEACTIVATED' AND A.STATE_AT >= :since";

    private static final String COUNT = "SELECT COUNT(*), COUNT(DISTINCT A.ACCOUNT_ID)" + WHERE;

    /** One application of each outcome. */
    private static final String EXAMPLES = "SELECT MIN(A.ID)" + WHERE + " GROUP BY A.STATE";

    private static final String PAGE =
            "SELECT * FROM (SELECT A.ID, A.ACCOUNT_ID"
                    + WHERE
                    + " AND A.ACCOUNT_ID > :after ORDER BY A.ACCOUNT_ID, A.ID) WHERE ROWNUM <= :size";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

    @Inject private DecisionActs acts;

    @Inject private TellingApplicants notice;

    @Inject private FirstPeople people;

    /** Tells how many decisions on a vacancy's applications nobody has told the applicants of. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public long untoldOf(VacancyId vacancyId) {
        return untold(UntoldOutcomes.of(vacancyId));
    }

    /** Tells how many decisions on a vacancy's applications can still be taken back. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public long unsettledOf(VacancyId vacancyId) {
        return acts.unsettled(vacancyId);
    }

    /** Tells on how many applications of a vacancy a decision waits for a second officer. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public long waitingOf(VacancyId vacancyId) {
        return acts.waiting(vacancyId);
    }

    /** The names of the first of those applicants. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public List<String> firstUntoldOf(VacancyId vacancyId) {
        return firstUntold(UntoldOutcomes.of(vacancyId));
    }

    /** Writes what those applicants would read, one text for each outcome. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public List<OutcomeLetter> lettersOf(VacancyId vacancyId) {
        return letters(UntoldOutcomes.of(vacancyId));
    }

    /** Writes what those applicants would read, one text for each outcome. */
    @SystemUse
    @PermitAll
    public List<OutcomeLetter> letters(UntoldOutcomes outcomes) {
        List<Long> ids = sql(EXAMPLES, outcomes).ids(entityManager);
        return ids.isEmpty()
                ? List.of()
                : applications.withIds(ids).stream()
                        .sorted(Comparator.comparing(Application::state))
                        .map(this::letter)
                        .toList();
    }

    private OutcomeLetter letter(Application application) {
        return new OutcomeLetter(
                application.state(),
                notice.text(application, textOf(application), Locale.ENGLISH),
                notice.text(application, textOf(application), Locale.forLanguageTag("sw")));
    }

    /** Tells how many decisions nobody has told the applicants of. */
    @SystemUse
    @PermitAll
    public long untold(UntoldOutcomes outcomes) {
        return sql(COUNT, outcomes).row(entityManager).number(0);
    }

    /** Tells how many applicants that makes: each gets one message. */
    @SystemUse
    @PermitAll
    public long untoldApplicants(UntoldOutcomes outcomes) {
        return sql(COUNT, outcomes).row(entityManager).number(1);
    }

    /** The names of the first of those applicants. */
    @SystemUse
    @PermitAll
    public List<String> firstUntold(UntoldOutcomes outcomes) {
        return people.names(
                after(outcomes, AccountId.of(0), FirstPeople.NAMED).stream()
                        .map(Untold::applicant)
                        .toList());
    }

    /**
     * Tells the next applicants what was decided, each in one message. Their applications are
     * locked: whoever holds the row first tells.
     *
     * @param size how many applications; {@value Applications#LARGEST_SET} at most are taken
     * @param mailingKey groups the messages of the run
     * @return empty when nothing is left
     */
    @SystemUse
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Told> tell(
            UntoldOutcomes outcomes, AccountId after, int size, String mailingKey) {
        int most = Math.min(size, Applications.LARGEST_SET);
        List<Untold> next = whole(after(outcomes, after, most), most);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int queued =
                notice.tell(
                        applications.lockedWithIds(next.stream().map(Untold::id).toList()),
                        TellingOutcomes::textOf,
                        mailingKey);
        return Optional.of(new Told(next.size(), queued, next.get(next.size() - 1).applicant()));
    }

    /** Leaves the last applicant of a full page for the next: there may be more of the same. */
    private static List<Untold> whole(List<Untold> page, int most) {
        if (page.size() < most) {
            return page;
        }
        AccountId last = page.get(most - 1).applicant();
        List<Untold> others =
                page.stream().filter(untold -> !untold.applicant().equals(last)).toList();
        return others.isEmpty() ? page : others;
    }

    private record Untold(long id, AccountId applicant) {}

    private static SmsTemplate textOf(Application application) {
        return application.state() == ApplicationState.CANCELLED
                ? SmsTemplate.APPLICATION_CANCELLED
                : Decision.leadingTo(application.state()).sms();
    }

    private List<Untold> after(UntoldOutcomes outcomes, AccountId after, int size) {
        return sql(PAGE, outcomes)
                .with("after", after.value())
                .with("size", size)
                .rows(entityManager)
                .stream()
                .map(row -> new Untold(row.number(0), AccountId.of(row.number(1))))
                .toList();
    }

    private static NativeSql sql(String text, UntoldOutcomes outcomes) {
        VacancyId vacancy = outcomes.vacancyId();
        return NativeSql.of(text)
                .with("since", outcomes.since())
                .with("vacancy", vacancy == null ? null : vacancy.value());
    }
}
