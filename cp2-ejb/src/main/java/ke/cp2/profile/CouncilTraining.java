package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.security.AccountId;

/** A training as an examiner that the council gave: for a paper of a subject, in a year. */
@Entity
@Table(name = "COUNCIL_TRAINING")
public class CouncilTraining {

    private static final int FIRST_YEAR = 1980;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "COUNCIL_TRAINING_SEQ")
    @SequenceGenerator(
            name = "COUNCIL_TRAINING_SEQ",
            sequenceName = "COUNCIL_TRAINING_SEQ",
            allocationSize = 50)
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "SUBJECT_CODE")
    private String subjectCode;

    private int paper;

    @Column(name = "TRAINED_YEAR")
    private int year;

    @Version private int version;

    protected CouncilTraining() {}

    /**
     * A new training of that person.
     *
     * @throws BusinessException at {@code year} when it lies in the future or too far back
     */
    public CouncilTraining(AccountId accountId, TrainingForm form, LocalDate today) {
        this.accountId = accountId.value();
        change(form, today);
    }

    /**
     * Replaces what the form says.
     *
     * @return the names of the fields that changed
     * @throws BusinessException at the field that a rule refuses
     */
    public final Set<String> change(TrainingForm form, LocalDate today) {
        if (form.getYear() > today.getYear() || form.getYear() < FIRST_YEAR) {
            throw BusinessException.at(
                    "year",
                    "profile.trainingYear",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear()));
        }
        Map<String, Object> before = values();
        TaughtSubject subject = TaughtSubject.of(form.getSubject());
        examCode = subject.examCode();
        subjectCode = subject.subjectCode();
        paper = form.getPaper();
        year = form.getYear();
        return Changes.between(before, values());
    }

    /** Tells whether this is the same training: what a second click on Save would add. */
    boolean isSameAs(CouncilTraining other) {
        return values().equals(other.values());
    }

    /** The values by the names of the form's fields. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", examCode + ':' + subjectCode);
        values.put("paper", paper);
        values.put("year", year);
        return values;
    }

    TrainingForm toForm() {
        TrainingForm form = new TrainingForm();
        form.setId(id);
        form.setVersion(version);
        form.setSubject(examCode + ':' + subjectCode);
        form.setPaper(paper);
        form.setYear(year);
        return form;
    }

    public Long id() {
        return id;
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }

    public String examCode() {
        return examCode;
    }

    public String subjectCode() {
        return subjectCode;
    }

    public int paper() {
        return paper;
    }

    public int year() {
        return year;
    }

    int version() {
        return version;
    }
}
