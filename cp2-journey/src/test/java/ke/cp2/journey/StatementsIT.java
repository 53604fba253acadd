package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/**
 * What pages cost the database: a list at most five SQL statements, the profile at most eight, with
 * the rows of the demo, whose lists fill their pages.
 */
class StatementsIT {

    private static final Logger LOGGER = Logger.getLogger(StatementsIT.class.getName());

    private static final int LIST = 5;
    private static final int PROFILE = 8;

    /** Your tasks for an officer: one of each kind. */
    private static final int COUNTS = 6;

    private final PortalProcess portal = PortalProcess.shared();
    private final List<String> table = new ArrayList<>();

    @Test
    void listsTakeFiveAndTheProfileEight() {
        try {
            HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
            count(teacher, "/vacancies", LIST);
            // The vacancies are found first, and read then: beside their series no index is taken.
            // One more for what was declared in the own applications: nobody is sent there.
            count(teacher, "/my", LIST + 2);
            count(teacher, "/my/applications", LIST);
            // Four for the facts of the person, whatever is open and of how many series, and one
            // for
            // what was declared in other applications.
            count(teacher, "/my/vacancies", PROFILE + 1);
            count(teacher, "/my/profile", PROFILE);
            HttpSession council = DemoLogin.COUNCIL.logIn(portal);
            count(council, "/staff", COUNTS);
            count(council, "/staff/series", LIST);
            count(council, "/staff/vacancies", LIST);
            count(council, "/staff/applications", LIST);
            // And the rules that the applicants on the page do not meet; and whether proposal, list
            // or
            // draw decide instead of one officer.
            count(council, applicationsOfAVacancy(council), LIST + 9);
            count(council, "/staff/imports", LIST);
            count(council, "/staff/jobs", LIST);
            count(council, "/staff/campaigns", LIST);
            HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
            count(administrator, "/staff/accounts", LIST);
            // Of one kind: whatever was done before, each kind of thing is named by one statement.
            count(administrator, "/staff/audit?about=account", LIST);
        } finally {
            LOGGER.info(() -> "SQL statements of pages\n" + String.join("\n", table));
        }
    }

    private static String applicationsOfAVacancy(HttpSession council) {
        String list = council.open("/staff/applications");
        int start = list.indexOf("/staff/applications?vacancy=");
        return list.substring(start, list.indexOf('"', start)).replace("&amp;", "&");
    }

    private void count(HttpSession session, String page, int limit) {
        session.open(page);
        table.add("%-60s %2d".formatted(page, session.statements()));
        assertThat(session.statements()).as("statements of %s", page).isBetween(1, limit);
    }
}
