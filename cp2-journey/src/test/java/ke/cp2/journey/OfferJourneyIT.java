package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A post from the officer's offer to three answers: by the link, by SMS, and on the page. */
class OfferJourneyIT {

    private static final Pattern LINK = Pattern.compile("/o/[0-9A-Za-z]{12}");
    private static final String COOKIE = "CP2OFFER";
    private static final Pattern CODE = Pattern.compile("(?:ACCEPT|NDIYO) ([0-9]{4})");

    /** A name and the reference of the application. */
    private static final Predicate<String> ONE =
            Pattern.compile(".+, APP-[0-9A-Z-]+").asMatchPredicate();

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void twoPostsAreOfferedAndAnsweredAndTheReserveListMovesUp() {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            officer.open(offers(officer, "Accepted 1"));
            assertThat(officer.driver().findElements(By.cssSelector("#offers td:nth-child(3)")))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .as("nobody has to answer at night")
                    .allMatch(deadline -> deadline.getText().endsWith("17:00"));
            String offers = offers(officer, "Successful, without an offer 2");
            OwnSchool school = school(officer, offers);
            String passedOver = becomesTheOwnSchoolOfTheLastReserve(officer, offers, school);
            officer.open(offers).reads("whose application came in first").press("offerPosts");
            officer.fill("deadline", LocalDate.now().minusDays(1) + "T17:00")
                    .press("look")
                    .readsBeside("deadline", "Enter a deadline in the future.", "")
                    .reads("at most 21 days from now");
            officer.fill("deadline", LocalDate.now().plusDays(5) + "T17:00")
                    .press("look")
                    .reads("Offer a post to 2 people, to be answered by")
                    .reads("CP2: we offer you a post as ")
                    .reads("CP2: umepewa nafasi ya ")
                    .reads("KES 1.60");
            assertThat(officer.textOf("offerNames").lines()).hasSize(2).allMatch(ONE::test);
            assertThat(officer.text()).doesNotContain("The first of them");
            namesWhoIsPassedOver(officer, passedOver);
            officer.press("offer").reads("2 posts have been offered.");
            namesWhoIsPassedOver(officer, passedOver);
            officer.changeLanguage("sw")
                    .reads("Mtu 1 amerukwa: kwa taarifa za sasa kituo cha nafasi hii ni chake")
                    .reads("Anafanya kazi katika kituo hiki, kwa mujibu wa wasifu.")
                    .changeLanguage("en");
            List<String> files =
                    officer.links("/staff/application?reference=").stream()
                            .filter(file -> !file.equals(passedOver))
                            .toList();
            assertThat(files).hasSize(2);
            Phone first = phoneOf(officer, files.get(0));
            Phone second = phoneOf(officer, files.get(1));

            String offerToFirst = offerTo(first);
            forgetsTheLinkOnASharedPhone(offerToFirst, second);
            acceptsByTheLink(offerToFirst, first);
            declinesByText(second, offerTo(second));

            officer.open(offers)
                    .reads("(by the link)")
                    .reads("(by SMS)")
                    .reads("I am ill in that week")
                    .reads("from the reserve list");
            String called =
                    officer.links("/staff/application?reference=").stream()
                            .filter(file -> !file.equals(passedOver))
                            .findFirst()
                            .orElseThrow();
            assertThat(files).doesNotContain(called);
            Phone third = phoneOf(officer, called);
            acceptsOnThePage(third, found(CODE, offerTo(third)), school);

            officer.open(called)
                    .reads("Called up from the reserve list")
                    .reads("the portal")
                    .reads("Offer accepted");
            officer.open(offers).reads("(in the portal)");
            assertThat(officer.textOf("standing").replace('\n', ' '))
                    .contains("Accepted 2", "Declined 1", "Offers that wait for an answer 0");
        }
    }

    /** The centre of the vacancy. */
    private static OwnSchool school(Browser officer, String offers) {
        officer.open(offers.replace("/staff/offers?vacancy=", "/vacancies/view?number="));
        return new OwnSchool(
                officer.find("(?<=Examination centre: )[^\\n]+"), officer.find("\\b[0-9]{8}\\b"));
    }

    private String becomesTheOwnSchoolOfTheLastReserve(
            Browser officer, String offers, OwnSchool school) {
        officer.open(
                offers.replace("/staff/offers?vacancy=", "/staff/applications?vacancy=")
                        + "&state=RESERVE");
        List<String> reserves = officer.links("/staff/application?reference=");
        assertThat(reserves).hasSize(2);
        String last = reserves.get(1);
        try (Browser person = loggedIn(phoneOf(officer, last))) {
            school.enter(person);
        }
        return last;
    }

    /** Above what is confirmed, and where the offers are read. */
    private static void namesWhoIsPassedOver(Browser officer, String file) {
        assertThat(officer.links("/staff/application?reference=")).contains(file);
        assertThat(officer.textOf("passedOver"))
                .contains("1 person is passed over: by the details of now the centre")
                .contains(", Reserve list: Works at this centre, by the profile.");
    }

    private Browser loggedIn(Phone phone) {
        Browser person = Browser.phone(portal);
        person.speak("sw");
        return person.open("/login")
                .fill("userName", phone.number())
                .fill("password", "demo-teacher-2026")
                .press("login");
    }

    /** The vacancy of the demo whose offers stand like that. */
    private static String offers(Browser officer, String standing) {
        officer.open("/staff/vacancies?state=DECIDED");
        return officer.links("/staff/vacancy?number=").stream()
                .map(vacancy -> vacancy.replace("/staff/vacancy?number=", "/staff/offers?vacancy="))
                .filter(
                        offers ->
                                officer.open(offers)
                                        .textOf("standing")
                                        .replace('\n', ' ')
                                        .contains(standing))
                .findFirst()
                .orElseThrow();
    }

    private Phone phoneOf(Browser officer, String file) {
        officer.open(file).follow("/staff/messages?account=");
        return new Phone(portal, officer.find("254 7[0-9]{2} [0-9]{3} [0-9]{3}").replace(" ", ""));
    }

    private static String offerTo(Phone phone) {
        String message = phone.nextMessage();
        while (!LINK.matcher(message).find()) {
            message = phone.nextMessage();
        }
        return message;
    }

    private static String found(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        assertThat(found.find()).as(message).isTrue();
        return found.group(found.groupCount());
    }

    private void acceptsByTheLink(String message, Phone phone) {
        String link = found(LINK, message);
        try (Browser person = Browser.phone(portal)) {
            person.speak("en").withoutScripts();
            person.open("/o/0000000000zz").reads("This link leads to no offer.");
            person.open(link).reads("The council offers you this post. Answer by");
            assertThat(person.address()).isEqualTo("/offer");
            String token = link.substring("/o/".length());
            person.reads("whose number ends in " + lastDigits(phone) + ".")
                    .reads("If that is not you, do not answer it.")
                    .reads("Examination starts");
            assertThat(person.text()).doesNotContain("Closing time");
            person.press("decline").readsBeside("declineReason", "Enter why you decline.", "");
            // Another link was opened meanwhile, or the hour of the cookie is over.
            person.driver().manage().deleteCookieNamed(COOKIE);
            person.press("accept").reads("You have accepted this post.");
            assertThat(person.address()).isEqualTo("/offer");
            assertThat(person.has("#accept")).isFalse();
            assertThat(person.cookies()).as("its answer has been read").doesNotContain(COOKIE);
            person.open("/offer?offerCode=" + token).reads("This link leads to no offer.");
            person.open("/my").reads("Log in");
        }
    }

    private static String lastDigits(Phone phone) {
        return phone.number().substring(9);
    }

    /** Somebody opens the link, then another person logs in at the same phone, and out again. */
    private void forgetsTheLinkOnASharedPhone(String message, Phone other) {
        try (Browser shared = Browser.phone(portal)) {
            shared.open(found(LINK, message));
            assertThat(shared.cookies()).contains(COOKIE);
            assertThat(shared.text())
                    .as("in the language of the text, for nobody chose one here: %s", message)
                    .contains(
                            message.contains("NDIYO")
                                    ? "Baraza limekupa nafasi hii."
                                    : "The council offers you this post.");
            shared.speak("en");
            shared.open("/login")
                    .fill("userName", other.number())
                    .fill("password", "demo-teacher-2026")
                    .press("login");
            assertThat(shared.cookies()).doesNotContain(COOKIE);
            shared.open(found(LINK, message));
            assertThat(shared.cookies()).contains(COOKIE);
            shared.open("/my").press("logout");
            assertThat(shared.cookies()).doesNotContain(COOKIE);
            shared.open("/offer").reads("This link leads to no offer.");
        }
    }

    private static void declinesByText(Phone phone, String message) {
        String code = found(CODE, message);
        phone.send(code);
        assertThat(phone.nextMessage())
                .contains(code)
                .containsAnyOf("to accept the post, text ACCEPT", "kukubali nafasi, tuma NDIYO");
        phone.send("DECLINE " + (code.equals("9999") ? "1000" : "9999"));
        assertThat(phone.nextMessage()).contains(code.equals("9999") ? "1000" : "9999");
        phone.send("decline " + code + " I am ill in that week");
        assertThat(phone.nextMessage()).containsAnyOf("you have declined", "umekataa nafasi");
        phone.send("ACCEPT " + code);
        assertThat(phone.nextMessage()).containsAnyOf("no longer open", "haisubiri jibu tena");
    }

    /** The centre has become the own school meanwhile, by mistake. */
    private static void isRefusedAtTheOwnSchool(
            Browser person, Phone phone, String code, OwnSchool school) {
        OwnSchool right = school.enter(person);
        person.open("/my/applications").follow("/my/offer?reference=");
        person.press("accept")
                .reads(
                        "You cannot accept this post: centre " + school.code(),
                        "Huwezi kukubali kazi hii: kwa taarifa zako za sasa kituo "
                                + school.code()
                                + " ni shule yako")
                .changeLanguage("en")
                .press("accept")
                .reads("You cannot accept this post: centre " + school.code() + " is your own")
                .changeLanguage("sw");
        phone.send("ACCEPT " + code);
        assertThat(phone.nextMessage())
                .containsAnyOf(
                        "you cannot accept this post: the centre is your own school, or you"
                                + " declared it. Send DECLINE "
                                + code,
                        "huwezi kukubali kazi hii: kituo ni shule yako au ulikitaja. Tuma HAPANA "
                                + code);
        phone.send("NDIYO " + code);
        assertThat(phone.nextMessage())
                .contains("huwezi kukubali kazi hii: kituo ni shule yako")
                .contains("Tuma HAPANA " + code);
        right.enter(person);
    }

    private void acceptsOnThePage(Phone phone, String code, OwnSchool school) {
        try (Browser person = loggedIn(phone)) {
            isRefusedAtTheOwnSchool(person, phone, code, school);
            person.open("/my")
                    .reads("You are offered a post:", "Umepewa nafasi:")
                    .open("/my/applications")
                    .follow("/my/offer?reference=");
            person.reads("The council offers you this post.", "Baraza limekupa nafasi hii.")
                    .reads("Examination starts", "Mtihani unaanza")
                    .reads("17:00")
                    .reads(
                            "whose number ends in " + lastDigits(phone),
                            "inaishia na " + lastDigits(phone))
                    .press("decline")
                    .readsBeside(
                            "declineReason", "Enter why you decline.", "Andika sababu ya kukataa.");
            person.press("accept")
                    .reads("You have accepted the post.", "Umekubali nafasi.")
                    .reads("Called up from the reserve list", "Aliitwa kutoka orodha ya akiba")
                    .open("/my");
            assertThat(person.text()).doesNotContain("Umepewa nafasi:");
        }
    }
}
