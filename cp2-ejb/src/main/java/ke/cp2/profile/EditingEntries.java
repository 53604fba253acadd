package ke.cp2.profile;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.form.EntryForm;
import ke.cp2.profile.review.SeenDetails;
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

    private KeyedHash hash;

    private final ProfileSection section;

    private final Class<E> type;

    EditingEntries(ProfileSection section, Class<E> type) {
        this.section = section;
        this.type = type;
    }

    @PostConstruct
    void readKey() {
        hash = KeyedHash.ofIndex();
    }

    abstract F newForm();

    abstract E newEntry();

    abstract List<E> entriesOf(AccountId owner, Profiles from);

    /** The refusal of what another entry tells of already, at the field that tells both apart. */
    abstract BusinessException twice();

    /**
     * Refuses what the person has told of already in another entry, with other words around it.
     *
     * @throws BusinessException at the field that tells both apart
     */
    void refuseTwice(E entry, List<E> others) {
        if (others.stream().anyMatch(other -> other != entry && entry.isTwiceWith(other))) {
            throw twice();
        }
    }

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
        Profile profile = own.get();
        newEntry()
                .rules(form, profile.personal().birthDate(), Kenya.today(clock))
                .check(() -> ask(entryOf(form), form))
                .raise();
    }

    /** The caller's entry that a form is about, or a new one. */
    E entryOf(F form) {
        return form.getId() == null ? newEntry() : find(own.get(), form.getId());
    }

    /**
     * Asks what has to be known before a form is taken; nothing in most sections.
     *
     * @throws BusinessException at the field that it is about, as long as there is no answer
     */
    void ask(E entry, F form) {}

    /**
     * Adds or changes an entry. What is there already, word for word, is not added a second time.
     *
     * @throws BusinessException when a rule refuses a field, another entry tells of the same, the
     *     entry is not the caller's, or was changed since the form was opened
     */
    public void save(@NotNull @Valid F form) {
        Profile profile = own.get();
        Long id = form.getId();
        E entry = id == null ? newEntry() : find(profile, id);
        form.refuseIfStale(entry.version());
        List<E> existing = entriesOf(profile.accountId(), profiles);
        ask(entry, form);
        SeenDetails before = seen(entry);
        Set<String> changed =
                entry.change(form, profile.personal().birthDate(), Kenya.today(clock));
        if (id == null && existing.stream().anyMatch(entry::isSameAs)) {
            return;
        }
        refuseTwice(entry, existing);
        if (id == null) {
            add(profile, entry, existing.size());
        } else if (!changed.isEmpty()) {
            own.keep(profile, id, before, seen(entry));
            String names = String.join(", ", changed);
            own.entryChanged(profile, AuditAction.PROFILE_ENTRY_CHANGED, section, names);
        }
    }

    private SeenDetails seen(E entry) {
        return entry.id() == null ? nothing() : nothing().with(section, List.of(entry));
    }

    private SeenDetails nothing() {
        return new SeenDetails(hash);
    }

    private void add(Profile profile, E added, int existing) {
        added.belongTo(profile.accountId());
        if (existing >= MOST) {
            throw BusinessException.of("profile.tooManyEntries", MOST);
        }
        profiles.add(added);
        own.keep(profile, added.id(), nothing(), seen(added));
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
                            own.keep(profile, id, seen(entry), nothing());
                            profiles.remove(entry);
                            own.entryChanged(
                                    profile, AuditAction.PROFILE_ENTRY_REMOVED, section, "" + id);
                        });
    }

    private E find(Profile profile, long id) {
        return profiles.entry(type, profile.accountId(), id).orElseThrow(OwnProfile::noSuchEntry);
    }
}
