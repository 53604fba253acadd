package ke.cp2.application.selection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Selects the applications of a vacancy that an officer wants to see; what is null does not narrow
 * the list.
 */
public class ApplicantFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String vacancyNumber;

    @NotNull
    @Size(max = Applications.LARGEST_SET)
    private Set<String> references = Set.of();

    private @Nullable ApplicationState state;

    @Size(max = 60, message = "{cp2.tooLong}")
    private @Nullable String text;

    private @Nullable String homeCountyCode;

    private @Nullable String homeSubCountyCode;

    private @Nullable Boolean rulesMet;

    /** All applications of a vacancy. */
    public static ApplicantFilter of(@Nullable String vacancyNumber) {
        ApplicantFilter filter = new ApplicantFilter();
        filter.vacancyNumber = vacancyNumber;
        return filter;
    }

    /** Some applications of a vacancy. */
    public static ApplicantFilter of(
            @Nullable String vacancyNumber, Collection<String> references) {
        ApplicantFilter filter = of(vacancyNumber);
        filter.references = new LinkedHashSet<>(references);
        return filter;
    }

    public @Nullable String getVacancyNumber() {
        return vacancyNumber;
    }

    public void setVacancyNumber(String vacancyNumber) {
        this.vacancyNumber = TypedText.line(vacancyNumber);
    }

    /** Only these applications; empty for all. */
    public Set<String> getReferences() {
        return references;
    }

    public @Nullable ApplicationState getState() {
        return state;
    }

    public void setState(@Nullable ApplicationState state) {
        this.state = state;
    }

    /** The beginning of a name, or a whole reference, TSC number or mobile number. */
    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = TypedText.line(text);
    }

    public @Nullable String getHomeCountyCode() {
        return homeCountyCode;
    }

    public void setHomeCountyCode(@Nullable String homeCountyCode) {
        this.homeCountyCode = TypedText.line(homeCountyCode);
    }

    public @Nullable String getHomeSubCountyCode() {
        return homeSubCountyCode;
    }

    public void setHomeSubCountyCode(@Nullable String homeSubCountyCode) {
        this.homeSubCountyCode = TypedText.line(homeSubCountyCode);
    }

    /**
     * True: only those that met all rules when they were submitted. False: only those that did not
     * meet one. Null: all.
     */
    public @Nullable Boolean getRulesMet() {
        return rulesMet;
    }

    public void setRulesMet(@Nullable Boolean rulesMet) {
        this.rulesMet = rulesMet;
    }
}
