package ke.cp2.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.account.LoggingIn;
import ke.cp2.account.LoginStep;
import ke.cp2.account.SecretInbox;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Moves of accounts in the container: two officers, one winner, everything stays. */
@ExtendWith(ArquillianExtension.class)
class MovingAccountsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(716_300_000);

    @Inject private Tables tables;

    @Inject private MovingAccounts moving;
    @Inject private MoveHousekeeping housekeeping;
    @Inject private LoggingIn logins;
    @Inject private SecretInbox inbox;
    @Inject private SmsOutbox outbox;
    @Inject private EntityManager entityManager;
    @Inject private UserTransaction transaction;
    @Inject private TestClock clock;

    /** Threads of their own: those of the server share what this one has open. */
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void anotherOfficerApprovesAndThePersonGoesOnWithTheNewNumber() throws Exception {
        MobileNumber from = nextNumber();
        MobileNumber to = nextNumber();
        AccountId person = account(from, Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        long move = request(asking, person, to, null);
        assertThat(inbox.texts(from, 1).get(0)).contains("support was asked to move your account");

        assertThat(refusal(asking, () -> moving.approve(move))).isEqualTo("move.secondOfficer");
        assertThat(refusal(asking, () -> moving.request(person, form(nextNumber(), null))))
                .isEqualTo("move.alreadyWaiting");
        assertThat(numberOf(person)).isEqualTo(from.digits());

        as(deciding, () -> run(() -> moving.approve(move)));

        assertThat(numberOf(person)).isEqualTo(to.digits());
        assertThat(passwordOf(person)).as("the old password").isNull();
        assertThat(inbox.texts(from, 2).get(0)).contains("was moved to another mobile number");
        String secret = inbox.secret(to, 1);
        assertThat(logins.logIn(from.digits(), secret, "192.0.2.1")).isEmpty();
        assertThat(logins.logIn(to.digits(), secret, "192.0.2.1"))
                .get()
                .matches(
                        login ->
                                login.accountId() == person.value()
                                        && login.step() == LoginStep.PASSWORD);
        assertThat(actions(person))
                .contains("move.requested", "account.numberChanged", "move.approved");
        assertThat(refusal(deciding, () -> moving.approve(move))).isEqualTo("move.notWaiting");
    }

    @Test
    void aDuplicateIsSeenClosedAndGivesItsNumberAway() throws Exception {
        MobileNumber to = nextNumber();
        AccountId person = account(nextNumber(), Role.PROFESSIONAL);
        AccountId duplicate = account(to, Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);

        assertThat(refusal(asking, () -> moving.request(person, form(to, null))))
                .isEqualTo("move.numberHeld");
        assertThat(refusal(asking, () -> moving.request(person, form(to, person))))
                .as("the officer looked at another account")
                .isEqualTo("move.numberHeld");
        MovePerson seen = as(asking, () -> moving.holder(to.digits())).orElseThrow();
        assertThat(seen.accountId()).isEqualTo(duplicate.value());
        assertThat(seen.applications()).isZero();
        assertThat(seen.number()).endsWith(to.digits().substring(9)).startsWith("\u2022");

        for (AccountId each : List.of(person, duplicate)) {
            tables.change(
                    "INSERT INTO PROFILE (ACCOUNT_ID, STATE, FULL_NAME)"
                            + " VALUES (?, 'INCOMPLETE', 'Tumaini Mfano')",
                    each.value());
        }
        served(person, 2024, "32005101");
        served(duplicate, 2024, "32005101");
        served(duplicate, 2025, "32005102");

        long move = request(asking, person, to, duplicate);
        assertThat(numberOf(duplicate)).as("before the decision").isEqualTo(to.digits());
        as(deciding, () -> run(() -> moving.approve(move)));

        assertThat(numberOf(person)).isEqualTo(to.digits());
        assertThat(numberOf(duplicate)).isEqualTo("x" + duplicate);
        assertThat(stateOf(duplicate)).isEqualTo("DEACTIVATED");
        assertThat(actions(duplicate)).contains("account.numberGivenAway");
        assertThat(
                        tables.count(
                                "SELECT COUNT(*) FROM PAST_DEPLOYMENT WHERE ACCOUNT_ID = ?",
                                person.value()))
                .as("rules look back at both")
                .isEqualTo(2);
        assertThat(
                        tables.count(
                                "SELECT COUNT(*) FROM PAST_DEPLOYMENT WHERE ACCOUNT_ID = ?",
                                duplicate.value()))
                .as("what both have")
                .isOne();
    }

    private void served(AccountId person, int year, String centre) {
        tables.change(
                "INSERT INTO PAST_DEPLOYMENT"
                        + " (ID, ACCOUNT_ID, EXAM_CODE, EXAM_YEAR, POSITION_CODE, CENTRE_CODE)"
                        + " VALUES (?, ?, 'KCSE', ?, 'INV', ?)",
                tables.next("PAST_DEPLOYMENT_SEQ"),
                person.value(),
                year,
                centre);
    }

    @Test
    void ofTwoMovesToOneNumberAtOnceOneWins() throws Exception {
        MobileNumber to = nextNumber();
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        List<AccountId> people = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> decisions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            AccountId person = account(nextNumber(), Role.PROFESSIONAL);
            people.add(person);
            long move = request(asking, person, to, null);
            decisions.add(
                    executor.submit(
                            () -> {
                                start.await();
                                return outcome(deciding, () -> moving.approve(move));
                            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> decision : decisions) {
            outcomes.add(decision.get());
        }
        assertThat(outcomes).contains("done").doesNotHaveDuplicates();
        assertThat(outcomes)
                .anyMatch(
                        outcome ->
                                outcome.equals("account.numberNotFree")
                                        || outcome.equals("move.numberTaken"));
        assertThat(people.stream().map(this::numberOf).filter(to.digits()::equals)).hasSize(1);
    }

    @Test
    void aNumberThatSomebodyElseGotMeanwhileIsNotTakenAway() throws Exception {
        MobileNumber to = nextNumber();
        AccountId person = account(nextNumber(), Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        long move = request(asking, person, to, null);
        AccountId somebody = account(to, Role.PROFESSIONAL);

        assertThat(refusal(deciding, () -> moving.approve(move))).isEqualTo("move.numberTaken");
        assertThat(numberOf(somebody)).isEqualTo(to.digits());
        as(deciding, () -> run(() -> moving.refuse(move, "The number has another holder")));
        assertThat(as(asking, () -> moving.byId(move)).state()).isEqualTo(MoveState.REFUSED);
    }

    @Test
    void whatWaitsInTheOutboxFollowsAndNoSecretReachesTheOldPhone() throws Exception {
        MobileNumber from = nextNumber();
        MobileNumber to = nextNumber();
        AccountId person = account(from, Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        String received = hold(from, person, SmsTemplate.APPLICATION_RECEIVED, "DSNE-1", "V-1");
        String warning = hold(from, person, SmsTemplate.PAYMENT_CHANGED, "0800 000 000");
        String secret = hold(from, person, SmsTemplate.PASSWORD_RESET, "AAAA-BBBB-CCCC", "link");
        long move = request(asking, person, to, null);

        as(deciding, () -> run(() -> moving.approve(move)));
        for (String key : List.of(received, warning, secret)) {
            release(key);
        }

        assertThat(inbox.texts(to, 2)).anyMatch(text -> text.contains("DSNE-1"));
        assertThat(inbox.texts(from, 3))
                .as("that support was asked, that it moved, and what warns of a thief")
                .anyMatch(text -> text.contains("payment details"))
                .noneMatch(text -> text.contains("AAAA") || text.contains("DSNE-1"));
        assertThat(message(secret)).isEqualTo("FAILED NUMBER_CHANGED " + from.digits() + " wiped");
        assertThat(message(received)).contains(to.digits());
    }

    @Test
    void aDuplicateGetsNoSecretThatOpensNothing() throws Exception {
        MobileNumber to = nextNumber();
        AccountId person = account(nextNumber(), Role.PROFESSIONAL);
        AccountId duplicate = account(to, Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        String secret = hold(to, duplicate, SmsTemplate.PASSWORD_RESET, "AAAA-BBBB-CCCC", "link");
        long move = request(asking, person, to, duplicate);

        as(deciding, () -> run(() -> moving.approve(move)));

        assertThat(message(secret)).isEqualTo("FAILED NUMBER_CHANGED " + to.digits() + " wiped");
    }

    @Test
    void aPersonIsFoundByTheWholeTscNumber() throws Exception {
        AccountId person = account(nextNumber(), Role.PROFESSIONAL);
        AccountId officer = account(nextNumber(), Role.COUNCIL_OFFICER);
        String number = String.valueOf(70_000_000 + person.value() % 1_000_000);
        tables.change(
                "INSERT INTO PROFILE (ACCOUNT_ID, STATE, FULL_NAME, TSC_NUMBER, TSC_NUMBER_KEY)"
                        + " VALUES (?, 'INCOMPLETE', 'Tumaini Mfano', ?, ?)",
                person.value(),
                number,
                number);

        String spaced = ' ' + number.substring(0, 2) + '\u00a0' + number.substring(2);
        assertThat(as(officer, () -> moving.find(PersonKey.TSC_NUMBER, spaced)))
                .get()
                .matches(found -> found.accountId() == person.value())
                .matches(found -> found.tscNumber().endsWith(number.substring(5)));
        assertThat(as(officer, () -> moving.find(PersonKey.TSC_NUMBER, number.substring(1))))
                .as("a part of it")
                .isEmpty();
        for (String wrong : List.of("", "123", "123456789", "7OO001")) {
            assertThat(refusal(officer, () -> moving.find(PersonKey.TSC_NUMBER, wrong)))
                    .isEqualTo("move.tscNumberWrong");
        }
    }

    @Test
    void aMoveThatNobodyDecidesOnEndsAndAnotherOneTakesItsPlace() throws Exception {
        AccountId person = account(nextNumber(), Role.PROFESSIONAL);
        AccountId asking = account(nextNumber(), Role.COUNCIL_OFFICER);
        AccountId deciding = account(nextNumber(), Role.COUNCIL_OFFICER);
        long first = request(asking, person, nextNumber(), null);

        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofDays(8)));
        assertThat(refusal(deciding, () -> moving.approve(first))).isEqualTo("move.notWaiting");
        long second = request(asking, person, nextNumber(), null);
        assertThat(as(asking, () -> moving.byId(first)).state()).isEqualTo(MoveState.EXPIRED);

        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofDays(16)));
        housekeeping.expire();
        assertThat(as(asking, () -> moving.byId(second)).state()).isEqualTo(MoveState.EXPIRED);
        assertThat(actions(person)).contains("move.expired");
    }

    @Test
    void onlyCouncilOfficersLookAndEachSearchIsAudited() throws Exception {
        MobileNumber number = nextNumber();
        AccountId person = account(number, Role.PROFESSIONAL);
        AccountId staff = account(nextNumber(), Role.ADMINISTRATOR);
        AccountId officer = account(nextNumber(), Role.COUNCIL_OFFICER);
        for (Role other : List.of(Role.PROFESSIONAL, Role.SUBCOUNTY_OFFICER, Role.ADMINISTRATOR)) {
            assertThatExceptionOfType(EJBAccessException.class)
                    .isThrownBy(
                            () ->
                                    As.account(
                                            AccountId.of(1),
                                            other,
                                            () ->
                                                    moving.find(
                                                            PersonKey.MOBILE_NUMBER,
                                                            number.digits())));
        }
        assertThat(as(officer, () -> moving.find(PersonKey.MOBILE_NUMBER, number.digits())))
                .get()
                .matches(found -> found.accountId() == person.value());
        assertThat(actions(person)).containsExactly("account.searched");
        assertThat(as(officer, () -> moving.find(PersonKey.MOBILE_NUMBER, numberOf(staff))))
                .as("staff are not moved here")
                .isEmpty();
        assertThat(
                        refusal(
                                officer,
                                () ->
                                        moving.find(
                                                PersonKey.MOBILE_NUMBER,
                                                number.digits().substring(0, 8))))
                .as("a part of a number")
                .isEqualTo("account.numberWrong");
        assertThat(
                        refusal(
                                officer,
                                () ->
                                        moving.request(
                                                person,
                                                form(MobileNumber.of(numberOf(staff)), staff))))
                .isEqualTo("move.numberOfStaff");
    }

    /** A message that waits in the outbox until it is released; gives its key. */
    private String hold(MobileNumber to, AccountId account, SmsTemplate template, String... values)
            throws Exception {
        String key = "held:" + UUID.randomUUID();
        transaction.begin();
        outbox.add(NewSms.single(to, account, template, Locale.ENGLISH, key, values));
        entityManager.flush();
        batch("HELD", key);
        transaction.commit();
        return key;
    }

    private void release(String key) {
        batch("WAITING", key);
    }

    private void batch(String state, String key) {
        tables.change(
                "UPDATE SMS_BATCH SET STATE = ? WHERE FIRST_ID ="
                        + " (SELECT ID FROM SMS_MESSAGE WHERE BUSINESS_KEY = ?)",
                state,
                key);
    }

    private String message(String key) {
        return (String)
                tables.ask(
                        "SELECT STATE || ' ' || FAILURE || ' ' || RECIPIENT"
                                + " || CASE WHEN BODY_ENC IS NULL THEN ' wiped' END"
                                + " FROM SMS_MESSAGE WHERE BUSINESS_KEY = ?",
                        key);
    }

    private long request(AccountId officer, AccountId person, MobileNumber to, AccountId duplicate)
            throws Exception {
        as(officer, () -> run(() -> moving.request(person, form(to, duplicate))));
        return tables.id("SELECT ID FROM ACCOUNT_MOVE WHERE OPEN_ACCOUNT_ID = ?", person.value());
    }

    private static MoveForm form(MobileNumber to, AccountId duplicate) {
        MoveForm form = new MoveForm();
        form.setNewNumber(to.digits());
        form.setConfirmNewNumber(to.spaced());
        form.setDocuments(List.of(MoveDocument.NATIONAL_ID, MoveDocument.POLICE_ABSTRACT));
        form.setReason("The phone was stolen");
        form.setSeenDuplicateId(AccountId.valueOrNull(duplicate));
        form.setDuplicateConfirmed(duplicate != null);
        return form;
    }

    private AccountId account(MobileNumber number, Role role) {
        AccountId id = AccountId.of(tables.next("ACCOUNT_SEQ"));
        tables.change(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, ROLE, STATE, PASSWORD_HASH,"
                        + " CREATED_AT) VALUES (?, ?, ?, 'ACTIVE', 'old', SYSTIMESTAMP)",
                id.value(),
                number.digits(),
                role.name());
        return id;
    }

    private String numberOf(AccountId account) {
        return column("MOBILE_NUMBER", account);
    }

    private String passwordOf(AccountId account) {
        return column("PASSWORD_HASH", account);
    }

    private String stateOf(AccountId account) {
        return column("STATE", account);
    }

    private String column(String name, AccountId account) {
        return (String)
                tables.ask("SELECT " + name + " FROM ACCOUNT WHERE ID = ?", account.value());
    }

    private List<String> actions(AccountId account) {
        return tables.texts(
                "SELECT ACTION FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'account'"
                        + " AND SUBJECT_ID = ? ORDER BY ID",
                String.valueOf(account));
    }

    private static String refusal(AccountId officer, Runnable useCase) throws Exception {
        String outcome = outcome(officer, useCase);
        assertThat(outcome).isNotEqualTo("done");
        return outcome;
    }

    private static String outcome(AccountId officer, Runnable useCase) throws Exception {
        return as(
                officer,
                () -> {
                    try {
                        useCase.run();
                        return "done";
                    } catch (BusinessException e) {
                        return e.key();
                    }
                });
    }

    private static boolean run(Runnable useCase) {
        useCase.run();
        return true;
    }

    private static <T> T as(AccountId officer, Callable<T> action) throws Exception {
        return As.account(officer, Role.COUNCIL_OFFICER, action);
    }

    private static MobileNumber nextNumber() {
        return MobileNumber.of("254" + NUMBER.getAndIncrement());
    }
}
