package ke.cp2.letter.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** All letters of a sub-county or of one of its centres, as an officer has ordered them. */
@Entity
@Table(name = "LETTER_BUNDLE")
public class LetterBundle {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_BUNDLE_SEQ")
    @SequenceGenerator(name = "LETTER_BUNDLE_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    /** Null for all centres. */
    @Column(name = "CENTRE_CODE")
    private @Nullable String centreCode;

    private String language;

    @Column(name = "ORDERED_BY")
    private long orderedBy;

    @Column(name = "ORDERED_AT")
    private Instant orderedAt;

    /** When its files were deleted. */
    @Column(name = "EMPTIED_AT")
    private @Nullable Instant emptiedAt;

    @Version private int version;

    protected LetterBundle() {}

    LetterBundle(LetterPlace place, Locale language, AccountId officer, Instant now) {
        this.seriesId = place.seriesId();
        this.subCountyCode = place.subCountyCode();
        this.centreCode = place.centreCode();
        this.language = language.getLanguage();
        this.orderedBy = officer.value();
        this.orderedAt = now;
    }

    /** Its files are deleted. */
    void emptied(Instant now) {
        emptiedAt = now;
    }

    Long id() {
        return id;
    }

    /** Tells whether its files are kept. */
    boolean isKept() {
        return emptiedAt == null;
    }

    LetterPlace place() {
        return new LetterPlace(seriesId, subCountyCode, centreCode);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    AccountId orderedBy() {
        return AccountId.of(orderedBy);
    }
}
