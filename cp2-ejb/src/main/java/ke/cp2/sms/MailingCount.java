package ke.cp2.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import ke.cp2.platform.database.KeptCounts;

/**
 * Keeps how many more, or fewer, messages of a campaign or run are in a state since one
 * transaction. All rows of a state together are how many there are.
 */
@Entity
@Table(name = "MAILING_COUNT")
public class MailingCount implements KeptCounts.Count<SmsState, MailingCount> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "MAILING_COUNT_SEQ")
    @SequenceGenerator(name = "MAILING_COUNT_SEQ")
    private Long id;

    @Column(name = "CAMPAIGN_KEY")
    private String mailingKey;

    @Enumerated(EnumType.STRING)
    private SmsState state;

    private long messages;

    protected MailingCount() {}

    MailingCount(String mailingKey, SmsState state) {
        this.mailingKey = mailingKey;
        this.state = state;
    }

    void add(long more) {
        messages += more;
    }

    @Override
    public void add(MailingCount other) {
        add(other.messages);
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SmsState state() {
        return state;
    }
}
