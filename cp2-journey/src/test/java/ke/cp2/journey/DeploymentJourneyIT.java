package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** From a plan that is explained, over two officers, to the person who reads where to go. */
class DeploymentJourneyIT {

    /** KJSEA of the demo. */
    private static final String SERIES = "/staff/deployments?series=2";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final PortalProcess portal = PortalProcess.shared();

    @TempDir private Path folder;

    @Test
    void aPlanIsReadChangedByHandApprovedAndTold() {
        String plan;
        String person;
        Phone phone;
        try (Browser maker = Browser.phone(portal)) {
            maker.speak("en");
            DemoLogin.COUNCIL.logIn(maker).open(SERIES);
            maker.reads("To be approved", "Unasubiri idhini").reads("In effect", "Unatumika");
            plan = maker.links("/staff/deployments/plan?id=").get(0);
            explains(maker, plan);
            person = sendsByHand(maker, plan);
            maker.open(plan)
                    .reads("Another officer has to approve this plan")
                    .reads("Band of distance: 5 km.")
                    .reads(" typed this seed.", " aliandika mbegu hii.")
                    .reads("With the places decided by hand or by a vacancy, no plan is better")
                    .reads("give the same plan again, with the same changes by hand.");
            assertThat(maker.has("#askRefuse[value='Withdraw this plan']")).isTrue();
            maker.open(person).follow("/staff/application?reference=");
            phone = phoneOf(maker);
        }
        try (Browser second = Browser.desktop(portal)) {
            second.speak("sw");
            DemoLogin.SECOND_COUNCIL.logIn(second).open(plan);
            second.press("askApprove")
                    .isAsked(
                            "Send 8 people to the places in this plan?",
                            "Watu 8 wapelekwe kwenye sehemu za mpango huu?")
                    .reads("1 of the places was decided by hand.", "Sehemu 1 iliamuliwa kwa mkono.")
                    .press("approve")
                    .reads("The plan is in effect.", "Mpango unatumika sasa.")
                    .reads("Approved by", "Uliidhinishwa na");
            ordersAgain(second);
            tells(second);
        }
        readsWhereToGo(phone, plan);
        try (Browser teacher = Browser.phone(portal)) {
            teacher.speak("sw");
            DemoLogin.TEACHER.logIn(teacher).open("/my/applications").follow("/my/deployments");
            teacher.reads(
                    "You are not deployed to any centre yet", "Bado hujapangiwa kituo chochote");
        }
    }

