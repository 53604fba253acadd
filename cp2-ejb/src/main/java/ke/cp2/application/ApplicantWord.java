package ke.cp2.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A word of an applicant's name in its searched form, by which the applications of a vacancy are
 * found; see {@link Applications#takeFromProfile}. It is named in queries only: its rows have no id
 * that they would be read by.
 */
@Entity
@Table(name = "APPLICANT_WORD")
public class ApplicantWord {

    @Id
    @Column(name = "APPLICATION_ID")
    private long applicationId;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    private String word;

    protected ApplicantWord() {}
}
