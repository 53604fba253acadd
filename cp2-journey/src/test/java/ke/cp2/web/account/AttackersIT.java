package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ke.cp2.account.limit.Work;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/**
 * What attackers do over HTTP through the proxy in front, and what the owner of the number reads
 * meanwhile.
 */
class AttackersIT {

    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final String PASSWORD = "nyumba ya miti mitatu";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void anAttackerAtOneAddressPausesNobodyAtAnother() {
        Owner owner = new Owner(portal, "0714100001", "203.0.113.10");
        owner.createsAccount();
        Visitor attacker = new Visitor(portal.url(""), "198.51.100.10");

        for (int i = 0; i < 6; i++) {
            assertThat(attacker.logIn(owner.number(), "wrong").body())
                    .contains("User name or password is wrong");
        }
        assertThat(attacker.logIn(owner.number(), PASSWORD).body())
                .as("the attacker is paused")
                .contains("Too many wrong tries. Wait 15 minutes");
        assertThat(owner.logsIn()).endsWith("/my");
        assertThat(
                        new Visitor(portal.url(""), "198.51.100.10, 203.0.113.11")
                                .logIn(owner.number(), "wrong")
                                .body())
                .as("what the attacker writes before the proxy's word counts for nothing")
                .contains("User name or password is wrong");
    }

    @Test
    void strangersRequestsLeaveTheOwnerAPasswordAndSayWhatToDo() {
        Owner owner = new Owner(portal, "0714100002", "203.0.113.20");
        Visitor stranger = new Visitor(portal.url(""), "198.51.100.20");
        stranger.submit(
                "/account/create",
                "create",
                Map.of("mobileNumber", owner.number(), "confirmMobileNumber", owner.number()));
        String answer = "";
        for (int i = 0; i < 6; i++) {
            answer = submit(stranger, "/account/forgot", "reset", owner.number());
        }
        assertThat(answer)
                .as("the page says what to do next")
                .contains("text PASSWORD to 22262 from this phone");
        String code = Owner.code(owner.nextText(0));
        for (int i = 0; i < 11; i++) {
            stranger.logIn(owner.number(), "ZZZZ-ZZZZ-ZZZZ");
        }

        owner.texts("Password");
        String answered = owner.nextText(1);
        assertThat(answered).contains("It works for 15 minutes, until you choose your own");
        String fromThePhone = Owner.code(answered);
        assertThat(owner.logsInWith(code)).as("the stranger's").endsWith("/account/password");
        owner.choosesPassword(fromThePhone);
        assertThat(owner.logsInWith(code))
                .as("void by now")
                .contains("User name or password is wrong");
        assertThat(owner.logsIn()).endsWith("/my");
    }

    @Test
    void anAddressThatAsksForManyTextsPaysForMoreAndSoDoesItsNeighbour() {
        Visitor attacker = new Visitor(portal.url(""), "2001:db8:66:1::1");
        int free = 0;
        while (submit(attacker, "/account/forgot", "reset", "07141%05d".formatted(free * 77))
                .contains("/account/sent?")) {
            free++;
        }
        assertThat(free).as("10 at once, 20 in five minutes").isBetween(10, 20);

        Visitor neighbour = new Visitor(portal.url(""), "2001:db8:66:1:ffff::2");
        HttpResponse<String> page =
                neighbour.submit("/account/forgot", "reset", Map.of("mobileNumber", "0714109999"));
        assertThat(page.body())
                .contains("Very many people are asking for an SMS now")
                .as("without JavaScript")
                .contains("text PASSWORD to 22262 from your phone", "wait ten minutes");
        Map<String, String> paid =
                Map.of("mobileNumber", "0714109999", "proof", Work.solve(challenge(page)));
        assertThat(Owner.location(neighbour.submit("/account/forgot", "reset", paid)))
                .contains("/account/sent?");
        assertThat(
                        submit(
                                new Visitor(portal.url(""), "2001:db8:66:2::1"),
                                "/account/forgot",
                                "reset",
                                "0714108888"))
                .as("another customer's network")
                .contains("/account/sent?");
    }

