package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.profile.review.UndocumentedReviews;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The details that officers have verified without a document, on the list of details to check. */
@Named
@RequestScoped
public class WithoutDocumentsBacking {

    @Inject private UndocumentedReviews reviews;

    @Inject private ListFiles files;

    @Inject private Language language;

    private @Nullable List<UndocumentedReviews.Count> counts;

    /** Counts them by officer. */
    public List<UndocumentedReviews.Count> counts() {
        if (counts == null) {
            counts = reviews.counts();
        }
        return counts;
    }

    /** Takes all of them away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                new ListFile<UndocumentedReviews.Row>(
                        ListName.WITHOUT_DOCUMENTS,
                        "",
                        new ListFilter(),
                        Stream.of(
                                        "verify.name",
                                        "without.officer",
                                        "without.when",
                                        "verify.instead",
                                        "verify.instead.words")
                                .map(key -> language.text("profile", key))
                                .toList(),
                        (last, before) ->
                                reviews.after(AccountId.of(last == null ? 0 : last.accountId())),
                        row ->
                                new @Nullable Object[] {
                                    row.name(),
                                    row.officer(),
                                    row.decidedAt(),
                                    language.text("profile", "SeenInstead." + row.instead()),
                                    row.words()
                                }));
    }
}
