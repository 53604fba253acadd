package ke.cp2.sms.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Keeps how many messages the gateway took at one time. A row for all answers that are settled
 * together: no two transactions change one row, and a page adds up some thousands instead of a
 * million.
 */
@Entity
@Table(name = "SENT_WINDOW")
public class SentWindow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SENT_WINDOW_SEQ")
    @SequenceGenerator(name = "SENT_WINDOW_SEQ")
    private Long id;

    @Column(name = "SENT_AT")
    private Instant sentAt;

    private int messages;

    protected SentWindow() {}

    SentWindow(Instant sentAt, int messages) {
        this.sentAt = sentAt;
        this.messages = messages;
    }
}
