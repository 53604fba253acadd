package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import org.jspecify.annotations.Nullable;

/** Tells people by SMS where they are sent, and that they are not sent there any more. */
@Dependent
class DeploymentLetters {

    /** Longer names of centres are cut: a message holds no more. */
    private static final int NAME_LENGTH = 30;

    @Inject private RecipientDirectory people;

    @Inject private SmsOutbox outbox;

    @Inject private SmsTexts texts;

    @Inject private ReferenceData reference;

    @Inject private Settings settings;

    /**
     * Somebody to be told.
     *
     * @param startsOn first day of the examination
     */
    record Told(
            long deploymentId,
            AccountId accountId,
            String positionCode,
            String centreCode,
            String centreName,
            LocalDate startsOn) {}

    /**
     * Tells people where they are sent.
     *
     * @param mailingKey groups the messages of a run, or null
     * @return how many messages are new
     */
    int deployed(Collection<Told> all, @Nullable String mailingKey) {
        Map<AccountId, Recipient> phones =
                people.reachable(all.stream().map(Told::accountId).toList());
        List<NewSms> messages = new ArrayList<>();
        for (Told told : all) {
            Recipient phone = phones.get(told.accountId());
            if (phone != null) {
                messages.add(
                        NewSms.to(
                                        phone,
                                        SmsTemplate.DEPLOYED,
                                        "deployment:" + told.deploymentId(),
                                        values(told, phone.language()))
                                .inCampaign(mailingKey));
            }
        }
        return outbox.addAll(messages);
    }

    /** Tells somebody that a deployment has ended. */
    void ended(Told told) {
        people.reachable(List.of(told.accountId()))
                .values()
                .forEach(
                        phone ->
                                outbox.addAll(
                                        List.of(
                                                NewSms.to(
                                                        phone,
                                                        SmsTemplate.DEPLOYMENT_ENDED,
                                                        "deployment:"
                                                                + told.deploymentId()
                                                                + ":ended",
                                                        name(told),
                                                        told.centreCode(),
                                                        page()))));
    }

    /** Writes what somebody would read. */
    String sample(Told told, Locale language) {
        return texts.of(SmsTemplate.DEPLOYED, language, List.of(values(told, language)));
    }

    private String[] values(Told told, Locale language) {
        return new String[] {
            reference.positionName(told.positionCode(), language),
            name(told),
            told.centreCode(),
            DateTimeFormatter.ofPattern("d MMM", language).format(told.startsOn()),
            page()
        };
    }

    private static String name(Told told) {
        return Objects.requireNonNull(TypedText.shortened(told.centreName(), NAME_LENGTH)).strip();
    }

    private String page() {
        return settings.portalUrl() + "/my/deployments";
    }
}
