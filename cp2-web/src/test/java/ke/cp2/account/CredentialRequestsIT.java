package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import java.util.stream.LongStream;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.KeyedHash;
import ke.cp2.sms.MessageReference;
import ke.cp2.sms.SmsStates;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts are asked for, passwords forgotten: one answer for all, within limits. */
@ExtendWith(ArquillianExtension.class)
class CredentialRequestsIT {

    private static final String PASSWORD = "nyumba ya miti mitatu";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject private CredentialRequests requests;
    @Inject private Logins logins;
    @Inject private SmsStates states;
    @Inject private SecretInbox inbox;
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
    void aBlockOfNumbersHasALimitToo() {
        for (int i = 0; i < 50; i++) {
            requests.create(from(MobileNumber.of("25471299%04d".formatted(i))));
        }

        assertThatThrownBy(() -> requests.create(from(MobileNumber.of("254712999999"))))
                .hasMessage("account.numbersMustWait");
    }

    @Test
    void aBusyAddressWorksForEachTextAndIsNotRefused() {
        String address = "198.51.100.7";
        for (int i = 0; i < 25; i++) {
            requests.create(
                    from(MobileNumber.of("2547131%05d".formatted(i * 1000)), address, null));
        }
        CredentialRequest next = from(MobileNumber.of("254713999001"), address, null);

        assertThatThrownBy(() -> requests.create(next)).hasMessage("account.proofWanted");
        String challenge = requests.challenge(next).orElseThrow();
        assertThat(requests.create(from(next.number(), address, solve(next, challenge))))
                .isNotNull();
        assertThat(requests.challenge(from(MobileNumber.of("254713999002")))).isEmpty();
    }

    @Test
    void aSecretEndsAfterThreeDays() {
        MobileNumber number = MobileNumber.of("254712000007");
        requests.create(from(number));
        String secret = inbox.secret(number, 1);

        clock.stopAt(Instant.now().plus(Duration.ofHours(71)));
        assertThat(logIn(number, secret)).isTrue();
        clock.stopAt(Instant.now().plus(Duration.ofHours(73)));
        assertThat(logIn(number, secret)).isFalse();
    }

    @Test
    void aSecretStandsTenWrongTries() {
        MobileNumber number = MobileNumber.of("254712000008");
        requests.create(from(number));
        String secret = inbox.secret(number, 1);

        for (int i = 0; i < 10; i++) {
            assertThat(logIn(number, "ZZZZ-ZZZZ-ZZZZ")).isFalse();
        }
        assertThat(logIn(number, secret)).isFalse();
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

    /** Does the work of the challenge. */
    private static String solve(CredentialRequest request, String challenge) {
        ProofOfWork work = new ProofOfWork(KeyedHash.ofSecrets());
        String addressHash = KeyedHash.ofIndex().of(request.address());
        return LongStream.iterate(0, count -> count + 1)
                .mapToObj(count -> challenge + ":" + count)
                .filter(
                        proof ->
                                work.isSolvedBy(
                                        proof, request.number(), addressHash, Instant.now()))
                .findFirst()
                .orElseThrow();
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
