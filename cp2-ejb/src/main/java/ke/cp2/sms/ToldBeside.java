package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Notes a business key that the message with another one tells of, too, so that nobody reads of it
 * twice.
 */
@Entity
@Table(name = "SMS_TOLD")
class ToldBeside {

    @Id
    @Column(name = "BUSINESS_KEY")
    private String businessKey;

    protected ToldBeside() {}

    ToldBeside(String businessKey) {
        this.businessKey = businessKey;
    }
}
