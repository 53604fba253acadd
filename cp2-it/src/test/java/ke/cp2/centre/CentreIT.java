package ke.cp2.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditFilter;
import ke.cp2.audit.AuditLog;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.list.CentreChange;
import ke.cp2.centre.list.CentreFault;
import ke.cp2.centre.list.CentreHistory;
import ke.cp2.centre.list.CentreListRowView;
import ke.cp2.centre.list.CentreListState;
import ke.cp2.centre.list.CentreListView;
import ke.cp2.centre.list.CentreOutcome;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.centre.staffing.BoardRow;
import ke.cp2.centre.staffing.BoardView;
import ke.cp2.centre.staffing.CentreNeeds;
import ke.cp2.centre.staffing.CentrePosts;
import ke.cp2.centre.staffing.RatioChange;
import ke.cp2.centre.staffing.RatioForm;
import ke.cp2.centre.staffing.SettingRatios;
import ke.cp2.centre.staffing.StaffingBoard;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.OpenTasks;
import ke.cp2.home.Task;
import ke.cp2.intake.UndecidedImports;
import ke.cp2.intake.reading.HeldReading;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.QueryPlans;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a list of centres to the need of its sub-counties, with the job centre-list of the server.
 */
@ExtendWith(ArquillianExtension.class)
class CentreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More rows than are read while an officer waits, and than a job takes at once. */
    private static final int LONG = 5_500;

    private static final AtomicInteger SERIES = new AtomicInteger();

    private static final String HEADER =
            "Centre code,Name,Exam,County,Sub-county,Candidates,Host centre\n";

    private static final String GOOD =
            "32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,412,\n"
                    + "32005102,Longonot View,KCSE,Nakuru,Naivasha,24,32005101\n"
                    + "47011101,Mwangaza,KCSE,Nairobi,Westlands,200,\n";

    private static final String FAULTY =
            "32005103,Kwetu,KCSE,Nakuru,Naivasha,many,\n"
                    + "32005104,Nuru,KCSE,Nakuru,Naivasha,12,32005999\n";

    @Inject private RecruitmentScene scene;

    @Inject private ImportingCentres importing;

    @Inject private CountingTasks tasks;

    @Inject private CentreCatalogue catalogue;

    @Inject private CentreNeeds needs;

    @Inject private CentreHistory history;

    @Inject private AuditTrail trail;

    @Inject private AuditLog log;

    @Inject private UserTransaction transaction;

    @Inject private SettingRatios ratios;

    @Inject private StaffingBoard staffing;

    @Inject private RunningJobs jobs;

    @Inject private QueryPlans plans;

    @Inject private HeldReading held;

    @Inject private UndecidedImports undecided;

    @Inject private Clock clock;

    private AccountId officer;

    private long series;

    @BeforeEach
    void anOfficerAndASeries() {
        officer = scene.anOfficer(null);
        series = aSeries();
    }

    private long aSeries() {
        long id = scene.next("EXAM_SERIES_SEQ");
        int year = 7000 + SERIES.incrementAndGet();
        scene.change(
                "INSERT INTO EXAM_SERIES (ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON)"
                        + " VALUES (?, 'KCSE', ?, ?, ?)",
                id,
                year,
                java.sql.Date.valueOf(year + "-11-02"),
                java.sql.Date.valueOf(year + "-11-30"));
        return id;
    }

    @Test
    void aListIsTakenAsItWasShownAndTakenAgainItChangesNothing() {
        long first = upload(HEADER + GOOD + FAULTY);
        CentreListView preview = list(first);
        assertThat(List.of(preview.added(), preview.wrong(), preview.unchanged()))
                .containsExactly(3, 2, 0);
        assertThat(rows(first, CentreOutcome.WRONG))
                .extracting(CentreListRowView::line, CentreListRowView::fault)
                .containsExactly(
                        tuple(5, CentreFault.CANDIDATES_WRONG), tuple(6, CentreFault.HOST_UNKNOWN));
        assertThat(centres()).as("a preview changes nothing").isZero();

        OpenTasks waiting = asOfficer(() -> tasks.now());
        assertThat(waiting.of(Task.CENTRE_LISTS_OF)).isPositive();
        take(first);
        assertThat(asOfficer(() -> tasks.now().of(Task.CENTRE_LISTS)))
                .isEqualTo(waiting.of(Task.CENTRE_LISTS) - 1);
        assertThat(centres()).isEqualTo(3);
        assertThat(list(first).state()).isEqualTo(CentreListState.TAKEN);
        assertThat(audited("centres.taken")).isEqualTo(1);

        long again = upload(HEADER + GOOD);
        assertThat(list(again).unchanged()).isEqualTo(3);
        assertThat(list(again).changes()).isZero();
        assertRefused("centre.nothingToTake", () -> importing.confirm(again, 0));
        assertThat(centres()).isEqualTo(3);
    }

    @Test
    void whatChangesAndWhatLeavesIsNamedBeforeItIsTaken() {
        take(upload(HEADER + GOOD));
        long changed =
                asOfficer(
                        () ->
                                importing.preview(
                                        series,
                                        "centres.csv",
                                        (HEADER
                                                        + "32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,500,\n"
                                                        + "32005102,Longonot View,KCSE,Nakuru,Naivasha,24,32005101\n")
                                                .getBytes(StandardCharsets.UTF_8),
                                        true));

        assertThat(rows(changed, CentreOutcome.CHANGED))
                .extracting(CentreListRowView::code, row -> row.before().get(0))
                .containsExactly(tuple("32005101", "candidates=412"));
        assertThat(rows(changed, CentreOutcome.GONE))
                .extracting(CentreListRowView::name)
                .containsExactly("Mwangaza");
        take(changed);
        assertThat(centres()).isEqualTo(2);
        assertThat(need("032")).extracting(BoardRow::need).containsExactly(33L);

        take(
                upload(
                        "Code,Name,Candidates,Braille,Latitude,Longitude\n"
                                + "32005101,Ziwa Heri,500,2,-0.7171,36.431\n"));
        take(upload("Code,Name,Candidates\n32005101,Ziwa Heri Girls,500\n"));
        assertThat(asOfficer(() -> catalogue.view(series, "32005101")).orElseThrow().centre())
                .extracting(CentreTerms::name, CentreTerms::assisted, CentreTerms::point)
                .containsExactly(
                        "Ziwa Heri Girls",
                        new AssistedCandidates(2, 0),
                        new GeoPoint(-0.7171, 36.431));
    }

    @Test
    void aCentreSaysWhatEachListHasChangedInItAndWhoTookIt() {
        take(upload(HEADER + GOOD));
        upload("Code,Name,Candidates\n32005101,Ziwa Heri,999\n");
        take(upload("Code,Name,Candidates\n32005101,Ziwa Heri,500\n"));

        List<CentreChange> changes = asOfficer(() -> history.of(series, "32005101"));
        assertThat(changes)
                .as("a list that nobody took changed nothing")
                .extracting(CentreChange::outcome, change -> change.list().fileName())
                .containsExactly(
                        tuple(CentreOutcome.CHANGED, "centres.csv"),
                        tuple(CentreOutcome.ADDED, "centres.csv"));
        assertThat(changes.get(0).parts())
                .containsExactly(new CentreChange.Part("candidates", "412", "500"));
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM CENTRE_LIST WHERE SERIES_ID = ?"
                                        + " AND CONFIRMED_BY = ?",
                                series,
                                officer.value()))
                .isEqualTo(2);
    }

    @Test
    void aCompleteListWithFaultsIsNotTaken() {
        take(upload(HEADER + GOOD));
        long faulty =
                asOfficer(
                        () ->
                                importing.preview(
                                        series,
                                        "centres.csv",
                                        (HEADER + "32005101,Ziwa Heri,KCSE,Nakuru,Naivasha,x,\n")
                                                .getBytes(StandardCharsets.UTF_8),
                                        true));

        assertRefused("centre.wholeWithFaults", () -> importing.confirm(faulty, 0));
        assertThat(centres()).isEqualTo(3);
    }

    @Test
    void ofManyWhoConfirmAListAtOnceOneStartsIt() throws Exception {
        long id = upload(HEADER + GOOD);
        List<String> refusals = atOnce(4, () -> importing.confirm(id, 0));

        assertThat(refusals).hasSize(3).containsOnly("centre.listDecided");
        Eventually.isEqual(CentreListState.TAKEN, PATIENCE, () -> list(id).state());
        assertThat(audited("centres.confirmed")).isEqualTo(1);
    }

    @Test
    void aNewListReplacesOneThatNobodyDecidedOn() {
        long first = upload(HEADER + GOOD);
        upload(HEADER + GOOD);

        assertThat(list(first).state()).isEqualTo(CentreListState.DISCARDED);
        assertRefused("centre.listDecided", () -> importing.confirm(first, 0));
    }

    @Test
    void anOfficerCorrectsSheetsAndColumns() {
        long id =
                upload(
                        "Nambari,Kituo,2025,2026\n"
                                + "32005101,Ziwa Heri,380,412\n32005102,Kwetu,31,44\n");
        assertThat(list(id).added()).as("two columns of numbers").isZero();
        assertThat(asOfficer(() -> importing.sheets(id)).get(0).layout())
                .isEqualTo(Layout.of(1, List.of(0, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1)));
        assertThat(asOfficer(() -> importing.wrongAfter(id, 0)))
                .extracting(CentreListRowView::fault)
                .containsOnly(CentreFault.CANDIDATES_MISSING);

        SheetLayout right =
                new SheetLayout(
                        1, true, Layout.of(1, List.of(0, 1, -1, -1, -1, 3, -1, -1, -1, -1, -1)));
        readAgain(id, 0, right);
        assertThat(list(id).added()).isEqualTo(2);
        assertThat(list(id).wrong()).isZero();
        assertRefused("campaign.importChanged", () -> importing.confirm(id, 0));
        assertThatThrownBy(() -> readAgain(id, 0, right))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.key()).isEqualTo("campaign.importChanged"));
        assertThat(kept(id, "IMPORT_FILE")).isEqualTo(1);

        long run = asOfficer(() -> importing.confirm(id, 1));
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.find(run).orElseThrow().run().state()));
        assertThat(scene.count("SELECT SUM(CANDIDATES) FROM CENTRE WHERE SERIES_ID = ?", series))
                .isEqualTo(412 + 44);
        assertThat(kept(id, "IMPORT_FILE")).as("the file is forgotten").isZero();
        assertThat(kept(id, "IMPORT_LINE")).isZero();
    }

    private void readAgain(long id, int revision, SheetLayout layout) {
        asOfficer(
                () -> {
                    importing.readAgain(id, revision, false, List.of(layout));
                    return null;
                });
    }

    private int kept(long id, String table) {
        return scene.count(
                "SELECT COUNT(*) FROM "
                        + table
                        + " WHERE IMPORT_ID = (SELECT UPLOAD_ID FROM CENTRE_LIST WHERE ID = ?)",
                id);
    }

    @Test
    void aListThatNobodyDecidesOnIsDeleted() {
        long late = upload(HEADER + GOOD);
        scene.change(
                "UPDATE CENTRE_LIST SET UPLOADED_AT = TIMESTAMP '2020-01-01 00:00:00' WHERE ID = ?",
                late);

        while (undecided.forget(clock.instant(), 1_000) > 0) {
            // The job does it page by page.
        }

        assertThat(list(late).state()).isEqualTo(CentreListState.EXPIRED);
        assertThat(kept(late, "IMPORT_FILE")).isZero();
        assertThat(scene.count("SELECT COUNT(*) FROM CENTRE_LIST_ROW WHERE LIST_ID = ?", late))
                .isZero();
        assertRefused("centre.listDecided", () -> importing.confirm(late, 0));
    }

    @Test
    void aSubCountyOfficerSeesTheOwnSubCountyOnly() {
        take(upload(HEADER + GOOD));
        AccountId naivasha = scene.anOfficer("03205");
        CentreFilter filter = new CentreFilter();
        filter.setSeriesId(series);

        assertThat(as(naivasha, () -> catalogue.list(filter, PageRequest.of(0, 20))).rows())
                .extracting(CentreTerms::code)
                .containsExactly("32005101", "32005102");
        assertThat(as(naivasha, () -> needs.next(filter, null)))
                .extracting(row -> row.centre().code(), CentrePosts::seated, CentrePosts::posts)
                .as("to take away: centre manager, supervisors, invigilators, security")
                .containsExactly(
                        tuple("32005101", 436, List.of(1, 3, 22, 2)),
                        tuple("32005102", 0, List.of(0, 0, 0, 0)));
        assertThat(as(naivasha, () -> needs.next(filter, "32005101"))).hasSize(1);
        assertThat(as(naivasha, () -> needs.next(filter, "32005102"))).isEmpty();
        assertThat(as(naivasha, () -> needs.of(series, "47011101"))).isEmpty();
        assertThat(as(naivasha, () -> needs.of(series, "32005101"))).isPresent();
        BoardView own = as(naivasha, () -> staffing.board(series, "047", null)).orElseThrow();
        assertThat(own.subCountyCode()).isEqualTo("03205");
        assertThat(as(naivasha, () -> staffing.board(series, "047", "04711"))).isEmpty();
        assertThatThrownBy(() -> as(naivasha, () -> importing.find(1)))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void theAuditTrailNamesACentreAndFindsItByItsCode() throws Exception {
        take(upload(HEADER + GOOD));
        transaction.begin();
        trail.record(AuditAction.CHANGE_ASKED.of(series + ":32005101"));
        transaction.commit();
        AuditFilter filter = new AuditFilter(null, "32005101", null, null, null);
        Map<String, String> names =
                As.account(
                        officer,
                        Role.ADMINISTRATOR,
                        () -> log.names(log.list(filter, PageRequest.of(0, 20)).rows()));
        assertThat(names).containsEntry("centre " + series + ":32005101", "Ziwa Heri 32005101");
    }

    @Test
    void centresAreFoundByTheBeginningOfTheirCodeAndName() {
        take(upload(HEADER + GOOD));

        assertThat(found("3200510")).containsExactly("32005101", "32005102");
        assertThat(found("longo")).containsExactly("32005102");
        assertThat(found("heri")).isEmpty();
    }

    @Test
    void theNeedFollowsTheRatiosOfTheSeries() {
        take(upload(HEADER + GOOD));
        // 436 sit at Ziwa Heri: 1 manager, 3 supervisors, 22 invigilators, 2 security officers.
        assertThat(need("032")).extracting(BoardRow::need).containsExactly(28L);
        assertThat(total().need()).isEqualTo(28 + 1 + 1 + 10 + 1);

        RatioForm form = asOfficer(() -> ratios.form(series)).orElseThrow();
        form.getRows().get(2).setPerCandidates(10);
        assertThat(asOfficer(() -> ratios.preview(form)))
                .containsExactly(new RatioChange("INV", "perCandidates", 20, 10));
        assertThatThrownBy(
                        () ->
                                As.account(
                                        officer,
                                        Role.COUNCIL_OFFICER,
                                        () -> ratios.set(series, form)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("reason"));
        form.setReason("Rooms of ten");
        As.account(officer, Role.COUNCIL_OFFICER, () -> ratios.set(series, form));
        assertThat(need("032")).extracting(BoardRow::need).containsExactly(28L + 22);
        assertThat(asOfficer(() -> ratios.history(series)))
                .extracting(row -> row.detail(), row -> row.reason())
                .containsExactly(tuple("INV perCandidates: 20 -> 10", "Rooms of ten"));

        RatioForm wrong = asOfficer(() -> ratios.form(series)).orElseThrow();
        wrong.getRows().get(1).setPerCandidates(-1);
        assertThatThrownBy(
                        () ->
                                As.account(
                                        officer,
                                        Role.COUNCIL_OFFICER,
                                        () -> ratios.set(series, wrong)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.field()).isEqualTo("perCandidatesSUP"));
    }

    @Test
    void ofOfficersWhoSetRatiosAtOnceOneIsHeard() throws Exception {
        List<RatioForm> forms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            RatioForm form = asOfficer(() -> ratios.form(series)).orElseThrow();
            form.getRows().get(1).setPerCandidates(100 + i);
            form.setReason("Larger rooms");
            forms.add(form);
        }
        AtomicInteger next = new AtomicInteger();
        List<String> refusals =
                atOnce(
                        4,
                        () -> {
                            ratios.set(series, forms.get(next.getAndIncrement()));
                            return null;
                        });

        assertThat(refusals).hasSize(3).containsOnly("centre.ratiosChanged");
        assertThat(asOfficer(() -> ratios.history(series))).hasSize(1);
    }

    @Test
    void aLongListIsTakenPageByPageAndSearchedByIndexes() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < LONG; i++) {
            rows.append(
                    "32%06d,School %04d,KCSE,Nakuru,%s,%d,\n"
                            .formatted(i, i, i % 2 == 0 ? "Naivasha" : "Gilgil", 30 + i % 200));
        }
        long id = upload(rows.toString());
        // A node that loses what it has in memory begins again and passes over what is done.
        Eventually.isEqual(
                CentreListState.PREVIEWED,
                PATIENCE,
                () -> {
                    held.drop();
                    return list(id).state();
                });
        assertThat(asOfficer(() -> importing.reading(id))).isPresent();
        assertThat(list(id).added()).isEqualTo(LONG);
        long run = asOfficer(() -> importing.confirm(id, 0));
        Eventually.isEqual(CentreListState.TAKEN, PATIENCE, () -> list(id).state());
        assertThat(centres()).isEqualTo(LONG);
        assertThat(asOfficer(() -> jobs.find(run).orElseThrow().run().examined())).isEqualTo(LONG);
        assertThat(total().need()).isEqualTo(needByCentre());

        CentreFilter filter = new CentreFilter();
        filter.setSeriesId(series);
        filter.setSubCountyCode("03205");
        assertThat(plansOf(filter)).isNotEmpty().noneMatch(plan -> plan.contains("tableScan"));
        filter.setText("school 1");
        assertThat(plansOf(filter)).isNotEmpty().noneMatch(plan -> plan.contains("tableScan"));
    }

    private List<String> plansOf(CentreFilter filter) throws Exception {
        return plans.of(
                "FROM CENTRE ",
                () -> asOfficer(() -> catalogue.list(filter, PageRequest.of(0, 20))));
    }

    /** The need as the pages of the centres say it, one by one. */
    private long needByCentre() {
        long need = 0;
        for (int i = 0; i < LONG; i++) {
            int seated = 30 + i % 200;
            need += 1 + (seated + 199) / 200 + (seated + 19) / 20 + 1;
        }
        return need;
    }

    private List<String> atOnce(int times, Callable<?> useCase) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(pool.submit(() -> refusal(useCase)));
            }
            List<String> refusals = new ArrayList<>();
            for (Future<String> one : all) {
                String refusal = one.get();
                if (!refusal.isEmpty()) {
                    refusals.add(refusal);
                }
            }
            return refusals;
        } finally {
            pool.shutdownNow();
        }
    }

    private String refusal(Callable<?> useCase) {
        try {
            asOfficer(useCase);
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private long upload(String file) {
        return asOfficer(
                () ->
                        importing.preview(
                                series,
                                "centres.csv",
                                file.getBytes(StandardCharsets.UTF_8),
                                false));
    }

    private void take(long id) {
        long run = asOfficer(() -> importing.confirm(id, 0));
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.find(run).orElseThrow().run().state()));
    }

    private CentreListView list(long id) {
        return asOfficer(() -> importing.find(id)).orElseThrow();
    }

    private List<CentreListRowView> rows(long id, CentreOutcome outcome) {
        return asOfficer(() -> importing.rows(id, outcome, PageRequest.of(0, 10))).rows();
    }

    private List<String> found(String text) {
        CentreFilter filter = new CentreFilter();
        filter.setSeriesId(series);
        filter.setText(text);
        return asOfficer(() -> catalogue.list(filter, PageRequest.of(0, 20))).rows().stream()
                .map(CentreTerms::code)
                .toList();
    }

    private List<BoardRow> need(String county) {
        return asOfficer(() -> staffing.board(series, county, null)).orElseThrow().rows();
    }

    private BoardRow total() {
        return asOfficer(() -> staffing.board(series, null, null)).orElseThrow().total();
    }

    private int centres() {
        return scene.count("SELECT COUNT(*) FROM CENTRE WHERE SERIES_ID = ?", series);
    }

    private int audited(String action) {
        return scene.count(
                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'series' AND SUBJECT_ID = ?"
                        + " AND ACTION = ?",
                String.valueOf(series),
                action);
    }

    private void assertRefused(String key, Callable<?> useCase) {
        assertThatThrownBy(() -> asOfficer(useCase))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private <T> T as(AccountId account, Callable<T> useCase) {
        return As.account(account, Role.SUBCOUNTY_OFFICER, useCase);
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
