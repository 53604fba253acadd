package ke.cp2.vacancy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.ExamCalendar;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.SeriesRule;
import org.jspecify.annotations.Nullable;

/** Reads published vacancies for everybody, and answers what other features ask of a vacancy. */
@Stateless
@PermitAll
public class VacancyCatalogue {

    private static final Duration NEWS = Duration.ofDays(1);

    @Inject private Vacancies vacancies;

    @Inject private ExamCalendar calendar;

    @Inject private Clock clock;

    /**
     * The vacancy with that number when it is published or was (also when it was cancelled since);
     * empty otherwise.
     */
    public Optional<VacancyDetails> published(@Nullable String number) {
        return published(number, clock.instant());
    }

    /** The same, open or not as it was at that moment. */
    public Optional<VacancyDetails> published(@Nullable String number, Instant at) {
        return VacancyNumber.parse(number)
                .flatMap(known -> vacancies.publishedByNumber(known.text(), at));
    }

    /** The vacancy with that id in any state, for other features; empty when there is none. */
    public Optional<VacancyDetails> byId(VacancyId id) {
        return vacancies.detailsById(id, clock.instant());
    }

    /**
     * The open vacancies of a filter; state and series of the filter are ignored. Those for a whole
     * county are found for each of its sub-counties too. Sorts by {@code closing} (the default),
     * {@code position} (English name), {@code positionSw} (Kiswahili name), {@code county}, {@code
     * posts}.
     */
    public Page<VacancyDetails> search(@NotNull VacancyFilter filter, @NotNull PageRequest page) {
        return vacancies.open(filter, page, clock.instant());
    }

    /** The open vacancies that were published last, for the home page. */
    public List<VacancyDetails> newest(@Min(1) @Max(PageRequest.MAXIMUM_SIZE) int count) {
        return vacancies.newest(null, count, clock.instant());
    }

    /** The open vacancies of a county that were published last; of all counties for null. */
    public List<VacancyDetails> newestIn(
            @Nullable String countyCode, @Min(1) @Max(PageRequest.MAXIMUM_SIZE) int count) {
        return vacancies.newest(countyCode, count, clock.instant());
    }

    /** The open vacancies that have been published, or have opened, only since that moment. */
    public List<VacancyDetails> openSince(@NotNull Instant since) {
        return vacancies.openSince(since, clock.instant());
    }

    /**
     * The vacancies that can be applied for at that moment and close until then; published a day
     * before or longer: nobody is reminded of what is still news.
     */
    public List<VacancyDetails> closing(@NotNull Instant at, @NotNull Instant until) {
        return vacancies.closing(at.minus(NEWS), until, at);
    }

    /** The open vacancies of some counties, of each so many that close first. */
    public List<VacancyDetails> openIn(
            @NotNull Collection<String> countyCodes,
            @Min(1) @Max(PageRequest.MAXIMUM_SIZE) int ofEach) {
        Instant now = clock.instant();
        return countyCodes.stream()
                .flatMap(county -> vacancies.openIn(county, ofEach, now))
                .toList();
    }

    /** The ids of all vacancies of a series that were published, whatever became of them. */
    public List<VacancyId> idsOfSeries(long seriesId) {
        return vacancies.idsOfSeries(seriesId);
    }

    /**
     * The positions of the vacancies of a series that are not cancelled, with how many of these
     * were published.
     */
    public SortedMap<String, Long> positionsOfSeries(long seriesId) {
        return vacancies.positionsOfSeries(seriesId);
    }

    /** The change of the posts of a vacancy since its closing; empty when there was none. */
    @SystemUse
    public Optional<PostsChange> postsChange(VacancyId id) {
        return vacancies.byId(id).flatMap(Vacancy::postsChange);
    }

    /** The closing time that people read before, when two officers have moved it to earlier. */
    public Optional<EarlierClosing> earlierClosing(VacancyId id) {
        return vacancies.byId(id).flatMap(Vacancy::earlierClosing);
    }

    /** The posts that people read at first, when the vacancy has fewer now. */
    public Optional<FewerPosts> fewerPosts(VacancyId id) {
        return vacancies.byId(id).flatMap(Vacancy::fewerPosts);
    }

    /** The officer who made the posts of a vacancy fewer last; null when nobody has. */
    @SystemUse
    public @Nullable AccountId fewerPostsBy(VacancyId id) {
        return vacancies.byId(id).map(Vacancy::fewerBy).orElse(null);
    }

    /** The officer who published a vacancy; null when that was not kept. */
    @SystemUse
    public @Nullable AccountId publisherOf(VacancyId id) {
        return vacancies.byId(id).map(Vacancy::publishedBy).orElse(null);
    }

    /** Locks a vacancy, so that one transaction at a time decides on its applications. */
    @SystemUse
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void lockSelection(VacancyId vacancyId) {
        vacancies.lock(vacancyId.value());
    }

    /**
     * The rules of the vacancy's series that are switched on for its position, and the one of every
     * vacancy for a centre: nobody is sent to the own school, whatever the position.
     */
    public List<RuleSetting> rulesOf(VacancyId vacancyId) {
        return vacancies
                .byId(vacancyId)
                .map(
                        vacancy ->
                                withOwnSchool(
                                        vacancy.terms().centreCode(),
                                        calendar.rulesFor(vacancy).stream()
                                                .map(SeriesRule::setting)
                                                .toList()))
                .orElseGet(List::of);
    }

    /** Gives the same rules of each of the vacancies, read at once. */
    public Function<VacancyDetails, List<RuleSetting>> rulesOf(
            @NotNull Collection<VacancyDetails> all) {
        Set<Long> series = all.stream().map(VacancyDetails::seriesId).collect(toSet());
        Map<String, List<RuleSetting>> rules =
                calendar.rulesOf(series).stream()
                        .collect(
                                groupingBy(
                                        rule -> rule.seriesId() + rule.positionCode(),
                                        mapping(SeriesRule::setting, toList())));
        return vacancy ->
                withOwnSchool(
                        vacancy.centreCode(),
                        rules.getOrDefault(vacancy.seriesId() + vacancy.positionCode(), List.of()));
    }

    private static List<RuleSetting> withOwnSchool(
            @Nullable String centreCode, List<RuleSetting> rules) {
        Stream<RuleSetting> own =
                centreCode == null
                        ? Stream.empty()
                        : Stream.of(new RuleSetting(RuleName.NOT_OWN_STATION, null));
        return Stream.concat(rules.stream(), own)
                .distinct()
                .sorted(Comparator.comparing(RuleSetting::name))
                .toList();
    }
}
