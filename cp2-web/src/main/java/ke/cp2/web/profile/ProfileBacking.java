package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.home.own.TakingOwnData;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.MissingItem;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.document.KeepingDocuments;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Backs {@code /my/profile}, the readable view of all sections. */
@Named
@RequestScoped
public class ProfileBacking {

    @Inject private EditingProfile myProfile;

    @Inject private KeepingDocuments keeping;

    @Inject private TakingOwnData taking;

    @Inject private OwnRecordWords words;

    @Inject private Language language;

    @Inject private ProfileFlow flow;

    private @Nullable ProfileView view;
    private List<DocumentRow> documents = List.of();

    @PostConstruct
    void read() {
        if (flow.isConsented()) {
            view = myProfile.view();
            documents = keeping.list();
        }
    }

    /** Leads to the consent while that is missing. */
    public @Nullable String open() {
        return flow.consentUnless(view != null);
    }

    public @Nullable String turnAlertsOn() {
        return flow.run(() -> myProfile.wantVacancyAlerts(true), "profile.alertsOn");
    }

    public @Nullable String turnAlertsOff() {
        return flow.run(() -> myProfile.wantVacancyAlerts(false), "profile.alertsOff");
    }

    /** Sends all own data as a file. */
    public void download() {
        byte[] data =
                words.file(myProfile.export(), taking.records(language.locale()))
                        .getBytes(StandardCharsets.UTF_8);
        SentFile.send("cp2-profile.json", "application/json", output -> output.write(data));
    }

    /** Lists what is missing, each with the address where it can be given. */
    public Map<MissingItem, String> getMissing() {
        Map<MissingItem, String> addresses = new LinkedHashMap<>();
        String profile = Faces.getRequestContextPath() + "/my/profile/";
        if (view == null) {
            return addresses;
        }
        for (MissingItem item : view.completeness().missing()) {
            addresses.put(item, profile + page(item.section()) + '#' + item.field());
        }
        return addresses;
    }

    /** The page of a section is named after it. */
    private static String page(ProfileSection section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<DocumentRow> getDocuments() {
        return documents;
    }

    public @Nullable ProfileView getView() {
        return view;
    }
}
