package ke.cp2.selection.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Reads draws for everybody: references of applications, and no names. */
@Stateless
@PermitAll
public class PublicDraws {

    private static final int LATEST = 50;

    @Inject private VacancyCatalogue vacancies;

    @Inject private TieDraws draws;

    @Inject private Clock clock;

    /**
     * Reads a draw of a vacancy.
     *
     * @param number of the draw; null for the latest
     * @param lots how many of its lots are wanted, the smallest first
     * @return empty when there is none
     */
    public Optional<ShownDraw> draw(
            @Nullable String vacancyNumber, @Nullable Integer number, int lots) {
        Optional<VacancyDetails> vacancy = vacancies.published(vacancyNumber);
        List<DrawView> all =
                vacancy.map(known -> draws.ofVacancy(known.vacancyId())).orElse(List.of());
        return all.stream()
                .filter(draw -> number == null || draw.number() == number)
                .findFirst()
                .map(
                        draw ->
                                new ShownDraw(
                                        vacancy.orElseThrow(),
                                        draw,
                                        all,
                                        draws.apart(draw.id()),
                                        order(draw).stream().limit(lots).toList()));
    }

    private List<DrawnLot> order(DrawView draw) {
        String seed = draw.seed();
        return seed == null ? List.of() : DrawFormula.order(seed, draws.list(draw.id()));
    }

    /** Tells whether a vacancy has or had a draw. */
    public boolean hasAny(@Nullable String vacancyNumber) {
        return vacancies
                .published(vacancyNumber)
                .filter(vacancy -> draws.hasAny(vacancy.vacancyId()))
                .isPresent();
    }

    /** The latest draws of all vacancies, the newest first. */
    public List<DrawView> latest() {
        return draws.latest(LATEST);
    }

    /** Tells whether the value of a draw's event is overdue. */
    public boolean isOverdue(DrawView draw) {
        return draw.isOverdue(clock.instant());
    }

    /** The frozen list of a draw: a reference a line; empty when there is no such draw. */
    public Optional<String> list(@Nullable String vacancyNumber, int number) {
        return find(vacancyNumber, number).map(draw -> draws.list(draw.id()));
    }

    /** The order of a draw: lot and reference a line; empty unless its lots are drawn. */
    public Optional<String> order(@Nullable String vacancyNumber, int number) {
        return find(vacancyNumber, number)
                .filter(draw -> draw.state() == DrawState.DRAWN)
                .map(draw -> DrawFormula.text(order(draw)));
    }

    private Optional<DrawView> find(@Nullable String vacancyNumber, int number) {
        return vacancies.published(vacancyNumber).stream()
                .flatMap(vacancy -> draws.ofVacancy(vacancy.vacancyId()).stream())
                .filter(draw -> draw.number() == number)
                .findFirst();
    }
}
