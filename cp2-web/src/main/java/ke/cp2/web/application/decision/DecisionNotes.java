package ke.cp2.web.application.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.application.decision.DecisionResult;
import ke.cp2.application.decision.SkippedApplications;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.platform.Texts;
import ke.cp2.reference.ReferenceData;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;

/** Decisions in words: on whom, what came of them, and why something was left alone. */
@Named
@RequestScoped
public class DecisionNotes {

    @Inject private Feedback feedback;

    @Inject private ReferenceData reference;

    @Inject private Language language;

    void say(DecisionResult result) {
        feedback.done(text("decide.decided", result.decided()));
        skipped("decide.skipped", result.skipped()).forEach(feedback::done);
    }

    /** Tells how many are left alone, and why. */
    public List<String> skipped(String key, List<SkippedApplications> skipped) {
        return skipped.stream().map(one -> text(key, one.count(), reason(one))).toList();
    }

    private String reason(SkippedApplications skipped) {
        return Texts.of(language.locale(), skipped.reasonKey());
    }

    /** Says in words how a list is filtered. */
    public String which(ApplicantFilter filter) {
        List<String> words = new ArrayList<>();
        if (filter.getState() != null) {
            words.add(text("decide.which.state", text("ApplicationState." + filter.getState())));
        }
        if (filter.getText() != null) {
            words.add(text("decide.which.text", filter.getText()));
        }
        if (filter.getHomeCountyCode() != null) {
            words.add(
                    text("decide.which.county", reference.countyName(filter.getHomeCountyCode())));
        }
        if (filter.getHomeSubCountyCode() != null) {
            words.add(
                    text(
                            "decide.which.subCounty",
                            reference.subCountyName(filter.getHomeSubCountyCode())));
        }
        if (filter.getRulesMet() != null) {
            words.add(text(filter.getRulesMet() ? "decide.which.met" : "decide.which.unmet"));
        }
        return words.isEmpty()
                ? text("decide.which.all")
                : text("decide.which.filter", String.join(", ", words));
    }

    private String text(String key, Object... values) {
        return language.text("application", key, values);
    }
}
