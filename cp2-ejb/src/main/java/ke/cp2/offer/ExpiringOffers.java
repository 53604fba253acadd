package ke.cp2.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import ke.cp2.application.OfferedApplications;
import ke.cp2.offer.risk.RiskWatch;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;

/**
 * Ends offers that nobody has answered in time, and reminds people before that. Each transaction
 * locks one vacancy; what another node has done meanwhile is left alone.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpiringOffers {

    private static final int PAGE = 50;

    @Inject private OfferedApplications applications;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Offers offers;

    @Inject private OfferMoves moves;

    @Inject private OfferLetters letters;

    @Inject private RiskWatch risk;

    @Inject private Clock clock;

    /**
     * Ends the next offers that are due, all of one vacancy.
     *
     * @return how many were looked at; 0 when nothing is due
     */
    public int expire() {
        List<OfferPlace> due = offers.due(clock.instant(), PAGE);
        due.stream()
                .filter(place -> place.vacancyId().equals(due.get(0).vacancyId()))
                .forEach(moves::expire);
        return due.size();
    }

    /**
     * Reminds the next people, all of one vacancy.
     *
     * @return how many were looked at; 0 when nobody is to be reminded
     */
    public int remind() {
        List<OfferPlace> due = offers.toRemind(clock.instant(), PAGE);
        due.stream()
                .filter(place -> place.vacancyId().equals(due.get(0).vacancyId()))
                .forEach(this::remind);
        return due.size();
    }

    private void remind(OfferPlace place) {
        applications.lockSelection(place.vacancyId());
        Offer offer = offers.locked(place.id());
        if (offer.state() == OfferState.OPEN && !offer.isLate(clock.instant())) {
            letters.remind(vacancies.byId(place.vacancyId()).orElseThrow(), offer, place);
        }
        offer.reminded();
    }

    /** Forgets the risk of vacancies whose examination is over. */
    public void forgetOldRisks() {
        risk.forgetOld();
    }
}
