package ke.cp2.deployment.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.offer.PostsPromised;

/** Holds a rate in the transaction that promises it to somebody. */
@Dependent
class RateKeeper {

    @Inject private TermsOfSeries terms;

    void hold(@Observes PostsPromised promised) {
        terms.hold(promised.seriesId(), promised.positionCode());
    }
}
