package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.EntryForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own entries of one section of the profile. */
@RolesAllowed(Role.Name.PROFESSIONAL)
public abstract class EditingEntries<F extends EntryForm, E extends ProfileEntry<F>> {

    /** More entries than anybody has; it keeps a script from filling the table. */
    private static final int MOST = 60;

    @Inject private Profiles profiles;

    @Inject private OwnProfile own;

    @Inject private Clock clock;

    private final ProfileSection section;

    private final Class<E> type;

    EditingEntries(ProfileSection section, Class<E> type) {
        this.section = section;
        this.type = type;
    }

    abstract F newForm();

    abstract E newEntry(AccountId owner, F form, LocalDate today);

    abstract List<E> entriesOf(AccountId owner, Profiles from);

    /** Collects what the rules refuse of a form, by itself and beside the person's details. */
    abstract Refusals rules(F form, PersonalDetails person, LocalDate today);

    /** An entry to be edited; a new one for null. */
    public F form(Long id) {
        Profile profile = own.get();
        return id == null ? newForm() : find(profile, id).toForm();
    }

    /**
     * Asks the rules about a form in which something is missing or cannot be read, so that the
     * person reads all that is wrong at once. Nothing is saved.
     *
     * @throws BusinessException at the fields that they refuse
     */
    public void check(@NotNull F form) {
        rules(form, own.get().personal(), Kenya.today(clock)).raise();
    }

    /**
     * Adds or changes an entry. What is there already is not added a second time.
     *
     * @throws BusinessException when a rule refuses a field, the entry is not the caller's, or was
     *     changed since the form was opened
     */
    public void save(@NotNull @Valid F form) {
        Profile profile = own.get();
        LocalDate today = Kenya.today(clock);
        rules(form, profile.personal(), today).raise();
        if (form.getId() == null) {
            add(profile, newEntry(profile.accountId(), form, today));
            return;
        }
        E entry = find(profile, form.getId());
        form.refuseIfStale(entry.version());
        Set<String> changed = entry.change(form, today);
        if (!changed.isEmpty()) {
            String names = String.join(", ", changed);
            own.entryChanged(profile, AuditAction.PROFILE_ENTRY_CHANGED, section, names);
        }
    }

    private void add(Profile profile, E added) {
        List<E> existing = entriesOf(profile.accountId(), profiles);
        if (existing.stream().anyMatch(added::isSameAs)) {
            return;
        }
        if (existing.size() >= MOST) {
            throw BusinessException.of("profile.tooManyEntries", MOST);
        }
        profiles.add(added);
        own.entryChanged(profile, AuditAction.PROFILE_ENTRY_ADDED, section, "" + added.id());
    }

    /**
     * Removes an entry; one that is gone already stays gone.
     *
     * @throws BusinessException when submitted details would be incomplete without it
     */
    public void remove(long id) {
        Profile profile = own.get();
        profiles.entry(type, profile.accountId(), id)
                .ifPresent(
                        entry -> {
                            profiles.remove(entry);
                            own.entryChanged(
                                    profile, AuditAction.PROFILE_ENTRY_REMOVED, section, "" + id);
                        });
    }

    private E find(Profile profile, long id) {
        return profiles.entry(type, profile.accountId(), id).orElseThrow(OwnProfile::noSuchEntry);
    }
}
