package ke.cp2.vacancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.reference.StationType;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.series.ExamSeries;
import ke.cp2.vacancy.series.ReaderNotice;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one position at one place in one exam series, and the time in which people may apply for
 * them. It closes by time: there is nothing to be done when the window ends.
 */
@Entity
@EntityListeners(ReaderNotice.class)
@Table(name = "VACANCY")
public class Vacancy {

    /** So long after the closing time people may be let in again. */
    private static final Duration REOPENABLE = Duration.ofDays(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "VACANCY_SEQ")
    @SequenceGenerator(name = "VACANCY_SEQ")
    private Long id;

    @Column(name = "VACANCY_NUMBER")
    private String number;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "ACTIVITY_CODE")
    private String activityCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATION_TYPE")
    private StationType stationType;

    @Column(name = "STATION_NAME")
    private @Nullable String stationName;

    @Column(name = "CENTRE_CODE")
    private @Nullable String centreCode;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Column(name = "SUBJECT_CODE")
    private @Nullable String subjectCode;

    private @Nullable Integer paper;

    private int posts;

    @Embedded private Window window;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private VacancyState state;

    @Column(name = "PUBLISHED_AT")
    private Instant publishedAt;

    @Column(name = "PUBLISHED_BY")
    private @Nullable Long publishedBy;

    /** The posts at the closing, once somebody has changed them since. */
    @Column(name = "POSTS_AT_CLOSING")
    private @Nullable Integer postsAtClosing;

    @Column(name = "POSTS_CHANGED_BY")
    private @Nullable Long postsChangedBy;

    @Column(name = "POSTS_CHANGED_AT")
    private @Nullable Instant postsChangedAt;

    /** When people could apply again after the closing; null when they never could. */
    @Column(name = "REOPENED_AT")
    private @Nullable Instant reopenedAt;

    /** The posts that people read before an officer made them fewer; mostly null. */
    @Column(name = "ANNOUNCED_POSTS")
    private @Nullable Integer announcedPosts;

    @Column(name = "FEWER_AT")
    private @Nullable Instant fewerAt;

    @Column(name = "FEWER_BY")
    private @Nullable Long fewerBy;

    @Column(name = "FEWER_REASON")
    private @Nullable String fewerReason;

    /** The closing time that people read before two officers moved it to earlier; mostly null. */
    @Column(name = "ANNOUNCED_CLOSING")
    private @Nullable Instant announcedClosing;

    @Column(name = "EARLIER_REASON")
    private @Nullable String earlierReason;

    @Version private int version;

    protected Vacancy() {}

    private Vacancy(long serial, ExamSeries series, VacancyTerms terms) {
        state = VacancyState.DRAFT;
        take(serial, series, terms);
    }

    /**
     * A new vacancy that nobody but staff sees yet.
     *
     * @param serial the next value of the sequence of vacancy numbers
     */
    public static Vacancy draft(long serial, ExamSeries series, VacancyTerms terms) {
        return new Vacancy(serial, series, terms);
    }

    /**
     * Refuses to let people apply again when the closing time passed long ago: a deadline is moved
     * for all who missed it, in the days when they still look, and not for one.
     *
     * @throws BusinessException at the closing time
     */
    void requireReopenable(Instant now) {
        if (window.closesAt().plus(REOPENABLE).isBefore(now)) {
            throw BusinessException.at("closesAt", "vacancy.closedTooLong");
        }
    }

    /**
     * Takes other terms. A draft may change in everything, and its number follows examination, year
     * and position. A published vacancy may change only in what harms nobody who has applied:
     * posts, description, a closing time that is later, unless two officers have agreed on the one
     * that it has. After that nothing changes any more.
     *
     * @throws BusinessException when its state does not allow the change
     */
    public void change(ExamSeries series, VacancyTerms terms) {
        switch (state) {
            case DRAFT -> take(number().serial(), series, terms);
            case PUBLISHED -> {
                if (seriesId != series.id() || !terms.keepsPromisesOf(terms())) {
                    throw BusinessException.of("vacancy.publishedKeepsPromises");
                }
                if (terms.window().closesAt().isBefore(window.closesAt())) {
                    throw BusinessException.at("closesAt", "vacancy.closesEarlier");
                }
                if (announcedClosing != null && !terms.window().equals(window)) {
                    throw BusinessException.at("closesAt", "vacancy.closingAgreed");
                }
                take(number().serial(), series, terms);
            }
            default -> throw BusinessException.of("vacancy.unchangeable");
        }
    }

    /**
     * Refuses other posts once it was known who applies, also when the time to apply was made
     * longer since: whoever sees the list could give one person more or less a post.
     *
     * @throws BusinessException at the posts
     */
    void requireKeptPosts(VacancyTerms wanted, Instant now) {
        if (state == VacancyState.PUBLISHED
                && wanted.posts() != posts
                && (reopenedAt != null || window.isOverAt(now))) {
            throw BusinessException.at("posts", "vacancy.postsStay", posts);
        }
    }

    /** Tells whether terms have fewer posts than people read now. */
    boolean isFewer(VacancyTerms wanted) {
        return state == VacancyState.PUBLISHED && wanted.posts() < posts;
    }

    /** Keeps that there are fewer posts than people read, before they are. */
    void noteFewer(StatedReason why, AccountId officer, Instant now) {
        if (announcedPosts == null) {
            announcedPosts = posts;
        }
        fewerReason = why.text();
        fewerBy = officer.value();
        fewerAt = now;
    }

    /** The posts that people read at first, when there are fewer now. */
    Optional<FewerPosts> fewerPosts() {
        return announcedPosts == null
                        || announcedPosts <= posts
                        || fewerAt == null
                        || fewerReason == null
                ? Optional.empty()
                : Optional.of(new FewerPosts(announcedPosts, fewerAt, fewerReason));
    }

    /** The officer who made the posts fewer last, or null. */
    @Nullable AccountId fewerBy() {
        return fewerBy == null ? null : AccountId.of(fewerBy);
    }

    /** Keeps that people could apply again after the closing. */
    void noteReopening(Instant now) {
        reopenedAt = now;
    }

    /** The change of its posts since the closing; empty when they are as they were. */
    Optional<PostsChange> postsChange() {
        return postsAtClosing == null || postsChangedBy == null || postsChangedAt == null
                ? Optional.empty()
                : Optional.of(
                        new PostsChange(
                                postsAtClosing, AccountId.of(postsChangedBy), postsChangedAt));
    }

    /**
     * Shows it to everybody; applications are taken inside the window, which opens now when it
     * should have opened earlier.
     *
     * @param officer who publishes it, and then approves no decision on it that was taken by hand;
     *     null when that is not known
     * @throws BusinessException when it is no draft, or its window is over
     */
    public void publish(@Nullable AccountId officer, Instant now) {
        if (state == VacancyState.DRAFT && window.isOverAt(now)) {
            throw BusinessException.of("vacancy.windowOver");
        }
        become(VacancyState.PUBLISHED);
        window = window.announcedAt(now);
        publishedAt = now;
        publishedBy = AccountId.valueOrNull(officer);
    }

    /**
     * Holds the time in which people can still apply against the shortest one, before it is
     * published.
     *
     * @throws BusinessException when it is shorter
     */
    void requireWindow(Duration shortest, Instant now) {
        if (state == VacancyState.DRAFT
                && !window.isOverAt(now)
                && window.openFrom(now).compareTo(shortest) < 0) {
            throw BusinessException.of("vacancy.windowTooShort", shortest.toHours());
        }
    }

    /**
     * Holds an earlier closing time against what people read, and against the time in which they
     * have to learn of it and to apply.
     *
     * @param shortest so long people can apply at least
     * @param announcement so long before it they read of it at least
     * @throws BusinessException when it takes no applications any more, or at the time
     */
    void requireEarlierEnd(Instant end, Duration shortest, Duration announcement, Instant now) {
        if (state != VacancyState.PUBLISHED || window.isOverAt(now)) {
            throw BusinessException.of("vacancy.closedAlready");
        }
        if (!end.isBefore(window.closesAt())) {
            throw BusinessException.at("earlierAt", "vacancy.notEarlier", window.closesAt());
        }
        Instant first = now.plus(announcement);
        if (end.isBefore(first)) {
            throw BusinessException.at("earlierAt", "vacancy.earlierTooSoon", first);
        }
        if (window.openUntil(publishedAt, end).compareTo(shortest) < 0) {
            throw BusinessException.at("earlierAt", "vacancy.windowTooShort", shortest.toHours());
        }
    }

    /** Moves its closing time to an earlier one, on which two officers have agreed. */
    void closeEarlier(Instant end, StatedReason why) {
        if (announcedClosing == null) {
            announcedClosing = window.closesAt();
        }
        earlierReason = why.text();
        window = new Window(window.opensAt(), end);
    }

    /** The closing time that people read before, when two officers have moved it to earlier. */
    Optional<EarlierClosing> earlierClosing() {
        return announcedClosing == null || earlierReason == null
                ? Optional.empty()
                : Optional.of(new EarlierClosing(announcedClosing, earlierReason));
    }

    /**
     * Notes that it takes no more applications, after its time to apply: one officer does not end
     * that earlier than people read.
     *
     * @throws BusinessException when the time is not over, or its state does not allow it
     */
    public void close(Instant now) {
        if (state == VacancyState.DECIDED) {
            throw BusinessException.of("vacancy.moveRefused." + state);
        }
        if (state == VacancyState.PUBLISHED && !window.isOverAt(now)) {
            throw BusinessException.of("vacancy.closesByTwo");
        }
        become(VacancyState.CLOSED);
    }

    /** Ends a closed vacancy whose applicants all have their decision. */
    public void decide() {
        become(VacancyState.DECIDED);
    }

    /** One of its applications waits for a decision again. */
    void decideAnew() {
        become(VacancyState.CLOSED);
    }

    /** Takes it back. */
    public void cancel() {
        become(VacancyState.CANCELLED);
    }

    /** Tells whether applications are taken at that instant. */
    public boolean isOpenAt(Instant instant) {
        return state == VacancyState.PUBLISHED && window.contains(instant);
    }

    private void become(VacancyState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("vacancy.moveRefused." + state);
        }
        state = next;
    }

    private void take(long serial, ExamSeries series, VacancyTerms terms) {
        number = VacancyNumber.of(series, terms.positionCode(), serial).text();
        seriesId = series.id();
        examCode = series.examCode();
        activityCode = terms.activityCode();
        stationType = terms.stationType();
        stationName = terms.stationName();
        centreCode = terms.centreCode();
        positionCode = terms.positionCode();
        countyCode = terms.countyCode();
        subCountyCode = terms.subCountyCode();
        subjectCode = terms.subjectCode();
        paper = terms.paper();
        posts = terms.posts();
        window = terms.window();
        description = terms.description();
    }

    public VacancyId id() {
        return VacancyId.of(id);
    }

    public VacancyNumber number() {
        return new VacancyNumber(number);
    }

    public long seriesId() {
        return seriesId;
    }

    /** The examination of its series. */
    public String examCode() {
        return examCode;
    }

    /** Gives its terms as they are now. */
    public VacancyTerms terms() {
        return new VacancyTerms(
                activityCode,
                stationType,
                stationName,
                centreCode,
                positionCode,
                countyCode,
                subCountyCode,
                subjectCode,
                paper,
                posts,
                window,
                description);
    }

    public VacancyState state() {
        return state;
    }

    /** The officer who published it; null for a draft, and where that was not kept. */
    @Nullable AccountId publishedBy() {
        return publishedBy == null ? null : AccountId.of(publishedBy);
    }

    /** Gives the time of its publication, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public int version() {
        return version;
    }
}
