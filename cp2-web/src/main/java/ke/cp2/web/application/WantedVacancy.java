package ke.cp2.web.application;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Keeps the vacancy for which a reader's profile was not ready, so that the profile leads back to
 * it. It lives as long as the session.
 */
@Named
@SessionScoped
public class WantedVacancy implements Serializable {

    private static final long serialVersionUID = 1L;

    private volatile String number;

    void remember(String vacancyNumber) {
        number = vacancyNumber;
    }

    /** The number of that vacancy, or null. */
    public String getNumber() {
        return number;
    }
}
