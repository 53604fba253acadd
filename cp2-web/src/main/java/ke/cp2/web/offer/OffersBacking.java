package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.OfferStanding;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/offers?vacancy=}: the offers of a vacancy, and how they stand. */
@Named
@ViewScoped
public class OffersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private VacancyOffers offers;

    private @Nullable OfferStanding standing;
    private LazyRows<OfferRow> rows;

    @PostConstruct
    void load() {
        standing = offers.standing(number).orElse(null);
        rows = new LazyRows<>(page -> offers.list(number, page), OfferRow::id);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(standing != null);
    }

    public @Nullable OfferStanding getStanding() {
        return standing;
    }

    public LazyRows<OfferRow> getRows() {
        return rows;
    }
}
