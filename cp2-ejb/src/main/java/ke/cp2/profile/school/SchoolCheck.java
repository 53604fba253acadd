package ke.cp2.profile.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Holds the school of a work station and its number against the lists of centres. Nobody is sent to
 * the own school, which is known by its number only.
 */
@Dependent
public class SchoolCheck {

    private static final int MOST_ALIKE = 8;

    /** More centres of a county than share a word that tells schools apart. */
    private static final int MOST_READ = 200;

    @Inject private CentreRegister register;

    @Inject private ReferenceData reference;

    /**
     * The question about a form, answered or not; empty when its number agrees with its name and
     * its place.
     */
    public Optional<SchoolQuestion> question(WorkForm form) {
        String name = form.getInstitution();
        String county = form.getCounty();
        String subCounty = form.getSubCounty();
        if (name == null
                || name.isBlank()
                || county == null
                || subCounty == null
                || register.isEmpty()) {
            return Optional.empty();
        }
        String code = code(form);
        if (code == null) {
            return form.getTo() == null
                    ? Optional.of(new SchoolQuestion(null, null, alike(name, county, subCounty)))
                            .filter(question -> !question.alike().isEmpty())
                    : Optional.empty();
        }
        KnownCentre named = register.byCode(code).orElse(null);
        if (named != null && isLike(named, name)) {
            return named.subCountyCode().equals(subCounty)
                    ? Optional.empty()
                    : Optional.of(new SchoolQuestion(code, named, List.of(named), place(named)));
        }
        return Optional.of(new SchoolQuestion(code, named, alike(name, county, subCounty)));
    }

    /**
     * Takes the person's answer into the form: the number and the place of the centre that was
     * chosen, with its name where the school has another one, or that the school is no centre and
     * the only one that it is like, which counts whatever the answer was.
     *
     * @throws BusinessException at {@code centreCode} when there is a question without an answer
     */
    public void settle(WorkForm form) {
        SchoolQuestion question = question(form).orElse(null);
        String answer = form.getSchoolAnswer();
        form.keepMatchedCentre(null);
        form.keepListedName(null);
        if (question == null) {
            return;
        }
        KnownCentre chosen = question.chosen(answer).orElse(null);
        if (chosen != null) {
            form.setCentreCode(chosen.code());
            form.setCounty(chosen.countyCode());
            form.setSubCounty(chosen.subCountyCode());
            form.setNoCentre(false);
            form.keepListedName(isLike(chosen, form.getInstitution()) ? null : chosen.name());
        } else if (question.isDenied(answer)) {
            form.setNoCentre(true);
            form.keepMatchedCentre(
                    question.alike().size() == 1 ? question.alike().get(0).code() : null);
        } else {
            throw question.asked();
        }
    }

    /** Those of the sub-county with a like name, and those of the county with the same one. */
    private List<KnownCentre> alike(String name, String county, String subCounty) {
        SchoolName school = SchoolName.of(name);
        String longest = school.longest();
        return Stream.concat(
                        register.of(subCounty).stream().filter(centre -> isLike(centre, name)),
                        longest.isEmpty()
                                ? Stream.empty()
                                : register.named(List.of(longest), county, null, MOST_READ).stream()
                                        .filter(
                                                centre ->
                                                        SchoolName.of(centre.name())
                                                                .isSame(school)))
                .distinct()
                .limit(MOST_ALIKE)
                .toList();
    }

    private static boolean isLike(KnownCentre centre, String name) {
        return SchoolName.of(centre.name()).isLike(SchoolName.of(name));
    }

    private String place(KnownCentre centre) {
        return reference.subCountyName(centre.subCountyCode())
                + ", "
                + reference.countyName(centre.countyCode());
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
