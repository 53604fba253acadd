package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.EntryForm;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Knows whose an entry of a profile is, and the version that a form of it was opened on. */
@MappedSuperclass
public abstract class ProfileEntry<F extends EntryForm> {

    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Version private int version;

    protected ProfileEntry() {}

    ProfileEntry(AccountId accountId) {
        this.accountId = accountId.value();
    }

    /** Makes it that person's. */
    final void belongTo(AccountId owner) {
        accountId = owner.value();
    }

    public abstract Long id();

    /**
     * Collects what the rules refuse of a form, filled in or not.
     *
     * @param born the person's day of birth, null while it is not known
     */
    abstract Refusals rules(F form, @Nullable LocalDate born, LocalDate today);

    /** Takes what the form says. */
    abstract void take(F form);

    /** The values by the names of the form's fields. */
    public abstract Map<String, @Nullable Object> values();

    /**
     * Replaces what the form says.
     *
     * @return the names of the fields that changed
     * @throws BusinessException at the field that a rule refuses
     */
    final Set<String> change(F form, @Nullable LocalDate born, LocalDate today) {
        rules(form, born, today).raise();
        Map<String, @Nullable Object> before = values();
        take(form);
        return Changes.between(before, values());
    }

    /** The entry as its owner edits it. */
    abstract F toForm();

    /** The values that no two entries of a person share, whatever letters are capital. */
    abstract List<Object> mark();

    /** Tells whether this says the same again: what a second click on Save would add. */
    boolean isSameAs(ProfileEntry<F> other) {
        return values().equals(other.values());
    }

    /** Tells whether one of both is too many. */
    boolean isTwiceWith(ProfileEntry<F> other) {
        return mark().equals(other.mark());
    }

    F opened(F form) {
        form.setId(id());
        form.setVersion(version);
        return form;
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }

    int version() {
        return version;
    }
}
