package ke.cp2.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** {@code /staff/manual}: the chapters for officers. */
@Named
@ApplicationScoped
public class OfficersManualBacking {

    private static final List<Chapter> CHAPTERS =
            List.of(
                    new Chapter("need", 6, true),
                    new Chapter("planned", 4, true),
                    new Chapter("verify", 5, true),
                    new Chapter("decide", 7, true),
                    new Chapter("ranking", 6, true),
                    new Chapter("draw", 5, true),
                    new Chapter("offering", 5, true),
                    new Chapter("deploying", 7, true),
                    new Chapter("letters", 6, false),
                    new Chapter("campaign", 4, true),
                    new Chapter("moving", 3, false));

    /**
     * Names a chapter.
     *
     * @param key its id on the page, and the middle of the keys of its texts
     * @param steps how many steps it has
     * @param pictured whether it shows a page
     */
    public record Chapter(String key, int steps, boolean pictured) {

        /** The picture of a page, or "". */
        public String picture() {
            return pictured ? key : "";
        }
    }

    public List<Chapter> getChapters() {
        return CHAPTERS;
    }
}
