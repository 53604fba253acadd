package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.security.AccountId;

/**
 * Says where the council deployed a person in an earlier year. The council's record: it never
 * changes.
 */
@Entity
@Table(name = "PAST_DEPLOYMENT")
public class PastDeployment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PAST_DEPLOYMENT_SEQ")
    @SequenceGenerator(name = "PAST_DEPLOYMENT_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "EXAM_YEAR")
    private int year;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    protected PastDeployment() {}

    /** A deployment of that person to a centre in a year. */
    public PastDeployment(
            AccountId accountId,
            String examCode,
            int year,
            String positionCode,
            CentreCode centre) {
        this.accountId = accountId.value();
        this.examCode = examCode;
        this.year = year;
        this.positionCode = positionCode;
        this.centreCode = centre.digits();
    }
}
