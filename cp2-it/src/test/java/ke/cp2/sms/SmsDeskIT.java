package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.gateway.GatewayReport;
import ke.cp2.sms.gateway.GatewayReports;
import ke.cp2.sms.inbound.InboundFilter;
import ke.cp2.sms.inbound.InboundLog;
import ke.cp2.sms.inbound.InboundRow;
import ke.cp2.sms.inbound.InboundText;
import ke.cp2.sms.inbound.InboundTexts;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.sms.simulator.SimulatorText;
import ke.cp2.sms.text.EditingTemplates;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.TemplateForm;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff see of the gateway and of texts that came in, and how they change texts. */
@ExtendWith(ArquillianExtension.class)
class SmsDeskIT {

    private static final AccountId SOMEBODY = AccountId.of(987_654L);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject private EditingTemplates editing;

    @Inject private InboundLog log;

    @Inject private InboundTexts texts;

    @Inject private GatewayReports desk;

    @Inject private SmsOutbox outbox;

    @Inject private Simulator simulator;

    @Inject private UserTransaction transaction;

    @Inject private EntityManager entityManager;

    @Test
    void aChangedTextIsSentWithinSecondsAndUntilItIsReset() throws Exception {
        TemplateForm form = open("NO_ACCOUNT");
        form.setBody("CP2: nobody here, see {0} or {1}");
        asOfficer(() -> editing.save(form));

        Eventually.isEqual(
                "CP2: nobody here, see https://cp2.example or 020 123 4567",
                PATIENCE,
                () -> sentTo("254711400001"));

        TemplateForm changed = open("NO_ACCOUNT");
        assertThat(changed.getBody()).isEqualTo("CP2: nobody here, see {0} or {1}");
        assertThat(changed.getChangedAt()).isNotNull();
        asOfficer(() -> editing.reset(changed));
        assertThat(open("NO_ACCOUNT").getBody()).isEqualTo(form.getStandard());
        Eventually.isEqual(
                form.getStandard()
                        .replace("{0}", "https://cp2.example")
                        .replace("{1}", "020 123 4567"),
                PATIENCE,
                () -> sentTo("254711400002"));
    }

