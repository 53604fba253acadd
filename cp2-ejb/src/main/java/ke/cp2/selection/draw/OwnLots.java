package ke.cp2.selection.draw;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.selection.VacancyReferences;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Reads the lots of the caller's own applications. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class OwnLots {

    @Inject private Caller caller;

    @Inject private VacancyReferences references;

    @Inject private TieDraws draws;

    /**
     * The lot of an application in the latest draw of its vacancy; empty without a draw, and when
     * the application is somebody else's.
     */
    public Optional<OwnLot> of(ApplicationReference reference) {
        return references.vacancyOf(reference, caller.accountId()).stream()
                .flatMap(vacancyId -> draws.ofVacancy(vacancyId).stream())
                .findFirst()
                .map(draw -> new OwnLot(draw, lot(draw, reference.toString())));
    }

    private @Nullable DrawnLot lot(DrawView draw, String reference) {
        String seed = draw.seed();
        return seed == null
                ? null
                : DrawFormula.order(seed, draws.list(draw.id())).stream()
                        .filter(lot -> lot.reference().equals(reference))
                        .findFirst()
                        .orElse(null);
    }
}
