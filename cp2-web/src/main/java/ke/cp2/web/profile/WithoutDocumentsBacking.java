package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.audit.ListName;
import ke.cp2.profile.review.UndocumentedReviews;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import org.jspecify.annotations.Nullable;

/** The details that officers have verified without a document, on the list of details to check. */
@Named
@RequestScoped
public class WithoutDocumentsBacking {

    @Inject private UndocumentedReviews reviews;

    @Inject private ListFiles files;

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
                ListFile.<UndocumentedReviews.Row>of(
                                ListName.WITHOUT_DOCUMENTS,
                                "profile",
                                (last, before) ->
                                        reviews.after(
                                                AccountId.of(last == null ? 0 : last.accountId())))
                        .column("verify.name", UndocumentedReviews.Row::name)
                        .column("without.officer", UndocumentedReviews.Row::officer)
                        .column("without.when", UndocumentedReviews.Row::decidedAt)
                        .word("verify.instead", SeenInstead.class, UndocumentedReviews.Row::instead)
                        .column("verify.instead.words", UndocumentedReviews.Row::words));
    }
}
