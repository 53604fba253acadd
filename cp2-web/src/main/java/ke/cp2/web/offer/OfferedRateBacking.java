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

/** Says the rate a day of a post, as its letter will. */
@Named
@RequestScoped
public class OfferedRateBacking {

    @Inject private RatesInLetters rates;

    @Inject private Language language;

    private boolean read;
    private @Nullable Integer shillings;

    /** The rate in words; that it is not announced yet where the series has none. */
    public String of(VacancyDetails vacancy) {
        Integer set = shillings(vacancy);
        return set == null
                ? language.text("offer", "rate.unknown")
                : KenyanFormat.shillings(BigDecimal.valueOf(set));
    }

    /** A page shows one vacancy, and asks for its rate more than once. */
    private @Nullable Integer shillings(VacancyDetails vacancy) {
        if (!read) {
            shillings = rates.shillings(vacancy.seriesId(), vacancy.positionCode());
            read = true;
        }
        return shillings;
    }
}
