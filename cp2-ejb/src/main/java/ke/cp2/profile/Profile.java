package ke.cp2.profile;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A professional's profile. Work stations, qualifications and trainings are entities of their own
 * that refer to it; its version counts their changes as well, so that an officer verifies exactly
 * what was on the screen.
 */
@Entity
@Table(name = "PROFILE")
public class Profile {

    @Id
    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private ProfileState state;

    @Column(name = "CONSENT_AT")
    private Instant consentAt;

    @Column(name = "CONSENT_VERSION")
    private String consentVersion;

    @Column(name = "VACANCY_ALERTS")
    private boolean vacancyAlerts;

    @Embedded private PersonalDetails personal;

    @Embedded private PaymentDetails payment;

    @Embedded private NextOfKin nextOfKin;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Column(name = "RETURN_REASON")
    private @Nullable String returnReason;

    @Column(name = "RETURN_REASONS")
    private @Nullable String returnReasons;

    /** When somebody changed last what rankings look at; null before the first change. */
    @Column(name = "RANKED_CHANGE_AT")
    private @Nullable Instant rankedChangeAt;

    @Version private int version;

    protected Profile() {}

    /**
     * A profile begins with the person's consent; before it nothing is kept.
     *
     * @param fullName the name that the account is known by, or null
     * @param noticeVersion the version of the data-protection notice that was shown
     */
    public Profile(AccountId accountId, String fullName, String noticeVersion, Instant now) {
        this.accountId = accountId.value();
        this.state = ProfileState.INCOMPLETE;
        this.personal = new PersonalDetails(fullName);
        consent(noticeVersion, now);
    }

    /**
     * Records consent to that version of the notice; consent to the same version stays as it was.
     */
    public void consent(String noticeVersion, Instant now) {
        if (!hasConsentedTo(noticeVersion)) {
            consentVersion = Objects.requireNonNull(noticeVersion);
            consentAt = now;
        }
    }

    boolean hasConsentedTo(String noticeVersion) {
        return noticeVersion.equals(consentVersion);
    }

    /** Tells whether the person wants a text when a suitable vacancy is published. */
    public void wantVacancyAlerts(boolean wanted) {
        vacancyAlerts = wanted;
    }

    /**
     * Replaces the personal information.
     *
     * @param blindIndex makes the value that finds the same national ID number or KRA PIN in
     *     another profile
     * @return the names of the fields that changed
     * @throws BusinessException at the field that a rule refuses
     */
    public Set<String> describe(PersonalForm form, LocalDate today, KeyedHash blindIndex) {
        PersonalDetails described = new PersonalDetails(form, personal, today, blindIndex);
        Set<String> changed = Changes.between(personal.values(), described.values());
        if (!changed.isEmpty()) {
            personal = described;
        }
        if (!Collections.disjoint(changed, PersonalDetails.VERIFIED_FIELDS)) {
            verifiedFieldChanged();
        }
        return changed;
    }

    /**
     * Replaces the payment details.
     *
     * @return the names of the fields that changed
     * @throws BusinessException at the field that a rule refuses
     */
    public Set<String> payTo(PaymentForm form) {
        PaymentDetails given = new PaymentDetails(form);
        Set<String> changed = Changes.between(payment().values(), given.values());
        if (!changed.isEmpty()) {
            payment = given;
        }
        return changed;
    }

    /**
     * Replaces the next of kin.
     *
     * @return the names of the fields that changed
     */
    public Set<String> callInEmergency(NextOfKinForm form) {
        NextOfKin given = new NextOfKin(form);
        Set<String> changed = Changes.between(nextOfKin().values(), given.values());
        if (!changed.isEmpty()) {
            nextOfKin = given;
        }
        return changed;
    }

    /** Notes when fields were changed, if rankings look at one of them. */
    void fieldsChanged(Set<String> fields, Instant now) {
        if (!Collections.disjoint(fields, PersonalDetails.RANKED_FIELDS)) {
            rankedChangeAt = now;
        }
    }

    /** Notes when an entry came, went or was changed: rankings look at all of them. */
    void entryChanged(Instant now) {
        verifiedFieldChanged();
        rankedChangeAt = now;
    }

    /** Lets the profile wait for an officer again: it is no longer what was verified. */
    private void verifiedFieldChanged() {
        if (state == ProfileState.VERIFIED) {
            become(ProfileState.SUBMITTED);
        }
    }

    /**
     * Submits the details, which the person declares to be true. Submitted or verified ones stay as
     * they are, so that a second click does no harm.
     *
     * @return whether they were submitted now
     * @throws BusinessException when something is missing
     */
    public boolean submit(Completeness completeness, Instant now) {
        if (isSubmitted()) {
            return false;
        }
        if (!completeness.isComplete()) {
            throw BusinessException.of("profile.incomplete");
        }
        become(ProfileState.SUBMITTED);
        submittedAt = now;
        return true;
    }

    /** An officer found the details to be right, whatever they were returned for before. */
    public void verify() {
        become(ProfileState.VERIFIED);
        returnReason = null;
        returnReasons = null;
    }

    /**
     * An officer found something wrong; the reasons and the words tell the person what.
     *
     * @throws BusinessException at the fields without reasons or without words
     */
    public StatedReason giveBack(Collection<ReturnReason> reasons, @Nullable String words) {
        Refusals refusals =
                new Refusals().when(reasons.isEmpty(), "reasons", "profile.reasonsMissing");
        StatedReason stated =
                refusals.value(() -> StatedReason.typed("reason", "profile.reasonMissing", words));
        refusals.raise();
        become(ProfileState.RETURNED);
        returnReason = Objects.requireNonNull(stated).text();
        returnReasons = reasons.stream().sorted().distinct().map(Enum::name).collect(joining(","));
        return stated;
    }

    private void become(ProfileState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("profile.stateRefused");
        }
        state = next;
    }

    /** Tells whether an officer may rely on the details: submitted, or verified since. */
    public boolean isSubmitted() {
        return state.isSubmitted();
    }

    public AccountId accountId() {
        return AccountId.of(accountId);
    }

    public ProfileState state() {
        return state;
    }

    public Instant consentAt() {
        return consentAt;
    }

    public String consentVersion() {
        return consentVersion;
    }

    public boolean vacancyAlerts() {
        return vacancyAlerts;
    }

    public PersonalDetails personal() {
        return personal;
    }

    public PaymentDetails payment() {
        return payment == null ? PaymentDetails.NONE : payment;
    }

    public NextOfKin nextOfKin() {
        return nextOfKin == null ? NextOfKin.NONE : nextOfKin;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    /** Lists what the officer chose; empty when the details are not returned. */
    public List<ReturnReason> returnReasons() {
        return returnReasons == null
                ? List.of()
                : Arrays.stream(returnReasons.split(",")).map(ReturnReason::valueOf).toList();
    }

    /** Tells when somebody changed last what rankings look at; null before the first change. */
    @Nullable Instant rankedChangeAt() {
        return rankedChangeAt;
    }

    public int version() {
        return version;
    }
}
