package ke.cp2.profile.form;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;

/** A form that was opened on something that somebody else may change meanwhile. */
public abstract class EditedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private int version;

    /** The version that the person saw when the form was opened. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /**
     * Refuses to overwrite what the person has not seen. What was typed stays in the form, which
     * now carries the current version: saving again means it.
     *
     * @throws BusinessException when the current version is another one
     */
    public void refuseIfStale(int current) {
        if (version != current) {
            version = current;
            throw BusinessException.of("profile.changedMeanwhile");
        }
    }
}
