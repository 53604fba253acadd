package ke.cp2.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.audit.ListName;
import ke.cp2.campaign.CampaignRow;
import ke.cp2.campaign.CampaignSettings;
import ke.cp2.campaign.CampaignState;
import ke.cp2.campaign.CampaignView;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** All campaigns, or those of one state. */
@Named
@ViewScoped
public class CampaignListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Those that the reader has neither planned nor changed last. */
    private static final String OTHERS = "others";

    @Inject private Language language;

    @Inject private ListFiles files;

    @Inject private RunningCampaigns campaigns;

    @Inject private CampaignSettings settings;

    private @Nullable CampaignState state;
    private @Nullable String by;
    private LazyRows<CampaignRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(this::page, row -> row.campaign().id()).withSizes(25, 50, 100);
    }

    private Page<CampaignRow> page(PageRequest page) {
        return OTHERS.equals(by) ? campaigns.ofOthers(state, page) : campaigns.list(state, page);
    }

    /** Above that many people a second officer approves. */
    public int getThreshold() {
        return settings.approvalThreshold();
    }

    /** Shows what was chosen, at an address of its own. */
    public String search() {
        return "/staff/campaigns?faces-redirect=true&includeViewParams=true";
    }

    public CampaignState[] getStates() {
        return CampaignState.values();
    }

    public @Nullable CampaignState getState() {
        return state;
    }

    public void setState(@Nullable CampaignState state) {
        this.state = state;
    }

    /** Lists what narrows the list to some authors. */
    public List<String> getAuthors() {
        return List.of(OTHERS);
    }

    /** Says whose campaigns are listed: those of other officers, or all for null. */
    public @Nullable String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    public LazyRows<CampaignRow> getRows() {
        return rows;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.CAMPAIGNS, "campaign", ListFile.pages(this::page))
                        .narrowed(new ListFilter().and("state", state).and("by", by))
                        .column("campaign.name", row -> row.campaign().name())
                        .word("campaign.state", CampaignState.class, row -> row.campaign().state())
                        .column("campaign.author", row -> author(row.campaign()))
                        .column("campaign.start", row -> start(row.campaign()))
                        .column("campaign.queued", row -> row.sms().queued())
                        .column("campaign.delivered", row -> row.sms().delivered())
                        .column("campaign.failed", row -> row.sms().failed()));
    }

    private String author(CampaignView campaign) {
        String author = campaign.author();
        return author == null || author.isEmpty() ? language.text("campaign", "nobody") : author;
    }

    private static @Nullable Instant start(CampaignView campaign) {
        return campaign.startedAt() == null ? campaign.scheduledAt() : campaign.startedAt();
    }
}
