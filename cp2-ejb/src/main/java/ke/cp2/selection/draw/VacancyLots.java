package ke.cp2.selection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.selection.Lots;
import ke.cp2.selection.VoidDraw;
import ke.cp2.vacancy.VacancyId;

/** Gives the lots of a vacancy's draw that stands. */
@ApplicationScoped
class VacancyLots implements Lots {

    @Inject private TieDraws draws;

    @Override
    public Optional<Long> sheetOf(VacancyId vacancyId) {
        return draws.standing(vacancyId).map(TieDraw::sheetId);
    }

    @Override
    public List<VoidDraw> voided(VacancyId vacancyId) {
        return draws.ofVacancy(vacancyId).stream()
                .filter(draw -> draw.state() == DrawState.VOID)
                .map(
                        draw ->
                                new VoidDraw(
                                        draw.number(),
                                        Objects.requireNonNull(draw.endedAt()),
                                        draw.endedBy(),
                                        draw.voidReason()))
                .toList();
    }

    @Override
    public boolean isAny(VacancyId vacancyId) {
        return draws.hasAny(vacancyId);
    }

    @Override
    public Map<String, String> of(VacancyId vacancyId) {
        Optional<DrawView> drawn = draws.drawn(vacancyId);
        String seed = drawn.map(DrawView::seed).orElse(null);
        if (seed == null) {
            return Map.of();
        }
        return draws.list(drawn.orElseThrow().id())
                .lines()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                reference -> DrawFormula.lot(seed, reference)));
    }
}
