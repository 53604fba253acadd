package ke.cp2.web.platform;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.security.Role;
import ke.cp2.web.platform.request.PageAddress;
import org.jspecify.annotations.Nullable;

/** Chooses the reader's menu, and marks where in it the reader is. It protects nothing. */
@Named
@RequestScoped
public class Navigation {

    /** What is for some people only has two parts, as {@code /staff/vacancy}. */
    private static final Pattern FIRST_PARTS =
            Pattern.compile("(?:/(?:staff|my|account)(?=/))?/[^/]+");

    /** The entries that lead to pages which do not have the address of one as their beginning. */
    private static final Map<String, String> ENTRIES =
            Map.ofEntries(
                    entry("/account/change-number", "/account/settings"),
                    entry("/account/change-password", "/account/settings"),
                    entry("/account/confirm-number", "/account/settings"),
                    entry("/account/authenticator", "/login"),
                    entry("/account/code", "/login"),
                    entry("/account/forgot", "/login"),
                    entry("/account/password", "/login"),
                    entry("/account/sent", "/login"),
                    entry("/my/application", "/my/applications"),
                    entry("/my/applied", "/my/applications"),
                    entry("/my/apply", "/vacancies"),
                    entry("/my/consent", "/my/profile"),
                    entry("/my/deployments", "/my/applications"),
                    entry("/my/letter", "/my/applications"),
                    entry("/my/offer", "/my/applications"),
                    entry("/staff/account", "/staff/accounts"),
                    entry("/staff/application", "/staff/applications"),
                    entry("/staff/approvals", "/staff"),
                    entry("/staff/at-risk", "/staff/staffing"),
                    entry("/staff/campaign", "/staff/campaigns"),
                    entry("/staff/conflict", "/staff/moves"),
                    entry("/staff/conflicts", "/staff/moves"),
                    entry("/staff/decide", "/staff/applications"),
                    entry("/staff/decided", "/staff/applications"),
                    entry("/staff/decisions", "/staff/applications"),
                    entry("/staff/deployments", "/staff/staffing"),
                    entry("/staff/draw", "/staff/vacancies"),
                    entry("/staff/failures", "/staff/messages"),
                    entry("/staff/import", "/staff/imports"),
                    entry("/staff/job", "/staff/jobs"),
                    entry("/staff/joining", "/staff"),
                    entry("/staff/letter", "/staff/staffing"),
                    entry("/staff/letters", "/staff/staffing"),
                    entry("/staff/manual", "/staff"),
                    entry("/staff/move", "/staff/moves"),
                    entry("/staff/offer", "/staff/vacancies"),
                    entry("/staff/offers", "/staff/vacancies"),
                    entry("/staff/profile", "/staff/profiles"),
                    entry("/staff/proposal", "/staff/vacancies"),
                    entry("/staff/ranking", "/staff/vacancies"),
                    entry("/staff/reopenings", "/staff/applications"),
                    entry("/staff/report", "/staff/series"),
                    entry("/staff/vacancy", "/staff/vacancies"));

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

    /**
     * Marks an entry of the menu: {@code page} when the reader is on its page, {@code true} when on
     * one that it leads to, otherwise null.
     */
    public @Nullable String mark(String entry) {
        String path = PageAddress.of(request).path().substring(request.getContextPath().length());
        if (path.equals(entry)) {
            return "page";
        }
        return entryOf(path).equals(entry) ? "true" : null;
    }

    /** The entry of the menu that leads to a page. */
    static String entryOf(String path) {
        Matcher parts = FIRST_PARTS.matcher(path);
        String part = parts.lookingAt() ? parts.group() : path;
        return ENTRIES.getOrDefault(part, part);
    }
}
