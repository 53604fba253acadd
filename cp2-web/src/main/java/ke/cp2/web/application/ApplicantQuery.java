package ke.cp2.web.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ke.cp2.application.ApplicantFilter;
import ke.cp2.application.ApplicationState;
import org.omnifaces.cdi.Param;

/** The filter of the applications page as it stands in the page's address. */
@Dependent
public class ApplicantQuery implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 60;

    @Inject @Param private String vacancy;

    @Inject @Param private String state;

    @Inject @Param private String text;

    @Inject @Param private String county;

    @Inject @Param private String subCounty;

    /** The filter; what makes no sense in the address is left out. */
    ApplicantFilter filter() {
        ApplicantFilter filter = ApplicantFilter.of(blankToNull(vacancy));
        filter.setState(
                Arrays.stream(ApplicationState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null));
        filter.setText(
                text == null || text.length() <= LONGEST_TEXT
                        ? text
                        : text.substring(0, LONGEST_TEXT));
        filter.setHomeCountyCode(blankToNull(county));
        filter.setHomeSubCountyCode(blankToNull(subCounty));
        return filter;
    }

    /** The outcome that shows the same list again. */
    String address() {
        StringBuilder address = new StringBuilder("/staff/applications?faces-redirect=true");
        append(address, "vacancy", vacancy);
        append(address, "state", state);
        append(address, "text", text);
        append(address, "county", county);
        append(address, "subCounty", subCounty);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (blankToNull(value) != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
