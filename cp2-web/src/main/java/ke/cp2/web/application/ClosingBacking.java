package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ke.cp2.vacancy.EarlierClosing;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Tells who applies that a vacancy closes earlier than it was published to. */
@Named
@RequestScoped
public class ClosingBacking {

    @Inject private VacancyCatalogue catalogue;

    /** What was found by the id of the vacancy: a page asks for it several times. */
    private final Map<VacancyId, Optional<EarlierClosing>> found = new HashMap<>();

    /** The closing time that people read before two officers moved it to earlier, or null. */
    public @Nullable EarlierClosing earlier(@Nullable VacancyDetails vacancy) {
        return vacancy == null
                ? null
                : found.computeIfAbsent(vacancy.vacancyId(), catalogue::earlierClosing)
                        .orElse(null);
    }
}
