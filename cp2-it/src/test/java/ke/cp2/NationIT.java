package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import ke.cp2.account.AccountFilter;
import ke.cp2.account.AccountRow;
import ke.cp2.account.ManagingAccounts;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.Selecting;
import ke.cp2.application.selection.VacancyToDecide;
import ke.cp2.audit.AuditFilter;
import ke.cp2.audit.AuditLog;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.CentreFilter;
import ke.cp2.centre.staffing.StaffingBoard;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.OpenTasks;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.nation.Nation;
import ke.cp2.nation.NationFiller;
import ke.cp2.nation.NationKeys;
import ke.cp2.nation.NationProgress;
import ke.cp2.nation.NationSights;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.selection.list.RankingApplicants;
import ke.cp2.selection.returned.ReturnedDetails;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.FailedMessages;
import ke.cp2.sms.inbound.InboundFilter;
import ke.cp2.sms.inbound.InboundLog;
import ke.cp2.support.As;
import ke.cp2.support.QueryPlans;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyFilter;
import ke.cp2.vacancy.VacancyId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An invented nation in the container: what its pages show, and what they read for it. */
@ExtendWith(ArquillianExtension.class)
class NationIT {

    /** Enough for lists that are longer than anybody leafs. */
    private static final int ACCOUNTS = 1_200;

    private static final long FIRST_ID = 950_000_000;

    /** A nation of this size hides another order: outer joins hold it in a large one. */
    private static final Pattern RETURNS_FIRST =
            Pattern.compile(
                    "(?s)FROM \"PUBLIC\"\\.\"PROFILE_REVIEW\" \"P\"\\s+/\\*[^*]*IX_PROFILE_REVIEW_WAITS"
                            + ".*LEFT OUTER JOIN \"PUBLIC\"\\.\"APPLICATION\".*LEFT OUTER JOIN"
                            + " \"PUBLIC\"\\.\"EXAM_SERIES\"");

    private static final long SEED = 47;
    private static final String RUN = "run:" + (FIRST_ID + 1);
    private static final PageRequest PAGE = PageRequest.of(0, 20);

    /** Tables that grow with the nation, and the ways to read them from one end to the other. */
    private static final Pattern WHOLE_TABLE =
            Pattern.compile(
                    "/\\* PUBLIC\\.(ACCOUNT|PROFILE|APPLICATION|APPLICATION_EVENT|SMS_MESSAGE"
                            + "|SMS_TROUBLE|MAILING_COUNT|SMS_INBOUND|AUDIT_ENTRY)\\.tableScan \\*/");

    /** Both ends of the index: whoever has no such day stands behind them. */
    private static final Pattern RANKED_CHANGE =
            Pattern.compile(
                    "IX_PROFILE_RANKED_CHANGE: RANKED_CHANGE_AT > \\?\\d\\s+AND RANKED_CHANGE_AT < ");

    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

    @Resource(lookup = "jdbc/cp2")
    private DataSource database;

    @Inject private HttpServletRequest request;
    @Inject private QueryPlans plans;
    @Inject private CountingTasks tasks;
    @Inject private SecondOfficerTasks second;
    @Inject private Selecting selecting;
    @Inject private DecisionResults decisions;
    @Inject private TellingOutcomes outcomes;
    @Inject private AuditLog audit;
    @Inject private PlanningVacancies planning;
    @Inject private VacancyCatalogue catalogue;
    @Inject private ManagingAccounts accounts;
    @Inject private FailedMessages failed;
    @Inject private RunningCampaigns campaigns;
    @Inject private InboundLog texts;
    @Inject private VerifyingProfiles verifying;
    @Inject private DeskOfNation desk;
    @Inject private CentreCatalogue centres;
    @Inject private RankingApplicants ranking;
    @Inject private ReturnedDetails returned;
    @Inject private StaffingBoard board;

