package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.reference.StationType;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as an officer fills it in, times in Kenyan wall-clock time; the version is the one that
 * the officer saw. A property has the name of its input, which is the field of a refusal too.
 */
public class VacancyForm implements Serializable {

    /** Stands for one that is refused, when all else is looked at. */
    private static final Window SOME_WINDOW =
            new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private static final long serialVersionUID = 1L;

    private @Nullable Long series;
    private @Nullable String activity;
    private @Nullable StationType stationType;
    private @Nullable String stationName;
    private @Nullable String centreCode;
    private @Nullable String position;
    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable String subject;
    private @Nullable Integer paper;
    private @Nullable Integer posts;
    private @Nullable LocalDateTime opensAt;
    private @Nullable LocalDateTime closesAt;
    private @Nullable String description;
    private @Nullable String fewerReason;
    private int version;
    private boolean published;

    /** An empty form. */
    public VacancyForm() {}

    VacancyForm(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        series = vacancy.seriesId();
        activity = terms.activityCode();
        stationType = terms.stationType();
        stationName = terms.stationName();
        centreCode = terms.centreCode();
        position = terms.positionCode();
        county = terms.countyCode();
        subCounty = terms.subCountyCode();
        subject = terms.subjectCode();
        paper = terms.paper();
        posts = terms.posts();
        opensAt = Kenya.wallClock(terms.window().opensAt());
        closesAt = Kenya.wallClock(terms.window().closesAt());
        description = terms.description();
        version = vacancy.version();
        published = vacancy.state() == VacancyState.PUBLISHED;
    }

    /**
     * Gives the terms of the form. Subject and paper that are left over from another position do
     * not count.
     *
     * @throws ke.cp2.platform.BusinessException when something is missing, too long or out of range
     */
    VacancyTerms terms() {
        Refusals refusals = new Refusals();
        Window window =
                refusals.value(
                        () -> Window.typed(Refusals.judged(opensAt), Refusals.judged(closesAt)));
        VacancyTerms terms = refusals.value(() -> terms(window == null ? SOME_WINDOW : window));
        // What is published cannot be mended any more.
        refusals.when(
                        !published && centreCode != null && !centreCode.matches(CentreCode.TYPED),
                        "centreCode",
                        "vacancy.centreCodeFormat")
                .raise();
        return Objects.requireNonNull(terms);
    }

    private VacancyTerms terms(Window window) {
        boolean asksSubject = VacancyTerms.asksSubject(position);
        return new VacancyTerms(
                Refusals.judged(activity),
                Refusals.judged(stationType),
                stationName,
                centreCode,
                Refusals.judged(position),
                Refusals.judged(county),
                subCounty,
                asksSubject ? subject : null,
                asksSubject ? paper : null,
                posts == null ? 0 : posts,
                window,
                description);
    }

    /** Tells whether only posts, description and a later closing time may change. */
    public boolean isPublished() {
        return published;
    }

    /** Tells whether a vacancy of the chosen position is for a subject. */
    public boolean isSubjectAsked() {
        return VacancyTerms.asksSubject(position);
    }

    public @Nullable Long getSeries() {
        return series;
    }

    public void setSeries(Long series) {
        this.series = series;
    }

    public @Nullable String getActivity() {
        return activity;
    }

    public void setActivity(String activity) {
        this.activity = TypedText.line(activity);
    }

    public @Nullable StationType getStationType() {
        return stationType;
    }

    public void setStationType(StationType stationType) {
        this.stationType = stationType;
    }

    public @Nullable String getStationName() {
        return stationName;
    }

    public void setStationName(String stationName) {
        this.stationName = TypedText.line(stationName);
    }

    public @Nullable String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String centreCode) {
        this.centreCode = TypedText.compact(centreCode);
    }

    public @Nullable String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = TypedText.line(position);
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

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = TypedText.line(subject);
    }

    public @Nullable Integer getPaper() {
        return paper;
    }

    public void setPaper(Integer paper) {
        this.paper = paper;
    }

    public @Nullable Integer getPosts() {
        return posts;
    }

    public void setPosts(Integer posts) {
        this.posts = posts;
    }

    public @Nullable LocalDateTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalDateTime opensAt) {
        this.opensAt = opensAt;
    }

    public @Nullable LocalDateTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = TypedText.lines(description);
    }

    public @Nullable String getFewerReason() {
        return fewerReason;
    }

    public void setFewerReason(@Nullable String fewerReason) {
        this.fewerReason = TypedText.lines(fewerReason);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
