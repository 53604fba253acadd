package ke.cp2.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.ranking.RankedChanges;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.profile.review.SeenDetails;
import ke.cp2.profile.school.WorkStationsChanged;
import ke.cp2.security.Caller;
import org.jspecify.annotations.Nullable;

/** The caller's own profile: the only one that the owner's use cases reach. */
@Dependent
class OwnProfile {

    @Inject private Caller caller;

    @Inject private Profiles profiles;

    @Inject private RankedChanges changes;

    @Inject private AuditTrail audit;

    @Inject private Event<WorkStationsChanged> stations;

    @Inject private Clock clock;

    /**
     * The caller's profile.
     *
     * @throws BusinessException while the caller has not consented
     */
    Profile get() {
        return profiles.of(caller.accountId())
                .orElseThrow(() -> BusinessException.of("profile.consentFirst"));
    }

    /** An entry that is gone, or that belongs to somebody else: both look the same. */
    static BusinessException noSuchEntry() {
        return BusinessException.of("profile.noSuchEntry");
    }

    /**
     * Ends a change of the profile's own fields: audit, and the database's answer.
     *
     * @param changed the names of the fields; none: nothing happened
     */
    void fieldsChanged(Profile profile, ProfileSection section, Set<String> changed) {
        if (!changed.isEmpty()) {
            profile.fieldsChanged(changed, clock.instant());
            record(profile, AuditAction.PROFILE_CHANGED, section, String.join(", ", changed));
            profiles.write();
            refuseGaps(profile);
        }
    }

    /**
     * Keeps what an officer saw, or could have seen, before a change of details that rankings look
     * at. Who has never submitted details has no application that they could count for.
     *
     * @param entryId of the entry of a list; null for fields of the profile itself
     */
    void keep(Profile profile, @Nullable Long entryId, SeenDetails before, SeenDetails after) {
        if (profile.submittedAt() != null) {
            changes.add(
                    profile.accountId(),
                    entryId,
                    before.changesTo(after).stream().filter(OwnProfile::isRanked).toList(),
                    clock.instant());
        }
    }

    private static boolean isRanked(ProfileChange change) {
        return change.section() != ProfileSection.PERSONAL
                || PersonalDetails.RANKED_FIELDS.contains(change.field());
    }

    /** Ends a change of an entry: the profile's version and state, audit, the database's answer. */
    void entryChanged(Profile profile, AuditAction action, ProfileSection section, String detail) {
        profile.entryChanged(clock.instant());
        profiles.countChangeOf(profile);
        record(profile, action, section, detail);
        profiles.write();
        refuseGaps(profile);
        if (section == ProfileSection.WORK) {
            stations.fire(new WorkStationsChanged(profile.accountId()));
        }
    }

    private void record(
            Profile profile, AuditAction action, ProfileSection section, String detail) {
        audit.record(action.of(profile.accountId().value()).detail(section + ": " + detail));
    }

    Completeness completenessOf(Profile profile) {
        return Completeness.of(
                profile,
                profiles.workStationsOf(profile.accountId()),
                profiles.qualificationsOf(profile.accountId()));
    }

    /** Submitted details stay complete: officers and rules rely on them. */
    private void refuseGaps(Profile profile) {
        if (!profile.isSubmitted()) {
            return;
        }
        for (MissingItem item : completenessOf(profile).missing()) {
            throw switch (item.field()) {
                case "workStation", "qualification" -> BusinessException.of("profile.lastEntry");
                case "tscNumber" -> BusinessException.at("tscNumber", "profile.tscNumberNeeded");
                default -> BusinessException.at(item.field(), "profile.mustStay");
            };
        }
    }
}
