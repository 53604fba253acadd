package ke.cp2.account.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ke.cp2.account.Account;
import ke.cp2.account.FirstAdministrator;
import ke.cp2.account.ManagingAccounts;
import ke.cp2.account.NewStaff;
import ke.cp2.account.SecretInbox;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.move.MoveForm;
import ke.cp2.move.MovingAccounts;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.As;
import ke.cp2.support.AtOnce;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** New staff: nobody makes up the second officer alone, and one who is the first still begins. */
@ExtendWith(ArquillianExtension.class)
class AddingStaffIT {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String SUB_COUNTY = "00101";
    private static final String COUNCIL = "('ADMINISTRATOR', 'COUNCIL_OFFICER')";

    @Inject private AddingStaff adding;
    @Inject private JoiningHousekeeping housekeeping;
    @Inject private FirstAdministrator first;
    @Inject private ManagingAccounts managing;
    @Inject private MovingAccounts moving;
    @Inject private CountingTasks tasks;
    @Inject private SecretInbox inbox;
    @Inject private AuditHistory history;
    @Inject private UserTransaction transaction;
    @Inject private EntityManager entityManager;
    @Inject private Tables tables;
    @Inject private TestClock clock;

    private AccountId administrator;
    private AccountId officer;

    @BeforeEach
    void twoWork() throws Exception {
        administrator = active(Role.ADMINISTRATOR);
        officer = active(Role.COUNCIL_OFFICER);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
        tables.change(
                "UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID IN (?, ?)",
                administrator.value(),
                officer.value());
    }

    @Test
    void whoIsProposedHasNoAccountUntilASecondPersonLetsThemIn() throws Exception {
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        AccountId other = active(Role.ADMINISTRATOR);
        long counted = asOfficer(() -> tasks.now().of(Task.JOINING));

        assertThat(asAdministrator(() -> adding.propose(amani))).as("there at once").isFalse();

        assertThat(accountsOf(amani)).isZero();
        assertThat(told(officer, SmsTemplate.STAFF_PROPOSED)).isOne();
        assertThat(told(other, SmsTemplate.STAFF_PROPOSED)).isOne();
        assertThat(told(administrator, SmsTemplate.STAFF_PROPOSED)).as("who did it").isZero();
        assertThat(asOfficer(() -> tasks.now().of(Task.JOINING))).isEqualTo(counted + 1);
        long id = proposalOf(amani);
        assertThat(asOfficer(() -> adding.waiting(PageRequest.of(0, 200))).rows())
                .filteredOn(row -> row.id() == id)
                .extracting(StaffProposalView::fullName, StaffProposalView::proposedById)
                .containsExactly(
                        tuple(
                                amani.fullName().trim().replaceAll(" +", " "),
                                administrator.value()));
        refused(() -> asAdministrator(() -> adding.approve(id)), "account.secondPerson");
        assertThat(accountsOf(amani)).isZero();

        asOfficer(() -> adding.approve(id));

        long account = tables.id("SELECT ID FROM ACCOUNT WHERE MOBILE_NUMBER = ?", digits(amani));
        assertThat(tables.ask("SELECT STATE FROM ACCOUNT WHERE ID = ?", account))
                .isEqualTo("INVITED");
        assertThat(inbox.texts(MobileNumber.of(digits(amani)), 1).get(0))
                .contains(digits(amani), "/login");
        assertThat(told(other, SmsTemplate.STAFF_ADDED)).isOne();
        assertThat(told(officer, SmsTemplate.STAFF_ADDED)).as("who did it").isZero();
        assertThat(history.of(AuditKind.ACCOUNT, account))
                .extracting(AuditRow::action, AuditRow::detail, AuditRow::actorNumber)
                .containsExactly(
                        tuple(
                                "account.staffAdded",
                                "COUNCIL_OFFICER, proposal " + id,
                                numberOf(officer)));
        assertThat(audited(id)).containsExactly("account.staffProposed");
        assertThat(asOfficer(() -> adding.byId(id)).accountId()).isEqualTo(account);
        refused(() -> asOfficer(() -> adding.approve(id)), "account.proposalOver");
        refused(() -> asOfficer(() -> adding.refuse(id, "Late")), "account.proposalOver");
    }

