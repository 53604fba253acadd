package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import ke.cp2.audit.DownloadingLists;

/**
 * Sends the list of a page as a file, as it is narrowed there: chunk by chunk, while it is read. A
 * backing bean has a method {@code download(RowsFile.Form)}, and its page includes {@code
 * includes/platform/download.xhtml}.
 */
@RequestScoped
public class ListFiles {

    @Inject private DownloadingLists downloads;

    @Inject private Feedback feedback;

    /** Answers the request with the list; what is refused becomes a message on the page. */
    public <T> void send(RowsFile.Form form, ListFile<T> list) {
        feedback.attempt(
                () -> {
                    // What may not be seen is refused before anything is sent.
                    List<T> first = list.chunks().next(null, 0);
                    downloads.begin(list.list(), list.filter().toString());
                    RowsFile.send(
                            list.list().code() + (list.name().isEmpty() ? "" : '-' + list.name()),
                            form,
                            file -> send(list, first, file));
                });
    }

    private <T> void send(ListFile<T> list, List<T> first, RowsFile.Target file)
            throws IOException {
        Written written = new Written();
        try {
            write(list, first, file, written);
        } finally {
            downloads.end(list.list(), written.rows);
        }
    }

    static <T> void write(ListFile<T> list, List<T> first, RowsFile.Target file, Written written)
            throws IOException {
        file.row(list.columns().toArray());
        List<T> chunk = first;
        while (!chunk.isEmpty()) {
            for (T row : chunk) {
                file.row(list.cells().of(row));
                written.rows++;
            }
            chunk = list.chunks().next(chunk.get(chunk.size() - 1), written.rows);
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
