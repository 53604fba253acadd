package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.AtOnce;
import ke.cp2.support.Tables;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do with accounts: whom they cannot shut out, and what is kept of it. */
@ExtendWith(ArquillianExtension.class)
class ManagingAccountsIT {

    private static final int ROUNDS = 8;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject private ManagingAccounts staff;
    @Inject private AuditHistory history;
    @Inject private UserTransaction transaction;
    @Inject private EntityManager entityManager;
    @Inject private Tables tables;
    @Inject private Clock clock;

    private List<Long> others;
    private AccountId administrator;

    /** The administrators of other tests would be others that remain. */
    @BeforeEach
    void beTheOnlyAdministrator() throws Exception {
        others =
                entityManager
                        .createQuery(
                                "SELECT a.id FROM Account a WHERE a.role = :role AND a.state = :state",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .setParameter("state", AccountState.ACTIVE)
                        .getResultList();
        put(others, AccountState.LOCKED);
        administrator = active(Role.ADMINISTRATOR);
    }

    @AfterEach
    void letTheOthersIn() throws Exception {
        put(others, AccountState.ACTIVE);
        put(List.of(administrator.value()), AccountState.DEACTIVATED);
    }

    @Test
    void theFileOfStaffIsInTheOrderOfTheirList() {
        AccountFilter all = new AccountFilter(null, null, null);
        List<Long> listed =
                asAdministrator(() -> staff.list(all, PageRequest.of(0, PageRequest.MAXIMUM_SIZE)))
                        .rows()
                        .stream()
                        .map(AccountRow::id)
                        .toList();
        List<AccountRow> first = asAdministrator(() -> staff.next(all, null, 0));
        assertThat(first.stream().limit(listed.size()).map(AccountRow::id).toList())
                .isEqualTo(listed);
        AccountRow last = first.get(first.size() - 1);
        assertThat(asAdministrator(() -> staff.next(all, last, first.size())))
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoIsLockedIsOutUntilUnlockedAndTheTrailSaysWhoAndWhy() throws Exception {
        AccountId officer = active(Role.COUNCIL_OFFICER);

        asAdministrator(() -> staff.lock(officer, " Left the office "));
        assertThat(stateOf(officer)).isEqualTo(AccountState.LOCKED);
        refused(() -> staff.lock(officer, "again"), "account.stateRefused");
        refused(() -> staff.sendSecret(officer), "account.stateRefused");
        asAdministrator(() -> staff.unlock(officer, "Came back"));
        assertThat(stateOf(officer)).isEqualTo(AccountState.ACTIVE);
        refused(() -> staff.unlock(officer, "again"), "account.stateRefused");
        asAdministrator(() -> staff.deactivate(officer, "Retired"));
        assertThat(stateOf(officer)).isEqualTo(AccountState.DEACTIVATED);
        refused(() -> staff.unlock(officer, "back again"), "account.stateRefused");

        assertThat(history.of(AuditKind.ACCOUNT, officer.value()))
                .extracting(AuditRow::action, AuditRow::detail, AuditRow::reason)
                .containsExactly(
                        tuple("account.deactivated", "ACTIVE > DEACTIVATED", "Retired"),
                        tuple("account.unlocked", "LOCKED > ACTIVE", "Came back"),
                        tuple("account.locked", "ACTIVE > LOCKED", "Left the office"));
        assertThat(history.of(AuditKind.ACCOUNT, officer.value()))
                .extracting(AuditRow::actorNumber)
                .containsOnly(numberOf(administrator));
    }

    @Test
    void aNameIsCorrectedAndTheTrailHasBoth() throws Exception {
        AccountId officer = active(Role.COUNCIL_OFFICER);
        String before = staff(() -> staff.byId(officer)).fullName();

        asAdministrator(() -> staff.rename(officer, "  Tumaini   Wekesa "));
        asAdministrator(() -> staff.rename(officer, "Tumaini Wekesa"));

        assertThat(staff(() -> staff.byId(officer)).fullName()).isEqualTo("Tumaini Wekesa");
        assertThat(foundBy("wekes")).contains(officer.value());
        assertThat(foundBy(before)).as("by the former name").doesNotContain(officer.value());
        assertThat(history.of(AuditKind.ACCOUNT, officer.value()))
                .as("once, not for the same name again")
                .extracting(AuditRow::action, AuditRow::detail)
                .containsExactly(tuple("account.renamed", before + " > Tumaini Wekesa"));
        refused(() -> staff.rename(officer, " "), "account.nameMissing");
        refused(() -> staff.rename(officer, "x".repeat(121)), "account.nameMissing");
        AccountId professional = active(Role.PROFESSIONAL);
        refused(() -> staff.rename(professional, "Tumaini Wekesa"), "account.notStaff");
    }

    @Test
    void nobodyTakesTheNameOfAColleagueOrGivesItToOneself() throws Exception {
        AccountId gone = active(Role.COUNCIL_OFFICER);
        asAdministrator(() -> staff.rename(gone, "Wanj\u0129ku Ng\u2019ang\u2019a Jina"));
        asAdministrator(() -> staff.deactivate(gone, "Retired"));
        AccountId officer = active(Role.COUNCIL_OFFICER);
        AccountId colleague = active(Role.ADMINISTRATOR);

        refused(() -> staff.rename(officer, " JINA, nganga  Wanjiku"), "account.nameTaken");
        refusedAt(
                "fullName",
                () -> asAdministrator(() -> staff.rename(officer, "Jina Wanjiku nganga")));
        refused(() -> staff.rename(administrator, "Mwingine Jina"), "account.ownName");
        assertThat(told(officer)).isZero();

        asAdministrator(() -> staff.rename(officer, "Wanjiku M. Nganga Jina"));
        assertThat(told(officer)).as("whose name it is").isOne();
        assertThat(told(colleague)).as("who approves, too").isOne();
        assertThat(told(administrator)).as("who did it").isZero();
        assertThat(told(gone)).isOne();
        put(List.of(officer.value(), colleague.value()), AccountState.DEACTIVATED);
    }

    @Test
    void ofTwoWhoGiveOneNameAtOnceOneDoes() throws Exception {
        AccountId second = active(Role.ADMINISTRATOR);
        for (int round = 0; round < ROUNDS; round++) {
            AccountId one = active(Role.COUNCIL_OFFICER);
            AccountId other = active(Role.COUNCIL_OFFICER);
            String name = "Jina Moja " + "abcdefgh".charAt(round);
            CyclicBarrier start = new CyclicBarrier(2);

            assertThat(
                            AtOnce.both(
                                    () -> renameAs(administrator, one, name, start),
                                    () -> renameAs(second, other, name, start)))
                    .containsExactlyInAnyOrder("", "account.nameTaken");
            put(List.of(one.value(), other.value()), AccountState.DEACTIVATED);
        }
        put(List.of(second.value()), AccountState.DEACTIVATED);
    }

    private String renameAs(AccountId caller, AccountId target, String name, CyclicBarrier start)
            throws Exception {
        start.await();
        try {
            As.account(caller, Role.ADMINISTRATOR, () -> staff.rename(target, name));
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private int told(AccountId account) {
        return tables.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?"
                        + " AND TEMPLATE = 'STAFF_RENAMED'",
                account.value());
    }

    private List<Long> foundBy(String name) {
        return staff(() -> staff.list(new AccountFilter(null, null, name), PageRequest.of(0, 200)))
                .rows()
                .stream()
                .map(AccountRow::id)
                .toList();
    }

    private <T> T staff(Callable<T> useCase) {
        return As.account(administrator, Role.ADMINISTRATOR, useCase);
    }

    @Test
    void nothingHappensWithoutAReason() throws Exception {
        AccountId open = active(Role.COUNCIL_OFFICER);
        AccountId shut = active(Role.COUNCIL_OFFICER);
        put(List.of(shut.value()), AccountState.LOCKED);

        for (String reason : new String[] {null, "", " \t"}) {
            refusedAtReason(() -> staff.lock(open, reason));
            refusedAtReason(() -> staff.deactivate(open, reason));
            refusedAtReason(() -> staff.unlock(shut, reason));
        }

        assertThat(stateOf(open)).isEqualTo(AccountState.ACTIVE);
        assertThat(stateOf(shut)).isEqualTo(AccountState.LOCKED);
        assertThat(history.of(AuditKind.ACCOUNT, open.value())).isEmpty();
    }

    @Test
    void theOwnAccountIsForOthers() throws Exception {
        active(Role.ADMINISTRATOR);

        refused(() -> staff.lock(administrator, "holiday"), "account.ownRefused");
        refused(() -> staff.deactivate(administrator, "holiday"), "account.ownRefused");
        assertThat(stateOf(administrator)).isEqualTo(AccountState.ACTIVE);

        put(List.of(administrator.value()), AccountState.LOCKED);
        refused(() -> staff.unlock(administrator, "a mistake"), "account.ownRefused");
        assertThat(stateOf(administrator)).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        AccountId second = active(Role.ADMINISTRATOR);
        put(List.of(administrator.value()), AccountState.LOCKED);

        // The session of the one who was locked still stands for a moment.
        refused(() -> staff.lock(second, "revenge"), "account.lastAdministrator");
        refused(() -> staff.deactivate(second, "revenge"), "account.lastAdministrator");
        assertThat(stateOf(second)).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aLockedAdministratorIsNotTheLastOne() throws Exception {
        AccountId second = active(Role.ADMINISTRATOR);

        asAdministrator(() -> staff.lock(second, "left"));
        asAdministrator(() -> staff.deactivate(second, "will not come back"));

        assertThat(stateOf(second)).isEqualTo(AccountState.DEACTIVATED);
    }

    @Test
    void ofTwoAdministratorsWhoLockEachOtherOneStays() throws Exception {
        AccountId second = active(Role.ADMINISTRATOR);
        for (int round = 0; round < ROUNDS; round++) {
            put(List.of(administrator.value(), second.value()), AccountState.ACTIVE);
            CyclicBarrier start = new CyclicBarrier(2);

            List<String> refusals =
                    AtOnce.both(
                            () -> lockAs(administrator, second, start),
                            () -> lockAs(second, administrator, start));

            assertThat(refusals).containsExactlyInAnyOrder("", "account.lastAdministrator");
            assertThat(List.of(stateOf(administrator), stateOf(second)))
                    .containsExactlyInAnyOrder(AccountState.ACTIVE, AccountState.LOCKED);
        }
        put(List.of(second.value()), AccountState.DEACTIVATED);
    }

    @Test
    void aNameIsFoundHoweverItsApostropheAndItsMarksAreTyped() throws Exception {
        String wanjiku = "Ng\u2019ang\u02bca Wanjik\u0169 \u2013 Mfano";
        AccountId officer = active(Role.COUNCIL_OFFICER);
        asAdministrator(() -> staff.rename(officer, wanjiku));

        for (String typed :
                List.of(
                        "Ng'ang'a",
                        "NG\u2018ANG\u2019A",
                        "ng\u00b4ang`a",
                        "nganga wanjiku",
                        "WANJIK\u0168 - mfano",
                        "wanji\u0301ku\u200b \u2014 M")) {
            assertThat(asAdministrator(() -> only(typed)).fullName()).as(typed).isEqualTo(wanjiku);
        }
    }

    @Test
    void onlyAdministratorsMayUseAnyOfIt() throws Exception {
        AccountId officer = active(Role.COUNCIL_OFFICER);
        for (Role role : List.of(Role.COUNCIL_OFFICER, Role.SUBCOUNTY_OFFICER, Role.PROFESSIONAL)) {
            for (Runnable useCase :
                    List.<Runnable>of(
                            () -> staff.lock(officer, "x"),
                            () -> staff.unlock(officer, "x"),
                            () -> staff.deactivate(officer, "x"),
                            () -> staff.sendSecret(officer),
                            () -> staff.byId(officer),
                            () -> staff.list(new AccountFilter(null, null, null), null))) {
                assertThatThrownBy(() -> As.account(administrator, role, useCase))
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        assertThat(stateOf(officer)).isEqualTo(AccountState.ACTIVE);
    }

    private String lockAs(AccountId caller, AccountId target, CyclicBarrier start)
            throws Exception {
        start.await();
        try {
            As.account(caller, Role.ADMINISTRATOR, () -> staff.lock(target, "a quarrel"));
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private AccountRow only(String number) {
        return staff.list(new AccountFilter(null, null, number), new PageRequest(0, 2, null, true))
                .rows()
                .get(0);
    }

    private void asAdministrator(Runnable useCase) {
        As.account(administrator, Role.ADMINISTRATOR, useCase);
    }

    private <T> T asAdministrator(Callable<T> useCase) {
        return As.account(administrator, Role.ADMINISTRATOR, useCase);
    }

    private void refused(Runnable useCase, String key) {
        assertThatThrownBy(() -> asAdministrator(useCase))
                .isInstanceOf(BusinessException.class)
                .hasMessage(key);
    }

    private void refusedAtReason(Runnable useCase) {
        refusedAt("reason", () -> asAdministrator(useCase));
    }

    private static void refusedAt(String field, ThrowingCallable useCase) {
        assertThatThrownBy(useCase)
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    private AccountId active(Role role) throws Exception {
        MobileNumber number = MobileNumber.of("2547138%05d".formatted(PEOPLE.incrementAndGet()));
        Account account =
                role.isStaff()
                        ? Account.ofStaff(number, "Mtu wa Majaribio", role, null, clock.instant())
                        : Account.ofProfessional(number, null, Locale.ENGLISH, clock.instant());
        account.choosePassword("no hash");
        transaction.begin();
        entityManager.persist(account);
        transaction.commit();
        return account.id();
    }

    private void put(List<Long> accounts, AccountState state) throws Exception {
        transaction.begin();
        for (long id : accounts) {
            entityManager
                    .createQuery("UPDATE Account a SET a.state = :state WHERE a.id = :id")
                    .setParameter("state", state)
                    .setParameter("id", id)
                    .executeUpdate();
        }
        transaction.commit();
    }

    private AccountState stateOf(AccountId account) {
        return entityManager
                .createQuery("SELECT a.state FROM Account a WHERE a.id = :id", AccountState.class)
                .setParameter("id", account.value())
                .getSingleResult();
    }

    private String numberOf(AccountId account) {
        return entityManager
                .createQuery("SELECT a.mobileNumber FROM Account a WHERE a.id = :id", String.class)
                .setParameter("id", account.value())
                .getSingleResult();
    }
}
