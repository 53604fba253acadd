package ke.cp2.web.application.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.byhand.ApprovingByHand;
import ke.cp2.application.byhand.HandOutcomeView;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Tells officers how an application got an outcome without a ranked list. */
@Named
@RequestScoped
public class ByHandBacking {

    @Inject private ApprovingByHand byHand;

    @Inject private Language language;

    private final Map<String, Optional<HandOutcomeView>> known = new HashMap<>();

    /**
     * The decision on an application; null when it was taken by a ranked list, or there is none.
     */
    public @Nullable HandOutcomeView of(String reference) {
        return known.computeIfAbsent(
                        reference,
                        one -> ApplicationReference.parse(one).flatMap(byHand::ofApplication))
                .orElse(null);
    }

    /** Tells why the reader cannot approve a decision, in words. */
    public String why(String refusal) {
        return Texts.of(language.locale(), refusal);
    }
}
