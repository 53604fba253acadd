package ke.cp2.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import ke.cp2.deployment.terms.TermsOfSeries;
import org.jspecify.annotations.Nullable;

/** Tells what the letters of a series will say about pay, to whoever is offered a post of it. */
@Stateless
@PermitAll
public class RatesInLetters {

    @Inject private TermsOfSeries terms;

    /** The shillings a day of a position; null while the series says no rate for it. */
    public @Nullable Integer shillings(long seriesId, @NotNull String positionCode) {
        return terms.rates(seriesId).get(positionCode);
    }
}
