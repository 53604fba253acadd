package ke.cp2.web.selection.ranking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.decision.Decision;
import ke.cp2.selection.list.LateLine;
import ke.cp2.selection.proposal.ProposalPreview.Late;
import ke.cp2.selection.proposal.ProposalPreview.Person;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.profile.ChangeWords;
import ke.cp2.web.profile.ChangeWords.ChangedRow;

/** Writes in the reader's words what somebody on a ranked list has changed after the closing. */
@Named
@RequestScoped
public class LateWords {

    /** Shows somebody who gets something, with a sentence for each detail. */
    public record LateText(Person person, Decision outcome, List<String> lines)
            implements Serializable {}

    @Inject private ChangeWords words;

    @Inject private Language language;

    /** Those who get something on details that were changed after the closing, in words. */
    public List<LateText> rows(List<Late> some) {
        return some.stream()
                .map(one -> new LateText(one.person(), one.outcome(), of(one.lines())))
                .toList();
    }

    /** A sentence for each detail: what it was at the closing, what it is, who has verified it. */
    public List<String> of(List<LateLine> lines) {
        return lines.isEmpty()
                ? List.of(text("late.unknown"))
                : lines.stream().map(this::sentence).toList();
    }

    private String sentence(LateLine line) {
        ChangedRow row = words.row(line.change());
        String changed =
                line.change().concealed()
                        ? text("late.concealed", row.part(), row.field(), line.changedAt())
                        : text(
                                "late.line",
                                row.part(),
                                row.field(),
                                row.before(),
                                row.after(),
                                line.changedAt());
        return changed
                + ' '
                + (line.verifiedAt() == null
                        ? text("late.unverified")
                        : text(
                                "late.verified",
                                Objects.requireNonNullElse(line.verifiedBy(), ""),
                                line.verifiedAt()));
    }

    private String text(String key, Object... values) {
        return language.text("selection", key, values);
    }
}
