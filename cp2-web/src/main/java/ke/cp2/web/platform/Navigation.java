package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ke.cp2.security.Role;
import ke.cp2.web.platform.request.PageAddress;

/** Chooses the reader's menu, and marks where in it the reader is. It protects nothing. */
@Named
@RequestScoped
public class Navigation {

    @Inject private HttpServletRequest request;

    /** Tells whether nobody is logged in. */
    public boolean isVisitor() {
        return request.getUserPrincipal() == null;
    }

    public boolean isProfessional() {
        return request.isUserInRole(Role.Name.PROFESSIONAL);
    }

    public boolean isStaff() {
        return isOfficer() || isAdministrator();
    }

    /** Tells whether the reader decides on applications. */
    public boolean isOfficer() {
        return isCouncilOfficer() || request.isUserInRole(Role.Name.SUBCOUNTY_OFFICER);
    }

    public boolean isCouncilOfficer() {
        return request.isUserInRole(Role.Name.COUNCIL_OFFICER);
    }

    public boolean isAdministrator() {
        return request.isUserInRole(Role.Name.ADMINISTRATOR);
    }

    /** Everything that the menu depends on, but the language. */
    public List<Object> getPlace() {
        return List.of(
                PageAddress.of(request).path(),
                isVisitor(),
                isProfessional(),
                isOfficer(),
                isCouncilOfficer(),
                isAdministrator());
    }

    /** Tells whether the current page is that page, or below it unless exact. */
    public boolean at(String page, Boolean exact) {
        String path = PageAddress.of(request).path();
        String wanted = request.getContextPath() + page;
        return path.equals(wanted)
                || (!Boolean.TRUE.equals(exact) && path.startsWith(wanted + '/'));
    }
}
