package ke.cp2.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.account.Account;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoggingIn;
import ke.cp2.account.LoginTransactions;
import ke.cp2.account.SecretInbox;
import ke.cp2.account.limit.AddressHash;
import ke.cp2.account.limit.CodeTrafficReports;
import ke.cp2.account.limit.SmsRequest;
import ke.cp2.account.limit.Work;
import ke.cp2.account.password.PasswordHasher;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts are asked for, passwords forgotten: one answer for all, within limits. */
@ExtendWith(ArquillianExtension.class)
class RequestingCredentialsIT {

    private static final String PASSWORD = "nyumba ya miti mitatu";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject private RequestingCredentials requests;
    @Inject private CredentialTransactions steps;
    @Inject private LoggingIn logins;
    @Inject private SmsStates states;
    @Inject private SecretInbox inbox;
    @Inject private Simulator simulator;
    @Inject private CodeTrafficReports desk;
    @Inject private LoginTransactions records;
    @Inject private PasswordHasher hasher;
    @Inject private UserTransaction transaction;
    @Inject private EntityManager entityManager;
    @Inject private TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void theAnswerIsTheSameWhetherTheNumberHasAnAccountOrNot() throws Exception {
        MobileNumber unknown = MobileNumber.of("254712000001");
        MobileNumber known = active("254712000002");

        MessageReference first = requests.create(from(unknown));
        MessageReference second = requests.create(from(known));

        for (MessageReference reference : List.of(first, second)) {
            assertThat(MessageReference.parse(reference.toString())).contains(reference);
            assertThat(states.byReference(reference)).isPresent();
        }
        assertThat(requests.recipient(first)).contains(unknown);
        assertThat(requests.recipient(second)).contains(known);
        assertThat(inbox.texts(unknown, 1).get(0)).contains("254712000001", "/login");
        assertThat(inbox.texts(known, 1).get(0))
                .contains("/account/forgot")
                .doesNotContain("Password:");
    }

    @Test
    void twoRequestsAtOnceMakeOneAccountAndOneText() throws Exception {
        MobileNumber number = MobileNumber.of("254712000003");

        Set<MessageReference> references = ConcurrentHashMap.newKeySet();
        atOnce(6, () -> references.add(requests.create(from(number))));

        assertThat(references).hasSize(1);
        assertThat(accounts(number)).isEqualTo(1);
        assertThat(inbox.texts(number, 1)).hasSize(1);
    }

    @Test
    void aForgottenPasswordKeepsWorkingUntilTheNewSecretIsUsed() throws Exception {
        MobileNumber number = active("254712000004");

        requests.reset(from(number));

        assertThat(logIn(number, PASSWORD)).isTrue();
        assertThat(logIn(number, inbox.secret(number, 1))).isTrue();
    }

    @Test
    void aResetForAnUnknownNumberTellsOnlyThatNumber() {
        MobileNumber number = MobileNumber.of("254712000005");

        requests.reset(from(number));

        assertThat(inbox.texts(number, 1).get(0)).contains("/account/create");
        assertThat(accounts(number)).isZero();
    }

