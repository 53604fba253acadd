package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ke.cp2.application.eligibility.Eligibility;
import ke.cp2.application.eligibility.NearVacancy;
import ke.cp2.job.JobSettings;
import ke.cp2.job.RunProgress;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.platform.database.LimitTurns;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Goes round the people whom vacancies concern, by account: each gets one message, whatever the
 * number of vacancies. Alerts and reminders differ in which vacancies those are.
 */
@ApplicationScoped
class VacancyRounds {

    @Inject private AlertAudience audience;

    @Inject private VacancyNotices notices;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ProfileDirectory profiles;

    @Inject private Eligibility eligibility;

    @Inject private ReferenceData reference;

    @Inject private SmsOutbox outbox;

    @Inject private LimitTurns turns;

    @Inject private Settings settings;
    @Inject private JobSettings jobSettings;
    @Inject private NoticeSettings noticeSettings;

    @Inject private Clock clock;

    /** A round of vacancies, as they are now. */
    VacancyRound of(VacancyOccasion occasion, Collection<VacancyDetails> told) {
        return new VacancyRound(occasion, eligibility.pool(told));
    }

    /** The vacancy, when people are told of it now. */
    Optional<VacancyDetails> toldOf(VacancyId vacancyId) {
        return vacancies
                .byId(vacancyId)
                .filter(vacancy -> AlertAudience.isToldOf(vacancy, clock.instant()));
    }

    /** Tells how many people a round has to look at after an account. */
    long count(VacancyRound round, AccountId after) {
        return round.isEmpty() ? 0 : audience.count(round.county(), after);
    }

    /**
     * Tells the next people of a round; empty at the end. One run at a time writes such messages:
     * two that looked at the same person at once would both want the same place in the week.
     *
     * @param rounds reads the round, once it is this run's turn: who waits has read nothing yet
     */
    Optional<RunProgress> next(Supplier<VacancyRound> rounds, AccountId after, String mailingKey) {
        turns.takeForVacancyMessages();
        VacancyRound round = rounds.get();
        return after(round, after).map(page -> queue(round, page, mailingKey));
    }

    /** The people of a round that come after an account; empty at the end. */
    Optional<AlertPage> after(VacancyRound round, AccountId accountId) {
        List<AlertCandidate> people =
                round.isEmpty()
                        ? List.of()
                        : audience.after(round.county(), accountId, jobSettings.pageSize());
        return people.isEmpty() ? Optional.empty() : Optional.of(page(round, people));
    }

    private AlertPage page(VacancyRound round, List<AlertCandidate> people) {
        List<AccountId> accounts = people.stream().map(AlertCandidate::accountId).toList();
        AccountId end = accounts.get(accounts.size() - 1);
        Map<AccountId, List<NearVacancy>> matching =
                eligibility.matching(round.pool(), profiles.factsOf(accounts).values());
        Map<AccountId, Set<String>> told = notices.told(accounts.get(0), end);
        Map<AccountId, List<VacancyDetails>> news = new HashMap<>();
        matching.forEach(
                (account, near) -> {
                    List<VacancyDetails> untold =
                            untold(round, near, told.getOrDefault(account, Set.of()));
                    if (!untold.isEmpty()) {
                        news.put(account, untold);
                    }
                });
        Map<AccountId, Integer> numbers = numbers(news.keySet());
        return new AlertPage(
                people.size(),
                matching.size(),
                news.size() - numbers.size(),
                end,
                people.stream()
                        .filter(person -> numbers.containsKey(person.accountId()))
                        .map(
                                person ->
                                        new AlertPage.Notice(
                                                person,
                                                numbers.getOrDefault(person.accountId(), 1),
                                                news.getOrDefault(person.accountId(), List.of())))
                        .toList());
    }

    private static List<VacancyDetails> untold(
            VacancyRound round, List<NearVacancy> near, Set<String> told) {
        return near.stream()
                .map(NearVacancy::vacancy)
                .filter(
                        vacancy ->
                                !told.contains(
                                        VacancyNotices.key(
                                                round.occasion().of(vacancy), vacancy.vacancyId())))
                .toList();
    }

