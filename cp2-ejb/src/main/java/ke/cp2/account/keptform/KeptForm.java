package ke.cp2.account.keptform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.security.AccountId;

/** A form that was sent after the session had ended: one an account, the last one. */
@Entity
@Table(name = "KEPT_FORM")
public class KeptForm {

    /** It can be got back for so long. */
    static final Duration KEPT = Duration.ofHours(1);

    @Id
    @Column(name = "ACCOUNT_ID")
    private long accountId;

    private String page;

    @Lob
    @Column(name = "FIELDS_ENC")
    @Convert(converter = FieldsColumn.class)
    private String fields;

    @Column(name = "KEPT_AT")
    private Instant keptAt;

    protected KeptForm() {}

    KeptForm(AccountId accountId, String page, FormFields fields, Instant now) {
        this.accountId = accountId.value();
        this.page = page;
        this.fields = fields.encoded();
        this.keptAt = now;
    }

    /** Tells whether it is of that page and not too old. */
    boolean isOf(String wanted, Instant now) {
        return page.equals(wanted) && now.isBefore(keptAt.plus(KEPT));
    }

    FormFields fields() {
        return FormFields.decoded(fields);
    }

    /** Encrypts {@code FIELDS_ENC}. */
    @Converter
    public static class FieldsColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public FieldsColumn() {
            super("KEPT_FORM.FIELDS_ENC");
        }
    }
}
