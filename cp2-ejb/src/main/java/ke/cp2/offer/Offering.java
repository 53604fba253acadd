package ke.cp2.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Role;

/**
 * Officers offer the posts of a vacancy: they read first to whom, until when and at what cost, and
 * confirm exactly that. However many there are, each transaction takes some of them.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class Offering {

    @Inject private PreparingOffers preparing;

    @Inject private OfferingTransactions transactions;

    /**
     * Counts what would be offered.
     *
     * @throws BusinessException when the selection has not ended, the deadline does not fit, or
     *     there is nobody to offer a post to
     */
    public OfferPreview preview(@NotNull String vacancyNumber, @NotNull @Valid OfferForm form) {
        OfferPreview preview = preparing.preview(vacancyNumber, form);
        if (preview.total() == 0) {
            throw BusinessException.of("offer.nobody");
        }
        return preview;
    }

    /**
     * Offers as confirmed. When it breaks off after some transactions, what they did stands, and
     * the others can be offered again.
     *
     * @param confirmed what the officer has read
     * @return how many offers were made
     * @throws BusinessException when something is not any more as it was confirmed; then nothing is
     *     offered
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long offer(
            @NotNull String vacancyNumber,
            @NotNull @Valid OfferForm form,
            @NotNull OfferPreview confirmed) {
        long all = transactions.first(vacancyNumber, form, confirmed);
        long some = all;
        while (some > 0 && all < confirmed.total()) {
            some = transactions.next(vacancyNumber, form, confirmed, all);
            all += some;
        }
        return all;
    }
}
