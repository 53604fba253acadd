package ke.cp2.web.offer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import ke.cp2.letter.RatesInLetters;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Says the rate a day of a post that is offered, as its letter will. */
@Named
@RequestScoped
public class OfferedRateBacking {

    @Inject private RatesInLetters rates;

    @Inject private Language language;

    private @Nullable String rate;

    /** The rate in words; that it is not set yet where it is not. */
    public String of(VacancyDetails vacancy) {
        String known = rate;
        if (known == null) {
            Integer shillings = rates.shillings(vacancy.seriesId(), vacancy.positionCode());
            known =
                    shillings == null
                            ? language.text("offer", "rate.unknown")
                            : KenyanFormat.shillings(BigDecimal.valueOf(shillings));
            rate = known;
        }
        return known;
    }
}
