package ke.cp2.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.ApplicationState;
import ke.cp2.campaign.CampaignForm;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Settings;
import ke.cp2.profile.ProfileState;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** A campaign as a form: a new one, or one that has not started. */
@Named
@ViewScoped
public class CampaignEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SERIES = 100;

    @Inject private RunningCampaigns campaigns;

    @Inject private PlanningSeries seriesPlanning;

    @Inject private Settings settings;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject @Param private Long id;

    private CampaignForm form;
    private List<SeriesRow> series;

    /** Reads what is to be edited; without an id it is a new campaign. */
    public void load() {
        NotFound.unless(
                id == null ? Optional.of(new CampaignForm()) : campaigns.form(id), this::show);
    }

    @Opens
    private void show(CampaignForm found) {
        form = found;
        series = List.copyOf(seriesPlanning.list(PageRequest.of(0, MOST_SERIES)).rows());
    }

    /**
     * Saves the form. One at a time, and what was new is an old one afterwards: a second click
     * makes no second campaign.
     */
    public synchronized @Nullable String save() {
        if (!feedback.attempt(this::write)) {
            return null;
        }
        feedback.done(done());
        return CampaignBacking.address(id);
    }

    private String done() {
        if (form.getScheduledAt() == null) {
            return language.text("campaign", "campaign.edit.done");
        }
        Instant start = Kenya.instant(form.getScheduledAt());
        Instant leaves = campaigns.leavesAt(start);
        String timed = language.text("campaign", "campaign.edit.done.timed", start);
        return leaves.equals(start)
                ? timed
                : timed + language.text("campaign", "campaign.leaves", leaves);
    }

    private void write() {
        if (id == null) {
            id = campaigns.create(form);
        } else {
            campaigns.edit(id, form);
        }
        form.setVersion(campaigns.form(id).orElseThrow().getVersion());
    }

    /** Gives the longest values of the placeholders, for the script that counts. */
    public String getLongestValues() {
        return "{\"name\":\"%s\",\"portal\":\"%s\",\"code\":\"%s\"}"
                .formatted(
                        "m".repeat(RunningCampaigns.LONGEST_NAME),
                        settings.portalUrl(),
                        settings.shortCode());
    }

    public CampaignForm getForm() {
        return form;
    }

    /** The latest series, to choose from. */
    public List<SeriesRow> getSeries() {
        return series;
    }

    public ApplicationState[] getApplicationStates() {
        return ApplicationState.values();
    }

    public ProfileState[] getProfileStates() {
        return ProfileState.values();
    }

    public Long getId() {
        return id;
    }
}
