package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import ke.cp2.application.DecisionReport;
import ke.cp2.application.SkippedApplication;
import ke.cp2.platform.Texts;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Language;

/** Says after a decision how many were decided, and what was skipped and why. */
@RequestScoped
public class DecisionNotes {

    @Inject private Feedback feedback;

    @Inject private Language language;

    void say(DecisionReport report) {
        say("decided", report.decided());
        report.skipped().stream()
                .collect(
                        Collectors.groupingBy(SkippedApplication::reasonKey, Collectors.counting()))
                .forEach(
                        (reason, count) ->
                                say("skipped", count, Texts.of(language.locale(), reason)));
        if (report.left() > 0) {
            say("left", report.left());
        }
    }

    private void say(String key, Object... values) {
        feedback.done(WebTexts.of(language.locale(), "decide." + key, values));
    }
}
