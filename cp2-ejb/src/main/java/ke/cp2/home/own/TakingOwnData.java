package ke.cp2.home.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.application.eligibility.Reason;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.application.interest.DeclaredCentre;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.selection.list.OwnRank;
import ke.cp2.selection.list.OwnRankView;
import ke.cp2.selection.list.RankedRow;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Gives professionals what is kept of them beside their profile: what became of their applications,
 * offers, centres, letters and messages. The export of the profile, which comes first, is audited
 * when it is downloaded.
 */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class TakingOwnData {

    /** Nobody has more records of a kind. */
    private static final int MOST = 2_000;

    @PersistenceContext private EntityManager entityManager;

    @Inject private MyApplications applications;

    @Inject private OwnRank rank;

    @Inject private ReasonTexts reasons;

    @Inject private Caller caller;

    /** All records of the caller; reasons in that language, codes as the domain has them. */
    public List<OwnKind> records(@NotNull Locale locale) {
        Map<String, List<List<@Nullable Object>>> told = told(locale);
        return OwnTables.all().stream()
                .map(
                        table ->
                                new OwnKind(
                                        table.name(),
                                        table.fields(),
                                        table.query().isEmpty()
                                                ? told.getOrDefault(table.name(), List.of())
                                                : found(table)))
                .toList();
    }

    private List<List<@Nullable Object>> found(OwnTable table) {
        boolean byText = table.query().contains(":text");
        TypedQuery<Object[]> query = entityManager.createQuery(table.query(), Object[].class);
        if (byText) {
            query.setParameter("text", caller.accountId().toString());
        } else {
            query.setParameter("person", caller.accountId().value());
        }
        return query.setMaxResults(MOST).getResultStream().map(TakingOwnData::list).toList();
    }

    /** The rules as they were judged when the applications were sent, in the person's language. */
    private List<List<@Nullable Object>> rules(Locale locale) {
        return entityManager
                .createQuery(
                        "SELECT a.reference, r.reasonKey, r.reasonValues, r.met FROM Application a"
                                + " JOIN a.judgedRules r WHERE a.accountId = :person ORDER BY a.id",
                        Object[].class)
                .setParameter("person", caller.accountId().value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> list(row[0], said(row, locale), row[3]))
                .toList();
    }

    private String said(@Nullable Object[] row, Locale locale) {
        String values = (String) row[2];
        return reasons.toThePerson(
                locale,
                new Reason(
                        String.valueOf(row[1]),
                        values == null ? List.of() : List.of(values.split("\n"))));
    }

    /** Reads what the use cases of applications know that the person may be told by now. */
    private Map<String, List<List<@Nullable Object>>> told(Locale locale) {
        List<List<@Nullable Object>> sent = new ArrayList<>();
        List<List<@Nullable Object>> history = new ArrayList<>();
        List<List<@Nullable Object>> interests = new ArrayList<>();
        List<List<@Nullable Object>> ranking = new ArrayList<>();
        List<List<@Nullable Object>> points = new ArrayList<>();
        for (MyApplicationRow row :
                applications.list(PageRequest.of(0, PageRequest.MAXIMUM_SIZE)).rows()) {
            Optional<ApplicationReference> known = ApplicationReference.parse(row.reference());
            MyApplication mine = known.flatMap(applications::byReference).orElse(null);
            if (mine == null) {
                continue;
            }
            VacancyDetails vacancy = mine.vacancy();
            sent.add(
                    list(
                            row.reference(),
                            vacancy.number(),
                            vacancy.positionCode(),
                            vacancy.countyCode(),
                            vacancy.subCountyCode(),
                            subject(mine),
                            mine.declared().paper(),
                            mine.declared().statement(),
                            mine.submittedAt(),
                            mine.state(),
                            mine.stateReason()));
            for (HistoryLine line : mine.history()) {
                history.add(
                        list(
                                row.reference(),
                                line.happenedAt(),
                                line.state(),
                                line.kind(),
                                line.reason()));
            }
            for (DeclaredCentre centre : mine.declared().centres()) {
                interests.add(
                        list(row.reference(), centre.code(), centre.kind(), centre.leftOutAt()));
            }
            Optional<OwnRankView> place =
                    mine.listPlace() == null
                            ? Optional.empty()
                            : known.flatMap(one -> rank.of(one, locale));
            if (place.isPresent()) {
                RankedRow ranked = place.get().row();
                ranking.add(
                        list(
                                row.reference(),
                                ranked.place(),
                                ranked.byPoints(),
                                place.get().of(),
                                ranked.points(),
                                ranked.bar(),
                                ranked.lot()));
                for (RankedRow.Line line : ranked.lines()) {
                    points.add(
                            list(
                                    row.reference(),
                                    line.criterion(),
                                    line.points(),
                                    line.most(),
                                    line.reason()));
                }
            }
        }
        return Map.of(
                OwnTables.APPLICATIONS, sent,
                OwnTables.HISTORY, history,
                OwnTables.RULES, rules(locale),
                OwnTables.INTERESTS, interests,
                OwnTables.RANKING, ranking,
                OwnTables.POINTS, points);
    }

    /** The subject that was declared, as a profile keeps it: with its examination. */
    private static @Nullable String subject(MyApplication mine) {
        String code = mine.declared().subjectCode();
        return code == null || code.isEmpty() ? null : mine.vacancy().examCode() + ':' + code;
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
