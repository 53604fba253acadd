package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** Whoever has several fields wrong reads so beside each of them, and in the summary, at once. */
class FaultsAtOnceIT {

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void bothNumbersOfANewAccountAreNamedInBothLanguages() {
        HttpSession visitor = HttpSession.visitor(portal);
        visitor.open("/account/create");
        String page = create(visitor, "0719 404 11", "071");
        String english = "Enter a Kenyan mobile number, like 254722645678 or 0722 645 678.";
        assertThat(beside("mobileNumber", page)).isEqualTo(english);
        assertThat(beside("confirmMobileNumber", page)).isEqualTo(english);
        assertThat(page)
                .contains(
                        "href=\"#mobileNumber\">Mobile number: " + english,
                        "href=\"#confirmMobileNumber\">Confirm mobile number: " + english)
                .contains("value=\"0719 404 11\"", "value=\"071\"");

        visitor.open("/account/create?lang=sw");
        page = create(visitor, "", "071");
        assertThat(beside("mobileNumber", page)).isNotEmpty();
        assertThat(beside("confirmMobileNumber", page))
                .isEqualTo(
                        "Weka nambari ya simu ya mkononi ya Kenya, kama 254722645678 au 0722 645"
                                + " 678.");

        page = create(visitor, "0719 404 113", "0719 404 114");
        assertThat(beside("mobileNumber", page)).isEmpty();
        assertThat(beside("confirmMobileNumber", page))
                .isEqualTo("Nambari mbili za simu hazifanani.");
    }

    @Test
    void allThatANewMemberOfStaffLacksIsNamed() {
        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        administrator.open("/staff/accounts/add");
        String page =
                administrator.submit(
                        "staffForm",
                        "add",
                        Map.of("fullName", "", "mobileNumber", "12345", "role", ""));

        assertThat(beside("fullName", page)).isNotEmpty();
        assertThat(beside("mobileNumber", page)).startsWith("Enter a Kenyan mobile number");
        assertThat(beside("role", page)).isNotEmpty();
    }

