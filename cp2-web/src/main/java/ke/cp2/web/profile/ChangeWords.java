package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.web.platform.language.Format;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Writes in the reader's words what has changed in a profile. */
@RequestScoped
public class ChangeWords {

    /**
     * A change as the page lists it.
     *
     * @param part the section, with the entry when it is one of a list
     */
    public record ChangedRow(String part, String field, String before, String after)
            implements Serializable {}

    @Inject private Language language;

    @Inject private Format format;

    @Inject private Names names;

    /** Writes a change in words. */
    public ChangedRow row(ProfileChange change) {
        ProfileSection section = change.section();
        String part = text(section.name());
        String field = change.field();
        if (field == null) {
            String key = change.before() == null ? "verify.change.added" : "verify.change.removed";
            String title = section == ProfileSection.TRAINING ? "subject" : "institution";
            return new ChangedRow(
                    part, text(key), value(title, change.before()), value(title, change.after()));
        }
        String entry =
                section == ProfileSection.TRAINING
                        ? value("subject", change.entry())
                        : change.entry();
        return new ChangedRow(
                entry.isEmpty() ? part : part + ": " + entry,
                text(section + "." + field),
                change.concealed() ? "" : value(field, change.before()),
                change.concealed()
                        ? text("verify.change.concealed")
                        : value(field, change.after()));
    }

    private String value(String field, @Nullable String kept) {
        return kept == null ? "\u2013" : written(field, kept);
    }

    /** Writes what a field held: names for codes, words for yes and no. */
    String written(String field, String kept) {
        return switch (field) {
            case "gender" -> text("Gender." + kept);
            case "noCentre" -> text(Boolean.parseBoolean(kept) ? "profile.yes" : "profile.no");
            case "employer" -> text("Employer." + kept);
            case "schoolLevel" -> text("SchoolLevel." + kept);
            case "level" -> text("StudyLevel." + kept);
            case "county", "homeCounty" -> names.county(kept);
            case "subCounty", "homeSubCounty" -> names.subCounty(kept);
            case "subject", "subjects" ->
                    Arrays.stream(kept.split(","))
                            .map(this::subject)
                            .collect(Collectors.joining(", "));
            case "birthDate", "from", "to" -> format.day(LocalDate.parse(kept));
            default -> kept;
        };
    }

    /** The name of a subject that is kept as {@code KCSE:101}. */
    private String subject(String code) {
        int colon = code.indexOf(':');
        String exam = code.substring(0, Math.max(colon, 0));
        return exam + ' ' + names.subject(exam, code.substring(colon + 1));
    }

    private String text(String key) {
        return language.text("profile", key);
    }
}
