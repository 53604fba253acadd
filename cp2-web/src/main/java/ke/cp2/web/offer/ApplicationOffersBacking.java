package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.application.ApplicationReference;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.OfferingTransactions;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The offers on {@code /staff/application?reference=}; an open one can be withdrawn. */
@Named
@ViewScoped
public class ApplicationOffersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject @Param private String reference;

    @Inject private VacancyOffers offers;

    @Inject private OfferingTransactions transactions;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private List<OfferRow> rows = List.of();
    @Typed private String withdrawReason;

    @PostConstruct
    void load() {
        rows = ApplicationReference.parse(reference).map(offers::ofApplication).orElseGet(List::of);
    }

    /** Withdraws the open offer. */
    public @Nullable String withdraw() {
        OfferRow open = getOpen();
        if (open == null) {
            return null;
        }
        return feedback.attempt(
                () -> transactions.withdraw(open.id(), withdrawReason),
                language.text("offer", "withdraw.done"),
                () -> "/staff/application?faces-redirect=true&reference=" + open.reference());
    }

    /** All offers, the latest first. */
    public List<OfferRow> getRows() {
        return rows;
    }

    /** The open offer, or null. */
    public @Nullable OfferRow getOpen() {
        return rows.stream().filter(OfferRow::isOpen).findFirst().orElse(null);
    }

    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(String withdrawReason) {
        this.withdrawReason = withdrawReason;
    }
}