    /** Nyando has two people more than it needs, Kisumu Central lacks some. */
    @Test
    void theSecondPassOfACountyIsReadBeforeItIsOrderedAndExplained() {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.SECOND_COUNCIL.logIn(officer).open(SERIES + "&county=042");
            officer.reads("Kisumu: second pass", "Kisumu: awamu ya pili");
            String plan =
                    officer.links("/staff/deployments/plan?id=").stream()
                            .filter(each -> officer.open(each).text().contains("second pass"))
                            .findFirst()
                            .orElseThrow();
            officer.open(plan)
                    .reads(
                            "Plan for the county of Kisumu, second pass",
                            "Mpango wa kaunti ya Kisumu, awamu ya pili")
                    .reads("Over these sub-counties", "Kwa kaunti ndogo hizi")
                    .reads(
                            "Nobody without a place in these sub-counties can take it.",
                            "Hakuna mtu asiye na sehemu katika kaunti ndogo hizi anayeweza"
                                    + " kuichukua.")
                    .follow("/staff/deployments/person?plan=");
            officer.reads("This plan sends this person to ")
                    .open(SERIES + "&county=042")
                    .press("lookPass")
                    .reads(
                            "Have the second pass made over 1 county, for KJSEA",
                            "Awamu ya pili ifanywe kwa kaunti 1, kwa KJSEA")
                    .reads("The first of those who have no place:", "Wa kwanza kati ya wasio")
                    .reads("1 plan that waits for approval is replaced.", "Mpango 1 unaosubiri")
                    .press("cancelOrder");
            officer.reads("Kisumu: second pass");
        }
    }

    /** The officer of one of its sub-counties reads the own part of a second pass, and why. */
    @Test
    void theOwnPartOfASecondPassIsReadInTheSubCounty() {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("sw");
            DemoLogin.KISUMU.logIn(officer).open(SERIES);
            assertThat(officer.has("#lookPass")).isFalse();
            officer.reads("Awamu za pili za kaunti")
                    .follow("/staff/deployments/pass?id=")
                    .reads("Mpango wa kaunti ya Kisumu, awamu ya pili")
                    .reads("Wanaokuja kwenye vituo vyako, na watu wako wanakokwenda")
                    .changeLanguage("en")
                    .reads("Officers of the council change it and decide on it.")
                    .reads("Who comes to your centres, and where your people go")
                    .reads("Places of your centres that it leaves free");
            String pass = officer.address();
            assertThat(officer.has("#askApprove, #askRefuse")).isFalse();
            officer.follow("/staff/deployments/person?plan=")
                    .reads("This plan sends this person to ")
                    .follow("/staff/deployments/pass?id=");
            assertThat(officer.address()).isEqualTo(pass);
            assertThat(DemoLogin.SUB_COUNTY.logIn(portal).refusalOf(pass)).startsWith("404 ");
        }
    }

    /** The list of the full centre comes to say that candidates read braille; nobody there does. */
    @Test
    void whereAReaderIsMissingOfficersReadItUntilSomebodyIsReplaced() throws IOException {
        String places = "/staff/deployments/people?series=2&county=042&subCounty=04206";
        try (Browser officer = Browser.desktop(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer).open(places);
            officer.follow("/staff/centres/view?series=2");
            String centre = officer.address();
            String code = officer.find("\\b[0-9]{8}\\b");
            String candidates = officer.find("(?<=Candidates\\s)[0-9]+");
            Path list =
                    Files.writeString(
                            folder.resolve("braille.csv"),
                            "Centre code,Name,Sub-county,Candidates,Blind\n%s,%s,%s,%s,1\n"
                                    .formatted(
                                            code,
                                            officer.driver()
                                                    .findElement(By.tagName("h1"))
                                                    .getText(),
                                            "Nyando",
                                            candidates));
            officer.open("/staff/centres/import?series=2")
                    .fill("file", list.toString())
                    .press("upload")
                    .reads(
                            "This list changes centres of 1 plan in effect.",
                            "Orodha hii inabadilisha vituo vya mpango 1 unaotumika.")
                    .reads("Nyando, Kisumu: Centres: 1.", "Nyando, Kisumu: Vituo: 1.")
                    .press("confirm")
                    .press("take");
            officer.await(".chip-good");
            officer.open(centre)
                    .reads("What lists have changed", "Yaliyobadilishwa na orodha")
                    .reads(
                            "Candidates who read braille: 0 → 1",
                            "Watahiniwa wanaosoma breli: 0 → 1")
                    .reads(", by the list braille.csv", ", kwa orodha braille.csv");

            officer.open(places)
                    .reads("1 of them has somebody without the skill that its candidates need.")
                    .reads("Invigilator 1, reads braille")
                    .reads("does not read braille");
            officer.changeLanguage("sw")
                    .reads("1 kati yake ina mtu asiye na ujuzi ambao watahiniwa wake wanahitaji.")
                    .reads("hasomi breli")
                    .changeLanguage("en");
            officer.open(centre)
                    .reads("Places that need a skill")
                    .reads("does not read braille")
                    .changeLanguage("sw")
                    .reads("Sehemu zinazohitaji ujuzi")
                    .changeLanguage("en");
            String plan =
                    officer.open(SERIES + "&county=042&subCounty=04206")
                            .links("/staff/deployments/plan?id=")
                            .get(0);
            officer.open(plan)
                    .reads("Centres that lack a skill")
                    .reads("The centre lacks it until somebody is replaced there")
                    .reads("does not read braille");
            officer.changeLanguage("sw")
                    .reads("Vituo visivyo na ujuzi unaohitajika")
                    .changeLanguage("en");
            officer.open(centre)
                    .follow("/staff/deployments/replace?series=2")
                    .reads("Can come, but does not read braille, which this place needs.");
            namesTheListToTheApprover(officer);
        }
    }

    /** The next plan of the place says which list it follows, until it is withdrawn again. */
    private static void namesTheListToTheApprover(Browser officer) {
        officer.open(SERIES + "&county=042&subCounty=04206")
                .fill("seed", "AFTER-THE-LIST")
                .press("look")
                .press("order");
        officer.await(".chip-good");
        officer.open(SERIES + "&county=042&subCounty=04206");
        officer.open(officer.links("/staff/deployments/plan?id=").get(0))
                .reads(
                        "1 centre was changed by lists since",
                        "Kituo 1 kilibadilishwa na orodha tangu")
                .reads("Candidates who read braille: 0 → 1", "Watahiniwa wanaosoma breli: 0 → 1");
        assertThat(officer.valueOf("centresCsv")).isEqualTo("All changed centres as CSV");
        officer.press("askRefuse").fill("refusal", "Only to read it").press("refuse");
    }

    /** Kisumu Central, whose plan is in effect: one change waits there, one is done. */
    @Test
    void whoCannotComeIsReplacedByTwoOfficers() {
        try (Browser maker = Browser.phone(portal);
                Browser second = Browser.desktop(portal)) {
            maker.speak("en");
            DemoLogin.COUNCIL.logIn(maker).open(SERIES);
            String change = maker.links("/staff/deployments/change?id=").get(0);
            maker.reads("Changes that wait for a second officer")
                    .open(change)
                    .reads("Another officer has to approve this change: you asked for it.")
                    .reads("The school needs her in these weeks, as its head writes.")
                    .reads("on the reserve list, number 1")
                    .reads("Gets an offer until ")
                    .reads("Appointment letter");
            assertThat(maker.text())
                    .containsAnyOf(
                            ": you will not go to a centre as ",
                            ": hutaenda kituoni kama ",
                            ": you no longer go to ",
                            ": huendi tena ");
            second.speak("sw");
            DemoLogin.SECOND_COUNCIL.logIn(second).open(change);
            second.reads("Approve this change?", "Uidhinishe badiliko hili?")
                    .press("approve")
                    .reads("The change is done.", "Badiliko limefanyika.")
                    .reads("Offered to a reserve", "Wa akiba amepewa nafasi")
                    .follow("/staff/centres/view?");
            String centre = second.address();
            second.reads("People sent here", "Watu waliopangiwa hapa")
                    .reads("People who have left", "Walioondoka")
                    .reads(
                            "Ended: left, nobody has followed",
                            "Umekwisha: ameondoka, hakuna aliyemfuata")
                    .reads("Change at a centre approved", "Mabadiliko ya kituo yameidhinishwa")
                    .follow("/staff/application?reference=");
            // Whoever stands first there, by a plan or by an earlier change.
            second.reads("Sent here by a ", "Alipangiwa hapa na ");
            asks(maker, centre);
            standing(second, centre);
        }
    }

    private static void standing(Browser officer, String centre) {
        officer.open(SERIES).follow("/staff/deployments/people?series=");
        officer.reads("Choose a county and a sub-county.", "Chagua kaunti na kaunti ndogo.")
                .open("/staff/deployments/people?series=2&county=042&subCounty=04201&position=INV")
                .reads("Who stands where now", "Nani yuko wapi sasa")
                .reads("In effect, told", "Unatumika, ameambiwa")
                .reads("Nobody", "Hakuna")
                .reads("of them have nobody.", "kati yake")
                .open(
                        "/staff/deployments/people?series=2&county=042&subCounty=04201&centre="
                                + centre.replaceAll(".*code=([0-9]+).*", "$1"))
                .reads("Nobody yet: offered to ", "Bado hakuna mtu: ");
    }

    private static void asks(Browser officer, String centre) {
        officer.open(centre).follow("/staff/deployments/replace?series=");
        officer.reads(" cannot come")
                .press("look")
                .readsBeside("cause", "Choose why the person cannot come.", "");
        officer.readsBeside(
                "words", "Say in words why the person cannot come, in at most 500 characters.", "");
        assertThat(officer.has("#cause option[value='ILL']")).isTrue();
        assertThat(officer.has("#cause option[value='NEVER_CAME']"))
                .as("before the start")
                .isFalse();
        officer.choose("cause", "ILL")
                .fill("words", "Nobody has seen him")
                .choose("replacement", "nobody")
                .press("look")
                .readsBeside(
                        "choice",
                        "Say why it is not the first who could come, in at most 500 characters.",
                        "");
        assertThat(officer.valueOf("words")).isEqualTo("Nobody has seen him");
        officer.fill("choice", "The last paper is over tomorrow")
                .press("look")
                .reads("Gives the post up.")
                .reads("Who comes")
                .reads("Nobody")
                .press("propose")
                .reads("The change waits for a second officer.")
                .press("askWithdraw")
                .press("withdraw")
                .readsBeside("withdrawal", "Enter the reason, at most 500 characters.", "");
        officer.fill("withdrawal", "He came at noon")
                .press("withdraw")
                .reads("The change is withdrawn.");
    }

    private static void explains(Browser officer, String plan) {
        officer.open(plan)
                .reads("Plan for ", "Mpango wa ")
                .reads("DEMO-SEED")
                .reads("No plan is better: the prices of the places prove it.")
                .reads(
                        "then more of those that ask for braille or sign language; then fewer"
                                + " points.",
                        "zilezile kwa mbegu yoyote")
                .reads("Why places have nobody")
                .reads("Nobody in this sub-county can take it.")
                .reads("8 people were not accepted for this position")
                .reads("Invigilator 1, reads braille");
        assertThat(officer.textOf("figures").replace('\n', ' '))
                .contains("People sent to a place 8 of ", "Rules broken 0");
        officer.changeLanguage("sw")
                .reads("Kwa nini sehemu hazina mtu")
                .reads("watu 8 hawakukubaliwa kwa wadhifa huu")
                .reads("1, anasoma breli")
                .changeLanguage("en");
        officer.follow("/staff/deployments/person?plan=")
                .reads("This plan sends this person to ")
                .reads("Other places")
                .open(plan)
                .follow("/staff/deployments/centre?plan=")
                .reads("Places at ");
    }

    /** Somebody goes where the officer wants; the answer is the page that says why. */
    private static String sendsByHand(Browser officer, String plan) {
        officer.open(plan);
        List<String> people = officer.links("/staff/deployments/person?plan=");
        String person = people.get(0);
        String reference = officer.open(person).find("APP-[0-9A-Z]{4}-[0-9A-Z]{4}");
        officer.open(plan);
        List<String> places = officer.links("/staff/deployments/place?plan=");
        boolean asked = false;
        for (int i = places.size() - 1; i >= 0 && !asked; i--) {
            officer.open(places.get(i)).press("find");
            officer.readsBeside("reference", "Enter the reference.", "");
            officer.fill("reference", "APP-2222").press("find");
            officer.readsBeside(
                    "reference",
                    "Nobody who can be sent to these centres has an accepted application with"
                            + " this reference.",
                    "");
            officer.fill("reference", reference).press("find");
            asked = officer.has("#fixTitle");
            assertThat(asked || officer.text().contains("cannot be sent there. Forbidden:"))
                    .as("what the rules say")
                    .isTrue();
        }
        officer.reads("No rule forbids it")
                .press("fix")
                .readsBeside("why", "Enter the reason, at most 500 characters.", "");
        officer.fill("why", "Knows the island")
                .press("fix")
                .reads("The plan is changed. Another officer approves it.")
                .reads("by hand");
        return person;
    }

    private static void ordersAgain(Browser officer) {
        officer.open(SERIES)
                .fill("seed", "a b")
                .press("look")
                .readsBeside(
                        "seed",
                        "A seed has 4 to 40 letters, digits and hyphens.",
                        "Mbegu ina herufi, tarakimu na vistari 4 hadi 40.");
        assertThat(officer.valueOf("seed")).isEqualTo("a b");
        officer.fill("seed", "AGAIN")
                .press("look")
                .reads("a plan is in effect already.", "mpango unatumika tayari.");
    }

    private void tells(Browser officer) {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        officer.open("/staff/deployments/terms?series=2")
                .fill("bandKm", "0")
                .press("save")
                .readsBeside(
                        "bandKm",
                        "Type a whole number from 1 to 100.",
                        "Andika nambari kamili kati ya 1 na 100.");
        officer.fill("bandKm", "5")
                .fill("tellOn", "1/1/2020")
                .press("save")
                .reads(
                        "or a later day: others have to notice a new day before people are told.",
                        "au siku ya baadaye: wengine wanahitaji kuiona siku mpya kabla ya watu"
                                + " kuarifiwa.");
        officer.fill("tellOn", TYPED.format(today))
                .press("save")
                .isAsked(
                        "Save other terms? People count on those of before.",
                        "Uhifadhi masharti mengine? Watu wanategemea yale ya awali.")
                .reads(
                        "No published vacancy says another pay afterwards.",
                        "Hakuna nafasi iliyotangazwa itakayoonyesha malipo mengine.");
        officer.press("confirm")
                .readsBeside(
                        "reason",
                        "Enter the reason, at most 500 characters.",
                        "Andika sababu, isizidi herufi 500.");
        officer.fill("reason", "The council has agreed on this day")
                .press("confirm")
                .reads("The terms are kept.", "Masharti yamehifadhiwa.")
                .reads("Terms of deployments changed", "Masharti ya kupangia vituo yamebadilishwa")
                .reads("The council has agreed on this day");
        officer.open("/staff/jobs")
                .press("look_DEPLOYMENTS")
                .reads(": you go to ")
                .reads(": utaenda ")
                .press("start_DEPLOYMENTS")
                .await(".chip-good");
    }

    private Phone phoneOf(Browser officer) {
        officer.follow("/staff/messages?account=");
        return new Phone(portal, officer.find("254 7[0-9]{2} [0-9]{3} [0-9]{3}").replace(" ", ""));
    }

    private void readsWhereToGo(Phone phone, String plan) {
        String message = phone.nextMessage();
        while (!message.contains("/my/deployments")) {
            message = phone.nextMessage();
        }
        assertThat(message).containsAnyOf(": you go to ", ": utaenda ");
        try (Browser reader = Browser.phone(portal)) {
            reader.speak("sw").withoutScripts();
            reader.open("/login")
                    .fill("userName", phone.number())
                    .fill("password", "demo-teacher-2026")
                    .press("login");
            reader.open("/my/deployments")
                    .reads("Deployments", "Vituo ulivyopangiwa")
                    .reads("Kenya Junior School Education Assessment")
                    .reads("Duty station", "Kituo cha kazi")
                    .reads("Junior School, ")
                    .reads("Position", "Wadhifa")
                    .reads("Rate a day", "Malipo kwa siku");
            addsTheCentre(reader);
        }
        seesWhoIsAtTheOwnSchool(plan);
    }

    /** The person has the centre as the place of work from now on, and reads whom to call. */
    private static void addsTheCentre(Browser reader) {
        String centre = reader.find("[^\\n]+, [0-9]{8}");
        int comma = centre.lastIndexOf(',');
        new OwnSchool(centre.substring(0, comma).trim(), centre.substring(comma + 1).trim())
                .enter(reader);
        reader.open("/my/deployments")
                .reads(
                        "By your profile this centre is your own school",
                        "Kwa mujibu wa wasifu wako kituo hiki ni shule yako")
                .reads("so that somebody takes your place", "ili mtu mwingine achukue nafasi yako")
                .changeLanguage("en")
                .reads("Nobody is sent there: call ");
    }

    /** Officers find the person from their desk, and in the list of who stands where. */
    private void seesWhoIsAtTheOwnSchool(String plan) {
        try (Browser officer = Browser.desktop(portal)) {
            officer.speak("sw");
            DemoLogin.SECOND_COUNCIL
                    .logIn(officer)
                    .open("/staff")
                    .reads(
                            "person sent to what is the own school or a declared centre by now",
                            "aliyepangiwa kituo ambacho sasa ni shule yake");
            officer.open("/staff/at-risk")
                    .reads("People sent to their own school", "Waliopangiwa shule yao wenyewe")
                    .changeLanguage("en")
                    .reads("People sent to their own school");
            String replace = officer.links("/staff/deployments/replace?series=").get(0);
            officer.open(replace).reads(" cannot come");
            officer.open(plan).follow("/staff/deployments/people?series=");
            officer.reads("Own school by the profile, or declared in an application, since ");
            assertThat(officer.links("/staff/deployments/replace?series=")).contains(replace);
            officer.changeLanguage("sw")
                    .reads(
                            "Shule yake kwa mujibu wa wasifu, au ametaja uhusiano nacho kwenye ombi, tangu")
                    .changeLanguage("en");
        }
    }
}
