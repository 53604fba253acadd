package ke.cp2.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.offer.ReservesAtOnce.Picks;
import ke.cp2.offer.risk.RiskWatch;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.VacancyDetails;

/** Offers posts and withdraws offers, each call in a transaction of its own. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferingTransactions {

    /** So many offers are made in one transaction. */
    static final int PAGE = 200;

    @Inject private OfficersWords words;

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private OfferedApplications applications;

    @Inject private PreparingOffers preparing;

    @Inject private ReservesAtOnce reserves;

    @Inject private Offers offers;

    @Inject private OfferMoves moves;

    @Inject private RiskWatch risk;

    @Inject private Clock clock;

    /**
     * Makes the first offers, when all is as it was confirmed.
     *
     * @return how many
     * @throws BusinessException when something has changed; then nothing is offered
     */
    public long first(String vacancyNumber, OfferForm form, OfferPreview confirmed) {
        applications.lockSelection(access.decidable(vacancyNumber).vacancyId());
        if (!preparing.preview(vacancyNumber, form).confirmed().equals(confirmed.confirmed())) {
            throw BusinessException.of("offer.changedMeanwhile");
        }
        return offer(preparing.offerable(vacancyNumber), confirmed, 0);
    }

    /**
     * Makes the next offers.
     *
     * @param made how many of those that were confirmed are made
     * @return how many; 0 when nobody is left
     */
    public long next(String vacancyNumber, OfferForm form, OfferPreview confirmed, long made) {
        applications.lockSelection(access.decidable(vacancyNumber).vacancyId());
        VacancyDetails vacancy = preparing.offerable(vacancyNumber);
        applications.passOver(vacancy, clock.instant());
        return offer(vacancy, confirmed, made);
    }

    /** Offers to the successful ones first, then to the reserve list. */
    private long offer(VacancyDetails vacancy, OfferPreview confirmed, long before) {
        boolean successful = before < confirmed.successful();
        long left = (successful ? confirmed.successful() : confirmed.total()) - before;
        int size = (int) Math.min(left, PAGE);
        AccountId officer = caller.accountId();
        int made;
        if (successful) {
            List<Candidate> page =
                    applications.next(
                            vacancy.vacancyId(), ApplicationState.SUCCESSFUL, officer, size);
            made = moves.make(vacancy, page, officer, confirmed.deadline(), null).size();
        } else {
            Picks picks = reserves.next(vacancy, officer, size);
            made =
                    moves.make(
                                    vacancy,
                                    picks.candidates(),
                                    officer,
                                    confirmed.deadline(),
                                    null,
                                    picks.byTwoThirds())
                            .size();
        }
        risk.look(vacancy.vacancyId());
        return made;
    }

    /**
     * Withdraws an open offer; its applicant is told.
     *
     * @throws BusinessException when there is none that the caller may see, or it is not open
     */
    public void withdraw(long offerId, String withdrawReason) {
        StatedReason reason =
                StatedReason.typed("withdrawReason", "offer.reasonMissing", withdrawReason);
        words.check("withdrawReason", reason.text());
        OfferPlace place =
                offers.place(offerId)
                        .filter(known -> access.inView(known.vacancyId()).isPresent())
                        .orElseThrow(() -> BusinessException.of("offer.notFound"));
        moves.withdraw(place, caller.accountId(), reason);
    }
}
