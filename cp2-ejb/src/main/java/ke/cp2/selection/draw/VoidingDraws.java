package ke.cp2.selection.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyId;

/** Makes draws void whose value was not entered in time. Each transaction locks one vacancy. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VoidingDraws {

    @Inject private TieDraws draws;

    @Inject private DrawMoves moves;

    @Inject private Clock clock;

    /**
     * Makes the next one void.
     *
     * @return how many were looked at; 0 when none is late
     */
    public int next() {
        List<VacancyId> late = draws.late(clock.instant(), 1);
        late.forEach(vacancyId -> moves.makeVoidIfLate(vacancyId, clock.instant()));
        return late.size();
    }
}
