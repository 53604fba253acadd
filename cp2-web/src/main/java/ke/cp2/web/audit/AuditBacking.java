package ke.cp2.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ke.cp2.audit.AuditFilter;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditLog;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The page {@code /staff/audit}. */
@Named
@ViewScoped
public class AuditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private AuditLog auditLog;
    @Inject private Feedback feedback;
    @Inject private AuditTexts texts;
    @Inject private ListFiles files;
    @Inject private Language language;

    private @Nullable String subjectType;
    private @Nullable String subjectId;
    private @Nullable String actor;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Page<ListedEntry> found;

    private final LazyRows<ListedEntry> rows = new LazyRows<>(this::list, ListedEntry::id);

    /** Says beside the fields which filters cannot be meant, before anything is shown. */
    public void check() {
        feedback.attempt(() -> filter().check());
    }

    private AuditFilter filter() {
        return new AuditFilter(subjectType, subjectId, actor, from, to);
    }

    private Page<ListedEntry> list(PageRequest page) {
        found = new Page<>(List.of(), 0);
        if (Faces.isValidationFailed()) {
            // A filter cannot be read or meant: all rows would look like what it found.
            return found;
        }
        feedback.attempt(
                () -> {
                    Page<AuditRow> entries = auditLog.list(filter(), page);
                    Map<String, String> names = auditLog.names(entries.rows());
                    texts.meet(entries.rows());
                    found = entries.map(row -> texts.listed(row, names.get(row.subject())));
                });
        return found;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        AuditFilter filter = filter();
        files.send(
                form,
                ListFile.<NamedEntry>of(
                                ListName.AUDIT,
                                "audit",
                                (last, before) ->
                                        named(
                                                auditLog.next(
                                                        filter, last == null ? null : last.row())))
                        .narrowed(
                                new ListFilter()
                                        .and("about", subjectType)
                                        .andMasked("id", subjectId)
                                        .andMasked("by", actor)
                                        .and("from", from)
                                        .and("to", to))
                        .each(entry -> texts.listed(entry.row(), entry.name()))
                        .column("when", ListedEntry::happenedAt)
                        .column("who", ListedEntry::who)
                        .column("number", ListedEntry::number)
                        .column("what", ListedEntry::what)
                        .column("subject", ListedEntry::subject)
                        .column("detail", ListedEntry::detail)
                        .column("reason", ListedEntry::reason));
    }

    /** An entry with the name of what it is about. */
    private record NamedEntry(AuditRow row, @Nullable String name) {}

    private List<NamedEntry> named(List<AuditRow> rows) {
        Map<String, String> names = auditLog.names(rows);
        texts.meet(rows);
        return rows.stream().map(row -> new NamedEntry(row, names.get(row.subject()))).toList();
    }

    /** The entries that match the filter. */
    public LazyRows<ListedEntry> getRows() {
        return rows;
    }

    /** The kinds of things that the trail tells about. */
    public List<String> getSubjectTypes() {
        return Stream.of(AuditKind.values()).map(AuditKind::code).toList();
    }

    public @Nullable String getSubjectType() {
        return subjectType;
    }

    public void setSubjectType(String subjectType) {
        this.subjectType = subjectType;
    }

    public @Nullable String getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(String subjectId) {
        this.subjectId = subjectId;
    }

    public @Nullable String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
