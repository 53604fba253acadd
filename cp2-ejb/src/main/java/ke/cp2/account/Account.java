package ke.cp2.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who can log in. The user name is the mobile number. */
@Entity
@Table(name = "ACCOUNT")
public class Account {

    private static final int NAME_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ACCOUNT_SEQ")
    @SequenceGenerator(name = "ACCOUNT_SEQ")
    private Long id;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    @Column(name = "FULL_NAME")
    private @Nullable String fullName;

    /**
     * The name as the database writes it for searching, see {@link
     * ke.cp2.platform.typed.PersonName#searched}.
     */
    @Column(name = "FULL_NAME_SEARCH", insertable = false, updatable = false)
    private String searchedName;

    /** The words of the name, by which it is found among all. */
    @ElementCollection
    @CollectionTable(name = "ACCOUNT_WORD", joinColumns = @JoinColumn(name = "ACCOUNT_ID"))
    @Column(name = "WORD")
    private Set<String> words = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "PASSWORD_HASH")
    private @Nullable String passwordHash;

    private String language;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "LAST_LOGIN_AT")
    private Instant lastLoginAt;

    @Column(name = "SECOND_FACTOR_AT")
    private @Nullable Instant secondFactorAt;

    @Column(name = "FORMS_ENDED_AT")
    private Instant formsEndedAt;

    @Version private int version;

    protected Account() {}

    private Account(
            MobileNumber mobileNumber,
            @Nullable String fullName,
            Role role,
            Locale language,
            Instant now) {
        this.mobileNumber = mobileNumber.digits();
        named(fullName);
        this.role = role;
        this.language = "sw".equals(language.getLanguage()) ? "sw" : "en";
        this.state = AccountState.INVITED;
        this.createdAt = now;
    }

    /** A professional who was invited by a one-time secret; the name may be unknown (null). */
    public static Account ofProfessional(
            MobileNumber mobileNumber, @Nullable String fullName, Locale language, Instant now) {
        return new Account(mobileNumber, fullName, Role.PROFESSIONAL, language, now);
    }

    /**
     * A member of staff.
     *
     * @throws BusinessException when a sub-county officer has no sub-county
     */
    public static Account ofStaff(
            MobileNumber mobileNumber,
            @Nullable String fullName,
            Role role,
            @Nullable String subCountyCode,
            Instant now) {
        checkPlace(role, subCountyCode);
        Account account = new Account(mobileNumber, fullName, role, Locale.ENGLISH, now);
        account.subCountyCode = role == Role.SUBCOUNTY_OFFICER ? subCountyCode : null;
        return account;
    }

    /** Tells whether forms are kept by a ticket of that moment: not by one from before a logout. */
    public boolean keepsForms(Instant since) {
        return formsEndedAt == null || !since.isBefore(formsEndedAt);
    }

    /** Corrects the name. */
    void rename(String fullName) {
        named(fullName);
    }

    private void named(@Nullable String name) {
        fullName = TypedText.line(name);
        Set<String> now = PersonName.words(fullName);
        words.retainAll(now);
        words.addAll(now);
    }

    /**
     * Checks that a sub-county officer has a sub-county.
     *
     * @throws BusinessException at {@code subCounty} when there is none
     */
    public static void checkPlace(@Nullable Role role, @Nullable String subCountyCode) {
        if (role == Role.SUBCOUNTY_OFFICER && subCountyCode == null) {
            throw BusinessException.at("subCounty", "account.subCountyMissing");
        }
    }

    /**
     * The name of a member of staff, as it is kept.
     *
     * @throws BusinessException at {@code fullName} when it is missing, too long or no name
     */
    public static String checkedName(@Nullable String fullName) {
        String name = TypedText.line(fullName);
        if (name == null || name.length() > NAME_LENGTH) {
            throw BusinessException.at("fullName", "account.nameMissing", NAME_LENGTH);
        }
        if (!PersonName.isName(name)) {
            throw BusinessException.at("fullName", "account.nameWrong");
        }
        return name;
    }

    /** Sets the own password's hash; an invited account becomes active. */
    public void choosePassword(String hash) {
        passwordHash = hash;
        if (state == AccountState.INVITED) {
            become(AccountState.ACTIVE);
        }
    }

    /** Moves the account to another number, which is the user name from now on. */
    void moveTo(MobileNumber number) {
        mobileNumber = number.digits();
    }

    /** Makes the own password useless; the owner chooses another one with a one-time secret. */
    void forgetPassword() {
        passwordHash = null;
    }

    /** Gives the number of a closed account away: a mark with the id stands there instead. */
    void giveNumberAway() {
        if (state != AccountState.DEACTIVATED) {
            throw BusinessException.of("account.stateRefused");
        }
        mobileNumber = "x" + id;
    }

    /** Keeps the time of a successful login. */
    public void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    /** Has a second factor from now on. */
    public void secondFactorSetUp(Instant now) {
        secondFactorAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Has no second factor any more. */
    public void secondFactorTakenAway() {
        secondFactorAt = null;
    }

    /** Ends the account for good. */
    public void deactivate() {
        become(AccountState.DEACTIVATED);
    }

    /** Shuts the account until it is unlocked. */
    public void lock() {
        become(AccountState.LOCKED);
    }

    /** Opens a locked account again. */
    public void unlock() {
        become(AccountState.ACTIVE);
    }

    /** The language of pages and messages, {@code en} or {@code sw}. */
    public void speak(Locale locale) {
        language = "sw".equals(locale.getLanguage()) ? "sw" : "en";
    }

    private void become(AccountState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("account.stateRefused");
        }
        state = next;
    }

    public AccountId id() {
        return AccountId.of(id);
    }

    public MobileNumber mobileNumber() {
        return MobileNumber.of(mobileNumber);
    }

    public @Nullable String fullName() {
        return fullName;
    }

    public Role role() {
        return role;
    }

    public AccountState state() {
        return state;
    }

    /** The hash of the own password, or null while there is none. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** The only sub-county that a sub-county officer sees, otherwise null. */
    public @Nullable String subCountyCode() {
        return subCountyCode;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastLoginAt() {
        return lastLoginAt;
    }

    /** Tells when the second factor was set up, or null while there is none. */
    public @Nullable Instant secondFactorAt() {
        return secondFactorAt;
    }
}