    @Test
    void staffMoveTheAccountWithACodeOfTheApp() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/account/change-number?lang=en");
        Map<String, String> typed =
                Map.of(
                        "mobileNumber", "0719 404 117",
                        "confirmMobileNumber", "0719 404 117",
                        "currentPassword", "demo-council-2026");
        String page = officer.submit("changeNumberForm", "ask", typed);
        assertThat(summary(page)).containsExactly("code");
        Map<String, String> guessed = new HashMap<>(typed);
        guessed.put("code", "a guess");
        page = officer.submit("changeNumberForm", "ask", guessed);
        assertThat(beside("code", page)).startsWith("This code is wrong");
    }

    @Test
    void aWrongNewNumberAndAWrongPasswordAreBothNamed() {
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/account/change-number");
        String page =
                teacher.submit(
                        "changeNumberForm",
                        "ask",
                        Map.of(
                                "mobileNumber", "0719 404 115",
                                "confirmMobileNumber", "0719 404 116",
                                "currentPassword", "not it"));
        assertThat(beside("confirmMobileNumber", page))
                .isEqualTo("The two mobile numbers are not the same.");
        assertThat(summary(page)).containsExactly("confirmMobileNumber", "currentPassword");
        teacher.open("/account/change-number");
        page = teacher.submit("changeNumberForm", "ask", Map.of());
        assertThat(summary(page))
                .containsExactly("mobileNumber", "confirmMobileNumber", "currentPassword");
        assertThat(page)
                .contains(">Fill in this field: New mobile number.</a>")
                .as("the field is named once")
                .doesNotContain("mobile number: Fill in");

        teacher.open("/account/change-password");
        page =
                teacher.submit(
                        "changePasswordForm",
                        "change",
                        Map.of(
                                "currentPassword", "not it",
                                "newPassword", "short",
                                "confirmPassword", "shorter"));
        assertThat(beside("currentPassword", page)).isNotEmpty();
        assertThat(beside("newPassword", page)).isNotEmpty();
        assertThat(beside("confirmPassword", page))
                .isEqualTo("The two passwords are not the same.");
    }

    @Test
    void aScreenReaderSaysWhatIsWrongWithAnEmptyLogin() {
        HttpSession visitor = HttpSession.visitor(portal);
        visitor.open("/login");
        String page = visitor.submit("loginForm", "login", Map.of());
        for (String field : List.of("userName", "password")) {
            assertThat(beside(field, page)).startsWith("Fill in this field: ");
            assertThat(page)
                    .containsPattern("<input id=\"" + field + "\"[^>]* aria-invalid=\"true\"");
        }
    }

    /** Nobody types a user name twice because the password was forgotten. */
    @Test
    void whatWasTypedStaysWhenAnotherFieldIsEmpty() {
        HttpSession visitor = HttpSession.visitor(portal);
        visitor.open("/login");
        String page = visitor.submit("loginForm", "login", Map.of("userName", "0719 404 118"));
        assertThat(summary(page)).containsExactly("password");
        assertThat(page).contains("value=\"0719 404 118\"");

        visitor.open("/simulator");
        page = visitor.submit("textForm", "send", Map.of("from", "0719 404 119"));
        assertThat(page).as("the phone is open").contains("value=\"254719404119\"");
    }

    @Test
    void aMoveWithoutNumberDocumentsAndReasonIsToldAllThree() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/moves/add");
        officer.submit(
                "searchForm", "search", Map.of("key", "MOBILE_NUMBER", "text", "0700001001"));
        String page =
                officer.submit(
                        "moveForm",
                        "request",
                        Map.of("newNumber", "0719 404 11", "confirmNewNumber", "0719 404 11"));

        assertThat(beside("newNumber", page)).startsWith("Enter a Kenyan mobile number");
        assertThat(beside("documents", page))
                .isEqualTo("Say which documents you have seen, at least one.");
        assertThat(beside("reason", page)).isEqualTo("Give a reason, at most 500 characters.");
    }

    @Test
    void whatIsNoNumberHasNoMessages() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/messages?number=abc");
        assertThat(officer.text())
                .contains("This is not a mobile number. Enter one like 254722645678")
                .doesNotContain("No professional has an account");
        officer.open("/staff/messages?number=abc&lang=sw");
        assertThat(officer.text()).contains("Hii si nambari ya simu.");
        officer.open("/staff/messages?lang=en");
    }

    /** Nobody mends a form twice: what is empty and what breaks a rule is told together. */
    @Test
    void anEmptyFieldAndABrokenRuleAreToldInOneRound() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/series/edit");
        String page =
                officer.submit(
                        "series",
                        "series:save",
                        Map.of(
                                "series:exam", "",
                                "series:year", "1066",
                                "series:startsOn", "",
                                "series:endsOn", "2041-11-30"));
        assertThat(beside("series:exam", page)).isEqualTo("Choose an examination.");
        assertThat(beside("series:year", page)).isEqualTo("Enter a year from 2000 to 2099.");
        assertThat(beside("series:startsOn", page)).isEqualTo("Enter the first day.");

        officer.open("/staff/campaign/edit");
        page =
                officer.submit(
                        "campaign",
                        "campaign:save",
                        Map.of("campaign:name", "", "campaign:budget", "-1"));
        assertThat(beside("campaign:name", page)).isEqualTo("Give the campaign a name.");
        assertThat(beside("campaign:english", page)).isEqualTo("Write the text in this language.");
        assertThat(beside("campaign:budget", page))
                .isEqualTo("Give a budget in shillings above 0, with at most two decimals.");
        assertThat(page).contains("aria-required=\"true\"");

        officer.open("/staff/vacancy/edit");
        page =
                officer.submit(
                        "vacancy",
                        "vacancy:save",
                        Map.of("vacancy:posts", "0", "vacancy:centreCode", "12"));
        assertThat(beside("vacancy:series", page)).isEqualTo("Choose an exam series.");
        assertThat(beside("vacancy:county", page)).isEqualTo("Choose a county.");
        assertThat(beside("vacancy:posts", page))
                .isEqualTo("Enter a number of posts from 1 to 10,000.");
        assertThat(beside("vacancy:centreCode", page))
                .isEqualTo(
                        "Enter the eight digits of the centre code, the first two a county from 01 to"
                                + " 47, or leave it empty.");
    }

    /** What the page finds by itself, and what only the rules know. */
    @Test
    void aValueThatCannotBeReadAndABrokenRuleAreToldInOneRound() {
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/my/profile/work");
        String page =
                teacher.submit(
                        "form",
                        "save",
                        Map.of(
                                "employer", "",
                                "institution", "Mfano Girls",
                                "centreCode", "12",
                                "from", "01/02/2099",
                                "to", "soon"));
        assertThat(beside("employer", page)).startsWith("Fill in this field");
        assertThat(beside("centreCode", page)).startsWith("Write the KCSE centre code");
        assertThat(beside("from", page)).isEqualTo("This date lies in the future.");
        assertThat(beside("to", page)).isNotEmpty();
        assertThat(page).contains("value=\"Mfano Girls\"", "value=\"01/02/2099\"");

        teacher.open("/my/profile/training");
        page = teacher.submit("form", "save", Map.of("paper", "12", "year", "1912"));
        assertThat(beside("subject", page)).startsWith("Fill in this field");
        assertThat(beside("paper", page)).isEqualTo("Write the number of the paper: 1 to 9.");
        assertThat(beside("year", page)).startsWith("Give a year from ");

        teacher.open("/my/profile/qualification");
        page = teacher.submit("form", "save", Map.of("from", "01/02/2099"));
        assertThat(beside("level", page)).startsWith("Fill in this field");
        assertThat(beside("from", page)).isEqualTo("This date lies in the future.");

        teacher.open("/my/profile/payment");
        page =
                teacher.submit(
                        "form",
                        "save",
                        Map.of(
                                "mpesaNumber", "12",
                                "bank", "Mfano Bank",
                                "branch", "",
                                "accountNumber", "12345678",
                                "currentPassword", "not it"));
        assertThat(beside("mpesaNumber", page)).startsWith("Enter a Kenyan mobile number");
        assertThat(beside("branch", page)).startsWith("Give the bank, the branch");
        assertThat(beside("currentPassword", page)).isNotEmpty();

        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/vacancy/edit");
        page =
                officer.submit(
                        "vacancy",
                        "vacancy:save",
                        Map.of("vacancy:posts", "many", "vacancy:centreCode", "12"));
        assertThat(beside("vacancy:posts", page)).isNotEmpty();
        assertThat(beside("vacancy:series", page)).isEqualTo("Choose an exam series.");
        assertThat(beside("vacancy:centreCode", page))
                .isEqualTo(
                        "Enter the eight digits of the centre code, the first two a county from 01 to"
                                + " 47, or leave it empty.");
    }

    /** What is written wrongly, what the rules refuse and a wrong password are no three rounds. */
    @Test
    void aWrongFormatABrokenRuleAndAWrongPasswordAreToldInOneRound() {
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/my/profile/personal?lang=sw");
        Map<String, String> typed =
                Map.of(
                        "gender", "FEMALE",
                        "kraPin", "12",
                        "shaNumber", "?????????????????????",
                        "birthDate", "01/02/2024",
                        "email", "mpya@mail.example",
                        "currentPassword", "siyo");
        String page = teacher.submit("form", "save", typed);
        assertThat(beside("birthDate", page)).startsWith("Lazima uwe na umri");
        assertThat(beside("kraPin", page)).startsWith("Andika PIN yako ya KRA");
        assertThat(beside("shaNumber", page)).isNotEmpty();
        assertThat(beside("currentPassword", page)).isNotEmpty();
        assertThat(summary(page))
                .as("in the order of the form, each field once")
                .containsExactly("birthDate", "kraPin", "shaNumber", "currentPassword");

        teacher.open("/my/profile/personal?lang=en");
        page =
                teacher.submit(
                        "form",
                        "save",
                        Map.of(
                                "gender", "FEMALE",
                                "birthDate", "01/02/2024",
                                "email", "new@mail.example",
                                "currentPassword", "not it"));
        assertThat(summary(page))
                .as("what only the rules and the password refuse")
                .containsExactly("birthDate", "currentPassword");

        teacher.open("/my/profile/personal");
        page =
                teacher.submit(
                        "form",
                        "save",
                        Map.of("gender", "FEMALE", "birthDate", "soon", "kraPin", "12"));
        assertThat(summary(page)).containsExactly("birthDate", "kraPin");

        teacher.open("/my/profile/work");
        page =
                teacher.submit(
                        "form",
                        "save",
                        Map.of(
                                "employer", "TSC",
                                "institution", "Mfano <Girls>",
                                "centreCode", "12",
                                "from", "01/02/2099"));
        assertThat(beside("centreCode", page)).startsWith("Write the KCSE centre code");
        assertThat(beside("from", page)).isEqualTo("This date lies in the future.");

        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/vacancy/edit");
        page = officer.submit("vacancy", "vacancy:save", Map.of("vacancy:centreCode", "12"));
        assertThat(summary(page))
                .as("no list that cannot be chosen from")
                .containsExactly(
                        "vacancy:series",
                        "vacancy:activity",
                        "vacancy:county",
                        "vacancy:centreCode",
                        "vacancy:posts",
                        "vacancy:opensAt",
                        "vacancy:closesAt");
    }

    /** The search of schools keeps what is written in the form, and says what it needs. */
    @Test
    void whatIsWrittenIsThereAgainAfterTheSearchOfASchool() {
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/my/profile/work");
        String page =
                teacher.submit(
                        "form",
                        "findSchool",
                        Map.of(
                                "institution", "Mfano & Girls",
                                "designation", "Deputy principal",
                                "from", "01/02/2011"));
        assertThat(teacher.address().getPath()).endsWith("/my/profile/school");
        assertThat(page).contains("value=\"Mfano &amp; Girls\"");
        assertThat(beside("county", page)).as("nothing is wrong yet").isEmpty();
        page = teacher.open("/my/profile/school?name=Mfano");
        assertThat(beside("county", page)).isEqualTo("Choose the county of the school.");
        page = teacher.open("/my/profile/school?county=047");
        assertThat(beside("name", page)).isEqualTo("Write a part of the school’s name.");

        page = teacher.open("/my/profile/work?kept=true");
        assertThat(page)
                .contains(
                        "value=\"Mfano &amp; Girls\"",
                        "value=\"Deputy principal\"",
                        "value=\"01/02/2011\"");
        page = teacher.submit("form", "save", Map.of("designation", ""));
        assertThat(beside("employer", page)).startsWith("Fill in this field");
        assertThat(page).as("the subjects stay folded").contains("<details>");

        assertThat(teacher.open("/my/profile/work"))
                .as("a new one begins anew")
                .doesNotContain("value=\"Deputy principal\"");
    }

    /** What a rule behind the page refuses is said in the reader's language, too. */
    @Test
    void aRuleOfAUseCaseSpeaksTheLanguageOfThePage() {
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/my/vacancies?lang=sw");
        Matcher vacancy = Pattern.compile("number=([A-Z0-9-]+)").matcher(teacher.page());
        assertThat(vacancy.find()).isTrue();
        teacher.open("/my/apply?number=" + vacancy.group(1));
        String page = teacher.submit("applyForm", "submit", Map.of("statement", "a".repeat(2001)));
        assertThat(beside("statement", page)).isEqualTo("Andika herufi zisizozidi 2000.");
        teacher.open("/my?lang=en");
    }

    /** What the server keeps of pages is finite; what was typed into one is not lost with it. */
    @Test
    void aFormOfAPageThatIsNoLongerKnownComesBackAsItWasTyped() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        for (String state : new String[] {"-12:-34", "stateless"}) {
            officer.open("/staff/series/edit");
            String page =
                    officer.submit(
                            "series",
                            "series:save",
                            Map.of(
                                    "series:exam", "DPTE",
                                    "series:year", "2041",
                                    "series:startsOn", "2041-10-01",
                                    "series:endsOn", "2041-11-30",
                                    "jakarta.faces.ViewState", state));
            assertThat(officer.address().getPath()).isEqualTo("/staff/series/edit");
            assertThat(officer.text())
                    .contains(
                            "This page had been open too long to be saved. What you typed is here"
                                    + " again: look through it, then save it.");
            assertThat(page).contains("value=\"2041\"", "value=\"30/11/2041\"");
        }
        String saved = officer.submit("series", "series:save", typedAgain());
        assertThat(saved).contains("DPTE 2041");
    }

    private static Map<String, String> typedAgain() {
        return Map.of(
                "series:exam", "DPTE",
                "series:year", "2041",
                "series:startsOn", "2041-10-01",
                "series:endsOn", "2041-11-30");
    }

    private static String create(HttpSession visitor, String number, String confirmed) {
        return visitor.submit(
                "createForm",
                "create",
                Map.of("mobileNumber", number, "confirmMobileNumber", confirmed));
    }

    /** The fields that the summary leads to, in its order. */
    private static List<String> summary(String page) {
        Matcher link = Pattern.compile("<li>\\s*<a href=\"#([^\"]+)\"").matcher(page);
        return link.results().map(found -> found.group(1)).toList();
    }

    /** The message beside a field, or nothing. */
    private static String beside(String field, String page) {
        Matcher message =
                Pattern.compile("id=\"" + field + "-message\"[^>]*>([^<]*)<").matcher(page);
        assertThat(message.find()).as("a place for messages beside " + field).isTrue();
        return message.group(1).strip();
    }
}
