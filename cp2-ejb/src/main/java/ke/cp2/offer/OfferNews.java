package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.application.StatusNews;
import ke.cp2.security.AccountId;

/** Tells somebody who texts {@code status} of the open offer that has to be answered first. */
@Dependent
class OfferNews implements StatusNews {

    @Inject private Offers offers;

    @Inject private OfferLetters letters;

    @Inject private Clock clock;

    @Override
    public Optional<News> of(AccountId person, Locale language) {
        return offers.openOf(person).stream()
                .filter(offer -> !offer.isLate(clock.instant()))
                .findFirst()
                .map(offer -> letters.news(offer, language));
    }
}
