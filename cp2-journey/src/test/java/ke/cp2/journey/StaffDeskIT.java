package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.SecondPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Staff find their way back, and read what they are about to do and what was done. */
class StaffDeskIT {

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void backLeadsToTheSamePlaceAndNeverFails() {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak("en");
            DemoLogin.COUNCIL.logIn(browser).open("/staff/applications");
            List<String> lists = browser.links("/staff/applications?vacancy=");
            browser.open(lists.get(lists.size() - 5)).click("th.ui-sortable-column:nth-of-type(2)");
            browser.click(".ui-paginator-next");
            assertThat(browser.has(".ui-paginator-next.ui-state-disabled"))
                    .as("no page after the last")
                    .isTrue();
            String place = browser.address();
            assertThat(place).contains("first=25", "sort=applicantName");
            String person = firstOf(browser);
            browser.follow("/staff/application?reference=").back();
            assertThat(firstOf(browser)).isEqualTo(person);

            browser.follow("/staff/application?reference=").press("decide");
            String page = browser.address();
            assertThat(page).contains("vacancy=", "reference=");
            browser.press("proceed");
            assertThat(browser.messageBeside("reason")).isNotBlank();
            assertThat(browser.address()).as("of the refused form").isEqualTo(page);
            browser.pick("decision", "SHORTLIST").fill("reason", "To be looked at.");
            browser.press("proceed").reads("Confirm the decision");
            assertThat(browser.address()).as("of the confirmation").isEqualTo(page);
            browser.press("decide").reads("Applications decided: 1.");
            browser.back();
            assertThat(browser.address()).isEqualTo(page);
            assertThat(browser.text()).as("what Back shows").contains("Decision");

            browser.driver().navigate().forward();
            browser.press("takeBackButton");
            assertThat(browser.address()).as("of the refused form").contains("reference=");
            browser.fill("takeBackReason", "Only to look.").press("takeBackButton");
            browser.reads("Only to look.").follow("/staff/applications?vacancy=");
            assertThat(browser.address()).as("the way back after a decision").isEqualTo(place);

            browser.open("/staff/applications?vacancy=" + vacancyOf(place) + "&sort=nothing");
            assertThat(browser.path()).as("a column that nobody has").startsWith("/staff");
            assertThat(browser.has("[id$='applications_data'] tr")).isTrue();

            browser.open("/staff/vacancies").choose("state", "PUBLISHED").press("search");
            assertThat(browser.address()).isEqualTo("/staff/vacancies?state=PUBLISHED");
            browser.follow("/staff/vacancy?number=").follow("/staff/vacancies?");
            assertThat(browser.valueOf("state")).isEqualTo("PUBLISHED");
        }
    }

    /** Whoever cancels a vacancy reads first whom it meets, what they would read, and the cost. */
    @ParameterizedTest
    @CsvSource({"en", "sw"})
    void whatACancellationSendsIsReadBeforeIt(String language) {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.COUNCIL.logIn(browser).open("/staff/applications");
            for (String list : browser.links("/staff/applications?vacancy=")) {
                browser.open("/staff/vacancy?number=" + vacancyOf(list));
                if (browser.has("#cancellation")) {
                    break;
                }
            }
            browser.click("details:has(#cancellation) summary")
                    .fill("reason", "The hall burnt down.")
                    .press("lookCancel")
                    .isAsked(
                            "Applications that end with this vacancy: ",
                            "Maombi yatakayofungwa pamoja na nafasi hii: ");
            assertThat(browser.driver().findElements(By.cssSelector("ul.names li"))).isNotEmpty();
            assertThat(browser.textOf("cancelLetters"))
                    .contains(
                            "was cancelled, so the application has ended", " imefutwa, hivyo ombi")
                    .contains("KES ");
        }
    }

    /** Until a second officer agrees nothing changes; then everybody reads it, and why. */
    @Test
    void twoEndAVacancyOnWhichPeopleCount() {
        try (Browser first = Browser.desktop(portal);
                Browser second = Browser.desktop(portal);
                Browser visitor = Browser.phone(portal)) {
            visitor.speak("sw");
            List<String> open = visitor.open("/vacancies").links("/vacancies/view?number=");
            String view = open.get(open.size() - 1);
            String page = view.replace("/vacancies/view?", "/staff/vacancy?");
            DemoLogin.COUNCIL.logIn(first.speak("en"));
            first.open(page)
                    .click("details:has(#closing) summary")
                    .fill("earlierAt", LocalDate.now() + "T23:59")
                    .fill("earlierReason", "Fewer candidates than expected.")
                    .press("askClosing");
            assertThat(first.messageBeside("earlierAt"))
                    .startsWith("People have to read of it first. Enter a time from ");
            first.fill("earlierAt", LocalDate.now().plusDays(3) + "T17:00")
                    .press("askClosing")
                    .reads("A second officer is asked. Nothing has changed yet.")
                    .reads("to close this vacancy earlier. A second officer of the council has to");
            assertThat(first.has("#closing")).isFalse();
            first.reads("Until it is answered, nobody asks for another closing time.")
                    .reads("Reason: Fewer candidates than expected.")
                    .click("details:has(#cancellation) summary")
                    .reads("That request ends when you cancel the vacancy or ask a second");
            String request = first.links("/staff/vacancy/ending?id=").get(0);
            first.open(request)
                    .reads("You have asked for this yourself: another officer has to answer.");
            assertThat(first.has("#askApprove")).isFalse();
            visitor.open(view).reads("Iko wazi");
            assertThat(visitor.has("#earlier")).isFalse();

            DemoLogin.SECOND_COUNCIL.logIn(second.speak("en"));
            second.follow("/staff/approvals?kind=ENDINGS")
                    .reads("Close earlier than announced, asked by ");
            assertThat(second.textOf("kinds"))
                    .as("all that waits for a second officer, with a number each")
                    .containsPattern("Moves of accounts that wait for a decision: [0-9]+")
                    .containsPattern("Requests of others to reopen an application: [0-9]+")
                    .containsPattern("Campaigns of others that wait for approval: [0-9]+")
                    .containsPattern("New members of staff to decide on: [0-9]+")
                    .containsPattern("Proposals that wait for a second officer: [0-9]+");
            assertThat(second.links("/staff/campaigns?state=PLANNED")).hasSize(1);
            assertThat(second.changeLanguage("sw").textOf("kinds"))
                    .containsPattern("Uhamisho wa akaunti unaosubiri uamuzi: [0-9]+");
            second.changeLanguage("en");
            assertThat(second.links("/staff/vacancy/ending?id=")).contains(request);
            second.open(request)
                    .reads("Fewer candidates than expected.")
                    .press("askApprove")
                    .reads("Everybody reads the new time, the old one and the reason from now on.")
                    .press("approve")
                    .reads("Approved. Everybody reads the new closing time.");
            visitor.open(view)
                    .reads("Maombi yanafungwa mapema kuliko ilivyotangazwa: ")
                    .reads("Fewer candidates than expected.")
                    .reads("Iko wazi");
            first.open(page)
                    .follow("/staff/vacancy/edit")
                    .fill("closesAt", LocalDate.now().plusDays(5) + "T17:00")
                    .press("save")
                    .readsBeside(
                            "closesAt",
                            "Two officers have agreed on this closing time, so one of them does not"
                                    + " move it to later again. Whoever needs more applicants"
                                    + " publishes another vacancy.",
                            "");
            asksToCancel(first, second);
        }
    }

    /** Officers of the sub-county of a vacancy read what waits, and answer nothing. */
    @Test
    void officersOfASubCountyReadThatAVacancyIsToEnd() {
        try (Browser council = Browser.desktop(portal);
                Browser own = Browser.phone(portal)) {
            DemoLogin.SUB_COUNTY.logIn(own.speak("sw"));
            DemoLogin.COUNCIL.logIn(council.speak("en"));
            String page =
                    own
                            .open("/staff/vacancies?state=PUBLISHED")
                            .links("/staff/vacancy?number=")
                            .stream()
                            .filter(each -> council.open(each).has("#closing"))
                            .findFirst()
                            .orElseThrow();
            assertThat(own.open(page).has("#endingWaits")).isFalse();
            council.open(page)
                    .click("details:has(#closing) summary")
                    .fill("earlierAt", LocalDate.now().plusDays(3) + "T17:00")
                    .fill("earlierReason", "Fewer candidates than expected.")
                    .press("askClosing");
            own.open(page)
                    .reads("nafasi hii ifungwe mapema. Afisa wa pili wa baraza lazima ajibu")
                    .reads("Wakati wa kufunga unaoombwa: ")
                    .reads("Sababu: Fewer candidates than expected.")
                    .changeLanguage("en")
                    .reads("to close this vacancy earlier. A second officer of the council has to");
            assertThat(own.has("#endingLink")).as("the council answers").isFalse();
            assertThat(own.has("#cancellation")).isFalse();
            String request = council.links("/staff/vacancy/ending?id=").get(0);
            council.open(request).press("withdraw");
            assertThat(own.open(page).has("#endingWaits")).isFalse();
        }
    }

    /** Somebody has applied: it waits for a second officer, and can be taken back. */
    private void asksToCancel(Browser first, Browser second) {
        first.open("/staff/applications");
        for (String list : first.links("/staff/applications?vacancy=")) {
            first.open("/staff/vacancy?number=" + vacancyOf(list));
            if (first.has("#cancellation")) {
                break;
            }
        }
        String page = first.address();
        first.click("details:has(#cancellation) summary")
                .fill("reason", "The hall burnt down.")
                .press("lookCancel")
                .reads("Somebody has applied, so a second officer has to agree.")
                .press("cancel")
                .reads("A second officer is asked. Nothing has changed yet.")
                .reads("to cancel this vacancy. A second officer of the council has to");
        String request = first.links("/staff/vacancy/ending?id=").get(0);
        second.open(request)
                .reads("The hall burnt down.")
                .reads("Applications that end with this vacancy: ");
        assertThat(second.driver().findElements(By.cssSelector("ul.names li"))).isNotEmpty();
        assertThat(second.has("#askApprove")).isTrue();
        first.open(request)
                .press("withdraw")
                .reads("Taken back. The vacancy is as it was.")
                .open(page);
        assertThat(first.has("#cancellation")).isTrue();
    }

    /** The file has all rows that the list shows, and the audit trail keeps who took it. */
    @ParameterizedTest
    @CsvSource({
        "en, Reference, Submitted, Applications of a vacancy",
        "sw, Kumbukumbu, Limewasilishwa, Maombi ya nafasi"
    })
    void aListOfApplicationsIsTakenAwayAsItIsNarrowed(
            String language, String header, String submitted, String kept) {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/applications?lang=" + language);
        List<String> lists =
                Pattern.compile("/staff/applications\\?vacancy=[^\"]+")
                        .matcher(officer.open("/staff/applications"))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        String list = "";
        List<String> all = List.of();
        for (int i = 0; all.size() < 3; i++) {
            list = lists.get(i);
            officer.open(list);
            all = officer.submit("listFile", "listCsv", Map.of()).lines().toList();
        }
        assertThat(all.get(0)).contains(header);
        assertThat(all).anyMatch(row -> row.contains(submitted));
        String reference = all.get(1).split(",")[0].replace("\"", "");
        officer.open(list + "&text=" + reference);
        assertThat(officer.text()).contains(reference);
        assertThat(officer.submit("listFile", "listCsv", Map.of()).lines().toList())
                .as("the file of a list that shows one")
                .hasSize(2)
                .last()
                .asString()
                .contains(reference);
        officer.open(list);
        assertThat(officer.submit("listFile", "listXlsx", Map.of()))
                .as("a workbook")
                .startsWith("PK");
        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        administrator.open("/staff/audit?lang=" + language);
        assertThat(administrator.text()).contains(kept);
    }

    /** Each list has two files with what it shows, and the audit trail keeps who took which. */
    @ParameterizedTest
    @CsvSource({
        "COUNCIL, /staff/vacancies?state=PUBLISHED, vacancies, 0, Vacancy number, Nambari ya nafasi",
        "COUNCIL, /staff/profiles, profiles, 0, Name, Jina",
        "COUNCIL, /staff/centres, centres, 0, Candidates who sit here, Watahiniwa wanaofanyia",
        "COUNCIL, /staff/staffing, staffing, 0, Applied, Walioomba",
        "COUNCIL, /staff/ranking?vacancy=, ranking, 1, Points, Alama",
        "COUNCIL, /staff/offers?vacancy=, offers, 0, Deadline, Mwisho",
        "COUNCIL, /staff/campaign?id=, messages, -1, State, Hali",
        "ADMINISTRATOR, /staff/audit, audit, 3, Details, Maelezo",
        "SUB_COUNTY, /staff/vacancies, vacancies, 0, Vacancy number, Nambari ya nafasi",
        "ADMINISTRATOR, /staff/accounts, accounts, 0, Last login, Aliingia mwisho",
        "COUNCIL, /staff/series, series, 0, Vacancies, Nafasi za kazi",
    })
    void everyListIsTakenAwayAsAFile(
            DemoLogin login,
            String list,
            String code,
            int column,
            String english,
            String kiswahili) {
        HttpSession officer = login.logIn(portal);
        officer.open("/staff/vacancies?lang=en");
        String page = list.endsWith("=") ? withFile(officer, list) : list;
        List<String> lines = file(officer, page);
        assertThat(lines.get(0)).contains(english);
        assertThat(lines).hasSizeGreaterThan(1);
        officer.open(page);
        if (column >= 0) {
            String cell = lines.get(1).split(",")[column].replace("\"", "");
            assertThat(officer.page()).as("the first row is on the page").contains(cell);
        }
        assertThat(officer.submit("listFile", "listXlsx", Map.of())).startsWith("PK");
        officer.open("/staff/vacancies?lang=sw");
        assertThat(file(officer, page).get(0)).contains(kiswahili);

        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        administrator.open("/staff/audit?about=list&id=" + code + "&lang=en");
        assertThat(administrator.text())
                .contains("List downloaded as a file", "List downloaded: rows that left");
    }

    @Test
    void listsOfTheDeskAreTakenAwayAsTheirPagesShowThem() {
        HttpSession officer = DemoLogin.COUNCIL.logIn(portal);
        officer.open("/staff/vacancies?lang=en");
        assertThat(file(officer, "/staff/deployments").get(0)).contains("People without a place");
        assertThat(file(officer, "/staff/campaigns").get(0)).contains("Delivered");
        assertThat(file(officer, "/staff/imports").get(0)).contains("Uploaded");
        assertThat(file(officer, "/staff/at-risk").get(0)).contains("Vacancy number");
        assertThat(file(officer, withFile(officer, "/staff/decisions?vacancy=")))
                .first()
                .asString()
                .contains("Decided by");
        assertThat(file(officer, "/staff/approvals").get(0)).contains("Proposed by");
        assertThat(file(officer, "/staff/approvals?kind=REFUSED").get(0)).contains("Refused by");
        assertThat(file(officer, "/staff/moves").get(0)).contains("Asked for by");
        assertThat(file(officer, "/staff/conflicts").get(0)).contains("Whose profile has it");
        assertThat(file(officer, "/staff/reopenings").get(0)).contains("Reference");
        assertThat(file(officer, "/staff/applications").get(0)).contains("Closing time", "Waiting");
        List<String> lists = file(officer, "/staff/centres/import");
        assertThat(lists.get(0)).contains("Uploaded by");
        String needs =
                Pattern.compile("/staff/centres/vacancies\\?series=\\d+")
                        .matcher(officer.open("/staff/staffing"))
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow();
        assertThat(file(officer, needs).get(0)).contains("What would be done");
        assertThat(file(officer, needs).get(1)).containsAnyOf("New draft", "Stays");
        String number =
                file(officer, withFile(officer, "/staff/campaign?id=")).get(1).split(",")[0];
        List<String> messages = file(officer, "/staff/messages?number=" + number);
        assertThat(messages.get(0)).contains("Message", "Text");
        assertThat(messages.get(1)).contains(number);
        HttpSession administrator = DemoLogin.ADMINISTRATOR.logIn(portal);
        administrator.open("/staff/joining?lang=en");
        assertThat(file(administrator, "/staff/joining").get(0)).contains("Proposed by");
        assertThat(file(administrator, "/staff/sms/inbound").get(0)).contains("Understood as");
        List<String> jobs = file(officer, "/staff/jobs");
        assertThat(jobs.get(0)).contains("About");
        assertThat(jobs).as("the portal has run jobs").hasSizeGreaterThan(1);
        officer.open("/staff/jobs");
        assertThat(officer.text()).contains(jobs.get(1).split(",")[0].replace("\"", ""));
    }

    private static List<String> file(HttpSession officer, String page) {
        officer.open(page);
        return officer.submit("listFile", "listCsv", Map.of()).lines().toList();
    }

    /** A page of a vacancy that has such a list: offers are there when all is decided. */
    private static String withFile(HttpSession officer, String page) {
        String vacancies =
                officer.open(
                        page.contains("offers")
                                ? "/staff/vacancies?state=DECIDED"
                                : page.contains("campaign")
                                        ? "/staff/campaigns"
                                        : "/staff/applications");
        return Pattern.compile("\\?(?:number|vacancy|id)=([^\"&]+)\"")
                .matcher(vacancies)
                .results()
                .map(found -> page + found.group(1))
                .filter(address -> officer.open(address).contains("listCsv"))
                .filter(address -> file(officer, address).size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static String vacancyOf(String place) {
        return place.replaceFirst(".*vacancy=([^&]+).*", "$1");
    }

    private static String firstOf(Browser browser) {
        return browser.driver()
                .findElement(By.cssSelector("a[href*='/staff/application?reference=']"))
                .getDomAttribute("href");
    }

    @ParameterizedTest
    @CsvSource({"en, 0733660101", "sw, 0733660102"})
    void anAdministratorCorrectsANameAndClosesAnAccount(String language, String number) {
        String spaced = new Phone(portal, "254" + number.substring(1)).spaced();
        // No two of the staff have one name, not even after an account is closed.
        String right = "en".equals(language) ? "Tumaini Desk" : "Tumaini Dawati";
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.ADMINISTRATOR
                    .logIn(browser)
                    .open("/staff/accounts?as=PROFESSIONAL&sort=lastLoginAt&order=desc")
                    .await("[id$='accounts_data'] tr a")
                    .open("/staff/accounts")
                    .open("/staff/sms")
                    .reads(
                            "No message leaves this machine: the transport is the simulator.",
                            "Hakuna ujumbe unaotoka kwenye kompyuta hii: njia ni simulator")
                    .open("/staff/accounts/add")
                    .fill("fullName", "Tumani Desk")
                    .fill("mobileNumber", number)
                    .choose("role", "COUNCIL_OFFICER")
                    .press("add")
                    .isAsked(
                            "Tumani Desk, " + spaced + ", Council officer: login details",
                            "Tumani Desk, " + spaced + ", Afisa wa baraza: taarifa za")
                    .press("cancelAdd")
                    .press("add")
                    .fill("fullName", "Tumani Dawati")
                    .press("addNow")
                    .isAsked("Tumani Dawati, ", "Tumani Dawati, ")
                    .fill("fullName", "Tumani Desk")
                    .press("addNow")
                    .isAsked("Tumani Desk, ", "Tumani Desk, ")
                    .press("addNow")
                    .reads("The person is proposed.", "Mtu huyu amependekezwa.");
            List<String> proposals = browser.links("/staff/joining/decide?id=");
            browser.open(proposals.get(proposals.size() - 1))
                    .reads("You proposed this person.", "Wewe ndiye uliyempendekeza");
            assertThat(browser.has("#approve")).as("alone").isFalse();
            browser.press("refuse");
            assertThat(browser.messageBeside("reason")).isNotBlank();
            assertThat(SecondPerson.of(portal).letIn("Tumani Desk"))
                    .containsPattern(
                            "Tumani Desk, "
                                    + spaced
                                    + ", (Council officer, proposed by|Afisa wa baraza,"
                                    + " amependekezwa na) Zawadi Administrator")
                    .containsPattern("The account was added\\.|Akaunti imeongezwa\\.");
            browser.open(browser.address())
                    .reads("Let in", "Amekubaliwa")
                    .open("/staff/accounts")
                    .fill("text", number)
                    .click("#search")
                    .await("[id$='accounts_data'] tr:only-child a");
            String list = browser.address();
            assertThat(list).contains("name=" + number);
            browser.follow("/staff/account?id=");
            String page = browser.address();
            browser.fill("fullName", "officer  BARAKA")
                    .press("rename")
                    .readsBeside(
                            "fullName",
                            "Somebody of the staff has this name already, perhaps with a closed"
                                    + " account. Add another name or an initial, so that nobody"
                                    + " takes one for the other.",
                            "Mfanyakazi mwingine tayari ana jina hili, labda mwenye akaunti"
                                    + " iliyofungwa. Ongeza jina jingine au herufi ya kwanza ya"
                                    + " jina, ili wasichanganywe.")
                    .fill("fullName", right)
                    .press("rename")
                    .reads("The name was changed.", "Jina limebadilishwa.")
                    .fill("reason", "Left the office.")
                    .press("deactivate")
                    .isAsked(
                            right + ", 254 " + number.substring(1, 4),
                            right + ", 254 " + number.substring(1, 4))
                    .reads(
                            "this account is closed for good. Nobody can open it again, and its"
                                    + " owner can no longer log in.",
                            "akaunti hii inazimwa kabisa. Hakuna anayeweza kuifungua tena, na"
                                    + " mwenyewe hawezi kuingia tena.")
                    .press("cancel");
            assertThat(browser.has("#doIt")).isFalse();
            browser.press("deactivate")
                    .press("doIt")
                    .reads("The account is deactivated.", "Akaunti imezimwa.");
            assertThat(browser.links("/staff/accounts?")).as("the way back").contains(list);

            browser.follow("/staff/audit?about=account")
                    .reads("Name of a member of staff changed", "Jina la mfanyakazi limebadilishwa")
                    .reads("Tumani Desk > " + right)
                    .reads("Account: " + right, "Akaunti: " + right)
                    .reads("Invited → Deactivated", "Amealikwa → Imezimwa");
            assertThat(browser.text()).doesNotContain("INVITED", "DEACTIVATED");
            browser.open("/staff/audit?id=" + number)
                    .reads("Tumani Desk > " + right)
                    .reads("Account: " + right, "Akaunti: " + right);
            browser.fill("from", "soon")
                    .click("#search")
                    .reads("Enter a correct date", "Andika tarehe sahihi")
                    .reads("Nothing matches. Change the filters.", "Hakuna kinacholingana.");
            assertThat(browser.text()).as("what no filter found").doesNotContain("Tumani Desk");
            browser.open("/staff/audit?since=29/11/2026&until=28/11/2026&by=12")
                    .reads(
                            "The last day is before the first one.",
                            "Siku ya mwisho iko kabla ya siku ya kwanza.")
                    .click("#search")
                    .readsBeside(
                            "to",
                            "The last day is before the first one.",
                            "Siku ya mwisho iko kabla ya siku ya kwanza.")
                    .readsBeside(
                            "actor",
                            "Enter a Kenyan mobile number, like 254722645678 or 0722 645 678.",
                            "Weka nambari ya simu ya mkononi ya Kenya, kama 254722645678 au"
                                    + " 0722 645 678.");
            browser.open(page).press("logout");
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "sw"})
    void anAdministratorVerifiesTheAuditTrail(String language) {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.ADMINISTRATOR
                    .logIn(browser)
                    .open("/staff/audit")
                    .follow("/staff/audit/check")
                    .reads("Verify the audit trail", "Thibitisha kumbukumbu ya ukaguzi")
                    .reads("Write down the number and the hash", "Andika nambari na alama hii")
                    .reads(
                            "None: no file is set for them (CP2_AUDIT_ANCHORS)",
                            "Hakuna: faili yake haijawekwa (CP2_AUDIT_ANCHORS)");
            assertThat(browser.textOf("hash")).matches("(?:[0-9a-f]{8} ){7}[0-9a-f]{8}");
            browser.click("#begin")
                    .await(".notice-done")
                    .reads("The audit trail is whole", "Kumbukumbu ya ukaguzi ni kamili")
                    .reads("are as the portal wrote them.", "ziko kama tovuti ilivyoziandika.")
                    .open("/staff/audit?about=audit")
                    .reads("Audit trail verified", "Kumbukumbu ya ukaguzi imethibitishwa")
                    .reads(
                            "Chain of the audit trail begun",
                            "Mnyororo wa kumbukumbu ya ukaguzi umeanza")
                    .reads("0 earlier records", "rekodi 0 za awali");
        }
    }
}
