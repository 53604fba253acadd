package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.profile.EditingQualifications;
import ke.cp2.profile.EditingTrainings;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.ProfileSection;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.reference.ReferenceData;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.platform.request.Parameters;
import org.jspecify.annotations.Nullable;

/** Backs {@code /my/profile/remove}, which asks before an entry is removed. */
@Named
@RequestScoped
public class RemovalBacking {

    /** The sections that consist of entries. */
    private static final Set<ProfileSection> ENTRIES =
            EnumSet.of(ProfileSection.WORK, ProfileSection.QUALIFICATION, ProfileSection.TRAINING);

    @Inject private EditingWorkExperience workExperience;

    @Inject private EditingQualifications qualifications;

    @Inject private EditingTrainings trainings;

    @Inject private ReferenceData reference;

    @Inject private Language language;

    @Inject private ProfileFlow flow;

    @Inject @Param private ProfileSection section;

    @Inject @Param private Long id;

    private @Nullable String entry;

    public @Nullable String open() {
        boolean known = id != null && section != null && ENTRIES.contains(section);
        NotFound.unless(known);
        if (!known) {
            return null;
        }
        return flow.open(() -> entry = describe());
    }

    public @Nullable String remove() {
        String next = flow.run(this::removeEntry, "profile.removed");
        return next == null ? open() : next;
    }

    private String describe() {
        return switch (section) {
            case QUALIFICATION -> name(qualifications.form(id));
            case TRAINING -> name(trainings.form(id));
            default -> name(workExperience.form(id));
        };
    }

    /** Names an entry so that nobody takes it for another one of the list. */
    private String name(WorkForm work) {
        return String.join(
                ", ",
                work.getInstitution(),
                work.getDesignation(),
                days(work.getFrom(), work.getTo()));
    }

    private String name(QualificationForm course) {
        return String.join(
                ", ",
                course.getCourseTitle(),
                course.getInstitution(),
                days(course.getFrom(), course.getTo()));
    }

    private String days(LocalDate from, @Nullable LocalDate to) {
        String first = KenyanFormat.day(from, language.locale());
        return to == null
                ? language.text("profile", "remove.since", first)
                : language.text(
                        "profile", "remove.fromTo", first, KenyanFormat.day(to, language.locale()));
    }

    private String name(TrainingForm training) {
        String[] codes = training.getSubject().split(":");
        return codes[0]
                + ' '
                + reference.subjectName(codes[0], codes[1])
                + (training.getPaper() == null
                        ? ""
                        : ", " + language.text("profile", "remove.paper", training.getPaper()))
                + ", "
                + training.getYear();
    }

    private void removeEntry() {
        switch (section) {
            case QUALIFICATION -> qualifications.remove(id);
            case TRAINING -> trainings.remove(id);
            default -> workExperience.remove(id);
        }
    }

    public ProfileSection getSection() {
        return section;
    }

    @Produces
    @Param
    static @Nullable ProfileSection word(InjectionPoint field) {
        return Parameters.word(field, ProfileSection.class);
    }

    /** The name of the entry, or null when none is asked about. */
    public @Nullable String getEntry() {
        return entry;
    }
}
