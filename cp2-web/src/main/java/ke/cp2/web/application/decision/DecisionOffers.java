package ke.cp2.web.application.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.application.decision.Deciding;
import ke.cp2.application.decision.DecisionChoices;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Tells pages which decisions by hand a vacancy allows now, and why not the others. */
@Named
@RequestScoped
public class DecisionOffers {

    @Inject private Deciding deciding;

    @Inject private Language language;

    private final Map<String, DecisionChoices> known = new HashMap<>();

    /** The decisions that one officer may take on a vacancy now. */
    public DecisionChoices of(String vacancyNumber) {
        return known.computeIfAbsent(vacancyNumber, deciding::choices);
    }

    /** Tells why not all decisions may be taken; null when they may. */
    public @Nullable String refusal(String vacancyNumber) {
        String key = of(vacancyNumber).refusal();
        return key == null ? null : Texts.of(language.locale(), key);
    }
}
