package ke.cp2.sms.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.EditingProfile;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundText;
import ke.cp2.sms.inbound.InboundTexts;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.QueryPlans;
import ke.cp2.support.Tables;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may read what became of whose messages, and the choice about alerts on page and phone. */
@ExtendWith(ArquillianExtension.class)
class MessageHistoryIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Inject private Tables tables;

    @Inject private RecruitmentScene scene;

    @Inject private SmsOutbox outbox;

    @Inject private MessageHistory history;

    @Inject private FailedMessages failed;

    @Inject private QueryPlans plans;

    @Inject private EditingProfile myProfile;

    @Inject private InboundTexts texts;

    @Resource private UserTransaction transaction;

    private AccountId person;
    private AccountId officer;

    @BeforeEach
    void people() {
        person = scene.aProfessional();
        officer = scene.anOfficer(null);
    }

    @Test
    void everybodyReadsTheOwnMessagesOnly() {
        AccountId other = scene.aProfessional();
        message(person, SmsTemplate.HELP, null);
        message(other, SmsTemplate.HELP, null);

        assertThat(as(person, Role.PROFESSIONAL, () -> history.mine(FIRST)).total()).isOne();
        assertThatThrownBy(
                        () -> as(person, Role.PROFESSIONAL, () -> history.ofPerson(person, FIRST)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void staffReadWhatBecameOfAMessageButNeverASecret() {
        message(person, SmsTemplate.HELP, null);
        message(person, SmsTemplate.PASSWORD_RESET, null, "ABCD-EFGH-JKLM", "http://x");

        List<SmsHistoryRow> rows =
                as(officer, Role.COUNCIL_OFFICER, () -> history.ofPerson(person, FIRST))
                        .map(DatedSmsRow::sms)
                        .rows();

        assertThat(rows)
                .extracting(SmsHistoryRow::template)
                .containsExactly(SmsTemplate.PASSWORD_RESET, SmsTemplate.HELP);
        assertThat(rows.get(0).text()).isNull();
        assertThat(rows.get(0).secret()).isTrue();
        assertThat(rows.get(1).text()).contains("PASSWORD: a new password");
        assertThat(audited("messages.viewed", person)).isOne();
    }

    @Test
    void aCouncilOfficerDoesNotReadTheMessagesOfStaff() {
        AccountId colleague = scene.anOfficer(scene.subCounty());
        message(colleague, SmsTemplate.HELP, null);

        assertThat(as(officer, Role.COUNCIL_OFFICER, () -> history.person(colleague))).isEmpty();
        assertThat(
                        as(officer, Role.COUNCIL_OFFICER, () -> history.ofPerson(colleague, FIRST))
                                .rows())
                .isEmpty();
        assertThat(audited("messages.viewed", colleague)).isZero();
        assertThat(as(officer, Role.ADMINISTRATOR, () -> history.ofPerson(colleague, FIRST)).rows())
                .hasSize(1);
        assertThatThrownBy(
                        () -> as(colleague, Role.SUBCOUNTY_OFFICER, () -> history.person(person)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aPersonIsFoundByTheNumberAsPeopleWriteIt() {
        String local = "0" + number(person).digits().substring(3);

        assertThat(as(officer, Role.COUNCIL_OFFICER, () -> history.personOf(local)))
                .hasValueSatisfying(
                        found -> assertThat(found.accountId()).isEqualTo(person.value()));
        assertThat(as(officer, Role.COUNCIL_OFFICER, () -> history.personOf("nobody"))).isEmpty();
    }

    /** Timers ask for troubled messages meanwhile, but not for failures. */
    @Test
    void theLatestFailuresAreReadFromAnIndex() throws Exception {
        assertThat(
                        plans.of(
                                "FAILURE =",
                                () ->
                                        as(
                                                officer,
                                                Role.COUNCIL_OFFICER,
                                                () -> {
                                                    failed.recentReasons();
                                                    return failed.recent(
                                                            SmsFailure.INVALID_NUMBER, FIRST);
                                                })))
                .hasSize(2)
                .allMatch(plan -> plan.contains("IX_SMS_TROUBLE_FAILURE"), "reads the index")
                .anyMatch(plan -> plan.contains("index sorted"), "sorts nothing");
    }

    @Test
    void numbersOfFailedMessagesAreWholeForOfficersAndMaskedForAdministrators() {
        String key = "run:" + UUID.randomUUID();
        message(person, SmsTemplate.HELP, key);
        tables.change(
                "UPDATE SMS_MESSAGE SET STATE = 'FAILED', FAILURE = 'INVALID_NUMBER'"
                        + " WHERE CAMPAIGN_KEY = ?",
                key);
        tables.change(
                "INSERT INTO SMS_TROUBLE (MESSAGE_ID, MESSAGE_CLASS, CAMPAIGN_KEY, STATE, FAILURE,"
                        + " SINCE) SELECT ID, MESSAGE_CLASS, CAMPAIGN_KEY, STATE, FAILURE, CREATED_AT"
                        + " FROM SMS_MESSAGE WHERE CAMPAIGN_KEY = ?",
                key);

        assertThat(as(officer, Role.COUNCIL_OFFICER, () -> failed.after(key, 0)))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.number()).isEqualTo(number(person).digits());
                            assertThat(row.failure()).isEqualTo(SmsFailure.INVALID_NUMBER);
                        });
        assertThat(as(officer, Role.ADMINISTRATOR, () -> failed.list(key, FIRST)))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).startsWith("254*****"));
        assertThat(as(officer, Role.COUNCIL_OFFICER, () -> failed.reasons(key)))
                .containsExactly(new FailureCount(SmsState.FAILED, SmsFailure.INVALID_NUMBER, 1));
        assertThatThrownBy(() -> as(person, Role.PROFESSIONAL, () -> failed.list(key, FIRST)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void stopAndStartAgreeWithTheChoiceOnThePage() {
        choose(true);
        assertThat(isOn()).isTrue();

        text("STOP");
        assertThat(isOn()).isFalse();
        assertThat(wish()).isZero();
        assertThat(optedOut()).isOne();

        text("START");
        assertThat(isOn()).isTrue();
        assertThat(wish()).isOne();

        choose(false);
        assertThat(wish()).isZero();
        assertThat(optedOut()).isOne();

        choose(true);
        assertThat(optedOut()).isZero();
    }

    private void choose(boolean wanted) {
        as(
                person,
                Role.PROFESSIONAL,
                () -> {
                    myProfile.wantVacancyAlerts(wanted);
                    return null;
                });
    }

    private boolean isOn() {
        return as(person, Role.PROFESSIONAL, () -> myProfile.alertChoice().isOn());
    }

    private int wish() {
        return scene.count(
                "SELECT VACANCY_ALERTS FROM PROFILE WHERE ACCOUNT_ID = ?", person.value());
    }

    private int optedOut() {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_OPT_OUT WHERE MOBILE_NUMBER = ?",
                number(person).digits());
    }

    private void text(String word) {
        String id = UUID.randomUUID().toString();
        texts.receive(new InboundText("test", id, number(person).digits(), "22262", word));
        Eventually.isEqual(
                1,
                Duration.ofSeconds(60),
                () ->
                        scene.count(
                                "SELECT COUNT(HANDLED_AT) FROM SMS_INBOUND"
                                        + " WHERE GATEWAY_MESSAGE_ID = ?",
                                id));
    }

    private void message(
            AccountId account, SmsTemplate template, String campaign, String... values) {
        inTransaction(
                () ->
                        outbox.add(
                                NewSms.single(
                                                number(account),
                                                account,
                                                template,
                                                Locale.ENGLISH,
                                                "history:" + UUID.randomUUID(),
                                                values)
                                        .inCampaign(campaign)));
    }

    private MobileNumber number(AccountId account) {
        return MobileNumber.of(
                (String)
                        scene.ask(
                                "SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", account.value()));
    }

    private int audited(String action, AccountId subject) {
        return scene.count(
                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = ? AND SUBJECT_ID = ?",
                action,
                String.valueOf(subject));
    }

    private static <T> T as(AccountId account, Role role, Callable<T> useCase) {
        return As.account(account, role, useCase);
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