    @Test
    void pagesShowWhatThereIsAndReadNoTableWhole() throws Exception {
        Nation nation =
                new Nation(
                        ACCOUNTS,
                        SEED,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                        FIRST_ID,
                        "2541");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            NationFiller filler = new NationFiller(connection, nation, NationKeys.configured());
            try {
                filler.fill(new NationProgress(line -> {}));
                look(filler.sights());
                desk.look(FIRST_ID, filler.sights().officer());
            } finally {
                connection.rollback();
                filler.clear();
                connection.setAutoCommit(true);
            }
        }
    }

    private void look(NationSights sights) throws Exception {
        assertThat(page("/vacancies/view?number=" + sights.open()))
                .as("a vacancy that is open")
                .contains(sights.open(), "Apply");
        Map<String, Callable<?>> pages = new LinkedHashMap<>();
        pages.put("home", council(sights, tasks::now));
        pages.put("waiting", council(sights, () -> selecting.waiting(PAGE)));
        pages.put("applicants", council(sights, () -> selecting.list(of(sights.crowded()), PAGE)));
        pages.put("failures", council(sights, failed::recentReasons));
        pages.put(
                "failures of a reason",
                council(sights, () -> failed.recent(SmsFailure.INVALID_NUMBER, PAGE)));
        pages.put("campaigns", council(sights, () -> campaigns.list(null, PAGE)));
        pages.put("failures of a run", council(sights, () -> failed.list(RUN, PAGE)));
        pages.put("reasons of a run", council(sights, () -> failed.reasons(RUN)));
        pages.put(
                "texts",
                council(sights, () -> texts.list(new InboundFilter(null, "STATUS", null), PAGE)));
        pages.put("audit", administrator(sights, () -> audit.list(about(null, null), PAGE)));
        pages.put(
                "audit of a kind",
                administrator(sights, () -> audit.list(about("profile", null), PAGE)));
        pages.put(
                "audit of a person",
                administrator(sights, () -> audit.list(about(null, sights.person()), PAGE)));
        pages.put(
                "accounts",
                administrator(
                        sights,
                        () ->
                                accounts.list(
                                        new AccountFilter(Role.PROFESSIONAL, null, null), PAGE)));
        List<String> whole = new ArrayList<>();
        for (Map.Entry<String, Callable<?>> page : pages.entrySet()) {
            plans.of("SELECT", page.getValue()).stream()
                    .filter(plan -> WHOLE_TABLE.matcher(plan).find())
                    .forEach(plan -> whole.add(page.getKey() + ": " + plan));
        }
        assertThat(whole).as("pages that read a table whole").isEmpty();
        assertPagesComeInTheOrderOfTheirIndexes(sights);
        assertFewAreFoundByTheirIndexes(sights);
        assertIndexesEndWhereNobodyIsLeft(sights);
        assertTheNextToVerifyIsFoundByItsIndex(sights);

        OpenTasks open = council(sights, tasks::now).call();
        assertThat(open.of(Task.UNDECIDED)).as("of closed vacancies").isPositive();
        Page<VacancyToDecide> waiting = council(sights, () -> selecting.waiting(PAGE)).call();
        assertThat(waiting.rows()).hasSize(20);
        assertThat(waiting.rows())
                .extracting(VacancyToDecide::closesAt)
                .as("those that close first")
                .isSorted();
        assertThat(
                        waiting.rows().stream()
                                .filter(row -> row.number().equals(sights.crowded()))
                                .mapToLong(VacancyToDecide::undecided)
                                .sum())
                .as("the crowded one")
                .isBetween(1L, (long) sights.crowd());
        assertThat(council(sights, () -> campaigns.list(null, PAGE)).call().rows())
                .as("one campaign of five")
                .anyMatch(row -> row.sms().queued() == ACCOUNTS / 5);
        assertThat(council(sights, () -> failed.list(RUN, PAGE)).call())
                .isNotEmpty()
                .allMatch(row -> row.state() != SmsState.DELIVERED);
        Page<?> trail = administrator(sights, () -> audit.list(about(null, null), PAGE)).call();
        assertThat(trail.total()).as("nobody leafs further").isEqualTo(Listing.LONGEST);
        assertThat(trail.more()).isTrue();
    }

    /** So each is read as far as it is shown: nothing is sorted. */
    private void assertPagesComeInTheOrderOfTheirIndexes(NationSights sights) throws Exception {
        ApplicantFilter all = of(sights.crowded());
        ApplicantFilter inState = of(sights.crowded());
        inState.setState(ApplicationState.SHORTLISTED);
        ApplicantFilter ofCounty = of(sights.crowded());
        ofCounty.setHomeCountyCode("032");
        ApplicantFilter ofSubCounty = of(sights.crowded());
        ofSubCounty.setHomeSubCountyCode("03201");
        ApplicantFilter unmet = of(sights.crowded());
        unmet.setRulesMet(false);
        Map<String, Callable<?>> pages = new LinkedHashMap<>();
        pages.put("IX_APPLICATION_ORDER", () -> selecting.list(all, PAGE));
        pages.put("IX_APPLICATION_STATE_ORDER", () -> selecting.list(inState, PAGE));
        pages.put("IX_APPLICATION_COUNTY", () -> selecting.list(ofCounty, PAGE));
        pages.put("IX_APPLICATION_SUB_COUNTY", () -> selecting.list(ofSubCounty, PAGE));
        pages.put("IX_APPLICATION_UNMET", () -> selecting.list(unmet, PAGE));
        pages.put("IX_PROFILE_WAITING", () -> verifying.waiting(null, null, PAGE));
        pages.put("IX_PROFILE_WAITING_COUNTY", () -> verifying.waiting("032", null, PAGE));
        pages.put("IX_PROFILE_WAITING_SUB", () -> verifying.waiting("032", "03201", PAGE));
        pages.put(
                "IX_APPLICATION_NAME",
                () -> selecting.list(all, new PageRequest(0, 20, "applicantName", true)));
        pages.put(
                "IX_APPLICATION_NAME_DOWN",
                () -> selecting.list(all, new PageRequest(0, 20, "applicantName", false)));
        pages.put(
                "IX_APPLICATION_LATEST",
                () -> selecting.list(all, new PageRequest(0, 20, "submittedAt", false)));
        pages.put(
                "IX_VACANCY_CLOSING_DOWN",
                () -> planning.list(new VacancyFilter(), new PageRequest(0, 20, "closing", false)));
        pages.put("IX_DECISION_ACT_LATEST", () -> decisions.ofVacancy(sights.crowded(), PAGE));
        pages.put("IX_VACANCY_NEWEST", () -> catalogue.newest(4));
        pages.put("IX_VACANCY_COUNTY", () -> catalogue.openIn(List.of("032"), 10));
        pages.put("IX_CENTRE_CODE", () -> centres.list(in(null, null), PAGE));
        pages.put("IX_CENTRE_COUNTY", () -> centres.list(in("032", null), PAGE));
        pages.put("IX_CENTRE_SUB_COUNTY", () -> centres.list(in("032", "03205"), PAGE));
        CentreFilter named = in(null, null);
        named.setText("nai");
        pages.put("IX_CENTRE_NAME", () -> centres.list(named, PAGE));
        List<String> found =
                plans.of(
                        "SELECT",
                        council(
                                sights,
                                () -> {
                                    for (Callable<?> page : pages.values()) {
                                        page.call();
                                    }
                                    return null;
                                }));
        PageRequest oldest = new PageRequest(0, 20, "happenedAt", true);
        pages.put("IX_AUDIT_ENTRY_OLDEST", () -> audit.list(about(null, null), oldest));
        pages.put("IX_AUDIT_ENTRY_KIND_UP", () -> audit.list(about("profile", null), oldest));
        for (String index : List.of("IX_AUDIT_ENTRY_OLDEST", "IX_AUDIT_ENTRY_KIND_UP")) {
            found.addAll(plans.of("SELECT", administrator(sights, pages.get(index))));
        }
        assertThat(pages.keySet())
                .allSatisfy(
                        index ->
                                assertThat(found)
                                        .as(index)
                                        .anyMatch(
                                                plan ->
                                                        plan.matches("(?s).*\\b" + index + "\\b.*")
                                                                && plan.contains("index sorted")));
    }

    /** Behind somebody whose details wait, none of those before is read. */
    private void assertTheNextToVerifyIsFoundByItsIndex(NationSights sights) throws Exception {
        AccountId person =
                AccountId.of(
                        council(sights, () -> verifying.waiting(null, null, PAGE))
                                .call()
                                .rows()
                                .get(0)
                                .accountId());
        assertThat(
                        plans.of(
                                "SUBMITTED_AT",
                                council(sights, () -> verifying.next("032", null, person))))
                .anyMatch(
                        plan ->
                                plan.matches(
                                                "(?s).*IX_PROFILE_WAITING_COUNTY:[^*]*SUBMITTED_AT"
                                                        + " >=.*")
                                        && plan.contains("index sorted"));
    }

    /** Of the thousands of the crowded vacancy those are read that are meant. */
    private void assertFewAreFoundByTheirIndexes(NationSights sights) throws Exception {
        VacancyId crowded =
                council(sights, () -> selecting.selection(sights.crowded()))
                        .call()
                        .orElseThrow()
                        .vacancy()
                        .vacancyId();
        ApplicantFilter named = of(sights.crowded());
        String applicant =
                council(sights, () -> selecting.list(of(sights.crowded()), PAGE))
                        .call()
                        .page()
                        .rows()
                        .get(0)
                        .applicantName();
        named.setText(applicant.substring(applicant.indexOf(' ') + 1));
        Map<String, Callable<?>> pages = new LinkedHashMap<>();
        pages.put("IX_APPLICATION_UNTOLD", () -> outcomes.untoldOf(crowded));
        pages.put("IX_APPLICATION_UNDOABLE", () -> outcomes.unsettledOf(crowded));
        pages.put("IX_DECISION_ACT_UNDO", () -> outcomes.unsettledOf(crowded));
        pages.put("IX_DECISION_ACT_HAND", () -> ranking.byHand(sights.crowded()));
        pages.put("UQ_APPLICANT_WORD", () -> selecting.list(named, PAGE));
        pages.put(
                "IX_RANKED_PLACE",
                () -> ranking.rows(sights.crowded(), Locale.ENGLISH, PageRequest.of(20, 20)));
        pages.put("IX_PROFILE_REVIEW_RETURNED", () -> returned.of(sights.crowded()));
        pages.put("IX_VACANCY_PLACE", () -> board.board(FIRST_ID + 1, "032", null));
        for (Map.Entry<String, Callable<?>> page : pages.entrySet()) {
            assertThat(plans.of("SELECT", council(sights, page.getValue())))
                    .as(page.getKey())
                    .anyMatch(plan -> plan.contains(page.getKey()));
        }
        assertThat(plans.of("WAITS_SINCE", council(sights, () -> second.returns(PAGE))))
                .as("returns that wait for a second officer come first, not all applications")
                .anyMatch(plan -> RETURNS_FIRST.matcher(plan).find());
        Callable<Page<AccountRow>> people =
                administrator(
                        sights,
                        () ->
                                accounts.list(
                                        new AccountFilter(Role.PROFESSIONAL, null, "wanj"), PAGE));
        assertThat(plans.of("ACCOUNT_WORD", people))
                .anyMatch(plan -> plan.contains("IX_ACCOUNT_WORD"));
        assertThat(people.call().rows())
                .isNotEmpty()
                .allMatch(row -> row.fullName().contains("Wanj"));
        assertThat(council(sights, () -> selecting.list(named, PAGE)).call().page().rows())
                .as("from the second word on")
                .anyMatch(row -> row.applicantName().equals(applicant));
    }

    /** Of what few have or few are about, the index gives those only. */
    private void assertIndexesEndWhereNobodyIsLeft(NationSights sights) throws Exception {
        assertThat(
                        plans.of(
                                "RANKED_CHANGE_AT",
                                council(sights, () -> ranking.view(sights.crowded()))))
                .as("who changed something after a list was made: not all who never did")
                .anyMatch(plan -> RANKED_CHANGE.matcher(plan).find());
        assertThat(
                        rowsRead(
                                ("SELECT ID FROM AUDIT_ENTRY WHERE SUBJECT_ID = '%s'"
                                                + " AND SUBJECT_TYPE IN ('account', 'profile')")
                                        .formatted(sights.account())))
                .as("what is kept about a person: not all that is kept about anybody")
                .isBetween(1, ACCOUNTS / 2);
    }

    private int rowsRead(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("EXPLAIN ANALYZE " + sql)) {
            plan.next();
            Matcher read = SCAN_COUNT.matcher(plan.getString(1));
            assertThat(read.find()).isTrue();
            return Integer.parseInt(read.group(1));
        }
    }

    private static <T> Callable<T> council(NationSights sights, Callable<T> useCase) {
        return () -> As.account(sights.officer(), Role.COUNCIL_OFFICER, useCase);
    }

    private static <T> Callable<T> administrator(NationSights sights, Callable<T> useCase) {
        return () -> As.account(sights.administrator(), Role.ADMINISTRATOR, useCase);
    }

    private static ApplicantFilter of(String vacancy) {
        ApplicantFilter filter = new ApplicantFilter();
        filter.setVacancyNumber(vacancy);
        return filter;
    }

    private static CentreFilter in(String county, String subCounty) {
        CentreFilter filter = new CentreFilter();
        filter.setSeriesId(FIRST_ID + 1);
        filter.setCountyCode(county);
        filter.setSubCountyCode(subCounty);
        return filter;
    }

    private static AuditFilter about(String kind, String actor) {
        return new AuditFilter(kind, null, actor, null, null);
    }

    private String page(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + request.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
