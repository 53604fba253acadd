package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import ke.cp2.profile.Qualification;
import ke.cp2.profile.value.StudyLevel;

/** A qualification as pages show it. */
public final class QualificationRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final StudyLevel level;
    private final String institution;
    private final String courseTitle;
    private final String specialisation;
    private final LocalDate from;
    private final LocalDate to;
    private final String grade;

    QualificationRow(Qualification qualification) {
        id = qualification.id();
        level = qualification.level();
        institution = qualification.institution();
        courseTitle = qualification.courseTitle();
        specialisation = qualification.specialisation();
        from = qualification.from();
        to = qualification.to();
        grade = qualification.grade();
    }

    public Long getId() {
        return id;
    }

    public StudyLevel getLevel() {
        return level;
    }

    public String getInstitution() {
        return institution;
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public String getSpecialisation() {
        return specialisation;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public String getGrade() {
        return grade;
    }
}
