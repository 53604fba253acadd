package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.CouncilTraining;
import ke.cp2.reference.ReferenceData;

/** A training by the council as pages show it. */
public final class TrainingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final String exam;
    private final String subject;
    private final int paper;
    private final int year;

    TrainingRow(CouncilTraining training, ReferenceData reference) {
        id = training.id();
        exam = training.examCode();
        subject = reference.subjectName(training.examCode(), training.subjectCode());
        paper = training.paper();
        year = training.year();
    }

    public Long getId() {
        return id;
    }

    public String getExam() {
        return exam;
    }

    public String getSubject() {
        return subject;
    }

    public int getPaper() {
        return paper;
    }

    public int getYear() {
        return year;
    }
}
