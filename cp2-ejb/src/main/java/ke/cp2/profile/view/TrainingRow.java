package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.CouncilTraining;
import ke.cp2.reference.ReferenceData;

/** A training by the council as pages show it. */
public record TrainingRow(Long id, String exam, String subject, int paper, int year)
        implements Serializable {

    TrainingRow(CouncilTraining training, ReferenceData reference) {
        this(
                training.id(),
                training.examCode(),
                reference.subjectName(training.examCode(), training.subjectCode()),
                training.paper(),
                training.year());
    }
}
