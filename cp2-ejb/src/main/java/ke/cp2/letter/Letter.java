package ke.cp2.letter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
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
import java.time.LocalDate;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.letter.print.LetterContents;
import ke.cp2.letter.print.LetterReference;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment letter with all that it says, so that it reads the same whenever it is printed.
 * Whose it is says its deployment.
 */
@Entity
@Table(name = "LETTER")
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_SEQ")
    @SequenceGenerator(name = "LETTER_SEQ")
    private Long id;

    @Column(name = "DEPLOYMENT_ID")
    private long deploymentId;

    /** The deployment while the letter is valid: the unique key allows it one valid letter. */
    @Column(name = "VALID_ID")
    private @Nullable Long validId;

    private String reference;

    private String code;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    /** The text in English that it was written with. */
    @Column(name = "ENGLISH_ID")
    private long englishId;

    /** The text in Kiswahili that it was written with. */
    @Column(name = "KISWAHILI_ID")
    private long kiswahiliId;

    @Column(name = "FULL_NAME")
    private String fullName;

    @Column(name = "NATIONAL_ID_ENC")
    @Convert(converter = Letter.NationalIdColumn.class)
    private @Nullable String nationalId;

    @Column(name = "TSC_NUMBER")
    private @Nullable String tscNumber;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    private @Nullable String town;

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "EXAM_YEAR")
    private int examYear;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    @Column(name = "CENTRE_NAME")
    private String centreName;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Column(name = "STARTS_ON")
    private LocalDate startsOn;

    @Column(name = "ENDS_ON")
    private LocalDate endsOn;

    @Column(name = "DAILY_RATE")
    private int dailyRate;

    @Column(name = "ISSUED_BY")
    private long issuedBy;

    @Column(name = "ISSUED_AT")
    private Instant issuedAt;

    /** Why it was written in the place of another one. */
    @Column(name = "ISSUE_REASON")
    private @Nullable String issueReason;

    @Column(name = "ENDED_BY")
    private @Nullable Long endedBy;

    @Column(name = "ENDED_AT")
    private @Nullable Instant endedAt;

    private @Nullable String reason;

    @Version private int version;

    protected Letter() {}

    /**
     * A new letter.
     *
     * @param english the id of the text in English
     * @param kiswahili the id of the text in Kiswahili
     * @param why it takes the place of another one; none for the first one
     */
    static Letter of(
            long deploymentId,
            LetterContents contents,
            long english,
            long kiswahili,
            LetterReference reference,
            LetterCode code,
            StatedReason why,
            AccountId issuer,
            Instant now) {
        Letter letter = new Letter();
        letter.deploymentId = deploymentId;
        letter.validId = deploymentId;
        letter.reference = reference.text();
        letter.code = code.text();
        letter.state = LetterState.VALID;
        letter.englishId = english;
        letter.kiswahiliId = kiswahili;
        letter.fullName = contents.fullName();
        letter.nationalId = contents.nationalId();
        letter.tscNumber = contents.tscNumber();
        letter.mobileNumber = contents.mobileNumber();
        letter.town = contents.town();
        letter.examCode = contents.examCode();
        letter.examYear = contents.examYear();
        letter.positionCode = contents.positionCode();
        letter.centreCode = contents.centreCode();
        letter.centreName = contents.centreName();
        letter.countyCode = contents.countyCode();
        letter.subCountyCode = contents.subCountyCode();
        letter.startsOn = contents.startsOn();
        letter.endsOn = contents.endsOn();
        letter.dailyRate = contents.dailyRate();
        letter.issueReason = why.kept();
        letter.issuedBy = issuer.value();
        letter.issuedAt = now;
        return letter;
    }

    /**
     * An officer takes it back.
     *
     * @throws BusinessException when it does not count any more
     */
    void revoke(AccountId officer, StatedReason why, Instant now) {
        end(LetterState.REVOKED, officer, why, now);
    }

    /**
     * Another letter takes its place.
     *
     * @throws BusinessException when it does not count any more
     */
    void replace(AccountId by, StatedReason why, Instant now) {
        end(LetterState.REPLACED, by, why, now);
    }

    private void end(LetterState ended, AccountId by, StatedReason why, Instant now) {
        if (state != LetterState.VALID) {
            throw BusinessException.of("letter.ended." + state);
        }
        state = ended;
        validId = null;
        endedBy = by.value();
        endedAt = now;
        reason = why.kept();
    }

    /** Gives what it says about the person and the post. */
    LetterContents contents() {
        return new LetterContents(
                fullName,
                nationalId,
                tscNumber,
                mobileNumber,
                town,
                examCode,
                examYear,
                positionCode,
                centreCode,
                centreName,
                countyCode,
                subCountyCode,
                startsOn,
                endsOn,
                dailyRate);
    }

    /** Gives the id of its text in a language. */
    long textId(boolean kiswahili) {
        return kiswahili ? kiswahiliId : englishId;
    }

    Long id() {
        return id;
    }

    /** Names who has issued it. */
    AccountId issuer() {
        return AccountId.of(issuedBy);
    }

    /** Tells whether it names the days on which the examination of that deployment is now. */
    boolean hasDaysOf(PostedPerson person) {
        return startsOn.equals(person.startsOn()) && endsOn.equals(person.endsOn());
    }

    /** Tells whether it was written because the days had changed: its person was told so. */
    boolean isOfOtherDays() {
        return NewLetters.OTHER_DAYS.text().equals(issueReason);
    }

    long deploymentId() {
        return deploymentId;
    }

    LetterReference reference() {
        return new LetterReference(reference);
    }

    LetterCode code() {
        return new LetterCode(code);
    }

    LetterState state() {
        return state;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Encrypts {@code NATIONAL_ID_ENC}. */
    @Converter
    public static class NationalIdColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public NationalIdColumn() {
            super("LETTER.NATIONAL_ID_ENC");
        }
    }
}
