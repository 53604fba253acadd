package ke.cp2.letter.text;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ke.cp2.letter.print.LetterText;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A version of the text of the letters of a series in one language. It never changes: a letter
 * keeps what it said, and a change is a new version.
 */
@Entity
@Table(name = "LETTER_TEMPLATE")
public class LetterTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_TEMPLATE_SEQ")
    @SequenceGenerator(name = "LETTER_TEMPLATE_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    private String language;

    /** Counts from 1; unique for series and language, so that of two editors one is told. */
    @Column(name = "VERSION_NUMBER")
    private int versionNumber;

    private String subject;

    private String opening;

    @ElementCollection
    @CollectionTable(name = "LETTER_DUTIES", joinColumns = @JoinColumn(name = "TEMPLATE_ID"))
    @MapKeyColumn(name = "POSITION_CODE")
    @Column(name = "DUTIES")
    private Map<String, String> duties = new HashMap<>();

    private String closing;

    private String signatory;

    /** The officer who wrote it; null for the portal's own text. */
    @Column(name = "WRITTEN_BY")
    private @Nullable Long writtenBy;

    @Column(name = "WRITTEN_AT")
    private Instant writtenAt;

    protected LetterTemplate() {}

    /** A new version. */
    LetterTemplate(
            long seriesId,
            Locale language,
            int versionNumber,
            LetterText text,
            @Nullable AccountId writer,
            Instant now) {
        this.seriesId = seriesId;
        this.language = language.getLanguage();
        this.versionNumber = versionNumber;
        this.subject = text.subject();
        this.opening = text.opening();
        this.duties = new HashMap<>(text.duties());
        this.closing = text.closing();
        this.signatory = text.signatory();
        this.writtenBy = AccountId.valueOrNull(writer);
        this.writtenAt = now;
    }

    public Long id() {
        return id;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Tells whether an officer wrote it, and not the portal. */
    public boolean isChanged() {
        return writtenBy != null;
    }

    /** Gives the text itself. */
    public LetterText text() {
        return new LetterText(subject, opening, duties, closing, signatory);
    }
}