    @Test
    void aForgedRequestOfAScriptLearnsNothingOfWhatThePortalIsMadeOf() {
        Visitor somebody = new Visitor(portal.url(""), "198.51.100.60");
        somebody.logIn("254700001005", "demo-teacher-2026");
        HttpResponse<String> answer =
                somebody.post(
                        "/my/profile/personal",
                        Map.of(
                                "jakarta.faces.ViewState", "-1:-2",
                                "jakarta.faces.partial.ajax", "true",
                                "jakarta.faces.source", "x",
                                "primefaces.nonce", "\"><script>"));
        assertThat(answer.body()).doesNotContainIgnoringCase("exception", "org.primefaces");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void wrongOneTimePasswordsLeaveTheOwnersOwnAlone() {
        Owner owner = new Owner(portal, "0714100004", "198.51.100.40");
        assertThat(Owner.location(owner.asksForAccount())).contains("/account/sent?");
        String code = Owner.code(owner.nextText(0));
        Visitor attacker = new Visitor(portal.url(""), "198.51.100.40");
        String answer = "";
        for (int i = 0; i < 12; i++) {
            answer = attacker.logIn(owner.number(), "ZZZZ-ZZZZ-%04d".formatted(i)).body();
        }
        assertThat(answer)
                .as("they count as wrong passwords do")
                .contains("Too many wrong tries. Wait 15 minutes", "or use Forgot Password");

        assertThat(owner.logsInWith(code))
                .as("at the attacker's address")
                .endsWith("/account/password");
        int before = owner.texts().size();
        owner.texts("password");
        owner.choosesPassword(Owner.code(owner.nextText(before)));
        assertThat(owner.logsIn()).endsWith("/my");
    }

    @Test
    void nobodyTriesMadeUpNamesOrEndlessPasswordsForNothing() throws Exception {
        Visitor attacker = new Visitor(portal.url(""), "198.51.100.50");
        List<String> answers =
                atOnce(
                        40,
                        i ->
                                new Visitor(portal.url(""), "198.51.100.50")
                                        .post(
                                                "/login",
                                                Map.of(
                                                        "loginForm", "loginForm",
                                                        "login", "login",
                                                        "userName",
                                                                i % 2 == 0
                                                                        ? "abc" + i
                                                                        : "07146%05d".formatted(i),
                                                        "password",
                                                                i % 2 == 0 ? "x" : "x".repeat(129),
                                                        "jakarta.faces.ViewState", "stateless"))
                                        .body());

        assertThat(answers)
                .filteredOn(body -> body.contains("User name or password is wrong"))
                .as("twenty are free, however many come at once")
                .hasSize(20);
        assertThat(attacker.logIn("abc", "x").body())
                .contains("Many wrong passwords came from your network");
    }

    @Test
    void manyRequestsAtTheSameMomentCostWhatTheyCostOneAfterTheOther() throws Exception {
        List<String> answers =
                atOnce(
                        40,
                        i -> Owner.location(forgets("07147%02d000".formatted(i), "198.51.100.60")));

        assertThat(answers)
                .filteredOn(answer -> answer.contains("/account/sent?"))
                .hasSizeBetween(10, 20);
    }

    @Test
    void whatAUniqueConstraintDecidesTellsTheLogNoNumber() {
        Owner owner = new Owner(portal, "0714100005", "203.0.113.50");
        HttpSession administrator = HttpSession.login(portal, "254700000001", "demo-council-2026");
        administrator.open("/staff/accounts/add");

        Map<String, String> typed =
                Map.of(
                        "fullName",
                        "Amani Mshindani",
                        "mobileNumber",
                        owner.number(),
                        "role",
                        "COUNCIL_OFFICER");
        administrator.submit("staffForm", "add", typed);
        owner.createsAccount();
        int before = portal.log().size();

        assertThat(administrator.submit("staffForm", "addNow", typed)).contains("has an account");

        assertThat(portal.log().subList(before, portal.log().size()))
                .filteredOn(line -> line.contains("14100005") || line.startsWith("\tat "))
                .isEmpty();
    }

    /** What comes back when so many ask at the same moment. */
    private static List<String> atOnce(int times, IntFunction<String> ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<String>> asked =
                    IntStream.range(0, times)
                            .mapToObj(i -> threads.submit(() -> ask.apply(i)))
                            .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoHasManyNetworksPaysForThemTogether() {
        int free = 0;
        while (free < 61
                && Owner.location(
                                forgets(
                                        "07143%02d000".formatted(free),
                                        "2001:db8:77:%x::1".formatted(free + 1)))
                        .contains("/account/sent?")) {
            free++;
        }
        assertThat(free).as("30 at once, 60 in five minutes").isBetween(30, 60);

        HttpResponse<String> page =
                new Visitor(portal.url(""), "2001:db8:77:ffff::1")
                        .submit("/account/forgot", "reset", Map.of("mobileNumber", "0714360000"));
        assertThat(page.body()).contains("Very many people are asking for an SMS now");
        challenge(page);
        asksFor("0714361000", "2001:db8:78:1::1");
    }

    private void asksFor(String number, String address) {
        assertThat(Owner.location(forgets(number, address))).as(number).contains("/account/sent?");
    }

    private HttpResponse<String> forgets(String number, String address) {
        return new Visitor(portal.url(""), address)
                .post(
                        "/account/forgot",
                        Map.of(
                                "forgotForm", "forgotForm",
                                "reset", "reset",
                                "mobileNumber", number,
                                "jakarta.faces.ViewState", "stateless"));
    }

    @Test
    void sprayingStopsAtAProofAndTheOwnerBesideItGetsInByPhone() {
        Owner owner = new Owner(portal, "0714100003", "198.51.100.30");
        owner.createsAccount();
        Visitor attacker = new Visitor(portal.url(""), "198.51.100.30");
        for (int i = 0; i < 20; i++) {
            assertThat(attacker.logIn("07142%05d".formatted(i), "Password1").body())
                    .contains("User name or password is wrong");
        }

        HttpResponse<String> refused = attacker.logIn("0714200099", "Password1");
        assertThat(refused.body())
                .contains("Many wrong passwords came from your network")
                .contains("text PASSWORD to 22262 from your phone");
        attacker.open("/login?lang=sw");
        assertThat(attacker.open("/login").body())
                .contains("tuma neno NENOSIRI kwa 22262 kutoka kwa simu yako");
        assertThat(owner.logsIn()).as("behind the same line").contains("Many wrong passwords");

        int before = owner.texts().size();
        owner.texts("password");
        owner.choosesPassword(Owner.code(owner.nextText(before)));
    }

    private static String submit(Visitor visitor, String page, String button, String number) {
        return Owner.location(visitor.submit(page, button, Map.of("mobileNumber", number)));
    }

    static String challenge(HttpResponse<String> page) {
        Matcher challenge = CHALLENGE.matcher(page.body());
        assertThat(challenge.find()).as("a challenge").isTrue();
        return challenge.group(1);
    }
}