    @Test
    void anOfficerOfASubCountyIsLetInByTwoAndByNobodyOfTheSubCounty() {
        NewStaff amani = newStaff(Role.SUBCOUNTY_OFFICER, SUB_COUNTY);
        asAdministrator(() -> adding.propose(amani));
        long id = proposalOf(amani);
        assertThat(told(officer, SmsTemplate.STAFF_PROPOSED)).as("hundreds of them").isZero();

        asOfficer(() -> adding.approve(id));

        assertThat(
                        tables.ask(
                                "SELECT SUB_COUNTY_CODE FROM ACCOUNT WHERE MOBILE_NUMBER = ?",
                                digits(amani)))
                .isEqualTo(SUB_COUNTY);
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesNoAccount() {
        NewStaff amani = newStaff(Role.ADMINISTRATOR, null);
        asAdministrator(() -> adding.propose(amani));
        long id = proposalOf(amani);

        refusedAt("reason", () -> asOfficer(() -> adding.refuse(id, " ")));
        asOfficer(() -> adding.refuse(id, "Nobody here knows this person"));

        assertThat(accountsOf(amani)).isZero();
        assertThat(audited(id))
                .containsExactlyInAnyOrder("account.staffProposed", "account.staffRefused");
        assertThat(asAdministrator(() -> adding.byId(id)).refusal())
                .isEqualTo("Nobody here knows this person");
        assertThat(asAdministrator(() -> adding.propose(amani))).as("again").isFalse();
        asAdministrator(() -> adding.refuse(proposalOf(amani), "I was wrong"));
    }

    @Test
    void aNumberIsProposedOnceAndFreeAgainWhenNobodyDecides() {
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        asAdministrator(() -> adding.propose(amani));
        long id = proposalOf(amani);
        refusedAt("mobileNumber", () -> asAdministrator(() -> adding.propose(amani)));

        clock.stopAt(clock.instant().plus(Duration.ofDays(7)));
        refused(() -> asOfficer(() -> adding.approve(id)), "account.proposalOver");
        assertThat(asAdministrator(() -> adding.propose(amani))).isFalse();
        assertThat(proposalOf(amani)).isNotEqualTo(id);
        assertThat(audited(id)).contains("account.staffExpired");

        long second = proposalOf(amani);
        clock.stopAt(clock.instant().plus(Duration.ofDays(7)));
        housekeeping.expire();
        assertThat(audited(second)).contains("account.staffExpired");
        assertThat(accountsOf(amani)).isZero();
    }

    @Test
    void ofTwoWhoProposeOneNumberOrDecideAtOnceOneDoes() throws Exception {
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        AccountId other = active(Role.ADMINISTRATOR);
        CyclicBarrier start = new CyclicBarrier(2);

        assertThat(
                        AtOnce.both(
                                () -> proposeAs(administrator, amani, start),
                                () -> proposeAs(other, amani, start)))
                .containsExactlyInAnyOrder("", "account.proposalWaits");
        long id = proposalOf(amani);
        AccountId third = active(Role.ADMINISTRATOR);
        assertThat(
                        AtOnce.both(
                                () -> approveAs(officer, Role.COUNCIL_OFFICER, id, start),
                                () -> approveAs(third, Role.ADMINISTRATOR, id, start)))
                .containsExactlyInAnyOrder("", "account.proposalOver");
        assertThat(accountsOf(amani)).isOne();
    }

    @Test
    void whatWasProposedBySomebodyShutOutOpensNothing() throws Exception {
        AccountId thief = active(Role.ADMINISTRATOR);
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        As.account(thief, Role.ADMINISTRATOR, () -> adding.propose(amani));
        asAdministrator(() -> managing.lock(thief, "Made somebody up"));

        refused(() -> asOfficer(() -> adding.approve(proposalOf(amani))), "account.proposerShut");

        assertThat(accountsOf(amani)).isZero();
    }

    @Test
    void aNumberThatGetsAnAccountMeanwhileIsNotGivenTwo() throws Exception {
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        asAdministrator(() -> adding.propose(amani));
        write(
                Account.ofStaff(
                        MobileNumber.of(digits(amani)),
                        "Amani Mwenye Nambari",
                        Role.COUNCIL_OFFICER,
                        null,
                        clock.instant()));

        refused(
                () -> asOfficer(() -> adding.approve(proposalOf(amani))),
                "account.proposedNumberTaken");
        assertThat(accountsOf(amani)).isOne();
    }

    @Test
    void whileThereIsNobodyElseTheFirstOneIsLetInAtOnceAndTheNextIsNot() throws Exception {
        List<Long> others =
                ids(
                        "SELECT ID FROM ACCOUNT WHERE ROLE IN "
                                + COUNCIL
                                + " AND ID <> "
                                + administrator);
        NewStaff second = newStaff(Role.COUNCIL_OFFICER, null);
        NewStaff third = newStaff(Role.ADMINISTRATOR, null);
        List<String> roles = rolesOf(others);
        // As if they had never been there: a role is nothing that an account loses.
        for (Long other : others) {
            tables.change("UPDATE ACCOUNT SET ROLE = 'PROFESSIONAL' WHERE ID = ?", other);
        }
        try {
            NewStaff local = newStaff(Role.SUBCOUNTY_OFFICER, SUB_COUNTY);
            assertThat(asAdministrator(() -> adding.propose(local))).isFalse();
            assertThat(
                            tables.texts(
                                    "SELECT ID || ' ' || ROLE || ' ' || STATE || ' ' || FULL_NAME"
                                            + " FROM ACCOUNT WHERE ROLE IN "
                                            + COUNCIL
                                            + " AND ID <> ?",
                                    administrator.value()))
                    .as("others")
                    .isEmpty();
            assertThat(asAdministrator(() -> adding.propose(second))).isTrue();
            assertThat(asAdministrator(() -> adding.propose(third))).isFalse();
        } finally {
            for (int i = 0; i < others.size(); i++) {
                tables.change(
                        "UPDATE ACCOUNT SET ROLE = ? WHERE ID = ?", roles.get(i), others.get(i));
            }
        }

        assertThat(accountsOf(second)).isOne();
        assertThat(accountsOf(third)).isZero();
        asOfficer(() -> adding.approve(proposalOf(third)));
        assertThat(accountsOf(third)).isOne();
    }

    @Test
    void whoeverRunsTheServerNamesASecondOneWhileThereIsOne() throws Exception {
        List<Long> others =
                ids(
                        "SELECT ID FROM ACCOUNT WHERE STATE IN ('ACTIVE', 'INVITED') AND ROLE IN "
                                + COUNCIL
                                + " AND ID <> "
                                + administrator);
        List<String> states =
                others.stream()
                        .map(
                                id ->
                                        (String)
                                                tables.ask(
                                                        "SELECT STATE FROM ACCOUNT WHERE ID = ?",
                                                        id))
                        .toList();
        NewStaff second = newStaff(Role.ADMINISTRATOR, null);
        NewStaff third = newStaff(Role.ADMINISTRATOR, null);
        try {
            for (Long other : others) {
                tables.change("UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID = ?", other);
            }
            NewStaff alone = newStaff(Role.COUNCIL_OFFICER, null);
            assertThat(asAdministrator(() -> adding.propose(alone)))
                    .as("who has shut out all others")
                    .isFalse();
            first.makeSecond(digits(second));
            first.makeSecond(digits(third));
        } finally {
            for (int i = 0; i < others.size(); i++) {
                tables.change(
                        "UPDATE ACCOUNT SET STATE = ? WHERE ID = ?", states.get(i), others.get(i));
            }
        }

        assertThat(accountsOf(second)).isOne();
        assertThat(accountsOf(third)).isZero();
    }

    @Test
    void nobodyIsProposedOrLetInUnderTheNameOfAColleague() throws Exception {
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        NewStaff second = newStaff(Role.COUNCIL_OFFICER, null);
        NewStaff namesake =
                new NewStaff(second.mobileNumber(), amani.fullName(), second.role(), null);
        asAdministrator(() -> adding.propose(amani));
        asAdministrator(() -> adding.propose(namesake));
        long id = proposalOf(namesake);
        asOfficer(() -> adding.approve(proposalOf(amani)));

        refusedAt("fullName", () -> asOfficer(() -> adding.approve(id)));
        assertThat(accountsOf(namesake)).isZero();
        String[] words = amani.fullName().trim().toUpperCase(Locale.ROOT).split(" +");
        NewStaff turned =
                new NewStaff(
                        newStaff(Role.COUNCIL_OFFICER, null).mobileNumber(),
                        words[2] + ", " + words[0] + ' ' + words[1],
                        Role.ADMINISTRATOR,
                        null);
        refusedAt("fullName", turned);
        asAdministrator(() -> adding.refuse(id, "Has a namesake"));
        shut(amani);
    }

    @Test
    void whoWasLetInByAProposalDecidesNoOtherOfTheSamePerson() throws Exception {
        NewStaff puppet = newStaff(Role.ADMINISTRATOR, null);
        NewStaff amani = newStaff(Role.COUNCIL_OFFICER, null);
        NewStaff third = newStaff(Role.COUNCIL_OFFICER, null);
        AccountId other = active(Role.ADMINISTRATOR);
        asAdministrator(() -> adding.propose(puppet));
        asOfficer(() -> adding.approve(proposalOf(puppet)));
        AccountId puppetId =
                AccountId.of(
                        tables.id(
                                "SELECT ID FROM ACCOUNT WHERE MOBILE_NUMBER = ?", digits(puppet)));
        tables.change("UPDATE ACCOUNT SET STATE = 'ACTIVE' WHERE ID = ?", puppetId.value());
        asAdministrator(() -> adding.propose(amani));
        As.account(puppetId, Role.ADMINISTRATOR, () -> adding.propose(third));

        refused(
                () ->
                        As.account(
                                puppetId,
                                Role.ADMINISTRATOR,
                                () -> adding.approve(proposalOf(amani))),
                "account.oneAnother");
        refused(
                () -> asAdministrator(() -> adding.approve(proposalOf(third))),
                "account.oneAnother");
        assertThat(asAdministrator(() -> adding.isOfOneAnother(adding.byId(proposalOf(third)))))
                .isTrue();
        As.account(other, Role.ADMINISTRATOR, () -> adding.approve(proposalOf(amani)));

        assertThat(accountsOf(amani)).isOne();
        assertThat(accountsOf(third)).isZero();
        assertThat(told(officer, SmsTemplate.STAFF_ADDED)).isOne();
        shut(puppet);
        shut(amani);
        tables.change("UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID = ?", other.value());
    }

    @Test
    void newStaffNeedNumberNameAndRole() {
        String taken = numberOf(officer);

        refusedAt("mobileNumber", new NewStaff("12", "Amani", Role.COUNCIL_OFFICER, null));
        refusedAt("mobileNumber", new NewStaff(taken, "Amani", Role.COUNCIL_OFFICER, null));
        refusedAt("fullName", new NewStaff("0713900002", " ", Role.COUNCIL_OFFICER, null));
        refusedAt("fullName", new NewStaff("0713900002", "=1+1<b>", Role.COUNCIL_OFFICER, null));
        refusedAt("role", new NewStaff("0713900002", "Amani", null, null));
        refusedAt("role", new NewStaff("0713900002", "Amani", Role.PROFESSIONAL, null));
        refusedAt("subCounty", new NewStaff("0713900002", "Amani", Role.SUBCOUNTY_OFFICER, null));
    }

    @Test
    void allThatIsWrongWithANewAccountIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                asAdministrator(
                                        () ->
                                                adding.propose(
                                                        new NewStaff("0722", " ", null, null))))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("fullName", "mobileNumber", "role"));
    }

    @Test
    void administratorsProposeAndOfficersOfSubCountiesDoNothingOfIt() {
        for (Role role : List.of(Role.COUNCIL_OFFICER, Role.SUBCOUNTY_OFFICER, Role.PROFESSIONAL)) {
            denied(role, () -> adding.check(new NewStaff(null, null, null, null)));
            denied(role, () -> adding.propose(new NewStaff(null, null, null, null)));
        }
        for (Role role : List.of(Role.SUBCOUNTY_OFFICER, Role.PROFESSIONAL)) {
            denied(role, () -> adding.approve(1));
            denied(role, () -> adding.refuse(1, "No"));
            denied(role, () -> adding.byId(1));
            denied(role, () -> adding.waiting(PageRequest.of(0, 1)));
        }
    }

    /** Whoever gets an officer's number gets the officer's approvals. */
    @Test
    void nobodyMovesAnOfficerToAnotherNumber() {
        MoveForm form = new MoveForm();
        form.setNewNumber("0713900009");
        form.setConfirmNewNumber("0713900009");
        refused(() -> asOfficer(() -> moving.request(administrator, form)), "account.unknown");
        denied(Role.ADMINISTRATOR, () -> moving.request(officer, form));
    }

    private void denied(Role role, Runnable useCase) {
        assertThatThrownBy(() -> As.account(administrator, role, useCase))
                .isInstanceOf(EJBAccessException.class);
    }

    private String proposeAs(AccountId caller, NewStaff staff, CyclicBarrier start)
            throws Exception {
        start.await();
        try {
            As.account(caller, Role.ADMINISTRATOR, () -> adding.propose(staff));
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private String approveAs(AccountId caller, Role role, long id, CyclicBarrier start)
            throws Exception {
        start.await();
        try {
            As.account(caller, role, () -> adding.approve(id));
            return "";
        } catch (BusinessException e) {
            return e.key();
        }
    }

    private List<Long> ids(String sql) {
        return tables.texts(sql).stream().map(Long::valueOf).toList();
    }

    private List<String> rolesOf(List<Long> accounts) {
        return accounts.stream()
                .map(id -> (String) tables.ask("SELECT ROLE FROM ACCOUNT WHERE ID = ?", id))
                .toList();
    }

    private long proposalOf(NewStaff staff) {
        return tables.id("SELECT ID FROM STAFF_PROPOSAL WHERE OPEN_NUMBER = ?", digits(staff));
    }

    private int accountsOf(NewStaff staff) {
        return tables.count("SELECT COUNT(*) FROM ACCOUNT WHERE MOBILE_NUMBER = ?", digits(staff));
    }

    private void shut(NewStaff staff) {
        tables.change(
                "UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE MOBILE_NUMBER = ?", digits(staff));
    }

    private List<String> audited(long proposal) {
        return tables.texts(
                "SELECT ACTION FROM AUDIT_ENTRY WHERE SUBJECT_ID = 'none' AND DETAIL LIKE ?",
                "proposal " + proposal + ":%");
    }

    private static String digits(NewStaff staff) {
        return MobileNumber.parse(staff.mobileNumber()).orElseThrow().digits();
    }

    private static NewStaff newStaff(Role role, String subCounty) {
        int person = PEOPLE.incrementAndGet();
        return new NewStaff(
                "25471187%04d".formatted(person),
                " Amani  Mpya " + letters(person),
                role,
                subCounty);
    }

    /** Another name for each: one is not given twice. */
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> "abcdefghij".charAt(c - '0') + "")
                .collect(Collectors.joining());
    }

    private long told(AccountId account, SmsTemplate template) {
        return tables.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ? AND TEMPLATE = ?",
                account.value(),
                template.name());
    }

    private void asAdministrator(Runnable useCase) {
        As.account(administrator, Role.ADMINISTRATOR, useCase);
    }

    private <T> T asAdministrator(Callable<T> useCase) {
        return As.account(administrator, Role.ADMINISTRATOR, useCase);
    }

    private void asOfficer(Runnable useCase) {
        As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private static void refused(ThrowingCallable useCase, String key) {
        assertThatThrownBy(useCase).isInstanceOf(BusinessException.class).hasMessage(key);
    }

    private void refusedAt(String field, NewStaff staff) {
        refusedAt(field, () -> asAdministrator(() -> adding.check(staff)));
        refusedAt(field, () -> asAdministrator(() -> adding.propose(staff)));
    }

    private static void refusedAt(String field, ThrowingCallable useCase) {
        assertThatThrownBy(useCase)
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    private AccountId active(Role role) throws Exception {
        Account account =
                Account.ofStaff(
                        MobileNumber.of("2547137%05d".formatted(PEOPLE.incrementAndGet())),
                        "Mtu wa Majaribio",
                        role,
                        null,
                        clock.instant());
        account.choosePassword("no hash");
        return write(account);
    }

    private AccountId write(Account account) throws Exception {
        transaction.begin();
        entityManager.persist(account);
        transaction.commit();
        return account.id();
    }

    private String numberOf(AccountId account) {
        return (String)
                tables.ask("SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", account.value());
    }
}
