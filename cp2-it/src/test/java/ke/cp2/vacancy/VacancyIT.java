package ke.cp2.vacancy;

import static ke.cp2.vacancy.VacancyFixture.CLOSES;
import static ke.cp2.vacancy.VacancyFixture.OPENS;
import static ke.cp2.vacancy.VacancyFixture.aVacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ke.cp2.account.Account;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.reference.Choice;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.SeriesForm;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class VacancyIT {

    /** No other test plans this examination, so a filter by it finds what this class made. */
    private static final String EXAM = "DSNE";

    /** Each series needs a year of its own. */
    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    private static final AccountId OFFICER = AccountId.of(990_000_001);
    private static final PageRequest ALL = PageRequest.of(0, PageRequest.MAXIMUM_SIZE);

    @Inject private Tables tables;

    @Inject private HttpServletRequest request;

    @Inject private PlanningSeries seriesPlanning;

    @Inject private PlanningVacancies planning;

    @Inject private VacancyCatalogue catalogue;

    @Inject private PublishedVacancies published;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    @Inject private TestClock clock;

    private long series;

    @BeforeEach
    void newSeries() {
        clock.stopAt(OPENS);
        series = officer(() -> seriesPlanning.create(seriesForm(YEAR.getAndIncrement())));
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void visitorsFindOpenVacanciesOnly() {
        String open = publish(form());
        String draft = create(form());
        String later = publish(form(form -> form.setOpensAt(form.getOpensAt().plusDays(2))));
        String closed = publish(form(form -> form.setClosesAt(form.getOpensAt().plusDays(1))));
        clock.stopAt(OPENS.plus(Duration.ofDays(1)));
        officer(() -> planning.close(closed));

        assertThat(found(new VacancyFilter(), ALL))
                .contains(open)
                .doesNotContain(draft, later, closed);
    }

    @Test
    void aVacancyIsGoneFromTheSearchAtItsClosingInstant() {
        String number = publish(form());

        clock.stopAt(CLOSES.minusMillis(1));
        assertThat(found(new VacancyFilter(), ALL)).contains(number);
        clock.stopAt(CLOSES);
        assertThat(found(new VacancyFilter(), ALL)).doesNotContain(number);
        assertThat(catalogue.published(number)).map(VacancyDetails::open).hasValue(false);
    }

    @Test
    void visitorsReadAChangeAtOnceAlthoughPagesAreKept() throws Exception {
        String number = publish(form());
        String open = page("/vacancies/view?number=" + number);
        assertThat(open).contains(number, "Open");
        assertThat(page("/vacancies/view?number=" + number)).as("kept").isEqualTo(open);

        officer(() -> planning.cancel(number, "The centre is closed."));

        assertThat(page("/vacancies/view?number=" + number))
                .as("after it was cancelled")
                .contains(number, "Cancelled")
                .isNotEqualTo(open);
    }

    private String page(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + request.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void filtersNarrowTheSearch() {
        String kiambu = publish(form());
        String wholeCounty = publish(form(form -> form.setSubCounty(null)));
        String nairobi =
                publish(
                        form(
                                form -> {
                                    form.setCounty("047");
                                    form.setSubCounty(null);
                                    form.setPosition("SUP");
                                }));

        assertThat(found(filter(filter -> filter.setCountyCode("022")), ALL))
                .contains(kiambu, wholeCounty)
                .doesNotContain(nairobi);
        assertThat(
                        found(
                                filter(
                                        filter -> {
                                            filter.setCountyCode("022");
                                            filter.setSubCountyCode("02207");
                                        }),
                                ALL))
                .contains(kiambu, wholeCounty);
        assertThat(
                        found(
                                filter(
                                        filter -> {
                                            filter.setCountyCode("022");
                                            filter.setSubCountyCode("02208");
                                        }),
                                ALL))
                .contains(wholeCounty)
                .doesNotContain(kiambu);
        assertThat(found(filter(filter -> filter.setPositionCode("SUP")), ALL))
                .contains(nairobi)
                .doesNotContain(kiambu);
        assertThat(found(filter(filter -> filter.setActivityCode("MARKING")), ALL)).isEmpty();
    }

    @Test
    void aPageIsCutAndSortedInTheDatabase() {
        List<String> mine =
                List.of(5, 9, 7).stream()
                        .map(posts -> publish(form(form -> form.setPosts(posts))))
                        .toList();
        long total = catalogue.search(filter(filter -> {}), ALL).total();

        List<String> sorted = found(filter(filter -> {}), byPosts(0, (int) total));
        assertThat(sorted).containsSubsequence(mine.get(1), mine.get(2), mine.get(0));
        assertThat(found(filter(filter -> {}), byPosts(1, 2))).isEqualTo(sorted.subList(1, 3));
        assertThat(catalogue.search(filter(filter -> {}), byPosts(1, 2)).total()).isEqualTo(total);
    }

    @Test
    void positionsAndCountiesAreSortedByTheirNames() {
        publish(form(form -> form.setPosition("SUP")));
        publish(form(form -> form.setPosition("INV")));
        publish(form(form -> form.setPosition("CM")));

        assertThat(positions("position")).containsSubsequence("CM", "INV", "SUP");
        assertThat(positions("positionSw")).doesNotHaveDuplicates().hasSize(3);
        assertThat(catalogue.search(filter(filter -> {}), sorted("county")).rows()).isNotEmpty();
        assertThat(catalogue.search(filter(filter -> {}), sorted("nothing known")).rows())
                .isNotEmpty();
    }

    @Test
    void aDraftIsNobodysBusiness() {
        String draft = create(form());
        officer(() -> planning.cancel(draft, "Planned by mistake."));

        assertThat(catalogue.published(draft)).isEmpty();
        assertThat(catalogue.published("KCSE-2026-INV-999999999")).isEmpty();
        assertThat(catalogue.published("<script>")).isEmpty();
    }

    @Test
    void professionalsDoNotPlan() {
        String number = create(form());

        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        AccountId.of(1),
                                        Role.PROFESSIONAL,
                                        () -> planning.publish(number)));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        AccountId.of(1),
                                        Role.PROFESSIONAL,
                                        () -> planning.list(new VacancyFilter(), ALL)));
        assertThatExceptionOfType(EJBAccessException.class).isThrownBy(() -> planning.view(number));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        AccountId.of(1),
                                        Role.ADMINISTRATOR,
                                        () -> seriesPlanning.create(seriesForm(2029))));
    }

    @Test
    void aSubCountyOfficerSeesTheOwnSubCountyOnlyAndChangesNothing() throws Exception {
        String own = create(form());
        String wholeCounty = create(form(form -> form.setSubCounty(null)));
        String other = create(form(form -> form.setSubCounty("02208")));
        AccountId kiambu = subCountyOfficer("02207");

        assertThat(As.account(kiambu, Role.SUBCOUNTY_OFFICER, () -> numbers(new VacancyFilter())))
                .contains(own)
                .doesNotContain(wholeCounty, other);
        assertThat(
                        As.account(
                                kiambu,
                                Role.SUBCOUNTY_OFFICER,
                                () -> numbers(filter(filter -> filter.setSubCountyCode("02208")))))
                .isEmpty();
        assertThat(As.account(kiambu, Role.SUBCOUNTY_OFFICER, () -> planning.view(own)))
                .isPresent();
        assertThat(As.account(kiambu, Role.SUBCOUNTY_OFFICER, () -> planning.view(other)))
                .isEmpty();
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        kiambu,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> planning.publish(own)));
    }

    private List<String> numbers(VacancyFilter filter) {
        return planning.list(filter, ALL).rows().stream().map(VacancyDetails::number).toList();
    }

    private AccountId subCountyOfficer(String subCountyCode) throws Exception {
        transaction.begin();
        Account officer =
                Account.ofStaff(
                        MobileNumber.of("2547990" + YEAR.getAndIncrement() + "1"),
                        "Officer of a test",
                        Role.SUBCOUNTY_OFFICER,
                        subCountyCode,
                        OPENS);
        entityManager.persist(officer);
        transaction.commit();
        return officer.id();
    }

    @Test
    void nothingInItLeadsPeopleOutside() {
        VacancyForm form = form();
        form.setDescription("Pay the fee to till 522522 first.");
        form.setStationName("WhatsApp School");
        assertThatThrownBy(() -> create(form))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(each -> each.field() + " " + each.key())
                                        .containsExactlyInAnyOrder(
                                                "description sms.wordsLeadOutside",
                                                "stationName sms.wordsLeadOutside"));
    }

    @Test
    void aStaleFormIsRefusedAndNothingOfItKept() {
        String number = create(form());
        VacancyForm mine = officer(() -> planning.form(number)).orElseThrow();
        VacancyForm theirs = officer(() -> planning.form(number)).orElseThrow();
        theirs.setPosts(50);
        officer(() -> planning.edit(number, theirs));

        mine.setPosts(60);
        refuses("vacancy.changedMeanwhile", () -> officer(() -> planning.edit(number, mine)));
        assertThat(officer(() -> planning.view(number))).map(VacancyDetails::posts).hasValue(50);
    }

    @Test
    void fewerPostsNeedAReasonThatEverybodyReads() throws Exception {
        String number = publish(form());
        VacancyForm fewer = officer(() -> planning.form(number)).orElseThrow();
        fewer.setPosts(9);
        refuses("vacancy.fewerReasonMissing", () -> officer(() -> planning.edit(number, fewer)));
        fewer.setFewerReason("Pay 500 to 0722 000 111");
        refuses("sms.wordsLeadOutside", () -> officer(() -> planning.edit(number, fewer)));
        fewer.setFewerReason("A room is closed.");
        officer(() -> planning.edit(number, fewer));
        assertThat(page("/vacancies/view?number=" + number))
                .contains("There are fewer posts than announced: 9 instead of 10, since ")
                .contains("A room is closed.");
        assertThat(
                        tables.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = 'vacancy.changed'"
                                        + " AND REASON = ?1 AND DETAIL LIKE ?2",
                                "A room is closed.",
                                number + "%"))
                .isOne();

        VacancyForm more = officer(() -> planning.form(number)).orElseThrow();
        more.setPosts(12);
        officer(() -> planning.edit(number, more));
        assertThat(page("/vacancies/view?number=" + number)).doesNotContain("fewer posts");
    }

    @Test
    void vacanciesMadeAtTheSameTimeGetDifferentNumbers() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> numbers =
                    officers.invokeAll(
                            IntStream.range(0, 12)
                                    .<Callable<String>>mapToObj(i -> () -> create(form()))
                                    .toList());
            assertThat(numbers).extracting(Future::get).doesNotHaveDuplicates().hasSize(12);
        } finally {
            officers.shutdown();
        }
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        String number = publish(form());
        officer(() -> planning.publish(number));

        assertThat(published.count(number)).isEqualTo(1);
        assertThat(audited("vacancy.published", number)).isEqualTo(1);
    }

    @Test
    void cancellingKeepsTheReason() {
        String number = publish(form());
        refuses("vacancy.reasonMissing", () -> officer(() -> planning.cancel(number, "  ")));
        officer(() -> planning.cancel(number, "The centre is closed."));

        assertThat(catalogue.published(number))
                .map(VacancyDetails::state)
                .hasValue(VacancyState.CANCELLED);
        assertThat(audited("vacancy.cancelled", number + ": ALONE")).isEqualTo(1);
    }

    @Test
    void codesThatDoNotFitOneAnotherAreRefused() {
        refuses(
                "vacancy.positionOutsideActivity",
                () -> create(form(form -> form.setPosition("DRV"))));
        refuses(
                "vacancy.subCountyOutsideCounty",
                () -> create(form(form -> form.setCounty("047"))));
        refuses("vacancy.seriesMissing", () -> create(form(form -> form.setSeries(-1L))));
    }

    @Test
    void aSeriesIsThereOnceAndKeepsItsNameWhenItHasVacancies() {
        SeriesForm form = officer(() -> seriesPlanning.form(series)).orElseThrow();
        refuses(
                "vacancy.seriesAlreadyThere",
                () -> officer(() -> seriesPlanning.create(seriesForm(form.getYear()))));
        create(form());
        form.setYear(YEAR.getAndIncrement());
        form.setStartsOn(LocalDate.of(form.getYear(), 7, 1));
        form.setEndsOn(form.getStartsOn());
        refuses(
                "vacancy.seriesHasVacancies",
                () -> officer(() -> seriesPlanning.edit(series, form)));
    }

    @Test
    void anExaminationThatHasEndedGetsNoNewSeries() {
        assertThat(officer(() -> seriesPlanning.exams(null)))
                .extracting(Choice::code)
                .contains(EXAM, "KCSE")
                .doesNotContain("KCPE");
        assertThat(officer(() -> seriesPlanning.exams("KCPE")))
                .as("of a series that is there")
                .extracting(Choice::code)
                .contains("KCPE");
        SeriesForm form = seriesForm(2024);
        form.setExam("KCPE");
        refuses("vacancy.examEnded", () -> officer(() -> seriesPlanning.create(form)));
        SeriesForm last = seriesForm(2023);
        last.setExam("KCPE");
        assertThat(officer(() -> seriesPlanning.create(last))).isPositive();
    }

    @Test
    void rulesAreSwitchedForOnePosition() {
        switchRules(
                "INV",
                new RuleSetting(RuleName.MINIMUM_YEARS, "3"),
                new RuleSetting(RuleName.EMPLOYER, "TSC"));
        switchRules("SUP", new RuleSetting(RuleName.MAXIMUM_AGE, "50"));
        switchRules(
                "INV",
                new RuleSetting(RuleName.NOT_OWN_STATION, null),
                new RuleSetting(RuleName.MINIMUM_YEARS, "5"));

        VacancyId vacancy =
                VacancyId.of(
                        officer(() -> planning.view(create(form())))
                                .map(VacancyDetails::id)
                                .orElseThrow());
        assertThat(catalogue.rulesOf(vacancy))
                .containsExactly(
                        new RuleSetting(RuleName.MINIMUM_YEARS, "5"),
                        new RuleSetting(RuleName.NOT_OWN_STATION, null));

        switchRules("INV", new RuleSetting(RuleName.MINIMUM_YEARS, "5"));
        assertThat(catalogue.rulesOf(vacancy)).hasSize(1);
        tables.change("UPDATE VACANCY SET CENTRE_CODE = '32005101' WHERE ID = ?", vacancy.value());
        VacancyDetails atCentre = catalogue.byId(vacancy).orElseThrow();
        assertThat(catalogue.rulesOf(vacancy))
                .as("nobody is sent to the own school, whatever the series says")
                .extracting(RuleSetting::name)
                .containsExactly(RuleName.MINIMUM_YEARS, RuleName.NOT_OWN_STATION)
                .isEqualTo(
                        catalogue.rulesOf(List.of(atCentre)).apply(atCentre).stream()
                                .map(RuleSetting::name)
                                .toList());
    }

    @Test
    void vacanciesThatCloseInTheExaminationAreCounted() {
        SeriesForm dates = officer(() -> seriesPlanning.form(series)).orElseThrow();
        LocalDate first = dates.getStartsOn();
        create(
                form(
                        form -> {
                            form.setOpensAt(first.minusDays(9).atStartOfDay());
                            form.setClosesAt(first.atStartOfDay());
                        }));
        assertThat(officer(() -> seriesPlanning.countClosingInExam(series))).isOne();
        dates.setStartsOn(first.plusDays(1));
        officer(() -> seriesPlanning.edit(series, dates));
        assertThat(officer(() -> seriesPlanning.countClosingInExam(series))).isZero();
    }

    @Test
    void daysDoNotMoveBeforeClosingTimesThatPeopleHaveRead() {
        LocalDate first = officer(() -> seriesPlanning.form(series)).orElseThrow().getStartsOn();
        LocalDate last = first.plusDays(19);
        create(closing(first.minusDays(2)));
        publish(closing(first.minusDays(2)));
        String number = publish(closing(first.minusDays(2)));
        publish(closing(first.plusDays(5)));
        refusesDays("startsOn", 2, first.minusDays(2), last);
        refusesDays("endsOn", 1, first, first.plusDays(4));
        SeriesForm dates = officer(() -> seriesPlanning.form(series)).orElseThrow();
        dates.setStartsOn(first.minusDays(1));
        dates.setEndsOn(first.plusDays(5));
        assertThat(officer(() -> seriesPlanning.countPublished(series))).isEqualTo(3);
        refuses(
                "vacancy.moveReasonMissing",
                () -> officer(() -> seriesPlanning.edit(series, dates)));
        dates.setMoveReason("A paper was added.");
        officer(() -> seriesPlanning.edit(series, dates));
        SeriesForm same = officer(() -> seriesPlanning.form(series)).orElseThrow();
        officer(() -> seriesPlanning.edit(series, same));
        assertThat(officer(() -> planning.history(number)))
                .filteredOn(row -> "series.changed".equals(row.action()))
                .as(
                        "the vacancy tells that its days moved, and why; what moved nothing is left out")
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.reason()).isEqualTo("A paper was added.");
                            assertThat(row.detail())
                                    .contains(first + " to " + last)
                                    .contains(" -> ")
                                    .contains(first.minusDays(1) + " to " + first.plusDays(5));
                        });
        String draft = create(form());
        assertThat(officer(() -> planning.history(draft))).as("a draft").hasSize(1);
    }

    private VacancyForm closing(LocalDate day) {
        return form(
                form -> {
                    form.setOpensAt(day.minusDays(9).atStartOfDay());
                    form.setClosesAt(day.atTime(17, 0));
                });
    }

    private void refusesDays(String field, long closing, LocalDate first, LocalDate last) {
        SeriesForm dates = officer(() -> seriesPlanning.form(series)).orElseThrow();
        dates.setStartsOn(first);
        dates.setEndsOn(last);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> officer(() -> seriesPlanning.edit(series, dates)))
                .satisfies(
                        refused -> {
                            assertThat(refused.field()).isEqualTo(field);
                            assertThat(refused.key())
                                    .isEqualTo("vacancy." + field + "BeforeClosing");
                            assertThat(refused.values()).as("drafts are free").startsWith(closing);
                        });
    }

    @Test
    void rulesStayAsLongAsAPublishedVacancyIsNotDecided() {
        String number = publish(form());
        switchRules("SUP", new RuleSetting(RuleName.MAXIMUM_AGE, "50"));
        refuses("vacancy.rulesStay", () -> switchRules("INV"));
        refuses("vacancy.closesByTwo", () -> officer(() -> planning.close(number)));
        clock.stopAt(CLOSES);
        officer(() -> planning.close(number));
        refuses("vacancy.rulesStay", () -> switchRules("INV"));
        assertThat(officer(() -> seriesPlanning.countKeepingRules(series, "INV"))).isOne();
        officer(() -> planning.cancel(number, "Other rules."));
        switchRules("INV", new RuleSetting(RuleName.MINIMUM_YEARS, "3"));
    }

    @Test
    void rulesThatAreChangedDuringAPublicationWaitForItAndStay() throws Exception {
        String draft = create(form());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            transaction.begin();
            officer(() -> planning.publish(draft));
            Future<?> rules = other.submit(() -> switchRules("INV"));
            assertThatThrownBy(() -> rules.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            transaction.commit();
            assertThatThrownBy(rules::get).rootCause().hasMessageContaining("vacancy.rulesStay");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void twoOfficersDoNotSwitchRulesOverOneAnother() {
        switchRules("INV", new RuleSetting(RuleName.MINIMUM_YEARS, "3"));

        refuses(
                "vacancy.changedMeanwhile",
                () -> officer(() -> seriesPlanning.switchRules(series, 0, "INV", List.of())));
    }

    private void switchRules(String position, RuleSetting... settings) {
        int version = officer(() -> seriesPlanning.form(series)).orElseThrow().getVersion();
        officer(() -> seriesPlanning.switchRules(series, version, position, List.of(settings)));
    }

    private List<String> positions(String sort) {
        return catalogue
                .search(filter(filter -> filter.setCountyCode("022")), sorted(sort))
                .rows()
                .stream()
                .map(VacancyDetails::positionCode)
                .distinct()
                .toList();
    }

    private static PageRequest sorted(String field) {
        return new PageRequest(0, PageRequest.MAXIMUM_SIZE, field, true);
    }

    private static PageRequest byPosts(int first, int size) {
        return new PageRequest(first, size, "posts", false);
    }

    private List<String> found(VacancyFilter filter, PageRequest page) {
        filter.setExamCode(EXAM);
        return catalogue.search(filter, page).rows().stream().map(VacancyDetails::number).toList();
    }

    private static VacancyFilter filter(Consumer<VacancyFilter> choice) {
        VacancyFilter filter = new VacancyFilter();
        filter.setExamCode(EXAM);
        choice.accept(filter);
        return filter;
    }

    private String create(VacancyForm form) {
        return officer(() -> planning.create(form));
    }

    private String publish(VacancyForm form) {
        String number = create(form);
        officer(() -> planning.publish(number));
        return number;
    }

    private VacancyForm form() {
        return aVacancy().form(series);
    }

    private VacancyForm form(Consumer<VacancyForm> change) {
        VacancyForm form = form();
        change.accept(form);
        return form;
    }

    private static SeriesForm seriesForm(int year) {
        SeriesForm form = new SeriesForm();
        form.setExam(EXAM);
        form.setYear(year);
        form.setStartsOn(LocalDate.of(year, 7, 1));
        form.setEndsOn(LocalDate.of(year, 7, 20));
        return form;
    }

    private int audited(String action, String number) {
        return tables.count(
                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = ?1 AND DETAIL = ?2",
                action,
                number);
    }

    private static <T> T officer(Callable<T> useCase) {
        return As.account(OFFICER, Role.COUNCIL_OFFICER, useCase);
    }

    private static void officer(Runnable useCase) {
        As.account(OFFICER, Role.COUNCIL_OFFICER, useCase);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(call)
                .extracting(BusinessException::key)
                .isEqualTo(key);
    }
}