    @Test
    void whoAsksTooOftenIsToldWhen() {
        MobileNumber number = MobileNumber.of("254712000006");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        clock.stopAt(now);
        MessageReference first = requests.create(from(number));

        clock.stopAt(now.plusSeconds(5));
        assertThat(requests.create(from(number))).as("a double click").isEqualTo(first);

        clock.stopAt(now.plusSeconds(30));
        assertThatThrownBy(() -> requests.reset(from(number)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("account.numberMustWait")
                .extracting("field")
                .isEqualTo("mobileNumber");

        clock.stopAt(now.plusSeconds(61));
        assertThat(requests.reset(from(number))).isNotEqualTo(first);
    }

    @Test
    void aBusyBlockOfNumbersCostsWorkAndShutsNobodyOut() {
        for (int i = 0; i < 50; i++) {
            requests.create(from(MobileNumber.of("25471299%04d".formatted(i))));
        }

        paysFor(from(MobileNumber.of("254712999999")));
    }

    /** Who filled the block pays, not the newcomer among its numbers. */
    @Test
    void aNumbersFirstRequestInAFullBlockIsWorkForSeconds() throws Exception {
        transaction.begin();
        for (int i = 0; i < 100; i++) {
            entityManager.persist(
                    SmsRequest.onPage(
                            MobileNumber.of("25471298%04d".formatted(i)),
                            "of another address",
                            SmsRequest.Purpose.CREATE,
                            clock.instant()));
        }
        transaction.commit();

        assertThat(bits(from(MobileNumber.of("254712989999")))).as("a newcomer").isEqualTo(18);
        assertThat(bits(from(MobileNumber.of("254712980007")))).as("again").isEqualTo(22);
    }

    private int bits(CredentialRequest request) {
        return Integer.parseInt(requests.challenge(request).orElseThrow().split("\\.")[1]);
    }

    @Test
    void aBusyAddressWorksForEachTextAndIsNotRefused() {
        String address = "198.51.100.7";
        Instant start = Instant.now();
        for (int i = 0; i < 20; i++) {
            clock.stopAt(start.plusSeconds(3L * i));
            requests.create(
                    from(MobileNumber.of("2547131%05d".formatted(i * 1000)), address, null));
        }

        paysFor(from(MobileNumber.of("254713999001"), address, null));
        assertThat(requests.challenge(from(MobileNumber.of("254713999002")))).isEmpty();
    }

    /** Whoever comes last behind the one address of a school works for seconds, and registers. */
    @Test
    void theLastOfFiveHundredBehindOneAddressRegistersOnTheLastDay() throws Exception {
        String address = "198.51.100.80";
        Instant evening = Instant.now().minus(1, ChronoUnit.HOURS);
        Duration between = Duration.ofHours(8).dividedBy(500);
        transaction.begin();
        for (int i = 1; i < 500; i++) {
            entityManager.persist(
                    SmsRequest.onPage(
                            MobileNumber.of("254722%06d".formatted(1_999 * i)),
                            AddressHash.of(address, KeyedHash.ofIndex()),
                            SmsRequest.Purpose.CREATE,
                            evening.minus(between.multipliedBy(i))));
        }
        transaction.commit();
        clock.stopAt(evening);
        MobileNumber last = MobileNumber.of("254722999999");

        assertThat(bits(from(last, address, null))).isEqualTo(17);
        paysFor(from(last, address, null));
        assertThat(accounts(last)).isOne();
        assertThat(logIn(last, inbox.secret(last, 1))).isTrue();
    }

    /** Is asked for work, does it, gets the text, and cannot use the same proof again. */
    private void paysFor(CredentialRequest next) {
        assertThatThrownBy(() -> requests.create(next)).hasMessage("account.proofWanted");
        String proof = Work.solve(requests.challenge(next).orElseThrow());
        assertThat(requests.create(from(next.number(), next.address(), proof))).isNotNull();

        clock.stopAt(clock.instant().plusSeconds(61));
        assertThatThrownBy(() -> requests.reset(from(next.number(), next.address(), proof)))
                .as("a proof is for one use")
                .hasMessage("account.proofWanted");
    }

    @Test
    void strangersRequestsLeaveTheOwnersPasswordsAliveAndThePhoneFree() throws Exception {
        MobileNumber number = active("254712000009");
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clock.stopAt(start.plusSeconds(61L * i));
            requests.reset(from(number));
            secrets.add(inbox.secret(number, i + 1));
        }
        assertThat(inbox.texts(number, 3).get(0)).contains("15 minutes");

        clock.stopAt(start.plusSeconds(190));
        assertThatThrownBy(() -> requests.reset(from(number)))
                .hasMessage("account.numberMustWait")
                .extracting(refusal -> ((BusinessException) refusal).values()[1])
                .as("what to do next: the short code")
                .isEqualTo("22262");

        simulator.text(number.digits(), "22262", "password");
        String fromThePhone = inbox.secret(number, 4);
        assertThat(logIn(number, secrets.get(1))).isTrue();
        assertThat(logIn(number, secrets.get(2))).isTrue();
        assertThat(logIn(number, secrets.get(0))).as("the oldest of four").isFalse();
        assertThat(logIn(number, fromThePhone)).isTrue();
    }

    @Test
    void aFullSetOfPasswordsIsNotTouchedByAPage() {
        MobileNumber number = MobileNumber.of("254712000010");
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        for (int i = 0; i < 3; i++) {
            clock.stopAt(start.plusSeconds(61L * i));
            requests.create(from(number));
        }
        String newest = inbox.secret(number, 3);

        clock.stopAt(start.plus(Duration.ofHours(1)));
        requests.create(from(number));

        assertThat(inbox.texts(number, 4).get(0))
                .contains("still work", "PASSWORD to 22262")
                .doesNotContainPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(logIn(number, newest)).isTrue();
    }

    @Test
    void aUsedPasswordVoidsThoseBesideIt() throws Exception {
        MobileNumber number = active("254712000011");
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        clock.stopAt(start);
        requests.reset(from(number));
        String first = inbox.secret(number, 1);
        clock.stopAt(start.plusSeconds(61));
        requests.reset(from(number));
        String second = inbox.secret(number, 2);
        LoggedIn bySecond = logins.logIn(number.digits(), second, newAddress()).orElseThrow();
        assertThat(logins.stillStands(bySecond)).isTrue();

        LoggedIn byFirst = logins.logIn(number.digits(), first, newAddress()).orElseThrow();
        records.passwordChosen(AccountId.of(byFirst.accountId()), hasher.hash(PASSWORD));

        assertThat(logIn(number, first)).isFalse();
        assertThat(logIn(number, second)).isFalse();
        assertThat(logins.stillStands(bySecond)).isFalse();
        assertThatThrownBy(() -> records.passwordChosen(AccountId.of(byFirst.accountId()), "hash"))
                .hasMessage("account.secretUsed");
    }

    @Test
    void aForgottenPasswordsSecretEndsAfterAQuarterOfAnHour() throws Exception {
        MobileNumber number = active("254712000012");
        MessageReference reference = requests.reset(from(number));
        String secret = inbox.secret(number, 1);
        awaitLeft(reference);

        clock.stopAt(Instant.now().plus(Duration.ofMinutes(14)));
        assertThat(logIn(number, secret)).isTrue();
        clock.stopAt(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(logIn(number, secret)).isFalse();
    }

    @Test
    void aSecretThatWaitedForTheGatewayArrivesAlive() throws Exception {
        MobileNumber number = active("254712000017");
        Instant asked = Instant.now();
        Instant left = asked.plus(Duration.ofMinutes(40));
        transaction.begin();
        MessageReference reference = steps.reset(from(number));
        entityManager
                .createQuery("UPDATE SmsBatch b SET b.dueAt = :left WHERE b.firstId = :id")
                .setParameter("left", left)
                .setParameter("id", reference.messageId())
                .executeUpdate();
        transaction.commit();

        clock.stopAt(left.plusSeconds(1));
        String text = inbox.texts(number, 1).get(0);
        assertThat(text).contains("It works for 15 minutes, until you choose your own.");
        String secret = inbox.secret(number, 1);
        awaitLeft(reference);

        clock.stopAt(left.plus(Duration.ofMinutes(14)));
        assertThat(logIn(number, secret)).isTrue();
        clock.stopAt(left.plus(Duration.ofMinutes(16)));
        assertThat(logIn(number, secret)).isFalse();
    }

    /** The phone may have a text before the answer of the gateway is kept: its time begins then. */
    private void awaitLeft(MessageReference reference) {
        Eventually.isEqual(
                true,
                Duration.ofSeconds(60),
                () -> states.byReference(reference).orElseThrow().settledAt() != null);
    }

    @Test
    void anInvitationEndsAfterThreeDays() {
        MobileNumber number = MobileNumber.of("254712000007");
        MessageReference reference = requests.create(from(number));
        String secret = inbox.secret(number, 1);
        awaitLeft(reference);
        assertThat(inbox.texts(number, 1).get(0)).contains("72 hours");

        clock.stopAt(Instant.now().plus(Duration.ofHours(71)));
        assertThat(logIn(number, secret)).isTrue();
        clock.stopAt(Instant.now().plus(Duration.ofHours(73)));
        assertThat(logIn(number, secret)).isFalse();
    }

    @Test
    void wrongCodesLeaveTheRightOneAloneWhereverTheyCameFrom() {
        MobileNumber number = MobileNumber.of("254712000008");
        requests.create(from(number));
        String secret = inbox.secret(number, 1);
        String attacker = "198.51.100.8";

        for (int i = 0; i < 11; i++) {
            assertThat(tries(number, "ZZZZ-ZZZZ-ZZZZ", attacker)).isFalse();
        }

        assertThatThrownBy(() -> logins.logIn(number.digits(), "ZZZZ-ZZZZ-ZZZZ", attacker))
                .as("they count as wrong passwords do")
                .hasMessage("account.loginPaused");
        assertThat(tries(number, secret, attacker)).as("at the attacker's").isTrue();
        assertThat(tries(number, secret, newAddress())).as("at the owner's").isTrue();
    }

    private boolean tries(MobileNumber number, String password, String address) {
        try {
            return logins.logIn(number.digits(), password, address).isPresent();
        } catch (BusinessException paused) {
            return false;
        }
    }

    @Test
    void sprayingCostsWorkAndTheOwnersCodeNone() throws Exception {
        String address = "198.51.100.9";
        MobileNumber owner = active("254712000013");
        for (int i = 0; i < 20; i++) {
            assertThat(logins.logIn("2547199%05d".formatted(i), "Password1", address)).isEmpty();
        }

        assertThatThrownBy(() -> logins.logIn(owner.digits(), PASSWORD, address))
                .hasMessage("account.loginProofWanted");
        String proof = Work.solve(logins.challenge(owner.digits(), address).orElseThrow());
        assertThat(logins.logIn(owner.digits(), PASSWORD, address, proof)).isPresent();
        assertThatThrownBy(() -> logins.logIn(owner.digits(), PASSWORD, address, proof))
                .as("a proof is for one use")
                .hasMessage("account.loginProofWanted");
        requests.reset(from(owner));
        assertThat(logins.logIn(owner.digits(), inbox.secret(owner, 1), address))
                .as("who has the phone needs no proof")
                .isPresent();
        assertThat(logins.challenge(null, newAddress())).isEmpty();
    }

    @Test
    void manyAddressesOnOneAccountCostWorkAndLockNobodyOut() throws Exception {
        MobileNumber owner = active("254712000014");
        for (int i = 0; i < 30; i++) {
            assertThat(logIn(owner, "Password1")).isFalse();
        }

        String address = newAddress();
        String proof = Work.solve(logins.challenge(owner.digits(), address).orElseThrow());
        assertThat(logins.logIn(owner.digits(), PASSWORD, address, proof)).isPresent();
    }

    @Test
    void failedLoginsOfStaffAreInTheAuditTrailWithoutNumberOrAddress() throws Exception {
        MobileNumber number = MobileNumber.of("254712000015");
        Account officer =
                Account.ofStaff(number, "Afisa Mfano", Role.COUNCIL_OFFICER, null, clock.instant());
        officer.choosePassword(hasher.hash(PASSWORD));
        transaction.begin();
        entityManager.persist(officer);
        transaction.commit();

        assertThat(logins.logIn(number.digits(), "wrong", "198.51.100.16")).isEmpty();

        assertThat(
                        entityManager
                                .createQuery(
                                        "SELECT e.detail FROM AuditEntry e WHERE e.subjectId = :id"
                                                + " AND e.action = 'account.loginFailed'",
                                        String.class)
                                .setParameter("id", String.valueOf(officer.id()))
                                .getResultList())
                .singleElement()
                .asString()
                .matches("address [0-9a-f]{12}");
    }

    @Test
    void overTheBudgetPagesCostWorkAndPhonesDoNot() throws Exception {
        MobileNumber owner = active("254712000016");
        Instant attack = Instant.now().plus(Duration.ofDays(3));
        transaction.begin();
        for (int i = 0; i < 9_000; i++) {
            entityManager.persist(
                    SmsRequest.onPage(
                            MobileNumber.of("2541%08d".formatted(i * 10_000)),
                            "address " + i,
                            SmsRequest.Purpose.CREATE,
                            attack.minusSeconds(30)));
        }
        transaction.commit();
        clock.stopAt(attack);
        try {
            assertThatThrownBy(() -> requests.reset(from(owner))).hasMessage("account.proofWanted");
            simulator.text(owner.digits(), "22262", "password");
            assertThat(logIn(owner, inbox.secret(owner, 1))).isTrue();
            assertThat(
                            As.account(
                                    AccountId.of(1),
                                    Role.COUNCIL_OFFICER,
                                    () -> desk.report().isOverBudget()))
                    .isTrue();
        } finally {
            transaction.begin();
            entityManager
                    .createQuery("DELETE FROM SmsRequest r WHERE r.addressHash LIKE 'address %'")
                    .executeUpdate();
            transaction.commit();
        }
    }

    /** An account with an own password, as if its secret had been used. */
    private MobileNumber active(String digits) throws Exception {
        MobileNumber number = MobileNumber.of(digits);
        Account account = Account.ofProfessional(number, null, Locale.ENGLISH, clock.instant());
        account.choosePassword(hasher.hash(PASSWORD));
        transaction.begin();
        entityManager.persist(account);
        transaction.commit();
        return number;
    }

    private boolean logIn(MobileNumber number, String password) {
        return logins.logIn(number.digits(), password, newAddress()).isPresent();
    }

    private long accounts(MobileNumber number) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Account a WHERE a.mobileNumber = :number", Long.class)
                .setParameter("number", number.digits())
                .getSingleResult();
    }

    private static CredentialRequest from(MobileNumber number) {
        return from(number, newAddress(), null);
    }

    private static CredentialRequest from(MobileNumber number, String address, String proof) {
        return new CredentialRequest(number, Locale.ENGLISH, address, proof);
    }

    private static String newAddress() {
        return "192.0.2." + ADDRESSES.incrementAndGet();
    }

    private static void atOnce(int times, Callable<?> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Object>> all = Collections.nCopies(times, work::call);
            for (Future<Object> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
