package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.value.Period;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A course that a professional finished or attends. */
@Entity
@Table(name = "QUALIFICATION")
public class Qualification extends ProfileEntry<QualificationForm> {

    /** Nobody began a course that the council asks for at a younger age. */
    static final int YOUNGEST = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUALIFICATION_SEQ")
    @SequenceGenerator(name = "QUALIFICATION_SEQ")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "STUDY_LEVEL")
    private StudyLevel level;

    private String institution;

    @Column(name = "COURSE_TITLE")
    private String courseTitle;

    private @Nullable String specialisation;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private @Nullable LocalDate to;

    private @Nullable String grade;

    protected Qualification() {}

    /**
     * A new qualification of that person.
     *
     * @throws BusinessException at the field of a date that lies in the future or is out of order
     */
    public Qualification(AccountId accountId, QualificationForm form, LocalDate today) {
        super(accountId);
        rules(form, null, today).raise();
        take(form);
    }

    @Override
    final Refusals rules(QualificationForm form, @Nullable LocalDate born, LocalDate today) {
        return Period.rules(form.getFrom(), form.getTo(), today, YOUNGEST, born);
    }

    @Override
    final void take(QualificationForm form) {
        level = form.getLevel();
        institution = form.getInstitution();
        courseTitle = form.getCourseTitle();
        specialisation = form.getSpecialisation();
        from = form.getFrom();
        to = form.getTo();
        grade = form.getGrade();
    }

    @Override
    List<Object> mark() {
        return List.of(level, courseTitle.toLowerCase(Locale.ROOT), from);
    }

    @Override
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("level", level);
        values.put("institution", institution);
        values.put("courseTitle", courseTitle);
        values.put("specialisation", specialisation);
        values.put("from", from);
        values.put("to", to);
        values.put("grade", grade);
        return values;
    }

    @Override
    QualificationForm toForm() {
        QualificationForm form = opened(new QualificationForm());
        form.setLevel(level);
        form.setInstitution(institution);
        form.setCourseTitle(courseTitle);
        form.setSpecialisation(specialisation);
        form.setFrom(from);
        form.setTo(to);
        form.setGrade(grade);
        return form;
    }

    @Override
    public Long id() {
        return id;
    }

    public StudyLevel level() {
        return level;
    }

    public String institution() {
        return institution;
    }

    public String courseTitle() {
        return courseTitle;
    }

    public @Nullable String specialisation() {
        return specialisation;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    public @Nullable String grade() {
        return grade;
    }
}
