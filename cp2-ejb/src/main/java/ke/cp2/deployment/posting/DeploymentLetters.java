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
import java.util.function.Function;
import ke.cp2.application.StatusNews;
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
     * @param exam with its year
     */
    record Told(
            long deploymentId,
            AccountId accountId,
            String positionCode,
            String centreCode,
            String centreName,
            LocalDate startsOn,
            String exam) {

        /** The same seat for somebody else. */
        Told to(AccountId person) {
            return new Told(
                    deploymentId, person, positionCode, centreCode, centreName, startsOn, exam);
        }
    }

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

    /** Says again where somebody goes. */
    StatusNews.News news(Told told, Locale language) {
        return new StatusNews.News(SmsTemplate.DEPLOYED, values(told, language));
    }

    /**
     * Tells somebody that a deployment has ended.
     *
     * @param known whether the person knows the centre
     * @param post what becomes of the post
     */
    void ended(Told told, boolean known, PostAfter post) {
        send(told, template(known, post), ":ended", locale -> endValues(told, known, locale));
    }

    private static SmsTemplate template(boolean known, PostAfter post) {
        return switch (post) {
            case KEPT -> known ? SmsTemplate.DEPLOYMENT_POST_KEPT : SmsTemplate.DEPLOYMENT_STAYS_ON;
            case LOST ->
                    known ? SmsTemplate.DEPLOYMENT_POST_LOST : SmsTemplate.DEPLOYMENT_STOOD_DOWN;
            case NOT_SAID -> SmsTemplate.DEPLOYMENT_ENDED;
        };
    }

    /** Tells somebody who takes over a seat before the day on which people are told the centre. */
    void coming(Told told) {
        send(told, SmsTemplate.DEPLOYMENT_COMING, ":coming", locale -> comingValues(told, locale));
    }

    private void send(
            Told told, SmsTemplate template, String event, Function<Locale, String[]> values) {
        people.reachable(List.of(told.accountId()))
                .values()
                .forEach(
                        phone ->
                                outbox.addAll(
                                        List.of(
                                                NewSms.to(
                                                        phone,
                                                        template,
                                                        "deployment:" + told.deploymentId() + event,
                                                        values.apply(phone.language())))));
    }

    private String[] endValues(Told told, boolean known, Locale language) {
        return known
                ? new String[] {name(told), told.centreCode(), page(), told.exam()}
                : new String[] {
                    reference.positionName(told.positionCode(), language),
                    told.exam(),
                    settings.portalUrl() + "/my/applications"
                };
    }

    private String[] comingValues(Told told, Locale language) {
        return new String[] {
            reference.positionName(told.positionCode(), language), told.exam(), page()
        };
    }

    /** Writes what somebody would read whose deployment ends. */
    String sampleOfEnd(Told told, boolean known, PostAfter post) {
        Locale language = people.languageOf(told.accountId());
        return texts.of(template(known, post), language, List.of(endValues(told, known, language)));
    }

    /** Writes what somebody would read who takes over a seat. */
    String sampleOfTakingOver(Told told, boolean known) {
        Locale language = people.languageOf(told.accountId());
        return known
                ? sample(told, language)
                : texts.of(
                        SmsTemplate.DEPLOYMENT_COMING,
                        language,
                        List.of(comingValues(told, language)));
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
            page(),
            told.exam()
        };
    }

    private static String name(Told told) {
        return Objects.requireNonNull(TypedText.shortened(told.centreName(), NAME_LENGTH)).strip();
    }

    private String page() {
        return settings.portalUrl() + "/my/deployments";
    }
}
