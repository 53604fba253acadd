package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunLetter;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.GsmText;
import ke.cp2.sms.text.SmsTexts;
import org.jspecify.annotations.Nullable;

/** Counts, before a round goes out, whom it would reach and what that would cost. */
@ApplicationScoped
class CountingAlerts {

    /** A reader waits for so many people; of those behind them each counts as one message. */
    private static final long LOOKED_AT = 20_000;

    @Inject private VacancyRounds rounds;

    @Inject private FirstPeople people;

    @Inject private SmsTexts texts;

    @Inject private SmsTariff tariff;

    /** Counts everybody, as far as a reader can wait for it. */
    AlertCount count(VacancyRound round) {
        long examined = 0;
        long matching = 0;
        long told = 0;
        long held = 0;
        long kiswahili = 0;
        long rest = 0;
        List<AlertPage.Notice> first = new ArrayList<>();
        Optional<AlertPage> next = rounds.after(round, AccountId.of(0));
        while (next.isPresent()) {
            AlertPage page = next.get();
            examined += page.examined();
            matching += page.matched();
            told += page.told();
            held += page.held();
            kiswahili +=
                    page.notices().stream()
                            .filter(notice -> notice.person().isInKiswahili())
                            .count();
            page.notices().stream()
                    .limit((long) FirstPeople.NAMED - first.size())
                    .forEach(first::add);
            if (examined >= LOOKED_AT) {
                rest = rounds.count(round, page.end());
                break;
            }
            next = rounds.after(round, page.end());
        }
        return new AlertCount(
                matching,
                told,
                held,
                rest,
                people.names(first.stream().map(notice -> notice.person().accountId()).toList()),
                letters(round, first, matching - told - held - kiswahili, kiswahili, rest));
    }

    /** The same as the page of jobs shows it. */
    RunEstimate estimate(VacancyRound round) {
        AlertCount count = count(round);
        AlertLetters letters = count.letters();
        return new RunEstimate(
                count.unsent(),
                count.rest() > 0,
                letters == null ? cost(1, count.unsent()) : letters.cost(),
                count.first(),
                letters == null
                        ? List.of()
                        : List.of(new RunLetter(letters.english(), letters.kiswahili())));
    }

    /** The texts as they would go to the first, in the one language and in the other. */
    private @Nullable AlertLetters letters(
            VacancyRound round,
            List<AlertPage.Notice> first,
            long inEnglish,
            long inKiswahili,
            long rest) {
        if (first.isEmpty()) {
            return null;
        }
        String english = text(round, first.get(0), "en");
        String kiswahili = text(round, first.get(0), "sw");
        return new AlertLetters(
                english,
                kiswahili,
                inEnglish,
                inKiswahili,
                cost(GsmText.of(english).parts(), inEnglish + rest)
                        .add(cost(GsmText.of(kiswahili).parts(), inKiswahili)));
    }

    private String text(VacancyRound round, AlertPage.Notice notice, String language) {
        return texts.of(
                rounds.message(
                        round.occasion(),
                        new AlertPage.Notice(
                                notice.person().in(language),
                                notice.number(),
                                notice.vacancies())));
    }

    private BigDecimal cost(int parts, long people) {
        return tariff.price(MessageClass.CAMPAIGN, parts).multiply(BigDecimal.valueOf(people));
    }
}
