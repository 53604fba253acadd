package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.ProfileSection;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The way through the pages of a profile: consent first, every change back to the profile. */
@RequestScoped
public class ProfileFlow {

    private static final String PROFILE = "/my/profile?faces-redirect=true";
    private static final String CONSENT = "/my/consent?faces-redirect=true";

    @Inject private EditingProfile myProfile;

    @Inject private Feedback feedback;

    @Inject private OtherFaults faults;

    @Inject private Language language;

    /** Tells whether the caller has consented to the notice as it reads now. */
    boolean isConsented() {
        return !myProfile.isConsentNeeded();
    }

    /** To the consent, or nowhere. */
    @Nullable String consentUnless(boolean consented) {
        return consented ? null : CONSENT;
    }

    /** To the profile, or nowhere. */
    @Nullable String profileIf(boolean consented) {
        return consented ? PROFILE : null;
    }

    /** Opens a page; leads to the consent while that is missing, and back when there is nothing. */
    @Nullable String open(Runnable load) {
        if (!isConsented()) {
            return CONSENT;
        }
        try {
            load.run();
            return null;
        } catch (BusinessException e) {
            feedback.done(Texts.of(language.locale(), e.key(), e.values()));
            return PROFILE;
        }
    }

    /**
     * Saves a section; back to the profile, which says what of the section is still missing.
     *
     * @param rules asks the rules about the form and saves nothing
     */
    @Nullable String save(ProfileSection section, Object form, Runnable useCase, Runnable rules) {
        if (!faults.attempt(form, useCase, rules)) {
            return null;
        }
        String missing =
                Objects.requireNonNull(myProfile.standing().completeness()).missing().stream()
                        .filter(item -> item.section() == section)
                        .map(item -> text(section.name() + '.' + item.field()))
                        .collect(Collectors.joining(", "));
        feedback.done(
                missing.isEmpty()
                        ? Texts.of(language.locale(), "profile.saved")
                        : Texts.of(
                                language.locale(),
                                "profile.savedInPart",
                                text(section.name()),
                                missing));
        return PROFILE;
    }

    private String text(String key) {
        return language.text("profile", key);
    }

    /**
     * Saves an entry; back to the profile when it went well, otherwise the page stays.
     *
     * @param rules asks the rules about the form and saves nothing
     */
    @Nullable String save(Object form, Runnable useCase, Runnable rules) {
        if (!faults.attempt(form, useCase, rules)) {
            return null;
        }
        feedback.done(Texts.of(language.locale(), "profile.saved"));
        return PROFILE;
    }

    /** Runs a use case; back to the profile when it went well, otherwise the page stays. */
    @Nullable String run(Runnable useCase, String doneKey) {
        return feedback.attempt(useCase, Texts.of(language.locale(), doneKey), () -> PROFILE);
    }
}
