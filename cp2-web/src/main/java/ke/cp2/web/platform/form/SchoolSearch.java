package ke.cp2.web.platform.form;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Objects;
import ke.cp2.web.platform.OtherFaults;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Leads from a form to the search of schools, and keeps what is written in the form so far. */
@Dependent
public class SchoolSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/my/profile/school";

    @Inject private OtherFaults faults;

    @Inject private KeptForm kept;

    /**
     * Keeps the form if its button of the search was pressed, whatever is wrong with it.
     *
     * @param page the page of the form and what it is about
     * @return whether the button was pressed
     */
    public boolean keeps(ComponentSystemEvent validated, String page, Serializable form) {
        if (Faces.getRequestParameter("findSchool") == null) {
            return false;
        }
        faults.takeOver(validated);
        kept.keep(page, form);
        return true;
    }

    /** Leads to the search for a work station, with what is known of the school. */
    public void ofWork(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String county,
            @Nullable String subCounty) {
        Faces.redirect(
                Faces.getRequestContextPath()
                        + PAGE
                        + "?begins=true&name=%s&county=%s&subCounty=%s&id=%s",
                Objects.toString(name, ""),
                Objects.toString(county, ""),
                Objects.toString(subCounty, ""),
                Objects.toString(id, ""));
    }

    /** Leads to the search for an application. */
    public void ofVacancy(String number) {
        Faces.redirect(Faces.getRequestContextPath() + PAGE + "?vacancy=%s", number);
    }
}
