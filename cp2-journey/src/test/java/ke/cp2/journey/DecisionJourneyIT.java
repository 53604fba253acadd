package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What officers tick, read, confirm and take back is what happens. */
class DecisionJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({
        "en, 1, ' of ', chosen, Confirm the decision, Applications decided: 2., Taken back: 2.,"
                + " Enter the reason for taking it back.",
        "sw, 1, ' kati ya ', Yaliyochaguliwa, Thibitisha uamuzi, Maombi yaliyoamuliwa: 2.,"
                + " Yaliyotenguliwa: 2., Andika sababu ya kuutengua."
    })
    void ticksOnTwoPagesReadsConfirmsAndTakesBack(
            String language,
            int vacancy,
            String of,
            String chosen,
            String confirm,
            String decided,
            String takenBack,
            String reasonMissing) {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.COUNCIL.logIn(browser);
            String list = free(browser, vacancy);
            browser.open(list);
            String onFirst = tick(browser, 0);
            assertThat(browser.textOf("chosenCount")).contains("1" + of, chosen);
            browser.click(".ui-paginator-next");
            String onSecond = tick(browser, 0);
            assertThat(onSecond).isNotEqualTo(onFirst);
            assertThat(browser.textOf("chosenCount")).contains("2" + of, chosen);
            browser.click(".ui-paginator-prev");
            assertThat(ticked(browser)).as("after paging").containsExactly(onFirst);
            browser.click("th.ui-sortable-column:nth-of-type(2)");
            assertThat(browser.textOf("chosenCount")).contains("2" + of);
            browser.fill("text", onSecond).press("filter");
            assertThat(browser.textOf("chosenCount")).as("after filtering").contains("2" + of);
            assertThat(ticked(browser)).containsExactly(onSecond);
            browser.press("showChosen");
            assertThat(ticked(browser)).containsExactlyInAnyOrder(onFirst, onSecond);

            browser.open(list + "&rows=25&first=25&sort=applicantName&order=desc");
            browser.press("decideChosen");
            assertThat(browser.path()).isEqualTo("/staff/decide");
            assertThat(browser.textOf("names")).contains(onFirst).contains(onSecond);
            List<String> names =
                    browser.textOf("names")
                            .lines()
                            .map(line -> line.replaceFirst(" [A-Z0-9]+-.*", ""))
                            .toList();
            browser.pick("decision", "UNSUCCESSFUL")
                    .fill("reason", "Others had more experience.")
                    .press("proceed");
            assertThat(browser.text()).contains(confirm, onFirst, onSecond);
            assertThat(browser.has("#last")).as("others wait").isFalse();
            assertThat(browser.textOf("confirm")).contains("2", "Others had more experience.");
            browser.press("decide");
            assertThat(browser.text()).contains(decided);
            assertThat(browser.address())
                    .as("the list stays where it was")
                    .startsWith("/staff/applications?")
                    .contains(list.substring(list.indexOf("vacancy=")))
                    .contains("first=25", "rows=25", "sort=applicantName", "order=desc");
            assertThat(browser.driver().findElements(By.cssSelector("input.choose"))).isNotEmpty();
            assertThat(browser.has("#chosenCount")).as("nothing is ticked any more").isFalse();

            String page = browser.address();
            browser.open("/staff/vacancy?number=" + number(list))
                    .reads(
                            "Decisions that wait for a second officer: 2.",
                            "Maamuzi yanayosubiri afisa wa pili: 2.")
                    .open(page)
                    .press("decisions")
                    .reads("Unsuccessful, confirmed on", "Hakufaulu, ulithibitishwa tarehe")
                    .reads("2 of 2", "2 kati ya 2")
                    .reads("Waits for a second officer", "Unasubiri afisa wa pili")
                    .follow("/staff/decided?id=");
            assertThat(browser.path()).isEqualTo("/staff/decided");
            assertThat(browser.textOf("numbers")).contains("2");
            browser.reads(
                    "Applications that go back to what they were: 2.",
                    "Maombi yatakayorudi kama yalivyokuwa: 2.");
            assertThat(browser.textOf("takeBack").lines())
                    .as("those that go back are named")
                    .containsAll(names);
            browser.press("takeBackButton");
            assertThat(browser.textOf("takeBackReason-message")).isEqualTo(reasonMissing);
            browser.fill("takeBackReason", "I had the wrong line.").press("takeBackButton");
            assertThat(browser.text()).contains(takenBack);
            browser.reads("Decided, before it was taken back", "kabla ya uamuzi kutenguliwa")
                    .open(page)
                    .press("decisions")
                    .reads("Taken back on", "Ulitenguliwa tarehe");
            assertThat(browser.text()).as("beside it").doesNotContain("2" + of + "2");
            browser.open("/staff/application?reference=" + onFirst);
            assertThat(browser.text()).contains("I had the wrong line.");
            assertThat(browser.has("#decide")).as("may be decided anew").isTrue();
        }
    }

    @Test
    void aFilterThatIsTypedOnlyIsAppliedBeforeAllAreDecidedOn() {
        try (Browser browser = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(browser);
            String list = free(browser, 2);
            browser.open(list);
            String reference = box(browser, 0).getDomAttribute("value");
            browser.fill("text", reference).press("decideAll");
            assertThat(browser.path()).isEqualTo("/staff/decide");
            assertThat(browser.text())
                    .contains("Decide on applications: 1")
                    .contains("filtered by: name or number “" + reference + "”");
            assertThat(browser.textOf("names").lines()).hasSize(1);
            assertThat(browser.text()).contains("(taken: ");
            browser.open(list)
                    .choose("rules", "met")
                    .press("decideAll")
                    .reads("filtered by: all rules met")
                    .open(list)
                    .press("decideAll")
                    .pick("decision", "UNSUCCESSFUL")
                    .fill("reason", "The posts were moved.")
                    .press("proceed")
                    .reads(
                            "Every application for this vacancy will then have its decision, and"
                                    + " the vacancy ends.");
        }
    }

    /** The demo has one vacancy whose shortlist and reserve list nobody has been told of. */
    @Test
    void whoIsOnAListIsToldWhenTheOfficerSaysSo() {
        try (Browser browser = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(browser).open("/staff/applications");
            for (String list : browser.links("/staff/applications?vacancy=")) {
                browser.open("/staff/vacancy?number=" + number(list));
                if (browser.has("#lookOutcomes")) {
                    break;
                }
            }
            String page = browser.address();
            browser.reads("Decisions whose applicants have not been told by SMS: 2.").speak("sw");
            browser.open(page)
                    .reads("Maamuzi ambayo waombaji wake hawajaarifiwa kwa SMS: 2.")
                    .press("lookOutcomes")
                    .isAsked(
                            "Applicants who will get an SMS",
                            "Waombaji watakaopata SMS yenye matokeo: 2. Hatua hii haiwezi");
            assertThat(browser.driver().findElements(By.cssSelector("ul.names li"))).hasSize(2);
            assertThat(browser.textOf("outcomeLetters"))
                    .contains("is on the shortlist.", "is on the reserve list.");
            browser.press("sendOutcomes").await(".chip-good");
            browser.open(page).reads("waombaji 2 waliarifiwa kwa SMS.").speak("en");
            browser.open(page).reads(", told 2 applicants by SMS. See the run");
            assertThat(browser.has("#lookOutcomes")).isFalse();
        }
    }

    @Test
    void allOnThePageAreChosenAndLeftWithAButtonThatIsSeen() {
        try (Browser browser = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(browser);
            browser.open(list(browser, 5));
            int rows = browser.driver().findElements(By.cssSelector("input.choose")).size();
            WebElement button = browser.driver().findElement(By.id("choosePage"));
            assertThat(button.getText()).isEqualTo("Choose all on this page");
            assertThat(button.getSize().getHeight()).isGreaterThan(40);
            browser.click("#choosePage");
            assertThat(ticked(browser)).hasSize(rows);
            assertThat(browser.textOf("chosenCount")).startsWith(rows + " of ");
            browser.click("#choosePage");
            assertThat(ticked(browser)).isEmpty();
            assertThat(browser.has("#chosenCount")).isFalse();
        }
    }

    @Test
    void theSecondOfficerReadsWhoDecidedAndThatNothingWasChanged() {
        try (Browser first = Browser.desktop(portal);
                Browser second = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(first);
            DemoLogin.SECOND_COUNCIL.logIn(second);
            first.open(free(first, 3));
            String page = "/staff/application?reference=" + box(first, 0).getDomAttribute("value");
            for (Browser browser : List.of(first, second)) {
                browser.open(page)
                        .press("decide")
                        .pick("decision", "UNSUCCESSFUL")
                        .fill("reason", "Somebody may drop out.")
                        .press("proceed");
            }
            first.press("decide");
            assertThat(first.path()).isEqualTo("/staff/application");
            assertThat(first.text()).contains("Applications decided: 1.", "Unsuccessful");
            second.press("decide");
            assertThat(second.textOf("notes"))
                    .contains("decided on application")
                    .contains("unsuccessful. Nothing was changed.");
            refusesByHand(first, second, page);
            givesAPostByHand(first, second);
        }
    }

    /** What one has refused the other one reads and approves; until then no list is made. */
    private static void refusesByHand(Browser first, Browser second, String page) {
        first.open(page)
                .reads(
                        "It waits for a second officer. The applicants do not know of it.",
                        "Inasubiri afisa wa pili. Waombaji hawajui.");
        String decision = first.links("/staff/decided?id=").get(0);
        first.open(decision)
                .reads("You took this decision yourself: another officer has to approve it.")
                .reads("Waits for a second officer");
        first.follow("/staff/applications?vacancy=");
        first.open("/staff/ranking?vacancy=" + number(first.address()))
                .reads(
                        "A decision by hand waits for a second officer. The list can be made when"
                                + " it is approved, refused or taken back",
                        "Uamuzi wa kwa mkono unasubiri afisa wa pili. Orodha inaweza kutengenezwa");
        assertThat(first.has("[id='make:makeList']")).isFalse();
        second.open(decision)
                .press("askApprove")
                .reads("Approve “Unsuccessful” for 1 application?", "Uidhinishe “")
                .reads(
                        "They get nothing, are out of the order of a ranked list, and are told so.",
                        "Hawapati chochote, hawatawekwa kwenye orodha ya alama")
                .press("approve")
                .reads("Approved. Nobody takes it back alone any more", "Umeidhinisha. Hakuna");
        first.open(page).reads("Approved by ", "Imeidhinishwa na ");
    }

    /** One gives a post, and the other one approves it. */
    private static void givesAPostByHand(Browser first, Browser second) {
        first.open(free(first, 2) + "&state=SUBMITTED").follow("/staff/application?reference=");
        String page = first.address();
        first.press("decide")
                .pick("decision", "SUCCESSFUL")
                .fill("reason", "Pay 500 to 0722 000 111.")
                .press("proceed")
                .readsBeside(
                        "reason",
                        "Leave out “0722 000 111”: people outside read this, and it may lead them to"
                                + " a number, an address or a payment that is not of the council.",
                        "");
        first.fill("reason", "Knows the centre.")
                .press("proceed")
                .reads(
                        "There is no ranked list: a second officer has to approve this, one who"
                                + " neither took the decision nor published the vacancy.",
                        "Hakuna orodha ya alama: afisa wa pili lazima aidhinishe hili")
                .press("decide")
                .open(page)
                .reads(
                        "It waits for a second officer. The applicants do not know of it.",
                        "Inasubiri afisa wa pili. Waombaji hawajui.")
                .follow("/staff/decided?id=");
        String decision = first.address();
        assertThat(first.has("#askApprove")).as("the own one").isFalse();
        first.reads("You took this decision yourself: another officer has to approve it.");

        second.open("/staff/approvals?kind=DECISIONS")
                .reads("Decisions by hand that wait for a second officer", "yanayosubiri afisa");
        assertThat(second.links("/staff/decided?id=")).contains(decision);
        second.open(decision)
                .reads("Given by hand, without a ranked list.", "Imetolewa kwa mkono")
                .press("askApprove")
                .reads("Approve “Successful” for 1 application?", "Uidhinishe “")
                .press("approve")
                .reads("Approved. Nobody takes it back alone any more", "Umeidhinisha. Hakuna");
        first.open(page).reads("Approved by ", "Imeidhinishwa na ");
    }

    /** The place of a vacancy with open decisions among all that have some, from the last one. */
    private static String list(Browser browser, int fromTheLast) {
        browser.open("/staff/applications");
        List<String> lists = browser.links("/staff/applications?vacancy=");
        return lists.get(lists.size() - fromTheLast);
    }

    /** The same among those where no ranked list or draw decides. */
    private static String free(Browser browser, int fromTheLast) {
        browser.open("/staff/applications");
        List<String> lists = browser.links("/staff/applications?vacancy=");
        int left = fromTheLast;
        for (int i = lists.size() - 1; i >= 0; i--) {
            left -= browser.open(lists.get(i)).has("#listed") ? 0 : 1;
            if (left == 0) {
                return lists.get(i);
            }
        }
        throw new IllegalStateException("no vacancy is decided on by hand");
    }

    private static String number(String list) {
        return list.replaceFirst(".*vacancy=([^&]+).*", "$1");
    }

    private static WebElement box(Browser browser, int row) {
        return browser.driver().findElements(By.cssSelector("input.choose")).get(row);
    }

    private static String tick(Browser browser, int row) {
        String reference = box(browser, row).getDomAttribute("value");
        browser.click("input.choose[value='" + reference + "']");
        return reference;
    }

    private static List<String> ticked(Browser browser) {
        return browser.driver().findElements(By.cssSelector("input.choose")).stream()
                .filter(WebElement::isSelected)
                .map(box -> box.getDomAttribute("value"))
                .toList();
    }
}
