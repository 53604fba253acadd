package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The settings of what the portal tells by itself. */
@ApplicationScoped
class NoticeSettings {

    @Inject private Config config;

    /** Tells how many messages about vacancies a person gets in a week at most. */
    int mostAWeek() {
        return Math.max(1, config.getValue("cp2.alerts.most-a-week", Integer.class));
    }
}
