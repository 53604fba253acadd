package ke.cp2.application.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.TellingApplicants;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyId;

/**
 * Finds the decisions that stand, and the applications of cancelled vacancies, whose applicants
 * have no message about them, and tells them. A message's business key is that of the decision
 * itself, so that who was told when it was decided is not told again.
 */
@Stateless
public class TellingOutcomes {

    /**
     * Result of a page of notices.
     *
     * @param looked how many applications were looked at
     * @param queued how many messages were new
     * @param lastId the id of the last application
     */
    public record Told(int looked, int queued, long lastId) {}

    private static final String WHERE =
            " FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                    + " WHERE A.STATE IN ("
                    + Arrays.stream(Decision.values())
                            .map(decision -> "'" + decision.state() + "'")
                            .collect(Collectors.joining(", "))
                    + ", 'CANCELLED') AND A.SETTLES_AT IS NULL AND C.STATE <> 'DEACTIVATED'"
                    + " AND A.STATE_AT >= :since[ AND A.VACANCY_ID = :vacancy]"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_MESSAGE M WHERE M.BUSINESS_KEY = "
                    + Application.NOTICE_KEY_SQL
                    + ")";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    /** One application of each outcome. */
    private static final String EXAMPLES = "SELECT MIN(A.ID)" + WHERE + " GROUP BY A.STATE";

    private static final String PAGE =
            "SELECT * FROM (SELECT A.ID"
                    + WHERE
                    + " AND A.ID > :after ORDER BY A.ID) WHERE ROWNUM <= :size";

    private static final String WAITING =
            "SELECT COUNT(*) FROM APPLICATION A WHERE A.VACANCY_ID = :vacancy"
                    + " AND A.SETTLES_AT IS NOT NULL";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

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
        return NativeSql.of(WAITING).with("vacancy", vacancyId.value()).number(entityManager);
    }

    /** The names of the first of those applicants. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public List<String> firstUntoldOf(VacancyId vacancyId) {
        List<Long> ids = after(UntoldOutcomes.of(vacancyId), 0, FirstPeople.NAMED);
        return ids.isEmpty()
                ? List.of()
                : people.names(
                        applications.withIds(ids).stream().map(Application::accountId).toList());
    }

    /** Writes what those applicants would read, one text for each outcome. */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public List<OutcomeLetter> lettersOf(VacancyId vacancyId) {
        List<Long> ids = sql(EXAMPLES, UntoldOutcomes.of(vacancyId)).ids(entityManager);
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
        return sql(COUNT, outcomes).number(entityManager);
    }

    /**
     * Tells the applicants of the next decisions.
     *
     * @param size how many; {@value Applications#LARGEST_SET} at most are taken
     * @param mailingKey groups the messages of the run
     * @return empty when nothing is left
     */
    @SystemUse
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Told> tell(UntoldOutcomes outcomes, long afterId, int size, String mailingKey) {
        List<Long> ids = after(outcomes, afterId, Math.min(size, Applications.LARGEST_SET));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Map<SmsTemplate, List<Application>> byText =
                applications.withIds(ids).stream()
                        .collect(Collectors.groupingBy(TellingOutcomes::textOf));
        int queued = 0;
        for (Map.Entry<SmsTemplate, List<Application>> entry : byText.entrySet()) {
            queued += notice.tell(entry.getValue(), entry.getKey(), mailingKey);
        }
        return Optional.of(new Told(ids.size(), queued, ids.get(ids.size() - 1)));
    }

    private static SmsTemplate textOf(Application application) {
        return application.state() == ApplicationState.CANCELLED
                ? SmsTemplate.APPLICATION_CANCELLED
                : Decision.leadingTo(application.state()).sms();
    }

    private List<Long> after(UntoldOutcomes outcomes, long afterId, int size) {
        return sql(PAGE, outcomes).with("after", afterId).with("size", size).ids(entityManager);
    }

    private static NativeSql sql(String text, UntoldOutcomes outcomes) {
        VacancyId vacancy = outcomes.vacancyId();
        return NativeSql.of(text)
                .with("since", outcomes.since())
                .with("vacancy", vacancy == null ? null : vacancy.value());
    }
}
