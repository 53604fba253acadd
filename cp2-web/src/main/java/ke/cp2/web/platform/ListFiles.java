package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import ke.cp2.audit.DownloadingLists;
import ke.cp2.web.platform.language.Language;

/**
 * Sends the list of a page as a file, as it is narrowed there: chunk by chunk, while it is read. A
 * backing bean has a method {@code download(RowsFile.Form)}, and its page includes {@code
 * includes/platform/download.xhtml}.
 */
@RequestScoped
public class ListFiles {

    @Inject private DownloadingLists downloads;

    @Inject private Feedback feedback;

    @Inject private Language language;

    /** Answers the request with the list; what is refused becomes a message on the page. */
    public <T> void send(RowsFile.Form form, ListFile<T> list) {
        feedback.attempt(
                () -> {
                    ListFile.Cursor<T> rows = list.open();
                    // What may not be seen is refused before anything is sent.
                    List<T> first = rows.next();
                    downloads.begin(list.list(), list.filter().toString());
                    RowsFile.send(list.fileName(), form, file -> send(list, first, rows, file));
                });
    }

    private <T> void send(
            ListFile<T> list, List<T> first, ListFile.Cursor<T> rest, RowsFile.Target file)
            throws IOException {
        Written written = new Written();
        try {
            write(list, language, first, rest, file, written);
        } finally {
            downloads.end(list.list(), written.rows);
        }
    }

    static <T> void write(
            ListFile<T> list,
            Language language,
            List<T> first,
            ListFile.Cursor<T> rest,
            RowsFile.Target file,
            Written written)
            throws IOException {
        file.row(list.heads(language));
        for (List<T> chunk = first; !chunk.isEmpty(); chunk = rest.next()) {
            for (T row : chunk) {
                file.row(list.cells(row, language));
                written.rows++;
            }
        }
    }

    /** Counts what has left. */
    static final class Written {

        private int rows;

        int rows() {
            return rows;
        }
    }
}
