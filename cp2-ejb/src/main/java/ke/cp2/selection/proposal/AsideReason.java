package ke.cp2.selection.proposal;

import java.util.Locale;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * Tells an applicant who was set aside why there is no post: not the points, but details that were
 * changed and not verified in time.
 */
final class AsideReason {

    private AsideReason() {}

    /** Tells whether somebody who gets no post for that is told why. */
    static boolean isTold(@Nullable Bar bar) {
        return bar == Bar.CHANGED || bar == Bar.RETURNED;
    }

    /**
     * The reason of an application's decision.
     *
     * @param bar why it gets no post, or null
     * @param language of the applicant; null when it is not known
     * @param reason of the proposal, which follows where both fit
     */
    static String of(@Nullable Bar bar, @Nullable Locale language, String reason) {
        if (!isTold(bar)) {
            return reason;
        }
        String aside =
                Texts.of(
                        language == null ? Locale.ENGLISH : language,
                        bar == Bar.RETURNED ? "selection.returnedReason" : "selection.asideReason");
        String both = aside + ' ' + reason;
        return both.length() <= StatedReason.LENGTH ? both : aside;
    }
}
