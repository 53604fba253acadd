package ke.cp2.web.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.platform.PageRequest;

/** Addresses of the applications of a vacancy: filter, page and order in the query. */
final class ListPlace {

    private final StringBuilder address;

    private ListPlace(String vacancyNumber) {
        address = new StringBuilder("/staff/applications");
        address.append('?').append("vacancy=").append(encoded(vacancyNumber));
    }

    /** The whole list. */
    static String address(String vacancyNumber) {
        return new ListPlace(vacancyNumber).address.toString();
    }

    /**
     * The list as an officer sees it.
     *
     * @param onlyChosen whether it shows the ticked ones only
     */
    static String address(ApplicantFilter filter, boolean onlyChosen, PageRequest request) {
        return new ListPlace(filter.getVacancyNumber())
                .with("state", filter.getState())
                .with("text", filter.getText())
                .with("county", filter.getHomeCountyCode())
                .with("subCounty", filter.getHomeSubCountyCode())
                .with("chosen", onlyChosen ? "true" : null)
                .with("first", request.first() == 0 ? null : request.first())
                .with("rows", request.size())
                .with("sort", request.sort())
                .with("order", request.sort() == null || request.ascending() ? null : "desc")
                .address
                .toString();
    }

    private ListPlace with(String name, Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(encoded(String.valueOf(value)));
        }
        return this;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
