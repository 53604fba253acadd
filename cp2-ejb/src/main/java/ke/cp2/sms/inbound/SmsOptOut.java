package ke.cp2.sms.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.platform.typed.MobileNumber;

/** A number that wants no campaigns. */
@Entity
@Table(name = "SMS_OPT_OUT")
public class SmsOptOut {

    @Id
    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    @Column(name = "OPTED_OUT_AT")
    private Instant optedOutAt;

    protected SmsOptOut() {}

    SmsOptOut(MobileNumber number, Instant now) {
        mobileNumber = number.digits();
        optedOutAt = now;
    }
}