    @Test
    void ofTwoWhoChangeATextAtOnceOneIsTold() {
        TemplateForm first = open("HELP");
        TemplateForm second = open("HELP");
        first.setBody("CP2: text {9}, first");
        second.setBody("CP2: text {9}, second");
        asOfficer(() -> editing.save(first));

        assertThatThrownBy(() -> asOfficer(() -> editing.save(second)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("sms.templateChangedMeanwhile");
        assertThatThrownBy(() -> asOfficer(() -> editing.reset(second)))
                .hasMessage("sms.templateChangedMeanwhile");

        TemplateForm latest = open("HELP");
        assertThat(latest.getBody()).isEqualTo("CP2: text {9}, first");
        asOfficer(() -> editing.reset(latest));
    }

    @Test
    void whatHasNoTextOfItsOwnIsNotEdited() {
        assertThat(asOfficer(() -> editing.find("CAMPAIGN_MESSAGE", "en"))).isEmpty();
        assertThat(asOfficer(() -> editing.find("HELP", "fr"))).isEmpty();
        assertThat(asOfficer(() -> editing.list()))
                .hasSizeGreaterThan(20)
                .allSatisfy(form -> assertThat(form.typical().parts()).isEqualTo(1));
    }

    @Test
    void professionalsChangeAndReadNothing() {
        for (Role role : List.of(Role.PROFESSIONAL, Role.SUBCOUNTY_OFFICER)) {
            assertThatThrownBy(() -> As.account(SOMEBODY, role, () -> editing.list()))
                    .isInstanceOf(EJBException.class);
            assertThatThrownBy(() -> As.account(SOMEBODY, role, () -> desk.report()))
                    .isInstanceOf(EJBException.class);
            assertThatThrownBy(() -> list(role, new InboundFilter(null, null, null)))
                    .isInstanceOf(EJBException.class);
        }
    }

    @Test
    void theLogShowsAsMuchAsTheReaderMayKnow() {
        String id = UUID.randomUUID().toString();
        texts.receive(
                new InboundText("test", id, "0711400003", "22262", "my id is 12345678, help"));
        InboundFilter ofThePhone = new InboundFilter("0711 400 003", null, null);

        InboundRow masked = list(Role.COUNCIL_OFFICER, ofThePhone).rows().get(0);
        InboundRow whole = list(Role.ADMINISTRATOR, ofThePhone).rows().get(0);

        assertThat(masked.sender()).isEqualTo("254711***003");
        assertThat(masked.text()).isEqualTo("my id is ***, help");
        assertThat(whole.sender()).isEqualTo("254711400003");
        assertThat(whole.text()).contains("12345678");
    }

    @Test
    void theLogIsFiltered() {
        for (String text : List.of("status", "stop", "hello", "hello again")) {
            texts.receive(
                    new InboundText(
                            "test", UUID.randomUUID().toString(), "254711400004", "22262", text));
        }
        LocalDate today = Kenya.today(java.time.Clock.systemUTC());

        Eventually.isEqual(
                2L,
                PATIENCE,
                () ->
                        list(
                                        Role.ADMINISTRATOR,
                                        new InboundFilter(
                                                "254711400004", InboundFilter.NO_KEYWORD, today))
                                .total());
        Eventually.isEqual(
                1L,
                PATIENCE,
                () ->
                        list(Role.ADMINISTRATOR, new InboundFilter("254711400004", "stop", null))
                                .total());
        assertThat(
                        list(
                                        Role.ADMINISTRATOR,
                                        new InboundFilter("254711400004", null, today.minusDays(2)))
                                .total())
                .isZero();
        assertThatThrownBy(() -> list(Role.ADMINISTRATOR, new InboundFilter("12", null, null)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void theReportTellsWhatIsGoingOn() throws Exception {
        sentTo("254711400005");

        GatewayReport report = As.account(SOMEBODY, Role.ADMINISTRATOR, () -> desk.report());

        assertThat(report.transport()).isEqualTo(Simulator.NAME);
        assertThat(report.up()).isTrue();
        assertThat(report.reason()).isNull();
        assertThat(report.sent().today()).isGreaterThanOrEqualTo(0);
    }

    /** The page adds up what batches have left: it cannot be less than nothing. */
    @Test
    void noBatchHasHandedOverMoreThanItHas() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(
                            () ->
                                    entityManager
                                            .createNativeQuery(
                                                    "INSERT INTO SMS_BATCH (ID, MESSAGE_CLASS,"
                                                            + " PRIORITY, STATE, DUE_AT, FIRST_ID,"
                                                            + " NEXT_ID, LAST_ID) VALUES (-1,"
                                                            + " 'TRANSACTIONAL', 0, 'SUBMITTED',"
                                                            + " SYSTIMESTAMP, 1, 5, 2)")
                                            .executeUpdate())
                    .hasStackTraceContaining("CK_SMS_BATCH_RANGE");
        } finally {
            transaction.rollback();
        }
    }

    private Page<InboundRow> list(Role role, InboundFilter filter) {
        return As.account(SOMEBODY, role, () -> log.list(filter, PageRequest.of(0, 10)));
    }

    private TemplateForm open(String template) {
        return asOfficer(() -> editing.find(template, "en").orElseThrow());
    }

    private static <T> T asOfficer(Callable<T> useCase) {
        return As.account(SOMEBODY, Role.COUNCIL_OFFICER, useCase);
    }

    private static void asOfficer(Runnable useCase) {
        As.account(SOMEBODY, Role.COUNCIL_OFFICER, useCase);
    }

    /** Sends the text for a number without an account there, and gives what has arrived last. */
    private String sentTo(String number) {
        MobileNumber phone = MobileNumber.of(number);
        try {
            transaction.begin();
            outbox.add(
                    NewSms.single(
                            phone,
                            null,
                            SmsTemplate.NO_ACCOUNT,
                            Locale.ENGLISH,
                            "test:" + UUID.randomUUID(),
                            "https://cp2.example",
                            "020 123 4567"));
            transaction.commit();
            Thread.sleep(1_000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return simulator.messagesTo(phone, 1).stream()
                .findFirst()
                .map(SimulatorText::text)
                .orElse("");
    }
}
