package ke.cp2.profile;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ke.cp2.account.AccountNotices;
import ke.cp2.account.EditingAccount;
import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.Settings;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.identity.IdentityClaims;
import ke.cp2.profile.identity.IdentityField;
import ke.cp2.profile.review.SeenDetails;
import ke.cp2.profile.value.KraPin;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.Period;
import ke.cp2.profile.value.TscNumber;
import ke.cp2.profile.view.AlertChoice;
import ke.cp2.profile.view.PaidNumber;
import ke.cp2.profile.view.ProfileStanding;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.profile.view.ProfileViews;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets a professional read, fill in and submit the own profile. Nobody reaches another person's
 * through it.
 */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingProfile {

    @Inject private Profiles profiles;

    @Inject private OwnProfile own;

    @Inject private ProfileViews views;

    @Inject private Caller caller;

    @Inject private EditingAccount account;

    @Inject private ChoosingAlerts alertChoices;

    @Inject private AuditTrail audit;

    @Inject private AccountNotices notices;

    @Inject private IdentityClaims identities;

    @Inject private Event<PersonalDetails.Changed> described;

    @Inject private Settings settings;

    @Inject private Clock clock;

    private KeyedHash blindIndex;

    @PostConstruct
    void readKey() {
        blindIndex = KeyedHash.ofIndex();
    }

    /** Tells whether the caller still has to consent to the present notice. */
    public boolean isConsentNeeded() {
        return profiles.of(caller.accountId())
                .filter(profile -> profile.hasConsentedTo(DataProtectionNotice.VERSION))
                .isEmpty();
    }

    /** Tells how far the caller's profile has come. */
    public ProfileStanding standing() {
        AccountId accountId = caller.accountId();
        return profiles.of(accountId)
                .map(
                        profile -> {
                            List<WorkStation> stations = profiles.workStationsOf(accountId);
                            return new ProfileStanding(
                                    profile.state(),
                                    !profile.hasConsentedTo(DataProtectionNotice.VERSION),
                                    Completeness.of(
                                            profile,
                                            stations,
                                            profiles.qualificationsOf(accountId)),
                                    profile.personal().homeCountyCode(),
                                    stations.stream().map(WorkStation::place).toList(),
                                    profile.returnReasons(),
                                    profile.returnReason());
                        })
                .orElse(new ProfileStanding(null, true, null, null, List.of(), List.of(), null));
    }

    /** Records the caller's consent; the first one makes the profile. */
    public void consent(boolean vacancyAlerts) {
        AccountId accountId = caller.accountId();
        Optional<Profile> existing = profiles.of(accountId);
        Profile profile = existing.orElseGet(() -> newProfile(accountId));
        profile.consent(DataProtectionNotice.VERSION, clock.instant());
        profile.wantVacancyAlerts(vacancyAlerts);
        if (vacancyAlerts) {
            alertChoices.choose(accountId, true);
        }
        String detail = DataProtectionNotice.VERSION + ", alerts " + vacancyAlerts;
        audit.record(AuditAction.PROFILE_CONSENTED.of(accountId.value()).detail(detail));
        profiles.write();
    }

    private Profile newProfile(AccountId accountId) {
        Profile profile =
                new Profile(
                        accountId,
                        profiles.accountName(accountId),
                        DataProtectionNotice.VERSION,
                        clock.instant());
        profiles.add(profile);
        return profile;
    }

    /**
     * Turns alerts and other news by SMS on or off, as the words START and STOP do.
     *
     * @throws BusinessException while the caller has not consented and wants them
     */
    public void wantVacancyAlerts(boolean wanted) {
        if (!alertChoices.choose(caller.accountId(), wanted)) {
            throw BusinessException.of("profile.consentFirst");
        }
        profiles.write();
    }

    /** Gives the caller's choice of alerts. */
    public AlertChoice alertChoice() {
        return alertChoices.of(caller.accountId());
    }

    /**
     * The whole profile with sensitive values masked.
     *
     * @throws BusinessException while the caller has not consented
     */
    public ProfileView view() {
        return views.forOwner(own.get());
    }

    /**
     * The whole profile with nothing masked, to be read once more before it is submitted.
     *
     * @throws BusinessException while the caller has not consented
     */
    public ProfileView review() {
        return views.wholeForOwner(own.get());
    }

    /** The personal information to be edited, nothing masked. */
    public PersonalForm personalForm() {
        Profile profile = own.get();
        return profile.personal().toForm(profile.version());
    }

    /**
     * Saves the personal information. Another e-mail address needs the password, since it leads to
     * the person, and is told by SMS.
     *
     * @param password the proof that the caller has entered it, or null
     * @throws BusinessException at {@code currentPassword} when it is needed; when a rule refuses a
     *     field, another person has the same national ID, TSC number or KRA PIN, or the profile was
     *     changed since the form was opened; in the last case the form then carries the new
     *     version, so that saving again means it
     */
    public void savePersonal(
            @NotNull @Valid PersonalForm form, @Nullable ConfirmedPassword password) {
        Profile profile = own.get();
        form.refuseIfStale(profile.version());
        rules(profile, form, password).raise();
        // Last: each question counts, and a slip in another field must not use them up.
        refuseNumbersOfOthers(profile, form);
        SeenDetails before = new SeenDetails(blindIndex).with(profile.personal());
        Set<String> changed = profile.describe(form, Kenya.today(clock), blindIndex);
        own.keep(profile, null, before, new SeenDetails(blindIndex).with(profile.personal()));
        if (changed.contains("email")) {
            notices.emailChanged(profile.accountId());
        }
        own.fieldsChanged(profile, ProfileSection.PERSONAL, changed);
        if (!changed.isEmpty()) {
            described.fire(new PersonalDetails.Changed(profile.accountId()));
        }
    }

    /**
     * Asks the rules about personal information of which some cannot be read; see {@link
     * EditingEntries#check}.
     *
     * @param password the proof that the caller has entered it, or null
     */
    public void checkPersonal(@NotNull PersonalForm form, @Nullable ConfirmedPassword password) {
        rules(own.get(), form, password).raise();
    }

    private Refusals rules(
            Profile profile, PersonalForm form, @Nullable ConfirmedPassword password) {
        Refusals refusals =
                PersonalDetails.rules(form, Kenya.today(clock))
                        .check(() -> refuseBirthAfterEntries(profile, form.getBirthDate()));
        return profile.personal().hasEmailOf(form)
                ? refusals
                : refusals.check(() -> needs(password));
    }

    /** The payment details to be edited, nothing masked. */
    public PaymentForm paymentForm() {
        Profile profile = own.get();
        return profile.payment().toForm(profile.version());
    }

    /**
     * The number that the caller is paid to, beside that of the account; empty while none is given.
     */
    public Optional<PaidNumber> paidNumber() {
        return profiles.of(caller.accountId())
                .map(profile -> profile.payment().mpesaNumber())
                .map(number -> PaidNumber.of(number, account.number().digits()));
    }

    /**
     * Saves the payment details, and tells the person by SMS when they changed.
     *
     * @param password the proof that the caller has entered it
     * @throws BusinessException as {@link #savePersonal} does
     */
    public void savePayment(
            @NotNull @Valid PaymentForm form, @Nullable ConfirmedPassword password) {
        Profile profile = own.get();
        form.refuseIfStale(profile.version());
        Refusals refusals = new Refusals().check(() -> refuseOtherPhone(profile, form));
        Set<String> changed = refusals.value(() -> profile.payTo(form));
        refusals.check(() -> needs(password)).raise();
        if (!Objects.requireNonNull(changed).isEmpty()) {
            notices.paymentChanged(profile.accountId());
        }
        own.fieldsChanged(profile, ProfileSection.PAYMENT, changed);
    }

    /**
     * Asks the rules about payment details of which some cannot be read; see {@link
     * EditingEntries#check}.
     */
    public void checkPayment(@NotNull PaymentForm form) {
        new Refusals()
                .check(() -> refuseOtherPhone(own.get(), form))
                .check(() -> new PaymentDetails(form))
                .raise();
    }

    /**
     * Takes a new M-Pesa number that is not that of the account only from who says that it is
     * meant. Each such number gets the same answer: whether it is that of another account is told
     * to officers only.
     */
    private void refuseOtherPhone(Profile profile, PaymentForm form) {
        Optional<MobileNumber> given = MobileNumber.parse(form.getMpesaNumber());
        if (given.isEmpty()
                || form.isOtherPhone()
                || given.get().digits().equals(profile.payment().mpesaNumber())
                || given.get().equals(profiles.accountNumber(profile.accountId()))) {
            return;
        }
        throw BusinessException.at("mpesaNumber", "profile.otherPhone");
    }

    /** Says no more than that support looks at it: a number tells nobody who has an account. */
    private void refuseNumbersOfOthers(Profile profile, PersonalForm form) {
        Refusals refusals = new Refusals();
        NationalId id = NationalId.orNull(form.getNationalId());
        if (id != null && !id.digits().equals(profile.personal().nationalId())) {
            String key = blindIndex.of(id.canonical());
            refusals.check(() -> refuseIfHeld(profile, IdentityField.NATIONAL_ID, key));
        }
        TscNumber tsc = TscNumber.orNull(form.getTscNumber());
        if (tsc != null && !tsc.digits().equals(profile.personal().tscNumber())) {
            refusals.check(() -> refuseIfHeld(profile, IdentityField.TSC_NUMBER, tsc.canonical()));
        }
        KraPin pin = KraPin.orNull(form.getKraPin());
        if (pin != null && !pin.value().equals(profile.personal().kraPin())) {
            String key = blindIndex.of(pin.value());
            refusals.check(() -> refuseIfHeld(profile, IdentityField.KRA_PIN, key));
        }
        refusals.raise();
    }

    /** A day of birth and the periods of a profile fit each other, whichever came first. */
    private void refuseBirthAfterEntries(Profile profile, @Nullable LocalDate born) {
        if (Objects.equals(born, profile.personal().birthDate())) {
            return;
        }
        AccountId accountId = profile.accountId();
        boolean working =
                profiles.workStationsOf(accountId).stream()
                        .anyMatch(s -> Period.isBefore(WorkStation.YOUNGEST, born, s.from()));
        boolean studying =
                profiles.qualificationsOf(accountId).stream()
                        .anyMatch(q -> Period.isBefore(Qualification.YOUNGEST, born, q.from()));
        if (working || studying) {
            throw BusinessException.at("birthDate", "profile.bornAfterEntry");
        }
    }

    private void refuseIfHeld(Profile profile, IdentityField field, String key) {
        if (identities.isHeld(profile.accountId(), field, key)) {
            throw BusinessException.at(
                    field.property(), "profile.identityHeld", settings.supportPhone());
        }
    }

    private void needs(@Nullable ConfirmedPassword password) {
        if (password == null) {
            throw BusinessException.at("currentPassword", "account.ownPasswordMissing");
        }
        password.mustBeOf(caller.accountId());
    }

    /** The next of kin to be edited, nothing masked. */
    public NextOfKinForm nextOfKinForm() {
        Profile profile = own.get();
        return profile.nextOfKin().toForm(profile.version());
    }

    /**
     * Saves the next of kin.
     *
     * @throws BusinessException as {@link #savePersonal} does
     */
    public void saveNextOfKin(@NotNull @Valid NextOfKinForm form) {
        Profile profile = own.get();
        form.refuseIfStale(profile.version());
        refuseSelf(profile, form);
        own.fieldsChanged(profile, ProfileSection.NEXT_OF_KIN, profile.callInEmergency(form));
    }

    /**
     * Asks the rules about a next of kin of whom some cannot be read; see {@link
     * EditingEntries#check}.
     */
    public void checkNextOfKin(@NotNull NextOfKinForm form) {
        refuseSelf(own.get(), form);
    }

    private void refuseSelf(Profile profile, NextOfKinForm form) {
        MobileNumber self = profiles.accountNumber(profile.accountId());
        if (MobileNumber.parse(form.getPhone()).filter(self::equals).isPresent()) {
            throw BusinessException.at("phone", "profile.kinIsSelf");
        }
    }

    /**
     * Submits the details for verification; a second submission changes nothing.
     *
     * @param declared whether the person declares them to be true
     * @throws BusinessException without the declaration, or when something is missing
     */
    public void submit(boolean declared) {
        if (!declared) {
            throw BusinessException.at("declaration", "profile.declarationMissing");
        }
        Profile profile = own.get();
        if (profile.submit(own.completenessOf(profile), clock.instant())) {
            audit.record(
                    AuditAction.PROFILE_SUBMITTED
                            .of(profile.accountId().value())
                            .detail("declared"));
            profiles.write();
            profiles.reviewOf(profile.accountId())
                    .ifPresent(review -> review.answered(clock.instant()));
        }
    }

    /** All that the portal keeps in the caller's profile, unmasked, as a JSON text. */
    public String export() {
        Profile profile = own.get();
        audit.record(AuditAction.PROFILE_EXPORTED.of(profile.accountId().value()));
        return views.export(profile);
    }

    /** The same as a page shows it, to be read and printed; nothing leaves the portal. */
    public ProfileView copy() {
        return views.wholeForOwner(own.get());
    }
}
