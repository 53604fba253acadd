package ke.cp2.selection.draw;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.ReaderNotice;
import org.jspecify.annotations.Nullable;

/**
 * A draw of lots for the applications of a vacancy. Its list and the hash of its secret are public
 * before the event whose value decides, so that nobody can choose how it ends. It ends once.
 */
@Entity
@EntityListeners(ReaderNotice.class)
@Table(name = "TIE_DRAW")
public class TieDraw {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "TIE_DRAW_SEQ")
    @SequenceGenerator(name = "TIE_DRAW_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    /** As it goes into the seed. */
    @Column(name = "VACANCY_NUMBER")
    private String vacancyNumber;

    /** Counts the draws of the vacancy. */
    @Column(name = "DRAW_NUMBER")
    private int number;

    @Enumerated(EnumType.STRING)
    private DrawState state;

    private int applications;

    @Column(name = "LIST_HASH")
    private String listHash;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "SECRET_ENC")
    @Convert(converter = TieDraw.SecretColumn.class)
    private @Nullable String secret;

    @Column(name = "REVEALED_SECRET")
    private @Nullable String revealedSecret;

    /** The edition of the score sheet that lists are made by as long as it stands. */
    @Column(name = "SHEET_ID")
    private @Nullable Long sheetId;

    @Column(name = "EVENT_NAME")
    private String event;

    @Column(name = "VALUE_FORM")
    private String valueForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "VALUE_KIND")
    private ValueForm.@Nullable Kind valueKind;

    @Column(name = "VALUE_COUNT")
    private @Nullable Integer valueCount;

    @Column(name = "EVENT_AT")
    private Instant eventAt;

    @Column(name = "VALUES_UNTIL")
    private Instant valuesUntil;

    /** Tells why there is another draw than the first. */
    private @Nullable String reason;

    @Column(name = "FROZEN_BY")
    private long frozenBy;

    @Column(name = "FROZEN_AT")
    private Instant frozenAt;

    /** Counts how often two officers have entered values, from 1. */
    @Column(name = "ROUND_NUMBER")
    private int round;

    @Column(name = "FIRST_ENTRY")
    private @Nullable String firstValue;

    @Column(name = "FIRST_BY")
    private @Nullable Long firstBy;

    @Column(name = "FIRST_AT")
    private @Nullable Instant firstAt;

    @Column(name = "EVENT_VALUE")
    private @Nullable String value;

    @Column(name = "ENDED_BY")
    private @Nullable Long endedBy;

    @Column(name = "ENDED_AT")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "VOID_CAUSE")
    private @Nullable VoidCause voidCause;

    @Column(name = "VOID_REASON")
    private @Nullable String voidReason;

    /** The vacancy unless the draw is void: its unique key allows one draw that stands. */
    @Column(name = "STANDING_ID")
    private @Nullable Long standingId;

    @Version private int version;

    protected TieDraw() {}

    /**
     * Freezes a list.
     *
     * @param number of the draw
     * @param list as it is published
     * @param secret of the portal, which nobody has seen
     * @param sheetId the edition of the score sheet that lists are made by from now on
     * @param why there is another draw; nothing for the first
     * @throws BusinessException when the event does not lie in the future
     */
    static TieDraw freeze(
            VacancyDetails vacancy,
            int number,
            String list,
            String secret,
            long sheetId,
            DrawTerms terms,
            StatedReason why,
            AccountId officer,
            Instant now) {
        if (!terms.at().isAfter(now)) {
            throw BusinessException.at("eventAt", "selection.draw.eventPast");
        }
        TieDraw draw = new TieDraw();
        draw.vacancyId = vacancy.id();
        draw.standingId = vacancy.id();
        draw.vacancyNumber = vacancy.number();
        draw.number = number;
        draw.state = DrawState.FROZEN;
        draw.applications = (int) list.lines().count();
        draw.listHash = DrawFormula.hash(list);
        draw.secret = secret;
        draw.secretHash = DrawFormula.hash(secret);
        draw.sheetId = sheetId;
        draw.event = terms.event();
        draw.valueForm = terms.valueForm();
        draw.valueKind = terms.form().kind();
        draw.valueCount = terms.form().count();
        draw.eventAt = terms.at();
        draw.valuesUntil = terms.valuesUntil();
        draw.reason = why.kept();
        draw.frozenBy = officer.value();
        draw.frozenAt = now;
        draw.round = 1;
        return draw;
    }

    /**
     * Asks whether that officer may enter the value now.
     *
     * @throws BusinessException when the draw has ended, or it is too early or too late
     */
    void checkEntry(Instant now) {
        if (state != DrawState.FROZEN) {
            throw BusinessException.of("selection.draw.ended." + state);
        }
        if (now.isBefore(eventAt)) {
            throw BusinessException.of("selection.draw.tooEarly", eventAt);
        }
        if (isLate(now)) {
            throw BusinessException.of("selection.draw.tooLate", valuesUntil);
        }
    }

    /**
     * An officer enters the value of the event. The second one who enters the same value ends the
     * draw; of two different values neither counts. As long as no second one has entered any, the
     * first may correct the own value.
     *
     * @return the two values when they differ
     * @throws BusinessException as {@link #checkEntry}, when the value has not its form, or it is
     *     the own one once more
     */
    Optional<DrawDifference> enter(PublishedValue entered, AccountId officer, Instant now) {
        checkEntry(now);
        ValueForm form = form();
        if (form != null && !form.fits(entered.text())) {
            throw form.refusal("eventValue");
        }
        String first = firstValue;
        if (isFirstBy(officer) && entered.text().equals(first)) {
            throw BusinessException.at("eventValue", "selection.draw.ownValue");
        }
        if (first == null || isFirstBy(officer)) {
            firstValue = entered.text();
            firstBy = officer.value();
            firstAt = now;
            return Optional.empty();
        }
        if (first.equals(entered.text())) {
            value = first;
            end(DrawState.DRAWN, officer, now);
            return Optional.empty();
        }
        DrawDifference difference =
                DrawDifference.of(
                        this,
                        round,
                        first,
                        Objects.requireNonNull(firstBy),
                        entered.text(),
                        officer,
                        now);
        round++;
        firstValue = null;
        firstBy = null;
        firstAt = null;
        return Optional.of(difference);
    }

    /**
     * Reads a value that an officer typed.
     *
     * @throws BusinessException at the field when it is missing or has not its form
     */
    PublishedValue read(String field, @Nullable String typed) {
        ValueForm form = form();
        return form == null ? PublishedValue.typed(field, typed) : form.read(field, typed);
    }

    /** What its value looks like; null for a draw from before that was kept. */
    private @Nullable ValueForm form() {
        return valueKind == null || valueCount == null
                ? null
                : new ValueForm(valueKind, valueCount);
    }

    /**
     * Makes it void, and says so.
     *
     * @param officer null when the portal does
     * @throws BusinessException when it has ended
     */
    void makeVoid(VoidCause cause, StatedReason why, @Nullable AccountId officer, Instant now) {
        if (state != DrawState.FROZEN) {
            throw BusinessException.of("selection.draw.ended." + state);
        }
        voidCause = cause;
        voidReason = why.kept();
        standingId = null;
        end(DrawState.VOID, officer, now);
    }

    /**
     * Refuses to cancel its vacancy while it waits, and after it was drawn.
     *
     * @throws BusinessException unless it is void
     */
    void refuseCancelling() {
        if (state != DrawState.VOID) {
            throw BusinessException.of("selection.draw.keepsVacancy." + state);
        }
    }

    /** The secret becomes public with the end, whichever: who hides an outcome is found out. */
    private void end(DrawState ended, @Nullable AccountId officer, Instant now) {
        String known = Objects.requireNonNull(secret);
        if (!DrawFormula.hash(known).equals(secretHash)) {
            throw new IllegalStateException("the secret of draw " + id + " is another one");
        }
        revealedSecret = known;
        secret = null;
        state = ended;
        endedBy = AccountId.valueOrNull(officer);
        endedAt = now;
    }

    /** Tells whether the time to enter the value is over. */
    boolean isLate(Instant now) {
        return state == DrawState.FROZEN && !now.isBefore(valuesUntil);
    }

    /** Tells whether that officer has entered the value that waits for another officer. */
    boolean isFirstBy(AccountId officer) {
        return firstBy != null && firstBy == officer.value();
    }

    /** Tells whether one officer has entered the value. */
    boolean hasFirst() {
        return firstBy != null;
    }

    Long id() {
        return id;
    }

    VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    int number() {
        return number;
    }

    DrawState state() {
        return state;
    }

    int applications() {
        return applications;
    }

    String listHash() {
        return listHash;
    }

    String secretHash() {
        return secretHash;
    }

    /** The edition of the score sheet that it fixes; null for one from before that was kept. */
    @Nullable Long sheetId() {
        return sheetId;
    }

    Instant eventAt() {
        return eventAt;
    }

    /** The secret once it is public, or null. */
    @Nullable String revealedSecret() {
        return revealedSecret;
    }

    /** The value that counts, or null. */
    @Nullable String value() {
        return value;
    }

    /** Encrypts {@code SECRET_ENC}. */
    @Converter
    public static class SecretColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public SecretColumn() {
            super("TIE_DRAW.SECRET_ENC");
        }
    }
}
