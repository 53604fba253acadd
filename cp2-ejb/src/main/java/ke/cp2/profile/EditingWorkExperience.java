package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.Period;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own work stations. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingWorkExperience {

    /** More entries than anybody has; it keeps a script from filling the table. */
    private static final int MOST = 60;

    @Inject private Profiles profiles;

    @Inject private OwnProfile own;

    @Inject private Clock clock;

    /** An entry to be edited; a new one for null. */
    public WorkForm form(Long id) {
        Profile profile = own.get();
        return id == null ? new WorkForm() : find(profile, id).toForm();
    }

    /**
     * Adds or changes an entry. What is there already is not added a second time.
     *
     * @throws BusinessException when a rule refuses a field, the entry is not the caller's, or was
     *     changed since the form was opened
     */
    public void save(@NotNull @Valid WorkForm form) {
        Profile profile = own.get();
        LocalDate today = Kenya.today(clock);
        Period.refuseBefore(WorkStation.YOUNGEST, profile.personal().birthDate(), form.getFrom());
        if (form.getId() == null) {
            add(profile, new WorkStation(profile.accountId(), form, today));
            return;
        }
        WorkStation station = find(profile, form.getId());
        form.refuseIfStale(station.version());
        Set<String> changed = station.change(form, today);
        if (!changed.isEmpty()) {
            String names = String.join(", ", changed);
            own.entryChanged(
                    profile, AuditAction.PROFILE_ENTRY_CHANGED, ProfileSection.WORK, names);
        }
    }

    private void add(Profile profile, WorkStation added) {
        var existing = profiles.workStationsOf(profile.accountId());
        if (existing.stream().anyMatch(added::isSameAs)) {
            return;
        }
        if (existing.size() >= MOST) {
            throw BusinessException.of("profile.tooManyEntries", MOST);
        }
        profiles.add(added);
        own.entryChanged(
                profile, AuditAction.PROFILE_ENTRY_ADDED, ProfileSection.WORK, "" + added.id());
    }

    /**
     * Removes an entry; one that is gone already stays gone.
     *
     * @throws BusinessException when submitted details would be incomplete without it
     */
    public void remove(long id) {
        Profile profile = own.get();
        profiles.workStation(profile.accountId(), id)
                .ifPresent(
                        station -> {
                            profiles.remove(station);
                            own.entryChanged(
                                    profile,
                                    AuditAction.PROFILE_ENTRY_REMOVED,
                                    ProfileSection.WORK,
                                    "" + id);
                        });
    }

    private WorkStation find(Profile profile, long id) {
        return profiles.workStation(profile.accountId(), id).orElseThrow(OwnProfile::noSuchEntry);
    }
}
