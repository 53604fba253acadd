package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.home.Asked;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.OpenTasks;
import ke.cp2.home.ReadingAnswers;
import ke.cp2.home.RefusedRow;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.Navigation;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/approvals?kind=}: what other officers have made and the reader may answer. */
@Named
@ViewScoped
public class ApprovalsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Task> KINDS =
            List.of(
                    Task.PROPOSALS,
                    Task.DECISIONS,
                    Task.DRAWS,
                    Task.PLANS,
                    Task.CHANGES,
                    Task.ENDINGS,
                    Task.SHEETS,
                    Task.RETURNS,
                    Task.REFUSED);

    /** What waits for an officer of the council on pages of its own, and where. */
    private static final Map<Task, String> BESIDE =
            new TreeMap<>(
                    Map.of(
                            Task.MOVES, "/staff/moves",
                            Task.REOPENINGS, "/staff/reopenings",
                            Task.CAMPAIGNS, "/staff/campaigns?state=PLANNED&by=others",
                            Task.JOINING, "/staff/joining"));

    private static final List<Task> OF_COUNCIL = List.of(Task.ENDINGS, Task.SHEETS);

    private static final int SHOWN = 50;

    @Inject private ListFiles files;

    @Inject private SecondOfficerTasks tasks;

    @Inject private ReadingAnswers answers;

    @Inject private CountingTasks counting;

    @Inject private Navigation navigation;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private ApplicationWords words;

    @Inject private Names names;

    @Inject
    @Param(name = "kind")
    private String asked;

    private Task kind = Task.PROPOSALS;
    private LazyRows<ApprovalCard> rows;
    private List<RefusedCard> refused = List.of();
    private List<Kind> kinds = List.of();
    private long more;

    @PostConstruct
    void load() {
        kind = KINDS.stream().filter(one -> one.name().equals(asked)).findFirst().orElse(kind);
        kinds = kinds(counting.approvals());
        Task shown = kind;
        if (kind == Task.REFUSED) {
            Page<RefusedRow> page = answers.refused(PageRequest.of(0, SHOWN));
            refused = page.rows().stream().map(this::card).toList();
            more = page.total() - refused.size();
        }
        rows = new LazyRows<>(page -> page(shown, page).map(this::card), ApprovalCard::key);
    }

    /**
     * Leads to what waits elsewhere.
     *
     * @param address of the page
     * @param waiting so many
     */
    public record Kind(Task task, String address, long waiting) implements Serializable {}

    private List<Kind> kinds(OpenTasks waiting) {
        boolean council = navigation.isCouncilOfficer();
        return Stream.concat(
                        KINDS.stream()
                                .filter(one -> one != kind)
                                .filter(one -> council || !OF_COUNCIL.contains(one))
                                .map(one -> Map.entry(one, "/staff/approvals?kind=" + one)),
                        BESIDE.entrySet().stream().filter(one -> council))
                .map(one -> new Kind(one.getKey(), one.getValue(), waiting.of(one.getKey())))
                .toList();
    }

    private Page<SecondOfficerRow> page(Task of, PageRequest page) {
        return switch (of) {
            case DECISIONS -> tasks.decisions(page);
            case DRAWS -> tasks.draws(page);
            case PLANS -> tasks.plans(page);
            case CHANGES -> tasks.changes(page);
            case ENDINGS -> tasks.endings(page);
            case SHEETS -> tasks.sheets(page);
            case RETURNS -> tasks.returns(page);
            default -> tasks.proposals(page);
        };
    }

    private RefusedCard card(RefusedRow row) {
        return new RefusedCard(
                row.asked(),
                row.id(),
                address(row.asked())
                        + (row.asked() == Asked.SHEET
                                ? sheet(row.key(), row.positionCode())
                                : row.key()),
                title(row.positionCode(), row.examCode(), row.examYear()),
                place(row.countyCode(), row.subCountyCode()),
                row.officer(),
                row.at(),
                row.reason());
    }

    private static String address(Asked asked) {
        return switch (asked) {
            case PROPOSAL -> "/staff/proposal?vacancy=";
            case DRAW -> "/staff/draw?vacancy=";
            case PLAN -> "/staff/deployments/plan?id=";
            case CHANGE -> "/staff/deployments/change?id=";
            case ENDING -> "/staff/vacancy/ending?id=";
            case SHEET -> "/staff/series/scores?series=";
            case DECISION, TAKEN_BACK -> "/staff/decided?id=";
        };
    }

    private static String sheet(String series, @Nullable String position) {
        return series + "&position=" + position;
    }

    /** Names the place; a score sheet is for the whole country. */
    private String place(@Nullable String county, @Nullable String subCounty) {
        return county == null ? "" : names.place(county, subCounty);
    }

    private String title(@Nullable String position, String exam, int year) {
        return position == null ? names.exam(exam) + " " + year : words.title(position, exam, year);
    }

    /** Takes something off the list, which the reader has read. */
    public @Nullable String seen(RefusedCard one) {
        return feedback.attempt(
                () -> answers.seen(one.asked(), one.id()),
                language.text("help", "approvals.seen.done"),
                () -> "/staff/approvals?faces-redirect=true&kind=REFUSED");
    }

    private ApprovalCard card(SecondOfficerRow row) {
        return new ApprovalCard(
                kind == Task.SHEETS ? sheet(row.key(), row.positionCode()) : row.key(),
                title(row.positionCode(), row.examCode(), row.examYear()),
                place(row.countyCode(), row.subCountyCode()),
                row.officer(),
                row.since(),
                row.turn(),
                row.number(),
                row.people());
    }

    /** Takes the list away as a file: of what was refused, all of it. */
    public void download(RowsFile.Form form) {
        Task listed = kind;
        ListFilter filter = new ListFilter().and("kind", listed);
        if (listed == Task.REFUSED) {
            files.send(
                    form,
                    ListFile.of(ListName.APPROVALS, "help", ListFile.pages(answers::refused))
                            .narrowed(filter)
                            .each(this::card)
                            .word("approvals.file.asked", Asked.class, RefusedCard::asked)
                            .column("approvals.what", RefusedCard::title)
                            .in("application")
                            .column("vacancy.place", RefusedCard::place)
                            .in("help")
                            .column("approvals.file.refusedBy", RefusedCard::officer)
                            .column("approvals.since", RefusedCard::at)
                            .in("application")
                            .column("reason", RefusedCard::reason));
            return;
        }
        files.send(
                form,
                ListFile.of(ListName.APPROVALS, "help", ListFile.pages(page -> page(listed, page)))
                        .narrowed(filter)
                        .each(this::card)
                        .column("approvals.what", ApprovalCard::title)
                        .column(
                                "approvals.file.number",
                                row -> row.number() == null ? row.key() : row.number())
                        .in("application")
                        .column("decide.count", ApprovalCard::people)
                        .column("vacancy.place", ApprovalCard::place)
                        .in("help")
                        .column(
                                "approvals.by." + listed,
                                row ->
                                        row.turn() == null
                                                ? row.officer()
                                                : text(
                                                        "approvals.turn." + row.turn(),
                                                        row.officer()))
                        .column("approvals.since", ApprovalCard::since));
    }

    private String text(String key, @Nullable Object... values) {
        return language.text("help", key, values);
    }

    /** The address of what is to be answered, without its key. */
    public String getAnswer() {
        return switch (kind) {
            case DECISIONS -> "/staff/decided?id=";
            case DRAWS -> "/staff/draw?vacancy=";
            case PLANS -> "/staff/deployments/plan?id=";
            case CHANGES -> "/staff/deployments/change?id=";
            case ENDINGS -> "/staff/vacancy/ending?id=";
            case SHEETS -> "/staff/series/scores?series=";
            case RETURNS -> "/staff/profile?account=";
            default -> "/staff/proposal?vacancy=";
        };
    }

    public Task getKind() {
        return kind;
    }

    /** All else that may wait for the reader, with its number. */
    public List<Kind> getKinds() {
        return kinds;
    }

    /** The latest that the reader has made and another officer has refused. */
    public List<RefusedCard> getRefused() {
        return refused;
    }

    /** Tells how many more there are. */
    public long getMore() {
        return more;
    }

    public LazyRows<ApprovalCard> getRows() {
        return rows;
    }
}
