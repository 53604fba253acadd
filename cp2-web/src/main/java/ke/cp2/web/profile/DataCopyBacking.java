package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.home.own.TakingOwnData;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.document.KeepingDocuments;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/data}, the own data with nothing masked, to be read and printed. */
@Named
@RequestScoped
public class DataCopyBacking {

    @Inject private EditingProfile myProfile;

    @Inject private KeepingDocuments keeping;

    @Inject private TakingOwnData taking;

    @Inject private OwnRecordWords words;

    @Inject private Language language;

    @Inject private ProfileFlow flow;

    private @Nullable ProfileView view;
    private List<DocumentRow> documents = List.of();
    private List<OwnRecordWords.ShownKind> records = List.of();

    @PostConstruct
    void read() {
        if (flow.isConsented()) {
            view = myProfile.copy();
            documents = keeping.list();
            records = words.shown(taking.records(language.locale()));
        }
    }

    /** Leads to the consent while that is missing. */
    public @Nullable String open() {
        return flow.consentUnless(view != null);
    }

    /** Lists what is kept beside the profile; only kinds of which there is something. */
    public List<OwnRecordWords.ShownKind> getRecords() {
        return records;
    }

    public List<DocumentRow> getDocuments() {
        return documents;
    }

    public @Nullable ProfileView getView() {
        return view;
    }
}
