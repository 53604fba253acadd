package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applying;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplications;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /my/application?reference=} and {@code /my/applied?reference=}: one own application. */
@Named
@RequestScoped
public class MyApplicationBacking {

    @Inject @Param private String reference;

    @Inject private MyApplications applications;

    @Inject private Applying applying;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private @Nullable MyApplication application;
    private Map<String, String> reasons = Map.of();
    private List<Verdict> unmetNow = List.of();

    @PostConstruct
    void load() {
        application =
                ApplicationReference.parse(reference)
                        .flatMap(applications::byReference)
                        .orElse(null);
        if (application != null) {
            reasons =
                    application.history().stream()
                            .map(HistoryLine::reason)
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.toMap(Function.identity(), this::said));
            unmetNow = applications.unmetNow(application);
        }
    }

    /** Marks a reason as an officer's words, unless it is the standard one. */
    private String said(String reason) {
        Integer place = application == null ? null : application.listPlace();
        return StandardReason.of(reason, place, language.locale())
                .orElseGet(() -> language.text("application", "history.words", reason));
    }

    /** Answers "not found" for an application that does not exist or is somebody else's. */
    public void check() {
        NotFound.unless(application != null);
    }

    /** Takes the application back. */
    public @Nullable String withdraw() {
        return feedback.attempt(
                () -> NotFound.unless(isWithdrawn()),
                language.text("application", "withdraw.done"),
                () ->
                        "/my/application?faces-redirect=true&reference="
                                + Objects.requireNonNull(application).reference());
    }

    private boolean isWithdrawn() {
        return ApplicationReference.parse(reference).filter(applying::withdraw).isPresent();
    }

    /** The rules that the details of now do not meet, while nothing is decided. */
    public List<Verdict> getUnmetNow() {
        return unmetNow;
    }

    /** The reasons of the history as the applicant reads them. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    public @Nullable MyApplication getApplication() {
        return application;
    }
}
