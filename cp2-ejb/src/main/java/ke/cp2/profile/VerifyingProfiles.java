package ke.cp2.profile;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditNote;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.Settings;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.document.Documents;
import ke.cp2.profile.ranking.RankedChanges;
import ke.cp2.profile.review.AgreedReturn;
import ke.cp2.profile.review.DetailsReturned;
import ke.cp2.profile.review.LastReview;
import ke.cp2.profile.review.ProfileReview;
import ke.cp2.profile.review.ReturnAboutToCount;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.profile.review.SeenDetails;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.profile.view.ProfileToVerify;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.profile.view.ProfileViews;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import org.jspecify.annotations.Nullable;

/**
 * Lets officers read, verify and return profiles. A sub-county officer reaches only people who live
 * or work in the own sub-county, and reads also those who have applied for a vacancy in it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class VerifyingProfiles {

    @Inject private OfficersWords officersWords;

    @Inject private Profiles profiles;

    @Inject private ProfileViews views;

    @Inject private RankedChanges changes;

    @Inject private Documents documents;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private RecipientDirectory people;

    @Inject private SmsOutbox outbox;

    @Inject private SmsTexts texts;

    @Inject private Event<ReturnAboutToCount> about;

    @Inject private Event<DetailsReturned> returns;

    @Inject private Settings settings;

    @Inject private Clock clock;

    private KeyedHash hash;

    @PostConstruct
    void readKey() {
        hash = KeyedHash.ofIndex();
    }

    /**
     * The profile with sensitive values masked and without the next of kin.
     *
     * @throws BusinessException when there is none, or none that the caller may see
     */
    public ProfileView profileForStaff(AccountId accountId) {
        return views.forStaff(readable(accountId));
    }

    /**
     * A page of the people whose submitted details wait for an officer, those that wait longest
     * first; a sub-county officer's are those whose home is there.
     */
    public Page<ProfileToVerify> waiting(
            @Nullable String county, @Nullable String subCounty, PageRequest page) {
        String limit = caller.subCountyLimit();
        return limit == null
                ? profiles.toVerify(county, subCounty, page)
                : profiles.toVerify(null, limit, page);
    }

    /**
     * The next people of the list that {@link #waiting} gives, behind one of them; none at the end.
     *
     * @param last null for the first ones
     */
    public List<ProfileToVerify> waitingBehind(
            @Nullable String county, @Nullable String subCounty, @Nullable ProfileToVerify last) {
        String limit = caller.subCountyLimit();
        return profiles.toVerifyAfter(
                limit == null ? county : null, limit == null ? subCounty : limit, last);
    }

    /**
     * Finds who waits behind that person in the list that {@link #waiting} gives, or else first in
     * it; empty when nobody else waits there.
     */
    public Optional<AccountId> next(
            @Nullable String county, @Nullable String subCounty, AccountId after) {
        String limit = caller.subCountyLimit();
        return profiles.waitingAfter(
                limit == null ? county : null, limit == null ? subCounty : limit, after);
    }

    /** The profile that the caller may verify or give back; empty when there is none. */
    public Optional<ProfileView> profileToVerify(AccountId accountId) {
        return profiles.of(accountId).filter(this::isInReach).map(views::forStaff);
    }

    /** Tells whether that person has a profile that the caller may verify or give back. */
    public boolean isInReach(AccountId accountId) {
        return profiles.of(accountId).filter(this::isInReach).isPresent();
    }

    /**
     * Tells how details that the caller may verify were decided on last, and what changed since;
     * empty when nobody has decided on them since this is kept.
     */
    public Optional<LastReview> lastReview(AccountId accountId) {
        return profiles.of(accountId)
                .filter(this::isInReach)
                .flatMap(
                        profile ->
                                profiles.reviewOf(accountId)
                                        .map(
                                                review ->
                                                        review.comparedWith(
                                                                seen(profile),
                                                                hash,
                                                                this::nameOf)));
    }

    private @Nullable String nameOf(AccountId officer) {
        return people.ofAccount(officer).map(Recipient::fullName).orElse(null);
    }

    /**
     * Tells whether the caller, to verify a person's details, has to say what was seen: the caller
     * has opened no document of the person since they were submitted or last decided on. That a
     * file lies in the portal says nothing of what is in it.
     */
    public boolean hasToSayWhatWasSeen(AccountId accountId) {
        return profiles.of(accountId).filter(this::isInReach).map(this::isUnopened).orElse(false);
    }

    private boolean isUnopened(Profile profile) {
        AccountId person = profile.accountId();
        Instant submitted = profile.submittedAt();
        if (submitted == null) {
            return true;
        }
        Instant since =
                profiles.reviewOf(person)
                        .map(ProfileReview::decidedAt)
                        .filter(submitted::isBefore)
                        .orElse(submitted);
        return !audit.hasDone(AuditAction.PROFILE_DOCUMENT_OPENED.of(person.value()), since);
    }

    private SeenDetails seen(Profile profile) {
        AccountId person = profile.accountId();
        return new SeenDetails(hash)
                .with(profile.personal())
                .with(ProfileSection.WORK, profiles.workStationsOf(person))
                .with(ProfileSection.QUALIFICATION, profiles.qualificationsOf(person))
                .with(ProfileSection.TRAINING, profiles.trainingsOf(person))
                .withDocuments(documents.of(person));
    }

    private ProfileReview keep(Profile profile) {
        Instant now = clock.instant();
        ProfileReview review =
                new ProfileReview(
                        profile.accountId(),
                        profile.state(),
                        caller.accountId(),
                        seen(profile),
                        now);
        if (profile.state() != ProfileState.RETURNED) {
            return profiles.keep(
                    profiles.reviewOf(profile.accountId()).map(review::after).orElse(review));
        }
        DetailsReturned event = new DetailsReturned(profile.accountId(), now);
        returns.fire(event);
        return profiles.keep(review.returning(profile.returnReason(), event.isWaiting()));
    }

    /**
     * The same with the numbers whole, to be compared with the documents. That the caller looked is
     * kept.
     *
     * @throws BusinessException when there is none, or none that the caller may verify
     */
    public ProfileView uncovered(AccountId accountId) {
        Profile profile = visible(accountId);
        audit.record(AuditAction.PROFILE_UNCOVERED.of(accountId.value()));
        return views.uncovered(profile);
    }

    /** Tells whether the caller may confirm a person's details or give them back. */
    public boolean isVerifiable(AccountId accountId) {
        return profiles.of(accountId)
                .filter(profile -> profile.state().isReturnable())
                .filter(this::isInReach)
                .isPresent();
    }

    /** Tells whether the caller may give the details of a person back as they are now. */
    public boolean mayGiveBack(AccountId accountId) {
        return profiles.of(accountId)
                .filter(this::isInReach)
                .filter(profile -> profile.state().isReturnable())
                .filter(this::mayGiveBack)
                .isPresent();
    }

    /**
     * Whoever has no verified details cannot apply: what one officer has verified another one of a
     * sub-county does not take away alone.
     */
    private boolean mayGiveBack(Profile profile) {
        return profile.state() != ProfileState.VERIFIED
                || caller.subCountyLimit() == null
                || profiles.reviewOf(profile.accountId())
                        .filter(review -> review.isBy(caller.accountId()))
                        .isPresent();
    }

    /**
     * Confirms submitted details.
     *
     * @param seen the details as the officer saw them
     * @param instead what the officer saw who opened no document of the person
     * @param words the same in words
     * @throws BusinessException when they changed or were decided on meanwhile, or are not
     *     submitted; at {@code seenInstead} and {@code seenWords} when the officer has opened no
     *     document and does not say what was seen
     */
    public void verify(ProfileView seen, @Nullable SeenInstead instead, @Nullable String words) {
        Profile profile = unchanged(seen);
        boolean shown = !isUnopened(profile);
        StatedReason said =
                shown ? StatedReason.NONE : seenInstead(profile.accountId(), instead, words);
        profile.verify();
        changes.verified(profile.accountId(), caller.accountId(), clock.instant());
        AuditNote note = AuditAction.PROFILE_VERIFIED.of(seen.accountId());
        audit.record(
                shown || instead == null
                        ? note
                        : note.detail("withoutDocuments: " + instead).because(said));
        profiles.write();
        keep(profile).without(shown ? null : instead, said);
    }

    private StatedReason seenInstead(
            AccountId person, @Nullable SeenInstead instead, @Nullable String words) {
        new Refusals()
                .when(
                        instead == null,
                        "seenInstead",
                        documents.of(person).isEmpty()
                                ? "profile.seenInsteadMissing"
                                : "profile.seenInsteadUnopened")
                .check(() -> StatedReason.typed("seenWords", "profile.seenWordsMissing", words))
                .raise();
        return StatedReason.of(words);
    }

    /**
     * Returns submitted or verified details to their owner, who is told by SMS.
     *
     * @param seen the details as the officer saw them
     * @param reasons what is wrong
     * @param words what the owner is to put right
     * @throws BusinessException as {@link #verify} does, without reasons and words, or when another
     *     officer has verified them and the caller is none of the council
     */
    public void giveBack(
            ProfileView seen, Collection<ReturnReason> reasons, @Nullable String words) {
        officersWords.check("reason", words);
        Profile profile = unchanged(seen);
        if (!mayGiveBack(profile)) {
            throw BusinessException.of("profile.verifiedByOther");
        }
        audit.record(
                AuditAction.PROFILE_RETURNED
                        .of(seen.accountId())
                        .because(profile.giveBack(reasons, words))
                        .detail(
                                profile.returnReasons().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
        profiles.write();
        keep(profile);
        people.ofAccount(profile.accountId())
                .filter(this::isReached)
                .map(person -> returned(person, profile))
                .ifPresent(outbox::add);
    }

    /**
     * Tells whether another officer alone has returned a person's details, and the caller may
     * agree.
     */
    public boolean mayAgree(AccountId accountId) {
        return profiles.of(accountId)
                .filter(this::isInReach)
                .flatMap(profile -> profiles.reviewOf(accountId))
                .filter(ProfileReview::isWaitingForSecond)
                .filter(review -> !review.isBy(caller.accountId()))
                .isPresent();
    }

    /**
     * Shows what follows for a person when the caller agrees to the return now.
     *
     * @throws BusinessException when the caller may not agree
     */
    public AgreedReturn agreement(AccountId accountId) {
        if (!mayAgree(accountId)) {
            throw BusinessException.of("profile.nothingToAgree");
        }
        Instant now = clock.instant();
        Instant answered = profiles.reviewOf(accountId).orElseThrow().answeredAt();
        return new AgreedReturn(
                ReturnTerm.answerBy(now),
                answered,
                answered == null
                        ? people.ofAccount(accountId)
                                .filter(this::isReached)
                                .map(person -> texts.of(agreed(person, now)))
                                .orElse(null)
                        : null);
    }

    private boolean isReached(Recipient person) {
        return MobileNumber.parse(person.mobileNumber()).isPresent();
    }

    private NewSms agreed(Recipient person, Instant now) {
        return NewSms.to(
                person,
                SmsTemplate.PROFILE_RETURN_AGREED,
                "profile:agreed:" + person.accountId().value() + ':' + now.toEpochMilli(),
                KenyanFormat.dateTime(ReturnTerm.answerBy(now), person.language()),
                settings.portalUrl() + "/my/profile");
    }

    /**
     * Agrees as a second officer that details were to be returned: where a vacancy had closed
     * before, that counts against the person who does not answer in time, and is told so by SMS.
     *
     * @param seen the details as the officer saw them
     * @throws BusinessException when the caller has returned them, is that person or competes with
     *     that person, or nothing is returned by one officer alone
     */
    public void agree(ProfileView seen) {
        Profile profile = unchanged(seen);
        if (caller.accountId().equals(profile.accountId())) {
            throw BusinessException.of("profile.ownDetails");
        }
        about.fire(new ReturnAboutToCount(profile.accountId()));
        Instant now = clock.instant();
        ProfileReview review =
                profiles.reviewOf(profile.accountId())
                        .orElseThrow(() -> BusinessException.of("profile.nothingToAgree"));
        review.agree(caller.accountId(), now);
        audit.record(AuditAction.PROFILE_RETURN_AGREED.of(seen.accountId()));
        if (review.answeredAt() == null) {
            people.ofAccount(profile.accountId())
                    .filter(this::isReached)
                    .map(person -> agreed(person, now))
                    .ifPresent(outbox::add);
        }
    }

    private NewSms returned(Recipient person, Profile profile) {
        return NewSms.to(
                person,
                SmsTemplate.PROFILE_RETURNED,
                "profile:returned:" + profile.accountId().value() + ':' + profile.version(),
                settings.portalUrl() + "/my/profile");
    }

    /** Of two officers who look at the same person the second learns what the first decided. */
    private Profile unchanged(ProfileView seen) {
        Profile profile = visible(AccountId.of(seen.accountId()));
        if (profile.version() != seen.version()) {
            boolean decided = profile.state() != seen.state();
            throw BusinessException.of(
                    decided && profile.state() == ProfileState.VERIFIED
                            ? "profile.verifiedMeanwhile"
                            : decided && profile.state() == ProfileState.RETURNED
                                    ? "profile.returnedMeanwhile"
                                    : "profile.changedSinceSeen");
        }
        return profile;
    }

    /** Tells whether that person has a profile that the caller may read. */
    public boolean isReadable(AccountId accountId) {
        String limit = caller.subCountyLimit();
        return profiles.of(accountId)
                .filter(
                        profile ->
                                isInReach(profile)
                                        || (limit != null
                                                && profiles.hasAppliedIn(limit, accountId)))
                .isPresent();
    }

    /**
     * Refuses who may not read a person's profile.
     *
     * @throws BusinessException when there is none, or none that the caller may read
     */
    public void requireReadable(AccountId accountId) {
        readable(accountId);
    }

    private Profile readable(AccountId accountId) {
        String limit = caller.subCountyLimit();
        return profiles.of(accountId)
                .filter(profile -> limit != null && profiles.hasAppliedIn(limit, accountId))
                .orElseGet(() -> visible(accountId));
    }

    private Profile visible(AccountId accountId) {
        return profiles.of(accountId)
                .filter(this::isInReach)
                .orElseThrow(() -> BusinessException.of("profile.noSuchProfile"));
    }

    private boolean isInReach(Profile profile) {
        String limit = caller.subCountyLimit();
        return limit == null || isOf(limit, profile);
    }

    private boolean isOf(String subCounty, Profile profile) {
        return subCounty.equals(profile.personal().homeSubCountyCode())
                || profiles.workStationsOf(profile.accountId()).stream()
                        .anyMatch(
                                station ->
                                        station.isCurrent()
                                                && subCounty.equals(station.subCountyCode()));
    }
}
