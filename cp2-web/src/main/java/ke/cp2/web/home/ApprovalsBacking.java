package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.application.ApplicationWords;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;

/** {@code /staff/approvals?kind=}: what other officers have made and the reader may answer. */
@Named
@ViewScoped
public class ApprovalsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Task> KINDS =
            List.of(Task.PROPOSALS, Task.DRAWS, Task.PLANS, Task.CHANGES);

    @Inject private SecondOfficerTasks tasks;

    @Inject private ApplicationWords words;

    @Inject private Names names;

    @Inject
    @Param(name = "kind")
    private String asked;

    private Task kind = Task.PROPOSALS;
    private LazyRows<ApprovalCard> rows;

    @PostConstruct
    void load() {
        kind = KINDS.stream().filter(one -> one.name().equals(asked)).findFirst().orElse(kind);
        Task shown = kind;
        rows = new LazyRows<>(page -> page(shown, page).map(this::card), ApprovalCard::key);
    }

    private Page<SecondOfficerRow> page(Task of, PageRequest page) {
        return switch (of) {
            case DRAWS -> tasks.draws(page);
            case PLANS -> tasks.plans(page);
            case CHANGES -> tasks.changes(page);
            default -> tasks.proposals(page);
        };
    }

    private ApprovalCard card(SecondOfficerRow row) {
        String position = row.positionCode();
        return new ApprovalCard(
                row.key(),
                position == null
                        ? names.exam(row.examCode()) + " " + row.examYear()
                        : words.title(position, row.examCode(), row.examYear()),
                names.place(row.countyCode(), row.subCountyCode()),
                row.officer(),
                row.since());
    }

    /** The address of what is to be answered, without its key. */
    public String getAnswer() {
        return switch (kind) {
            case DRAWS -> "/staff/draw?vacancy=";
            case PLANS -> "/staff/deployments/plan?id=";
            case CHANGES -> "/staff/deployments/change?id=";
            default -> "/staff/proposal?vacancy=";
        };
    }

    public Task getKind() {
        return kind;
    }

    /** The kinds to choose from. */
    public List<Task> getKinds() {
        return KINDS;
    }

    public LazyRows<ApprovalCard> getRows() {
        return rows;
    }
}
