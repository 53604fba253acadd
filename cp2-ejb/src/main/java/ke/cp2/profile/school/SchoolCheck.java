package ke.cp2.profile.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.CentreCode;
import org.jspecify.annotations.Nullable;

/**
 * Holds the school of a work station and its number against the lists of centres. Nobody is sent to
 * the own school, which is known by its number only.
 */
@Dependent
public class SchoolCheck {

    private static final int MOST_ALIKE = 8;

    @Inject private CentreRegister register;

    /** The question about a form, answered or not; empty when its number and its name agree. */
    public Optional<SchoolQuestion> question(WorkForm form) {
        String name = form.getInstitution();
        String subCounty = form.getSubCounty();
        if (name == null || name.isBlank() || subCounty == null || register.isEmpty()) {
            return Optional.empty();
        }
        String code = code(form);
        if (code == null) {
            return form.getTo() == null
                    ? Optional.of(new SchoolQuestion(null, null, alike(name, subCounty)))
                            .filter(question -> !question.alike().isEmpty())
                    : Optional.empty();
        }
        KnownCentre named = register.byCode(code).orElse(null);
        if (named != null && SchoolName.of(named.name()).isLike(SchoolName.of(name))) {
            return Optional.empty();
        }
        return Optional.of(new SchoolQuestion(code, named, alike(name, subCounty)));
    }

    /**
     * Takes the person's answer into the form, and the only centre that the school is like, which
     * counts whatever the answer was.
     *
     * @throws BusinessException at {@code centreCode} when there is a question without an answer
     */
    public void settle(WorkForm form) {
        SchoolQuestion question = question(form).orElse(null);
        String answer = form.getSchoolAnswer();
        form.keepMatchedCentre(null);
        if (question == null) {
            return;
        }
        if (question.isChoice(answer)) {
            form.setCentreCode(answer);
        } else if (question.isDenied(answer)) {
            form.keepMatchedCentre(
                    question.alike().size() == 1 ? question.alike().get(0).code() : null);
        } else {
            throw question.asked();
        }
    }

    private List<KnownCentre> alike(String name, String subCounty) {
        SchoolName school = SchoolName.of(name);
        return register.of(subCounty).stream()
                .filter(centre -> SchoolName.of(centre.name()).isLike(school))
                .limit(MOST_ALIKE)
                .toList();
    }

    private static @Nullable String code(WorkForm form) {
        try {
            CentreCode code = CentreCode.orNull(form.getCentreCode());
            return code == null ? null : code.digits();
        } catch (IllegalArgumentException e) {
            // The form says what is wrong with it.
            return null;
        }
    }
}
