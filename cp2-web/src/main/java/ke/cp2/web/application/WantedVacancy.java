package ke.cp2.web.application;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the vacancy that a reader looked at and cannot apply for yet, so that the profile leads
 * back to it. It lives as long as the session.
 */
@Named
@SessionScoped
public class WantedVacancy implements Serializable {

    private static final long serialVersionUID = 1L;

    private volatile @Nullable String number;

    void remember(String vacancyNumber) {
        number = vacancyNumber;
    }

    /** The number of that vacancy, or null. */
    public @Nullable String getNumber() {
        return number;
    }
}