    /** Numbers the next message of each of the people in this week; who has had all has none. */
    private Map<AccountId, Integer> numbers(Set<AccountId> people) {
        Map<AccountId, Integer> numbers = new HashMap<>();
        String week = week();
        List<AccountId> left = List.copyOf(people);
        for (int number = 1; number <= noticeSettings.mostAWeek() && !left.isEmpty(); number++) {
            int tried = number;
            Map<String, AccountId> keys =
                    left.stream()
                            .collect(
                                    Collectors.toMap(
                                            account -> businessKey(account, week, tried),
                                            Function.identity()));
            Set<String> known = outbox.known(keys.keySet());
            keys.forEach(
                    (key, account) -> {
                        if (!known.contains(key)) {
                            numbers.put(account, tried);
                        }
                    });
            left = known.stream().map(keys::get).toList();
        }
        return numbers;
    }

    /** A place among the messages that a person gets in a week: the unique key of them. */
    private static String businessKey(AccountId account, String week, int number) {
        return "vacancies:" + account + ':' + week + ':' + number;
    }

    /** The week, as keys of messages name it. */
    private String week() {
        LocalDate today = Kenya.today(clock);
        return "%d-W%02d"
                .formatted(
                        today.get(IsoFields.WEEK_BASED_YEAR),
                        today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Tells the people of the page.
     *
     * @throws IllegalStateException when one of them was told since the page was read
     */
    RunProgress queue(VacancyRound round, AlertPage page, String mailingKey) {
        String week = week();
        int queued =
                outbox.addAll(
                        page.notices().stream()
                                .map(notice -> message(round.occasion(), notice, week))
                                .map(sms -> sms.inCampaign(mailingKey))
                                .toList());
        if (queued < page.notices().size()) {
            throw new IllegalStateException("somebody has just been told by another run");
        }
        notices.add(round.occasion(), page.notices());
        return new RunProgress(page.examined(), page.matched(), queued, String.valueOf(page.end()));
    }

    /** Writes the message that somebody gets. */
    NewSms message(VacancyOccasion occasion, AlertPage.Notice notice) {
        return message(occasion, notice, week());
    }

    private NewSms message(VacancyOccasion occasion, AlertPage.Notice notice, String week) {
        AlertCandidate person = notice.person();
        Locale language = Locale.forLanguageTag(person.language());
        return NewSms.single(
                person.mobileNumber(),
                person.accountId(),
                occasion.text(notice.vacancies().size()),
                language,
                businessKey(person.accountId(), week, notice.number()),
                values(notice.vacancies(), language));
    }

    private String[] values(List<VacancyDetails> told, Locale language) {
        VacancyDetails first =
                told.stream().min(Comparator.comparing(VacancyDetails::closesAt)).orElseThrow();
        String closes =
                DateTimeFormatter.ofPattern("d MMM", language)
                        .format(Kenya.wallClock(first.closesAt()));
        return told.size() == 1
                ? new String[] {
                    reference.positionName(first.positionCode(), language),
                    first.examCode() + ' ' + first.examYear(),
                    place(first),
                    closes,
                    settings.portalUrl() + "/v/" + first.number()
                }
                : new String[] {
                    String.valueOf(told.size()),
                    counties(told, language),
                    closes,
                    settings.portalUrl() + "/my/vacancies"
                };
    }

    private String counties(List<VacancyDetails> told, Locale language) {
        List<String> counties = told.stream().map(VacancyDetails::countyCode).distinct().toList();
        return counties.size() == 1
                ? reference.countyName(counties.get(0))
                : Texts.of(language, "campaign.counties", counties.size());
    }

    private String place(VacancyDetails vacancy) {
        return vacancy.subCountyCode() == null
                ? reference.countyName(vacancy.countyCode())
                : reference.subCountyName(vacancy.subCountyCode());
    }
}
