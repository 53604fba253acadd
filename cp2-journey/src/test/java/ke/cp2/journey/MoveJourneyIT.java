package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** Somebody whose phone was stolen comes to the office: two officers move the account. */
class MoveJourneyIT {

    private static final String ID = "31415926";

    private final PortalProcess portal = PortalProcess.shared();
    private final Phone oldPhone = new Phone(portal, "254715000301");
    private final Phone newPhone = new Phone(portal, "254715000302");

    @Test
    void fromTheCounterToTheLoginWithTheNewNumber() {
        try (Browser phone = Browser.phone(portal);
                Browser desk = Browser.desktop(portal)) {
            Person person = new Person(phone, oldPhone, ID);
            person.createsAccount();
            person.choosesPassword();
            person.consents();
            person.writesPersonalInformation();
            phone.press("save");

            firstOfficerAsks(desk);
            secondOfficerApproves(desk);

            assertThat(oldPhone.nextMessage()).contains("was moved to another mobile number");
            phone.open("/my/profile");
            assertThat(phone.path()).as("the stolen phone is out").isEqualTo("/login");
            String login = newPhone.nextMessage();
            assertThat(login).contains("User name: 254715000302");
            Person moved = new Person(phone, newPhone, ID);
            moved.logsInWith(Phone.secretIn(login));
            phone.fill("newPassword", "simu mpya kabisa leo")
                    .fill("confirmPassword", "simu mpya kabisa leo")
                    .press("choose");
            assertThat(phone.open("/my/profile").text()).contains("Tumaini Mfano");
            assertThat(phone.open("/account/settings").text()).contains("254 715 000 302");
        }
    }

    private void firstOfficerAsks(Browser desk) {
        DemoLogin.COUNCIL.logIn(desk);
        desk.open("/staff/moves").follow("/staff/moves/add");
        desk.fill("text", "31415927").press("search");
        assertThat(desk.text()).contains("No account of a professional has this number.");
        desk.fill("text", "3141 5926").press("search");
        assertThat(desk.text())
                .contains("Tumaini Mfano", "12 Apr 1988", "\u2022926")
                .doesNotContain("31415926", "254715000301", "254 715 000 301");
        desk.fill("newNumber", "0715 000 302").fill("confirmNewNumber", "0715000302");
        desk.press("request");
        assertThat(desk.textOf("documents-message"))
                .isEqualTo("Say which documents you have seen, at least one.");
        desk.pick("documents", "NATIONAL_ID").pick("documents", "POLICE_ABSTRACT");
        desk.fill("reason", "The phone was stolen on the way to school").press("request");
        assertThat(desk.text())
                .contains(
                        "The move waits for another officer.", "Tumaini Mfano", "254 715 000 302");
        assertThat(oldPhone.nextMessage()).contains("support was asked to move your account");
        desk.follow("/staff/move?id=");
        assertThat(desk.text()).contains("An officer other than the one who asked must decide");
        assertThat(desk.has("#approve")).isFalse();
        desk.press("logout");
    }

    private static void secondOfficerApproves(Browser desk) {
        DemoLogin.SECOND_COUNCIL.logIn(desk);
        assertThat(desk.text()).as("the staff's home").contains("move of an account to decide on");
        desk.open("/staff/moves").follow("/staff/move?id=");
        assertThat(desk.text())
                .contains(
                        "National ID card",
                        "Police abstract of the lost phone",
                        "The phone was stolen on the way to school",
                        "254 715 000 302");
        desk.press("refuse");
        assertThat(desk.textOf("reason-message"))
                .isEqualTo("Give a reason, at most 500 characters.");
        desk.press("approve");
        desk.isAsked(
                "The account goes to 254 715 000 302. This cannot be taken back.",
                "Akaunti inahamia 254 715 000 302.");
        assertThat(desk.text()).doesNotContain("The account has moved.");
        desk.press("approveNow");
        assertThat(desk.text())
                .contains("The account has moved.", "Login details are on their way", "Approved")
                .doesNotContain("An officer other than");
        desk.press("logout");
    }
}
