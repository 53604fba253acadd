package ke.cp2.profile.form;

import org.jspecify.annotations.Nullable;

/** Names the entry of a profile that a person edits. */
public abstract class EntryForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;

    /** Null for a new entry. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
