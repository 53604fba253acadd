package ke.cp2.web.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** Reads from the address of a page which applications it means, and how their list is shown. */
@Dependent
public class ApplicantQuery implements Serializable {

    private static final long serialVersionUID = 1L;
    @Inject @Param private String vacancy;

    @Inject @Param private String state;

    @Inject @Param private String text;

    @Inject @Param private String county;

    @Inject @Param private String subCounty;

    @Inject @Param private String rules;

    @Inject @Param private String reference;

    @Inject @Param private String chosen;

    @Inject private ChosenApplications choice;

    /** The filter; what makes no sense in the address is left out, see {@link #isUnderstood}. */
    public ApplicantFilter filter() {
        ApplicantFilter filter = ApplicantFilter.of(blankToNull(vacancy), references());
        filter.setState(
                Arrays.stream(ApplicationState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null));
        filter.setText(text);
        filter.setHomeCountyCode(blankToNull(county));
        filter.setHomeSubCountyCode(blankToNull(subCounty));
        filter.setRulesMet(
                "met".equals(rules) ? Boolean.TRUE : "unmet".equals(rules) ? false : null);
        return filter;
    }

    /** Tells whether state and rules are such as there are: left out, they would mean all. */
    public boolean isUnderstood() {
        ApplicantFilter filter = filter();
        return (blankToNull(state) == null || filter.getState() != null)
                && (blankToNull(rules) == null || filter.getRulesMet() != null);
    }

    private Set<String> references() {
        if (isOne()) {
            return Set.of(reference);
        }
        return isChosen() && blankToNull(vacancy) != null ? choice.of(vacancy) : Set.of();
    }

    /** Tells whether one application is meant. */
    public boolean isOne() {
        return blankToNull(reference) != null;
    }

    /** Tells whether the ticked ones are meant. */
    public boolean isChosen() {
        return "true".equals(chosen);
    }

    private static @Nullable String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
