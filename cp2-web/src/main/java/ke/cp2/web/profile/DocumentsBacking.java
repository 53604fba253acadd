package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import ke.cp2.platform.Texts;
import ke.cp2.profile.document.DocumentFile;
import ke.cp2.profile.document.DocumentFormat;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.document.KeepingDocuments;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Backs {@code /my/profile/documents}: the own documents, and one more. What is removed is what the
 * page showed, whatever has been added elsewhere meanwhile.
 */
@Named
@ViewScoped
public class DocumentsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private KeepingDocuments documents;

    @Inject private ProfileFlow flow;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private List<DocumentRow> rows = List.of();
    private @Nullable DocumentKind kind;
    @Typed private transient @Nullable Part file;

    @PostConstruct
    void read() {
        rows = documents.list();
    }

    /** Leads to the consent while that is missing. */
    public @Nullable String open() {
        return flow.consentUnless(flow.isConsented());
    }

    /** Keeps what was chosen. */
    public @Nullable String add() {
        return changed(
                () ->
                        documents.add(
                                kind, file == null ? null : file.getSubmittedFileName(), content()),
                "profile.documentAdded");
    }

    /** Removes a document. */
    public @Nullable String remove(long id) {
        return changed(() -> documents.remove(id), "profile.removed");
    }

    /** Sends a document to its owner. */
    public void download(long id) {
        feedback.attempt(() -> send(documents.open(id)));
    }

    static void send(DocumentFile file) {
        SentFile.send(file.name(), file.type(), output -> output.write(file.content()));
    }

    private @Nullable String changed(Runnable useCase, String done) {
        return feedback.attempt(
                useCase,
                Texts.of(language.locale(), done),
                () -> "/my/profile/documents?faces-redirect=true");
    }

    /** One byte more than is taken is enough to see that a file is too large. */
    private byte[] content() {
        if (file == null) {
            // The form came without its file part.
            return new byte[0];
        }
        try (InputStream input = file.getInputStream()) {
            return input.readNBytes(DocumentFormat.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of the largest file, in bytes. */
    public int getLargest() {
        return DocumentFormat.LARGEST;
    }

    /** Says that a file is too large, as it is said of one that was sent. */
    public String getTooLarge() {
        return Texts.of(language.locale(), "profile.documentTooLarge");
    }

    /** Gives what a document can be. */
    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    public @Nullable DocumentKind getKind() {
        return kind;
    }

    public void setKind(@Nullable DocumentKind kind) {
        this.kind = kind;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
