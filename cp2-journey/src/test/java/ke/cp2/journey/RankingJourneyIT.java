package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** From the score sheet over the ranked list to what two officers decide. */
class RankingJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void twoOfficersDecideByTheRankedList() {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            ranksAnew(officer);
            String proposal = proposed(officer);
            officer.reads("A second officer has to approve this. You can withdraw it until then.");
            assertThat(officer.has("#askApprove")).as("not the own proposal").isFalse();
            officer.press("withdraw")
                    .readsBeside(
                            "answerReason", "Enter the reason, with at most 500 characters.", "");
            warns(officer, proposal.replaceFirst(".*vacancy=", ""));
            approves(officer, proposal);
        }
    }

    /** Proposes by a list whose applications have changed since. */
    private static void warns(Browser officer, String vacancy) {
        String ranking = "/staff/ranking?vacancy=" + vacancy;
        String proposal = "/staff/proposal?vacancy=" + vacancy;
        withdraws(officer);
        List<String> people = officer.open(ranking).links("/staff/application?reference=");
        String last = people.get(people.size() - 1);
        officer.open(last).press("decide").pick("decision", "SHORTLIST");
        officer.fill("reason", "To be looked at.").press("proceed").press("decide");
        officer.reads("Applications decided: 1.");
        makesAnew(officer, ranking);
        officer.open(proposal)
                .fill("reason", "By the points.")
                .press("look")
                .reads("Who becomes unsuccessful")
                .reads("The reason that every applicant reads: By the points.")
                .press("proposeNow");
        officer.reads("The proposal waits for a second officer.");
        officer.open(last).fill("takeBackReason", "The right one.").press("takeBackButton");
        officer.open(proposal)
                .reads("Applications, posts or the days of the series have changed since this was")
                .changeLanguage("sw")
                .reads(
                        "Maombi, idadi ya wanaohitajika au siku za msimu zimebadilika tangu pendekezo hili")
                .changeLanguage("en");
        withdraws(officer);
        makesAnew(officer, ranking);
        officer.open(proposal).fill("reason", "By the points.").press("look").press("proposeNow");
    }

    private static void withdraws(Browser officer) {
        officer.fill("answerReason", "To be made anew.").press("withdraw");
        officer.reads("The proposal is withdrawn.");
    }

    private static void makesAnew(Browser officer, String ranking) {
        officer.open(ranking).press("makeList").awaits("Propose by this list", "");
    }

    /** Sees the points and why, changes the score sheet, and makes the list by its new edition. */
    private void ranksAnew(Browser officer) {
        String list =
                officer.open("/staff/applications").links("/staff/applications?vacancy=").stream()
                        .map(link -> link.replace("/applications?", "/ranking?"))
                        .filter(
                                link ->
                                        officer.open(link).has("[id$=makeList]")
                                                && officer.text().contains("Edition 1"))
                        .findFirst()
                        .orElseThrow();
        officer.open(list.replace("/ranking?vacancy=", "/vacancy?number=")).press("rankingLink");
        officer.reads("Ranked list of vacancy")
                .reads("Applications on the list")
                .reads("Edition 1, set on ")
                .reads("Set aside, because details were changed after the closing")
                .reads(
                        "1 person is set aside: details that count were changed after the closing,"
                                + " and no officer has checked them since.")
                .reads("Years at work: ")
                .reads(" of 40. Full years of work: ")
                .reads("Distance from home: ");
        officer.changeLanguage("sw")
                .reads("Orodha ya alama ya nafasi")
                .reads("Miaka ya kazi: ")
                .reads(" kati ya 40. Miaka kamili ya kazi: ")
                .reads("Mtu 1 amewekwa kando: taarifa zinazohesabiwa zilibadilishwa")
                .reads("Umbali kutoka nyumbani: ")
                .changeLanguage("en");
        officer.press("sheetLink")
                .reads("By these points the applicants for this position are ranked")
                .reads("past service counts the years in which somebody was sent to a centre")
                .fill("mostYEARS_AT_WORK", "101")
                .fill("reachDISTANCE", "near")
                .press("save")
                .readsBeside("mostYEARS_AT_WORK", "Enter a whole number from 0 to 100.", "")
                .readsBeside("reachDISTANCE", "Enter a whole number from 5 to 500.", "");
        officer.fill("mostYEARS_AT_WORK", "45")
                .fill("mostPAST_SERVICE", "15")
                .fill("reachDISTANCE", "60")
                .press("save")
                .readsBeside(
                        "changeReason",
                        "Enter the reason for the change, with at most 500 characters.",
                        "");
        officer.fill("changeReason", "Years at work count in all counties.")
                .press("save")
                .reads(
                        "A second officer is asked. Until then lists are made by the edition before.")
                .reads("This is edition 1.")
                .reads("Years at work 45 (10)");
        approvesSheet(officer);
        officer.open(list)
                .reads(
                        "This list was made by edition 1 of the score sheet. By now there is"
                                + " edition 2.")
                .press("makeList")
                .awaits("Edition 2", "Toleo la 2")
                .reads(" of 45. Full years of work: ")
                .reads("Past service: ")
                .reads("This edition of the score sheet was set after the vacancy had closed, on ");
        officer.follow("/staff/application?reference=")
                .reads("A ranked list or a draw decides on this vacancy: posts, places on the")
                .press("decide");
        assertThat(officer.has("input[value=SHORTLIST]")).isTrue();
        assertThat(officer.has("input[value=SUCCESSFUL]")).as("refused, so not offered").isFalse();
        assertThat(officer.has("input[value=UNSUCCESSFUL]")).isFalse();
        officer.press("listedLink").reads("Ranked list of vacancy");
        returnsDetails(officer, list);
    }

    /** Returns the details of the first on a list: the place is kept until a second one agrees. */
    private void returnsDetails(Browser officer, String list) {
        officer.open(list).follow("/staff/application?reference=").press("verifyDetails");
        String details = officer.address();
        officer.click("summary").reads("This person has applied for ");
        assertThat(officer.textOf("touched"))
                .contains(", vacancy " + list.replaceFirst(".*vacancy=", "") + " (")
                .containsPattern(": place [0-9]+ on the ranked list.")
                .contains("these applications keep their places and wait until the details are");
        officer.pick("reasons", "NAME")
                .fill("reason", "Another name than on the ID card.")
                .press("giveBack")
                .reads("The details are returned: ");
        makesAnew(officer, list);
        assertThat(officer.textOf("returned"))
                .contains("The details of 1 person on this list were returned after the closing:")
                .containsPattern(
                        "Place [0-9]+, .+: returned by .+ on .+ Another name than on the ID")
                .contains("One officer alone has done so: the place is kept");
        assertThat(officer.changeLanguage("sw").textOf("returned"))
                .contains("Taarifa za mtu 1 kwenye orodha hii zilirudishwa baada ya nafasi")
                .contains("Ni afisa mmoja tu aliyefanya hivyo: nambari yake imehifadhiwa");
        officer.changeLanguage("en").open(details);
        assertThat(officer.has("#agree")).as("the own return").isFalse();
        String account = details.replaceFirst(".*account=([0-9]+).*", "/staff/profile?account=$1");
        assertThat(officer.open("/staff/approvals?kind=RETURNS").links("/staff/profile?account="))
                .as("the own return")
                .doesNotContain(account);
        officer.open(list).follow("/staff/application?reference=");
        readsThatThePlaceIsKept(officer);
        officer.open(list.replace("/ranking?", "/proposal?"))
                .fill("reason", "By the points.")
                .press("look")
                .reads("1 person keeps the place and waits: nothing is decided there now.");
        try (Browser second = Browser.desktop(portal)) {
            DemoLogin.SECOND_COUNCIL.logIn(second.speak("en"));
            second.open("/staff")
                    .reads(
                            "of details after a closing from ",
                            "baada ya nafasi kufungwa, za kukubaliwa")
                    .follow("/staff/approvals?kind=RETURNS");
            second.reads(
                    "Returns of details after a closing that wait for a second officer",
                    "Taarifa zilizorudishwa baada ya nafasi kufungwa");
            second.reads(
                    "You can agree, or leave it: then the person keeps the place",
                    "Unaweza kukubali, au kuziacha");
            assertThat(second.text()).doesNotContain("refuse them");
            assertThat(second.links("/staff/profile?account=")).contains(account);
            second.changeLanguage("sw")
                    .reads("Taarifa zilizorudishwa baada ya nafasi kufungwa, zinazosubiri afisa")
                    .changeLanguage("en");
            second.open(details)
                    .reads("One officer alone has returned these details.")
                    .press("askAgree")
                    .reads("Agree that the details of ", "Unakubali kwamba taarifa za ");
            assertThat(second.textOf("agreeFollows"))
                    .containsPattern(" named above (is|are) kept until .+, 23:59\\.")
                    .contains("Otherwise the person is set aside behind all others");
            assertThat(second.textOf("agreeSms")).startsWith("CP2: ");
            assertThat(second.changeLanguage("sw").textOf("touched"))
                    .contains("kwenye orodha ya alama");
            second.changeLanguage("en")
                    .press("askAgree")
                    .press("agree")
                    .reads("You agreed that the details of ")
                    .open(details);
            assertThat(second.textOf("decidedBy")).startsWith("Returned by ");
            assertThat(second.textOf("agreedBy")).contains(" agreed to the return on ");
            makesAnew(second, list);
            assertThat(second.textOf("returned"))
                    .contains(" agreed to it on ")
                    .contains("The place is kept until ");
            second.open(list.replace("/ranking?", "/proposal?"))
                    .fill("reason", "By the points.")
                    .press("look")
                    .reads("1 person keeps the place and waits: nothing is decided there now.");
            second.open(list);
            second.reads("Nothing is decided on a place that is kept.");
        }
    }

    /** The person whose application the officer has opened reads it on the own page. */
    private void readsThatThePlaceIsKept(Browser officer) {
        String reference = officer.find("APP-[0-9A-Z]{4}-[0-9A-Z]{4}");
        officer.follow("/staff/messages?account=");
        String number = officer.find("254 7[0-9]{2} [0-9]{3} [0-9]{3}").replace(" ", "");
        try (Browser person = Browser.phone(portal)) {
            person.speak("en").withoutScripts();
            person.open("/login")
                    .fill("userName", number)
                    .fill("password", "demo-teacher-2026")
                    .press("login")
                    .open("/my/application?reference=" + reference)
                    .reads(
                            "Your place is kept, and nothing is decided on it until an officer",
                            "Nambari yako kwenye orodha imehifadhiwa");
            assertThat(person.text()).doesNotContain("set aside");
            person.changeLanguage("sw").reads("Nambari yako kwenye orodha imehifadhiwa");
        }
    }

    /** Another officer reads old and new points side by side, and brings them into force. */
    private void approvesSheet(Browser officer) {
        String sheet = officer.address();
        officer.reads("You have made this change yourself: another officer has to answer.");
        assertThat(officer.has("#askApprove")).isFalse();
        assertThat(officer.has("#scores")).as("one change at a time").isFalse();
        try (Browser second = Browser.desktop(portal)) {
            DemoLogin.SECOND_COUNCIL.logIn(second.speak("en"));
            second.follow("/staff/approvals?kind=SHEETS").follow("/staff/series/scores?series=");
            assertThat(second.address()).isEqualTo(sheet);
            assertThat(second.textOf("sheetChange"))
                    .contains("Edition 1, in force", "Edition 2, new")
                    .contains("40 points (10)", "45 points (10) changed");
            assertThat(second.textOf("sheetReason"))
                    .contains("Reason for the change")
                    .contains("Years at work count in all counties.");
            second.changeLanguage("sw").reads("Sababu ya badiliko").changeLanguage("en");
            second.press("askApprove")
                    .reads("Rank by edition 2 from now on?")
                    .press("approve")
                    .reads("Approved. The new edition is in force.")
                    .reads("This is edition 2.");
        }
        officer.open(sheet).reads("This is edition 2.");
    }

    /** The page of the demo's proposal that waits. */
    private static String proposed(Browser officer) {
        return officer.open("/staff/applications").links("/staff/applications?vacancy=").stream()
                .map(link -> link.replace("/applications?", "/proposal?"))
                .filter(link -> officer.open(link).text().contains("Waits for a second officer"))
                .findFirst()
                .orElseThrow();
    }

    /** Reads in the list of approvals that it was refused, and proposes it once more. */
    private static void proposesAgain(Browser officer, String proposal) {
        officer.open("/staff")
                .follow("/staff/approvals?kind=REFUSED")
                .reads("You have made these, and another officer has refused them")
                .reads("Refused by ")
                .reads("Not before the holidays.")
                .pressNamed("I have read this")
                .reads("It is off your list.");
        officer.open(proposal).fill("reason", "By the points.").press("look").press("proposeNow");
    }

    private void approves(Browser officer, String proposal) {
        try (Browser second = Browser.desktop(portal)) {
            second.speak("sw");
            DemoLogin.SECOND_COUNCIL
                    .logIn(second)
                    .open("/staff")
                    .follow("/staff/approvals?kind=PROPOSALS")
                    .reads(
                            "Proposals that wait for a second officer",
                            "Mapendekezo yanayosubiri afisa wa pili");
            assertThat(second.links("/staff/proposal?vacancy=")).contains(proposal);
            second.open(proposal)
                    .reads("Waits for a second officer", "Linasubiri afisa wa pili")
                    .reads("List made", "Orodha ilitengenezwa")
                    .reads("Edition 1, set on ", "Toleo la 1, lililowekwa ")
                    .reads("Who gets a post", "Wanaopewa kazi")
                    .reads("What differs from the order", "Kinachotofautiana na mpangilio")
                    .reads("Of these, women", "Kati yao, wanawake")
                    .reads("Of these, men", "Kati yao, wanaume")
                    .press("refuse")
                    .readsBeside(
                            "answerReason",
                            "Enter the reason, with at most 500 characters.",
                            "Andika sababu, kwa herufi 500 tu.");
            second.fill("answerReason", "Not before the holidays.")
                    .press("refuse")
                    .reads("The proposal is refused.", "Pendekezo limekataliwa.");
            proposesAgain(officer, proposal);
            second.open(proposal)
                    .press("askApprove")
                    .isAsked("applications as proposed?", "kama yalivyopendekezwa?")
                    .reads("if you approve now.", "ukiidhinisha sasa.")
                    .press("approve")
                    .reads("The proposal is approved.", "Pendekezo limeidhinishwa.")
                    .awaits("Carried out", "Limetekelezwa")
                    .reads("What was proposed", "Kilichopendekezwa")
                    .reads(
                            "Nobody departs from the order of the list.",
                            "Kila mtu anafuata mpangilio wa orodha.")
                    .reads(
                            "No application waits for a decision, so nothing can be proposed.",
                            "Hakuna ombi linalosubiri uamuzi, kwa hivyo hakuna kinachoweza"
                                    + " kupendekezwa.");
        }
    }
}
