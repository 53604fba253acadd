package ke.cp2.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of vacancies. */
@ApplicationScoped
class VacancySettings {

    @Inject private Config config;

    /** Tells for how long people can apply at least, from the publication on. */
    Duration shortestWindow() {
        return config.getValue("cp2.vacancy.shortest-window", Duration.class);
    }

    /** Tells for how long people read of an earlier closing time at least, before it comes. */
    Duration shortestAnnouncement() {
        return config.getValue("cp2.vacancy.shortest-announcement", Duration.class);
    }
}
