package ke.cp2.journey;

import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.StaffCodes;

/** The logins of the demo data, one of each kind. */
enum DemoLogin {
    ADMINISTRATOR("254700000001", "demo-council-2026"),
    COUNCIL("254700000002", "demo-council-2026"),
    /** Another council officer: campaigns to many need two. */
    SECOND_COUNCIL("254700000003", "demo-council-2026"),
    SUB_COUNTY("254700000004", "demo-council-2026"),
    /** The officer of another sub-county, whose plan a second pass has added to. */
    KISUMU("254700000005", "demo-council-2026"),
    /** A professional with a full profile and applications. */
    TEACHER("254700001001", "demo-teacher-2026");

    private final String userName;
    private final String password;

    DemoLogin(String userName, String password) {
        this.userName = userName;
        this.password = password;
    }

    String userName() {
        return userName;
    }

    /**
     * Logs in and comes to the home page of the role, in the browser's language: the one that
     * another journey left with the account is not followed.
     */
    Browser logIn(Browser browser) {
        browser.speaksOn()
                .open("/login")
                .fill("userName", userName)
                .fill("password", password)
                .press("login");
        // On a busy machine a code may be over before the browser has sent it.
        for (int i = 0; i < 3 && browser.path().equals("/account/code"); i++) {
            browser.fill("code", StaffCodes.next(browser.portal(), userName)).press("enterCode");
        }
        return browser;
    }

    /** Logs in without a browser. */
    HttpSession logIn(PortalProcess portal) {
        return HttpSession.login(portal, userName, password);
    }
}
