package ke.cp2.support;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A council officer of the demo who lets new staff in, as two have to agree to it. */
public final class SecondPerson {

    private final HttpSession session;

    private SecondPerson(HttpSession session) {
        this.session = session;
    }

    /** The officer, logged in. */
    public static SecondPerson of(PortalProcess portal) {
        return new SecondPerson(HttpSession.login(portal, "254700000002", "demo-council-2026"));
    }

    /** Lets the person of that name in, who was proposed last; gives the page that asks before. */
    public String letIn(String fullName) {
        String link =
                Pattern.compile("decide\\?id=(\\d+)\">" + Pattern.quote(fullName) + "<")
                        .matcher(session.open("/staff/joining"))
                        .results()
                        .map(MatchResult::group)
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
        session.open("/staff/joining/" + link.substring(0, link.indexOf('"')));
        session.submit("approveForm", "approve", Map.of());
        String asked = session.text();
        session.submit("approveForm", "approveNow", Map.of());
        return asked + " " + session.text();
    }
}
