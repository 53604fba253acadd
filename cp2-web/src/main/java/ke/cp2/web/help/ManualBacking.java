package ke.cp2.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The user manual's table of contents. */
@Named
@ApplicationScoped
public class ManualBacking {

    private static final List<String> CHAPTERS =
            List.of(
                    "before",
                    "create",
                    "login",
                    "forgot",
                    "profile",
                    "details",
                    "submit",
                    "documents",
                    "vacancies",
                    "apply",
                    "applications",
                    "offer",
                    "deployment",
                    "number",
                    "sms",
                    "problems");

    /** The chapters in their order: ids on the page and parts of the texts' keys. */
    public List<String> getChapters() {
        return CHAPTERS;
    }
}
