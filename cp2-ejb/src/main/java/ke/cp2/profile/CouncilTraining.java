package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A training as an examiner that the council gave: for a paper of a subject, in a year. */
@Entity
@Table(name = "COUNCIL_TRAINING")
public class CouncilTraining extends ProfileEntry<TrainingForm> {

    /** Nobody has an account at a younger age. */
    private static final int YOUNGEST = 18;

    private static final int FIRST_YEAR = 1980;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "COUNCIL_TRAINING_SEQ")
    @SequenceGenerator(name = "COUNCIL_TRAINING_SEQ")
    private Long id;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "SUBJECT_CODE")
    private String subjectCode;

    private int paper;

    @Column(name = "TRAINED_YEAR")
    private int year;

    protected CouncilTraining() {}

    /**
     * A new training of that person.
     *
     * @throws BusinessException at {@code year} when it lies in the future or too far back
     */
    public CouncilTraining(AccountId accountId, TrainingForm form, LocalDate today) {
        super(accountId);
        rules(form, null, today).raise();
        take(form);
    }

    @Override
    final Refusals rules(TrainingForm form, @Nullable LocalDate born, LocalDate today) {
        Integer given = form.getYear();
        return new Refusals()
                .when(
                        given != null && (given > today.getYear() || given < FIRST_YEAR),
                        "year",
                        "profile.trainingYear",
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(today.getYear()))
                .when(
                        given != null && born != null && given < born.getYear() + YOUNGEST,
                        "year",
                        "profile.trainingTooYoung",
                        YOUNGEST);
    }

    @Override
    final void take(TrainingForm form) {
        TaughtSubject subject = TaughtSubject.of(form.getSubject());
        examCode = subject.examCode();
        subjectCode = subject.subjectCode();
        paper = form.getPaper();
        year = form.getYear();
    }

    @Override
    List<Object> mark() {
        return List.copyOf(values().values());
    }

    @Override
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("subject", examCode + ':' + subjectCode);
        values.put("paper", paper);
        values.put("year", year);
        return values;
    }

    @Override
    TrainingForm toForm() {
        TrainingForm form = opened(new TrainingForm());
        form.setSubject(examCode + ':' + subjectCode);
        form.setPaper(paper);
        form.setYear(year);
        return form;
    }

    @Override
    public Long id() {
        return id;
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
}
