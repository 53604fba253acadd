package ke.cp2.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.account.Account;
import ke.cp2.account.Entered;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoggingIn;
import ke.cp2.account.LoginStep;
import ke.cp2.account.ManagingAccounts;
import ke.cp2.account.SecretInbox;
import ke.cp2.account.number.ChangingNumber;
import ke.cp2.account.password.PasswordHasher;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second factor of staff, on the database: each code opens once, and nobody gets round it. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {

    private static final String PASSWORD = "nyumba ya miti mitatu";
    private static final String HOME = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.20";
    private static final int AT_ONCE = 4;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject private LoggingIn logins;
    @Inject private ConfirmingLogin codeLogin;
    @Inject private SettingUpSecondFactor setUp;
    @Inject private RenewingSecondFactor own;
    @Inject private ResettingSecondFactor reset;
    @Inject private ConfirmingCode confirming;
    @Inject private ChangingNumber changing;
    @Inject private Tables tables;
    @Inject private SecondFactors factors;
    @Inject private LostSecondFactor lost;
    @Inject private ManagingAccounts staffAccounts;
    @Inject private PasswordHasher hasher;
    @Inject private SecretInbox inbox;
    @Inject private AuditHistory history;
    @Inject private UserTransaction transaction;
    @Inject private EntityManager entityManager;
    @Inject private TestClock clock;

    private final TotpSecret app = TotpSecret.random(new SecureRandom());

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void thePasswordAloneIsHalfALoginForAllStaff() throws Exception {
        for (Role role : List.of(Role.COUNCIL_OFFICER, Role.ADMINISTRATOR)) {
            MobileNumber number = number();
            AccountId without = staff(number, role);
            assertThat(logIn(number).step()).isEqualTo(LoginStep.SET_UP);

            add(without, app);
            LoggedIn half = logIn(number);
            assertThat(half.step()).isEqualTo(LoginStep.CODE);
            assertThat(half.isDone()).isFalse();
            assertThat(half.group()).isEqualTo(Role.Name.CODE_AWAITED);
        }
        MobileNumber professional = number();
        persist(Account.ofProfessional(professional, null, Locale.ENGLISH, clock.instant()));
        assertThat(logIn(professional).group()).isEqualTo(Role.Name.PROFESSIONAL);
    }

    @Test
    void halfALoginOpensNoUseCaseOfStaff() throws Exception {
        AccountId officer = staff(number(), Role.ADMINISTRATOR);
        for (String group : List.of(Role.Name.CODE_AWAITED, Role.Name.SET_UP_AWAITED)) {
            for (Callable<?> useCase :
                    List.<Callable<?>>of(
                            () -> staffAccounts.byId(officer),
                            () -> own.view(),
                            () -> own.newRecoveryCodes(Entered.passwordOf(officer), "000000", HOME),
                            () -> reset.view(officer))) {
                assertThatThrownBy(() -> As.inGroup(officer, group, useCase))
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        assertThatThrownBy(() -> As.inGroup(officer, Role.Name.CODE_AWAITED, () -> setUp.offer()))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aNewNumberTakesACodeOfTheAppAndTheOthersLearnOfIt() throws Exception {
        AccountId officer = staffWithApp();
        AccountId colleague = staff(number(), Role.ADMINISTRATOR);
        MobileNumber to = number();
        assertThatThrownBy(() -> confirmed(officer, null)).hasMessage("account.codeWrong");
        assertThatThrownBy(() -> confirmed(officer, "12345")).hasMessage("account.codeWrong");

        ConfirmedCode proof = confirmed(officer, code(0));
        assertThatThrownBy(() -> confirmed(officer, code(0))).hasMessage("account.codeUsed");
        assertThatThrownBy(
                        () ->
                                As.account(
                                        colleague,
                                        Role.ADMINISTRATOR,
                                        () ->
                                                changing.ask(
                                                        to, Entered.passwordOf(colleague), proof)))
                .as("of somebody else")
                .isInstanceOf(Exception.class);
        As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> changing.ask(to, Entered.passwordOf(officer), proof));
        Matcher sent = Pattern.compile("\\b[0-9]{6}\\b").matcher(inbox.texts(to, 1).get(0));
        assertThat(sent.find()).isTrue();
        As.account(officer, Role.COUNCIL_OFFICER, () -> changing.confirm(sent.group()));

        assertThat(movesToldTo(colleague)).isOne();
        assertThat(movesToldTo(officer)).isZero();
        tables.change(
                "UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID IN (?, ?)",
                officer.value(),
                colleague.value());
    }

    private ConfirmedCode confirmed(AccountId officer, String typed) {
        return As.account(officer, Role.COUNCIL_OFFICER, () -> confirming.confirm(typed, HOME));
    }

    private int movesToldTo(AccountId account) {
        return tables.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?"
                        + " AND TEMPLATE = 'STAFF_NUMBER_CHANGED'",
                account.value());
    }

    @Test
    void theCodeCompletesTheLogin() throws Exception {
        AccountId officer = staffWithApp();

        LoggedIn login = enter(officer, code(0), HOME);

        assertThat(login.isDone()).isTrue();
        assertThat(login.group()).isEqualTo(Role.Name.COUNCIL_OFFICER);
        assertThat(logins.stillStands(login)).isTrue();
        assertThat(actions(officer)).containsExactly("account.loggedIn");
    }

    @Test
    void ofParallelLoginsWithTheSameCodeOneWins() throws Exception {
        AccountId officer = staffWithApp();
        String code = code(0);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);

        List<String> outcomes =
                atOnce(
                        () -> {
                            start.await();
                            return outcome(() -> enter(officer, code, HOME));
                        });

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "", "account.codeUsed", "account.codeUsed", "account.codeUsed");
    }

    @Test
    void wrongCodesPauseTheirAddressAndNobodyElse() throws Exception {
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        add(officer, app);
        Instant now = Instant.now();
        clock.stopAt(now);
        for (int i = 0; i < WrongCodes.LIMIT; i++) {
            refused(() -> enter(officer, code(40), ELSEWHERE), "account.codeWrong");
        }

        refused(() -> enter(officer, code(0), ELSEWHERE), "account.codesPaused");
        assertThat(enter(officer, code(0), HOME).isDone()).as("the owner at home").isTrue();
        assertThat(actions(officer)).filteredOn("account.codeWrong"::equals).hasSize(6);

        clock.stopAt(now.plus(WrongCodes.PAUSE));
        assertThat(enter(officer, code(0), ELSEWHERE).isDone()).as("after the pause").isTrue();
        clock.run();
        assertThat(inbox.texts(number, 1).get(0)).contains("wrong security codes");
    }

    @Test
    void wrongCodesFromEverywherePauseTheAppAndTheOwnerHasARecoveryCode() throws Exception {
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        add(officer, app);
        Instant now = Instant.now();
        clock.stopAt(now);
        List<String> codes = renew(officer, code(-1));
        for (int i = 0; i < SecondFactor.LIMIT; i++) {
            String address = "203.0.113." + i;
            refused(() -> enter(officer, code(40), address), "account.codeWrong");
        }

        refused(() -> enter(officer, code(0), "203.0.113.99"), "account.codesShut");
        refused(() -> enter(officer, code(0), HOME), "account.codesShut");
        refused(() -> renew(officer, code(0)), "account.codesShut");
        clock.stopAt(now.plus(SecondFactor.PAUSE));
        refused(() -> enter(officer, code(40), ELSEWHERE), "account.codeWrong");
        refused(() -> enter(officer, code(0), HOME), "account.codesShut");

        assertThat(enter(officer, codes.get(0), HOME).isDone()).as("the owner").isTrue();
        assertThat(enter(officer, code(0), HOME).isDone()).as("the app again").isTrue();
        clock.run();
        assertThat(inbox.texts(number, 1)).singleElement(STRING).contains("wrong security codes");
    }

    @Test
    void theOwnerIsWarnedOnceADay() throws Exception {
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        add(officer, app);
        for (String address : List.of("203.0.113.1", "203.0.113.2", "203.0.113.3")) {
            for (int i = 0; i < WrongCodes.LIMIT; i++) {
                refused(() -> enter(officer, "no code", address), "account.codeWrong");
            }
        }

        assertThat(inbox.texts(number, 1)).hasSize(1);
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsKeptAsAHash() throws Exception {
        AccountId officer = staffWithApp();
        List<String> codes = renew(officer, code(0));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(stored("SELECT CODE_HMAC FROM RECOVERY_CODE WHERE ACCOUNT_ID = ?", officer))
                .hasSize(10)
                .allMatch(hmac -> hmac.matches("[0-9a-f]{64}"));

        String typed = codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(enter(officer, typed, HOME).isDone()).isTrue();
        refused(() -> enter(officer, codes.get(3), HOME), "account.recoveryCodeUsed");
        assertThat(asOfficer(officer, () -> own.view()).codesLeft()).isEqualTo(9);
        assertThat(actions(officer)).contains("account.recoveryCodeUsed");
    }

    @Test
    void newRecoveryCodesWantACodeAndEndTheFormerOnes() throws Exception {
        clock.stopAt(Instant.now());
        AccountId officer = staffWithApp();
        List<String> former = renew(officer, code(-1));

        refusedAt("code", () -> renew(officer, code(40)));
        refusedAt("code", () -> renew(officer, code(-1)));
        List<String> codes = renew(officer, code(0));

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(former);
        refused(() -> enter(officer, former.get(0), HOME), "account.codeWrong");
        assertThat(enter(officer, codes.get(0), HOME).isDone()).isTrue();
    }

    @Test
    void theOwnerSetsAnotherPhoneUpWithPasswordAndCode() throws Exception {
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        add(officer, app);
        LoggedIn login = enter(officer, code(0), HOME);

        refusedAt("code", () -> startOver(officer, code(40)));
        assertThat(logins.stillStands(login)).isTrue();
        LoggedIn next = startOver(officer, code(1));

        assertThat(next.group()).isEqualTo(Role.Name.SET_UP_AWAITED);
        assertThat(logins.stillStands(next)).isTrue();
        assertThat(logins.stillStands(login)).as("other sessions").isFalse();
        assertThat(logIn(number).step()).isEqualTo(LoginStep.SET_UP);
        assertThat(actions(officer)).contains("account.factorRemoved");
    }

    @Test
    void theSecretIsEncrypted() throws Exception {
        AccountId officer = staffWithApp();

        assertThat(stored("SELECT SECRET_ENC FROM SECOND_FACTOR WHERE ACCOUNT_ID = ?", officer))
                .singleElement()
                .asString()
                .doesNotContain(app.base32())
                .hasSizeGreaterThan(app.base32().length());
    }

    @Test
    void settingUpNeedsACodeOfTheSecret() throws Exception {
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        LoggedIn half = logIn(number);
        TotpSecret offered = settingUp(officer, () -> setUp.offer());
        assertThat(settingUp(officer, () -> setUp.addressOf(offered))).contains(number.digits());

        refusedAt("code", () -> settingUp(officer, () -> setUp.confirm(offered, code(0))));
        SettingUpSecondFactor.Done done =
                settingUp(officer, () -> setUp.confirm(offered, codeOf(offered, 0)));

        assertThat(done.recoveryCodes()).hasSize(10);
        assertThat(done.login().isDone()).isTrue();
        assertThat(logins.stillStands(done.login())).isTrue();
        assertThat(logins.stillStands(half)).as("another session that could set up").isFalse();
        assertThat(inbox.texts(number, 1).get(0)).contains("authenticator app");
        assertThat(actions(officer)).contains("account.factorSetUp", "account.loggedIn");
        refused(() -> enter(officer, codeOf(offered, 0), HOME), "account.codeUsed");
        assertThat(logIn(number).step()).isEqualTo(LoginStep.CODE);
    }

    @Test
    void ofTwoWhoSetUpAtOnceOneWins() throws Exception {
        AccountId officer = staff(number(), Role.COUNCIL_OFFICER);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);

        List<String> outcomes =
                atOnce(
                        () -> {
                            TotpSecret offered = settingUp(officer, () -> setUp.offer());
                            start.await();
                            return outcome(
                                    () ->
                                            settingUp(
                                                    officer,
                                                    () ->
                                                            setUp.confirm(
                                                                    offered, codeOf(offered, 0))));
                        });

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "", "account.factorExists", "account.factorExists", "account.factorExists");
        assertThat(stored("SELECT CODE_HMAC FROM RECOVERY_CODE WHERE ACCOUNT_ID = ?", officer))
                .hasSize(10);
    }

    @Test
    void anAdministratorResetsWithAReasonAndTheOwnerIsOut() throws Exception {
        AccountId administrator = staff(number(), Role.ADMINISTRATOR);
        MobileNumber number = number();
        AccountId officer = staff(number, Role.COUNCIL_OFFICER);
        add(officer, app);
        LoggedIn half = logIn(number);
        LoggedIn login = enter(officer, code(0), HOME);

        for (String reason : new String[] {null, " "}) {
            refusedAt("reason", () -> reset(administrator, officer, reason));
        }
        assertThat(logins.stillStands(login)).isTrue();
        reset(administrator, officer, " Phone stolen ");

        assertThat(logins.stillStands(login)).isFalse();
        assertThat(logins.stillStands(half)).isFalse();
        assertThat(logIn(number).step()).isEqualTo(LoginStep.SET_UP);
        assertThat(inbox.texts(number, 1).get(0)).contains("administrator");
        assertThat(history.of(AuditKind.ACCOUNT, officer.value()).get(0).action())
                .isEqualTo("account.factorReset");
        assertThat(history.of(AuditKind.ACCOUNT, officer.value()).get(0).reason())
                .isEqualTo("Phone stolen");
        refused(() -> reset(administrator, officer, "again"), "account.factorMissing");
        refused(() -> enter(officer, code(1), HOME), "account.codeWrong");
    }

    @Test
    void whoRunsTheServerLetsALostAdministratorInOnceForEachReason() throws Exception {
        MobileNumber number = number();
        AccountId administrator = staff(number, Role.ADMINISTRATOR);
        add(administrator, app);
        MobileNumber officersNumber = number();
        AccountId officer = staff(officersNumber, Role.COUNCIL_OFFICER);
        add(officer, app);

        lost.carryOut(officersNumber.digits() + " phone lost");
        assertThat(isSetUp(officer)).as("others have an administrator").isTrue();
        lost.carryOut(number.digits());
        assertThat(isSetUp(administrator)).as("without a reason").isTrue();
        lost.carryOut(number.spaced() + "  phone lost on 28 November ");
        assertThat(isSetUp(administrator)).isFalse();
        assertThat(logIn(number).step()).isEqualTo(LoginStep.SET_UP);
        assertThat(inbox.texts(number, 1).get(0)).contains("authenticator app");
        AuditRow entry = history.of(AuditKind.ACCOUNT, administrator.value()).get(0);
        assertThat(entry.action()).isEqualTo("account.factorReset");
        assertThat(entry.reason()).endsWith(": phone lost on 28 November");

        add(administrator, app);
        lost.carryOut(number.spaced() + " phone lost on 28 November");
        assertThat(isSetUp(administrator)).as("the setting was forgotten").isTrue();
        lost.carryOut(number.digits() + " lost again");
        assertThat(isSetUp(administrator)).isFalse();
    }

    private boolean isSetUp(AccountId account) {
        entityManager.clear();
        return factors.setUpAt(account) != null;
    }

    @Test
    void nobodyResetsTheOwnFactor() throws Exception {
        AccountId administrator = staff(number(), Role.ADMINISTRATOR);
        add(administrator, app);

        refused(() -> reset(administrator, administrator, "why not"), "account.ownFactor");
        assertThat(
                        As.account(
                                        administrator,
                                        Role.ADMINISTRATOR,
                                        () -> reset.view(administrator))
                                .isSetUp())
                .isTrue();
        assertThatThrownBy(
                        () ->
                                As.account(
                                        administrator,
                                        Role.COUNCIL_OFFICER,
                                        () -> reset.reset(administrator, "why not")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aRightCodeOpensNoLockedAccount() throws Exception {
        AccountId officer = staffWithApp();
        transaction.begin();
        entityManager.find(Account.class, officer.value()).lock();
        transaction.commit();

        refused(() -> enter(officer, code(0), HOME), "account.shut");
    }

    private String outcome(Callable<?> useCase) throws Exception {
        try {
            useCase.call();
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private static List<String> atOnce(Callable<String> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(work));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private LoggedIn enter(AccountId officer, String code, String address) {
        return As.inGroup(officer, Role.Name.CODE_AWAITED, () -> codeLogin.enter(code, address));
    }

    private <T> T settingUp(AccountId officer, Callable<T> useCase) {
        return As.inGroup(officer, Role.Name.SET_UP_AWAITED, useCase);
    }

    private <T> T asOfficer(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private List<String> renew(AccountId officer, String code) {
        return asOfficer(
                officer, () -> own.newRecoveryCodes(Entered.passwordOf(officer), code, HOME));
    }

    private LoggedIn startOver(AccountId officer, String code) {
        return asOfficer(officer, () -> own.startOver(Entered.passwordOf(officer), code, HOME));
    }

    private void reset(AccountId administrator, AccountId officer, String reason) {
        As.account(administrator, Role.ADMINISTRATOR, () -> reset.reset(officer, reason));
    }

    private LoggedIn logIn(MobileNumber number) {
        return logins.logIn(number.digits(), PASSWORD, HOME).orElseThrow();
    }

    private static void refused(Callable<?> useCase, String key) {
        assertThatThrownBy(useCase::call).isInstanceOf(BusinessException.class).hasMessage(key);
    }

    private static void refused(Runnable useCase, String key) {
        assertThatThrownBy(useCase::run).isInstanceOf(BusinessException.class).hasMessage(key);
    }

    private static void refusedAt(String field, Callable<?> useCase) {
        assertThatThrownBy(useCase::call)
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    private static void refusedAt(String field, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    /** What the app shows some steps from now. */
    private String code(int steps) {
        return codeOf(app, steps);
    }

    private String codeOf(TotpSecret secret, int steps) {
        return secret.codeOf(TotpSecret.stepAt(clock.instant()) + steps);
    }

    private List<String> actions(AccountId account) {
        return history.of(AuditKind.ACCOUNT, account.value()).stream()
                .map(AuditRow::action)
                .toList();
    }

    private static MobileNumber number() {
        return MobileNumber.of("2547139%05d".formatted(50_000 + PEOPLE.incrementAndGet()));
    }

    private AccountId staffWithApp() throws Exception {
        AccountId officer = staff(number(), Role.COUNCIL_OFFICER);
        add(officer, app);
        return officer;
    }

    private AccountId staff(MobileNumber number, Role role) throws Exception {
        return persist(Account.ofStaff(number, "Mtu wa Majaribio", role, null, clock.instant()));
    }

    private AccountId persist(Account account) throws Exception {
        account.choosePassword(hasher.hash(PASSWORD));
        transaction.begin();
        entityManager.persist(account);
        transaction.commit();
        return account.id();
    }

    private void add(AccountId account, TotpSecret secret) throws Exception {
        transaction.begin();
        factors.add(account, new SecondFactor(account, secret), clock.instant());
        transaction.commit();
    }

    @SuppressWarnings("unchecked")
    private List<String> stored(String query, AccountId account) {
        return entityManager
                .createNativeQuery(query)
                .setParameter(1, account.value())
                .getResultList();
    }
}
