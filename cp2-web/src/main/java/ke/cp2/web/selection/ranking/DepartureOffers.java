package ke.cp2.web.selection.ranking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.selection.proposal.ProposingSelection;

/** Tells pages whether somebody can depart from the ranked list of a vacancy now. */
@Named
@RequestScoped
public class DepartureOffers {

    @Inject private ProposingSelection proposing;

    private final Map<String, Boolean> known = new HashMap<>();

    /** Tells whether a departure can be proposed for a vacancy now. */
    public boolean of(String vacancyNumber) {
        return known.computeIfAbsent(vacancyNumber, proposing::isOpen);
    }
}
