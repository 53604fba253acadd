package ke.cp2.campaign;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.ProfileState;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as an officer fills it in, times in Kenyan wall-clock time; the version is the one
 * that the officer saw. A property has the name of its input, which is the field of a refusal too.
 */
public class CampaignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String english;
    private @Nullable String kiswahili;
    private @Nullable Long series;
    private @Nullable String position;
    private @Nullable ApplicationState applicationState;
    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable ProfileState profileState;
    private @Nullable LocalDateTime scheduledAt;
    private @Nullable BigDecimal budget;
    private int version;

    /** An empty form. */
    public CampaignForm() {}

    CampaignForm(Campaign campaign) {
        CampaignTerms terms = campaign.terms();
        name = terms.name();
        english = terms.english();
        kiswahili = terms.kiswahili();
        series = terms.audience().seriesId();
        position = terms.audience().positionCode();
        applicationState = terms.audience().applicationState();
        county = terms.audience().countyCode();
        subCounty = terms.audience().subCountyCode();
        profileState = terms.audience().profileState();
        scheduledAt = terms.scheduledAt() == null ? null : Kenya.wallClock(terms.scheduledAt());
        budget = terms.budget();
        version = campaign.version();
    }

    /** Gives the terms of the form. A sub-county of another county does not count. */
    CampaignTerms terms() {
        return new CampaignTerms(
                Refusals.judged(name),
                Refusals.judged(english),
                Refusals.judged(kiswahili),
                new Audience(
                        series,
                        position,
                        applicationState,
                        county,
                        county == null ? null : subCounty,
                        profileState),
                scheduledAt == null ? null : Kenya.instant(scheduledAt),
                budget);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = TypedText.line(name);
    }

    public @Nullable String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = TypedText.lines(english);
    }

    public @Nullable String getKiswahili() {
        return kiswahili;
    }

    public void setKiswahili(String kiswahili) {
        this.kiswahili = TypedText.lines(kiswahili);
    }

    public @Nullable Long getSeries() {
        return series;
    }

    public void setSeries(Long series) {
        this.series = series;
    }

    public @Nullable String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = TypedText.line(position);
    }

    public @Nullable ApplicationState getApplicationState() {
        return applicationState;
    }

    public void setApplicationState(ApplicationState applicationState) {
        this.applicationState = applicationState;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = TypedText.line(county);
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(String subCounty) {
        this.subCounty = TypedText.line(subCounty);
    }

    public @Nullable ProfileState getProfileState() {
        return profileState;
    }

    public void setProfileState(ProfileState profileState) {
        this.profileState = profileState;
    }

    public @Nullable LocalDateTime getScheduledAt() {
        return scheduledAt;
    }

    public void setScheduledAt(LocalDateTime scheduledAt) {
        this.scheduledAt = scheduledAt;
    }

    public @Nullable BigDecimal getBudget() {
        return budget;
    }

    public void setBudget(BigDecimal budget) {
        this.budget = budget;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
