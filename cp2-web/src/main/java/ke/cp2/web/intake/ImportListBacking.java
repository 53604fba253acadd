package ke.cp2.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import ke.cp2.audit.ListName;
import ke.cp2.intake.ImportState;
import ke.cp2.intake.ImportSummary;
import ke.cp2.intake.ImportingProfessionals;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The files uploaded so far, and the upload of one more. */
@Named
@ViewScoped
public class ImportListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private ImportingProfessionals imports;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private LazyRows<ImportSummary> rows;
    @Typed private transient Part file;
    private long uploaded;
    private long daysKept;

    @PostConstruct
    void open() {
        daysKept = imports.undecidedKept().toDays();
        rows = new LazyRows<>(page -> imports.list(page), ImportSummary::id).withSizes(25, 50, 100);
    }

    /** Takes the file and shows its preview. */
    public @Nullable String upload() {
        return feedback.attempt(
                        () ->
                                uploaded =
                                        imports.preview(
                                                file.getSubmittedFileName(),
                                                UploadedContent.of(file)))
                ? ImportBacking.address(uploaded)
                : null;
    }

    /** After how many days a file that nobody decides on is deleted. */
    public long getDaysKept() {
        return daysKept;
    }

    public LazyRows<ImportSummary> getRows() {
        return rows;
    }

    /** Answers a form without a file; an empty file counts as none, too. */
    public String getFileMissing() throws IOException, ServletException {
        Part sent = Faces.getRequest().getPart("file");
        String name = sent == null ? null : sent.getSubmittedFileName();
        return Texts.of(
                language.locale(),
                name == null || name.isEmpty()
                        ? "campaign.fileMissing"
                        : "campaign.fileWithoutContent");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.IMPORTS, "campaign", ListFile.pages(imports::list))
                        .column("imports.file", ImportSummary::fileName)
                        .word("imports.state", ImportState.class, ImportSummary::state)
                        .column("imports.uploadedAt", ImportSummary::uploadedAt)
                        .column(
                                "imports.uploadedBy",
                                row ->
                                        row.uploadedBy() == null || row.uploadedBy().isEmpty()
                                                ? language.text("campaign", "nobody")
                                                : row.uploadedBy())
                        .column("imports.rows", ImportSummary::total)
                        .column("imports.created", ImportSummary::created)
                        .column("imports.refused", ImportSummary::refused));
    }
}
