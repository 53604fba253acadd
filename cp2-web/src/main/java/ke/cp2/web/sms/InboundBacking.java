package ke.cp2.web.sms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.sms.inbound.InboundFilter;
import ke.cp2.sms.inbound.InboundLog;
import ke.cp2.sms.inbound.InboundRow;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/sms/inbound}: the texts that came in. */
@Named
@ViewScoped
public class InboundBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject private InboundLog log;

    @Inject private Feedback feedback;

    private @Nullable String number;
    private @Nullable String keyword;
    private @Nullable LocalDate day;
    private @Nullable Page<InboundRow> found;

    private final LazyRows<InboundRow> rows = new LazyRows<>(this::list, InboundRow::id);

    private List<String> keywords;

    @PostConstruct
    void open() {
        keywords = List.copyOf(log.keywords());
    }

    private Page<InboundRow> list(PageRequest page) {
        found = new Page<>(List.of(), 0);
        feedback.attempt(() -> found = log.list(filter(), page));
        return found;
    }

    private InboundFilter filter() {
        return new InboundFilter(number, keyword, day);
    }

    /** The texts that match the filter. */
    public LazyRows<InboundRow> getRows() {
        return rows;
    }

    /** The keywords to choose from. */
    public List<String> getKeywords() {
        return keywords;
    }

    /** The choice of texts that were no keyword. */
    public String getNoKeyword() {
        return InboundFilter.NO_KEYWORD;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getKeyword() {
        return keyword;
    }

    public void setKeyword(String keyword) {
        this.keyword = keyword;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        InboundFilter filter = filter();
        files.send(
                form,
                ListFile.<InboundRow>of(
                                ListName.INBOUND, "sms", (last, before) -> log.next(filter, last))
                        .narrowed(
                                new ListFilter()
                                        .andMasked("from", number)
                                        .and("keyword", keyword)
                                        .and("day", day))
                        .column("inbound.receivedAt", InboundRow::receivedAt)
                        .column("inbound.sender", InboundRow::sender)
                        .column(
                                "inbound.text",
                                row ->
                                        row.text() == null
                                                ? language.text("sms", "inbound.wiped")
                                                : row.text())
                        .column("inbound.handled", this::handled)
                        .column("inbound.handledAt", InboundRow::handledAt)
                        .column("inbound.gateway", InboundRow::gateway));
    }

    private String handled(InboundRow row) {
        return row.keyword() != null
                ? row.keyword().toUpperCase(Locale.ROOT)
                : language.text(
                        "sms", row.handledAt() == null ? "inbound.open" : "inbound.noKeyword");
    }
}
