package ke.cp2.sms.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a template in one language, where the council has changed it. */
@Entity
@Table(name = "SMS_TEMPLATE_TEXT")
public class SmsTemplateText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SMS_TEMPLATE_TEXT_SEQ")
    @SequenceGenerator(name = "SMS_TEMPLATE_TEXT_SEQ")
    private Long id;

    @Enumerated(EnumType.STRING)
    private SmsTemplate template;

    private String language;

    private @Nullable String body;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Version private int version;

    protected SmsTemplateText() {}

    SmsTemplateText(SmsTemplate template, Locale language, String body, Instant now) {
        this.template = template;
        this.language = language.getLanguage();
        change(body, now);
    }

    /** Gives the key of a text. */
    static String key(SmsTemplate template, Locale language) {
        return template + " " + language.getLanguage();
    }

    String key() {
        return template + " " + language;
    }

    /** Reads otherwise from now on. */
    void change(String body, Instant now) {
        this.body = body;
        changedAt = now;
    }

    @Nullable String body() {
        return body;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
