package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** What people paste into forms, and what then stands on the pages. */
class PastedTextIT {

    private static final String INVISIBLE = "\u0000\u202e\u200b\u00ad\ufeff";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void aNumberIsReadWithWhatWasPastedAroundIt() {
        HttpSession visitor = HttpSession.visitor(portal);
        visitor.open("/account/create");
        String page =
                visitor.submit(
                        "createForm",
                        "create",
                        Map.of(
                                "mobileNumber",
                                        "\u202a+254\u00a0(0)\u202f719\u2011404\u2013111\u202c",
                                "confirmMobileNumber", "tel:00254719404111\u0000"));

        assertThat(page).contains("254 719 404 111").doesNotContain("aria-invalid");
    }

    @Test
    void whatIsRefusedStaysAsItWasTyped() {
        HttpSession visitor = HttpSession.visitor(portal);
        visitor.open("/account/create");
        String page =
                visitor.submit(
                        "createForm",
                        "create",
                        Map.of(
                                "mobileNumber", "0719 404 11",
                                "confirmMobileNumber", "0719 404 11"));

        assertThat(page).contains("value=\"0719 404 11\"", "aria-invalid=\"true\"");
    }

    @Test
    void aStaffNameIsKeptAsTypedWithoutWhatNobodySees() {
        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        administrator.open("/staff/accounts/add");
        Map<String, String> typed =
                Map.of(
                        "fullName", "Dr. Ng\u2019ang\u02bca" + INVISIBLE + " \u2013 Mfano, J.",
                        "mobileNumber", "+2540719404112",
                        "role", "COUNCIL_OFFICER");
        administrator.submit("staffForm", "add", typed);
        administrator.submit("staffForm", "addNow", typed);

        assertThat(administrator.open("/staff/joining"))
                .contains("Dr. Ng\u2019ang\u02bca \u2013 Mfano, J.", "254 719 404 112");
    }

    @Test
    void numbersAndDaysAreReadInAnyDigits() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/series/edit");
        String page =
                officer.submit(
                        "series",
                        "series:save",
                        Map.of(
                                "series:exam", "DPTE",
                                "series:year", "\u200e\u0662\u0660\u0663\u0661\u00a0",
                                "series:startsOn", "\u20602031\u201110\u201101",
                                "series:endsOn", "2031-11-30\u0000"));

        assertThat(page).contains("DPTE 2031").doesNotContain("aria-invalid=\"true\"");
    }
}
