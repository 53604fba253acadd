package ke.cp2.web.offer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.offer.PassedOverRow;
import ke.cp2.offer.VacancyOffers;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/offers?vacancy=} and {@code /staff/offer?vacancy=}: to whom no post is offered.
 * Read when the page is written: looking at what would be offered judges anew.
 */
@Named
@RequestScoped
public class PassedOverBacking {

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private VacancyOffers offers;

    private @Nullable List<PassedOverRow> people;

    /** Lists them, with why. */
    public List<PassedOverRow> getPeople() {
        List<PassedOverRow> read = people;
        if (read == null) {
            read = offers.passedOver(number);
            people = read;
        }
        return read;
    }
}
