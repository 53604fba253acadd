package ke.cp2.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The typed home of every setting of the portal. A setting {@code cp2.sms.transport} is given as an
 * environment variable {@code CP2_SMS_TRANSPORT}, a system property or any other MicroProfile
 * Config source; the defaults stand in {@code META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
public class Settings {

    @Inject private Config config;

    /**
     * The address that people reach the portal at, without a slash at the end. Goes into every SMS.
     */
    public String portalUrl() {
        return config.getValue("cp2.portal.url", String.class);
    }

    /**
     * Whether browsers are told to use HTTPS only (HSTS): for a portal that is reached by no other.
     */
    public boolean strictTransport() {
        return config.getValue("cp2.http.strict-transport", Boolean.class);
    }

    /** The transport of outgoing messages: {@code simulator}, until a gateway is configured. */
    public String smsTransport() {
        return config.getValue("cp2.sms.transport", String.class);
    }

    /** The number that people text keywords to. */
    public String shortCode() {
        return config.getValue("cp2.sms.short-code", String.class);
    }

    /** The hours of the day in which campaigns may go out, such as {@code 08:00-18:00}. */
    public String campaignHours() {
        return config.getValue("cp2.sms.campaign-hours", String.class);
    }

    /**
     * What recipients see as the sender, at most 11 characters.
     *
     * @param messageClass {@code TRANSACTIONAL} or {@code CAMPAIGN}
     */
    public String sender(String messageClass) {
        return config.getValue("cp2.sms.sender." + lower(messageClass), String.class);
    }

    /**
     * The price of one part of a text, in KES.
     *
     * @param messageClass {@code TRANSACTIONAL} or {@code CAMPAIGN}
     */
    public BigDecimal smsPrice(String messageClass) {
        return config.getValue("cp2.sms.price." + lower(messageClass), BigDecimal.class);
    }

    /** The most that campaigns may cost on one day, in KES; empty for no limit. */
    public Optional<BigDecimal> smsDayBudget() {
        return config.getOptionalValue("cp2.sms.day-budget", BigDecimal.class);
    }

    /**
     * How long a message of unknown fate waits for a receipt before it is sent again.
     *
     * @param messageClass {@code TRANSACTIONAL} or {@code CAMPAIGN}
     */
    public Duration unknownWait(String messageClass) {
        return config.getValue("cp2.sms.unknown-wait." + lower(messageClass), Duration.class);
    }

    private static String lower(String messageClass) {
        return messageClass.toLowerCase(Locale.ROOT);
    }

    /** How long a gateway may take to answer before a message is taken for lost on the way. */
    public Duration smsAnswerTimeout() {
        return config.getValue("cp2.sms.answer-timeout", Duration.class);
    }

    /** The access to a provider of messages by HTTP. */
    public HttpAccess httpAccess(String provider) {
        return new HttpAccess(
                provider,
                Stream.of(
                                HttpAccess.URL,
                                HttpAccess.USER_NAME,
                                HttpAccess.API_KEY,
                                HttpAccess.PARTNER_ID)
                        .flatMap(
                                setting ->
                                        config
                                                .getOptionalValue(
                                                        "cp2.sms." + provider + '.' + setting,
                                                        String.class)
                                                .map(value -> Map.entry(setting, value.strip()))
                                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Who may call back for a provider of messages by HTTP. */
    public CallbackAccess callbackAccess(String provider) {
        String prefix = "cp2.sms." + provider + ".callback-";
        return new CallbackAccess(
                config.getOptionalValue(prefix + "secret", String.class),
                list(prefix + "addresses"));
    }

    /**
     * The networks of the proxies in front, whose word on where a request came from is taken; none
     * when there is no proxy.
     */
    public List<String> trustedProxies() {
        return list("cp2.http.trusted-proxies");
    }

    private List<String> list(String setting) {
        return config.getOptionalValue(setting, String.class).stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** How many requests to a gateway by HTTP are under way at a time. */
    public int smsHttpConnections() {
        return config.getValue("cp2.sms.http.connections", Integer.class);
    }

    /** How many messages are under way to a gateway by HTTP at a time. */
    public int smsHttpWindow() {
        return config.getValue("cp2.sms.http.window", Integer.class);
    }

    /** How long a connection to a gateway by HTTP may take to stand. */
    public Duration smsHttpConnectTimeout() {
        return config.getValue("cp2.sms.http.connect-timeout", Duration.class);
    }

    /** How long a request to a gateway by HTTP may take from its start to the end of its answer. */
    public Duration smsHttpTimeout() {
        return config.getValue("cp2.sms.http.timeout", Duration.class);
    }

    /** Whether invented people, series and vacancies are put into an empty database. */
    public boolean demo() {
        return config.getValue("cp2.demo", Boolean.class);
    }

    /** Whether answers carry the number of SQL statements of the request in a header, for tests. */
    public boolean sqlCount() {
        return config.getValue("cp2.diagnostics.sql-count", Boolean.class);
    }

    /** The mobile number of the administrator that is made at start-up when there is none. */
    public Optional<String> firstAdministrator() {
        return config.getOptionalValue("cp2.admin.mobile", String.class);
    }

    /** What that administrator is called in decisions and in the audit trail. */
    public String firstAdministratorName() {
        return config.getValue("cp2.admin.name", String.class);
    }

    /** The administrator whose second factor is taken away at start-up, and why. */
    public Optional<String> lostSecondFactor() {
        return config.getOptionalValue("cp2.admin.reset-second-factor", String.class);
    }

    /** The support telephone number that pages show. */
    public String supportPhone() {
        return config.getValue("cp2.support.phone", String.class);
    }

    /** The support email address that pages show. */
    public String supportEmail() {
        return config.getValue("cp2.support.email", String.class);
    }

    /**
     * The support office's address and hours that pages show.
     *
     * @param language {@code sw} for the Kiswahili ones, where they are set
     */
    public String supportOffice(String language) {
        return config.getOptionalValue("cp2.support.office." + language, String.class)
                .orElseGet(() -> config.getValue("cp2.support.office", String.class));
    }

    /**
     * The name of this node, the same after a restart and another one on every other node; by
     * default the name of the machine and the port.
     */
    public String nodeName() {
        return config.getOptionalValue("cp2.node.name", String.class)
                .orElseGet(() -> machineName() + ':' + port());
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private String port() {
        return config.getOptionalValue("cp2.port", String.class).orElse("8080");
    }

    /** A campaign to more recipients than that is approved by another than its author. */
    public int campaignApprovalThreshold() {
        return config.getValue("cp2.campaign.approval-threshold", Integer.class);
    }

    /** How many people a job looks at in one transaction, 1 to 1,000. */
    public int jobPageSize() {
        return Math.max(1, Math.min(1_000, config.getValue("cp2.jobs.page-size", Integer.class)));
    }

    /**
     * The times of day, in Kenya, at which a job runs by itself; none when the setting is {@code
     * never}.
     *
     * @param job its id, such as {@code vacancy-alerts}
     */
    public List<LocalTime> jobTimes(String job) {
        String times = config.getValue("cp2.jobs." + job + ".times", String.class);
        return "never".equals(times)
                ? List.of()
                : Arrays.stream(times.split(",")).map(String::trim).map(LocalTime::parse).toList();
    }

    /** How many days before a vacancy closes those are reminded who have not applied. */
    public int closingReminderDays() {
        return config.getValue("cp2.jobs.reminder.closing-days", Integer.class);
    }

    /** How many days a profile may stay incomplete before its owner is reminded. */
    public int profileReminderDays() {
        return config.getValue("cp2.jobs.reminder.profile-days", Integer.class);
    }

    /**
     * How long a message that a gateway has taken waits for its receipt.
     *
     * @param messageClass the name of its class, in capitals
     */
    public Duration receiptWait(String messageClass) {
        return config.getValue(
                "cp2.sms.receipt-wait." + messageClass.toLowerCase(Locale.ROOT), Duration.class);
    }

    /** How long a receipt waits for its message. */
    public Duration orphanReceiptsKept() {
        return config.getValue("cp2.sms.orphan-receipts-kept", Duration.class);
    }

    /**
     * How long texts are kept.
     *
     * @param kind which texts, in capitals: {@code OUTGOING}, {@code INBOUND}, {@code SIMULATOR}
     */
    public Duration textsKept(String kind) {
        return config.getValue("cp2.retention." + kind.toLowerCase(Locale.ROOT), Duration.class);
    }

    /** How long an uploaded list waits for a decision before it is deleted. */
    public Duration undecidedImportsKept() {
        return config.getValue("cp2.import.keep-undecided", Duration.class);
    }
}
