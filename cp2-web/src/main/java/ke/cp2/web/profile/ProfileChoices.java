package ke.cp2.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.Relationship;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;

/** Offers the choices of the profile's forms. */
@Named
@RequestScoped
public class ProfileChoices {

    @Inject private ReferenceData reference;

    public Gender[] getGenders() {
        return Gender.values();
    }

    public Relationship[] getRelationships() {
        return Relationship.values();
    }

    public Employer[] getEmployers() {
        return Employer.values();
    }

    public SchoolLevel[] getSchoolLevels() {
        return SchoolLevel.values();
    }

    public StudyLevel[] getStudyLevels() {
        return StudyLevel.values();
    }

    public List<Choice> getCounties() {
        return reference.counties();
    }

    /** The subjects of all examinations. */
    public List<Choice> getSubjects() {
        return reference.allSubjects();
    }
}
